/** The menu of a track: pin it, move it, hide it, or filter by it. */
import { Ellipsis } from "lucide-react";
import type { TrackRow } from "../../engine/draw/tracks";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { Menu } from "../Menu";
import { partOf } from "../parts";
import { canMoveTrack, hideTrack, moveTrack, pinTrack, unpinTrack } from "../trackCommands";
import { useApp, useAppStore } from "../useApp";

interface RowMenuProps {
  readonly index: Index;
  readonly row: TrackRow;
}

export function RowMenu({ index, row }: RowMenuProps) {
  return (
    <Menu
      className="row-menu-button"
      label={fill(t.timeline.rowMenu, { name: row.label })}
      buttonId={buttonId(row.id)}
      face={<Ellipsis aria-hidden="true" size={14} />}
    >
      {(close) => <Choices index={index} row={row} close={close} />}
    </Menu>
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

  /** Closes the menu, performs the action, announces it, and returns the focus to the menu button of the track, which
   * may have moved. */
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
