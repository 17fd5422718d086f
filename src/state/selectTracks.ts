/** The rows of the drawing; apart from the other selectors, since only the drawing needs them. */
import { type Filter, isFiltering } from "../engine/ask/filter";
import { type FirstTracks, NO_FIRST, type Row, trackRows } from "../engine/draw/tracks";
import { eventsOf } from "../engine/rows/events";
import type { Index } from "../model/compiled/eventIndex";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";
import { type Asking, selectFilter, selectRows } from "./select";
import { type Standing, selectSpotlight } from "./selectSpotlight";

const tracksFrom = lastOf(
  (
    index: Index,
    tracks: readonly string[],
    folded: readonly string[],
    rows: readonly number[],
    filter: Filter,
    opened: number | undefined,
    pins: readonly string[],
    first: FirstTracks,
  ): Row[] => {
    const shown = isFiltering(filter) ? new Set(opened === undefined ? rows : [...rows, opened]) : null;
    return trackRows(index, tracks, new Set(folded), shown, pins, first);
  },
);

export function selectTracks(index: Index, state: Asking & Standing & Pick<AppState, "tracks" | "panels">): Row[] {
  const { page, tracks, panels } = state;
  const rows = selectRows(index, state);
  const filter = selectFilter(index, state);
  // The open event is drawn even when the filters leave it out; where they do not, opening it changes no row.
  const open = page.kind === "event" ? eventsOf(index).rowOf(page.id) : undefined;
  const opened = open !== undefined && isFiltering(filter) && !rows.includes(open) ? open : undefined;
  const first = selectSpotlight(index, state)?.first ?? NO_FIRST;
  return tracksFrom(index, tracks.open ?? index.tracks, panels.folded, rows, filter, opened, tracks.pins, first);
}
