/** What can be done with a track: pin it, move it, hide it, look at its events alone. A popover of plain buttons. */
import { Ellipsis } from "lucide-react";
import { useId, useRef } from "react";
import { movedTrack, swapped, type TrackRow } from "../../engine/tracks";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { useApp, useAppStore } from "../useApp";

interface RowMenuProps {
  readonly index: Index;
  readonly row: TrackRow;
}

export function RowMenu({ index, row }: RowMenuProps) {
  const store = useAppStore();
  const pins = useApp((state) => state.view.pins);
  const open = useApp((state) => state.view.tracks) ?? index.tracks;
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { set, filter, say } = store.getState();
  const { id: track, label, isPinned } = row;

  /** Does it, closes the menu, and gives the focus back to the row's button, wherever the row is now. */
  const act = (change: Parameters<typeof set>[0], said: string) => {
    menu.current?.hidePopover();
    set(change);
    say(`${label}: ${said}`);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.row-menu-button[data-track="${CSS.escape(track)}"]`)?.focus(),
    );
  };
  const order = (way: -1 | 1) =>
    isPinned
      ? swapped(pins, pins.indexOf(track), way)
      : movedTrack(
          index,
          open.filter((one) => !pins.includes(one)),
          track,
          way,
        );
  const move = (way: -1 | 1) => {
    const next = order(way);
    if (!next) return;
    act(
      isPinned ? { pins: next } : { tracks: [...next, ...open.filter((one) => pins.includes(one))] },
      way < 0 ? t.timeline.up : t.timeline.down,
    );
  };
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
        data-track={track}
        aria-label={fill(t.timeline.rowMenu, { name: label })}
        popoverTarget={id}
      >
        <Ellipsis aria-hidden="true" size={15} />
      </button>
      <div id={id} ref={menu} popover="auto" className="row-menu" onToggle={place}>
        <button
          type="button"
          onClick={() =>
            isPinned
              ? act({ pins: pins.filter((one) => one !== track) }, t.timeline.unpin)
              : act({ pins: [...pins, track] }, t.timeline.pinned)
          }
        >
          {isPinned ? t.timeline.unpin : t.timeline.pin}
        </button>
        <button type="button" disabled={order(-1) === null} onClick={() => move(-1)}>
          {t.timeline.up}
        </button>
        <button type="button" disabled={order(1) === null} onClick={() => move(1)}>
          {t.timeline.down}
        </button>
        <button
          type="button"
          onClick={() =>
            act(
              { tracks: open.filter((one) => one !== track), pins: pins.filter((one) => one !== track) },
              t.timeline.hide,
            )
          }
        >
          {t.timeline.hide}
        </button>
        <button
          type="button"
          onClick={() => {
            menu.current?.hidePopover();
            filter(track.startsWith("group:") ? { groups: [track.slice(6)] } : { actors: [track] });
          }}
        >
          {t.timeline.onlyActor}
        </button>
      </div>
    </>
  );
}
