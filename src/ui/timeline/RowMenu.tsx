/** What can be done with a track: pin it, move it, hide it, look at its events alone. A popover of plain buttons, made when it opens. */
import { useId, useRef, useState } from "react";
import type { TrackRow } from "../../engine/draw/tracks";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { partOf } from "../parts";
import { canMoveTrack, hideTrack, moveTrack, pinTrack, unpinTrack } from "../trackCommands";
import { useApp, useAppStore } from "../useApp";

interface RowMenuProps {
  readonly index: Index;
  readonly row: TrackRow;
}

export function RowMenu({ index, row }: RowMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  /** The popover stands in the top layer, so it is placed by hand beside its button. */
  const place = () => {
    const box = button.current?.getBoundingClientRect();
    if (!box || !menu.current) return;
    const { offsetWidth, offsetHeight } = menu.current;
    menu.current.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - offsetWidth - 4))}px`;
    menu.current.style.top = `${Math.max(4, Math.min(box.bottom + 2, window.innerHeight - offsetHeight - 4))}px`;
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className="row-menu-button"
        id={buttonId(row.id)}
        aria-label={fill(t.timeline.rowMenu, { name: row.label })}
        popoverTarget={id}
      >
        <span aria-hidden="true">•••</span>
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        className="row-menu"
        onBeforeToggle={(domEvent) => setOpen(domEvent.newState === "open")}
        onToggle={place}
      >
        {isOpen && <Choices index={index} row={row} close={() => menu.current?.hidePopover()} />}
      </div>
    </>
  );
}

const buttonId = (track: string) => `part_menu-${track}`;

interface ChoicesProps extends RowMenuProps {
  readonly close: () => void;
}

function Choices({ index, row, close }: ChoicesProps) {
  const store = useAppStore();
  const canUp = useApp(({ tracks }) => canMoveTrack(index, tracks, row.id, -1));
  const canDown = useApp(({ tracks }) => canMoveTrack(index, tracks, row.id, 1));
  const { id: track, label, isPinned } = row;

  /** Does it, closes the menu, and gives the focus back to the row's button, wherever the row is now. */
  const act = (does: () => void, said: string) => {
    close();
    does();
    store.getState().say(`${label}: ${said}`);
    requestAnimationFrame(() => {
      (document.getElementById(buttonId(track)) ?? partOf("choose-tracks"))?.focus();
    });
  };
  return (
    <>
      <button
        type="button"
        onClick={() =>
          isPinned
            ? act(() => unpinTrack(store, track), t.timeline.unpin)
            : act(() => pinTrack(store, track), t.timeline.pinned)
        }
      >
        {isPinned ? t.timeline.unpin : t.timeline.pin}
      </button>
      <button
        type="button"
        disabled={!canUp}
        onClick={() => act(() => moveTrack(store, index, track, -1), t.timeline.up)}
      >
        {t.timeline.up}
      </button>
      <button
        type="button"
        disabled={!canDown}
        onClick={() => act(() => moveTrack(store, index, track, 1), t.timeline.down)}
      >
        {t.timeline.down}
      </button>
      <button type="button" onClick={() => act(() => hideTrack(store, index, track), t.timeline.hide)}>
        {t.timeline.hide}
      </button>
      <button
        type="button"
        onClick={() => {
          close();
          store.getState().filter(track.startsWith("group:") ? { groups: [track.slice(6)] } : { actors: [track] });
        }}
      >
        {t.timeline.onlyActor}
      </button>
    </>
  );
}
