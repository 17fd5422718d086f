/** The rows of the drawing for a view; apart from the other selectors, since only the drawing needs them. */
import { type Filter, isFiltering } from "../engine/ask/filter";
import { evenScale, type Timescale, TRUE_SCALE } from "../engine/draw/timescale";
import { type Row, trackRows } from "../engine/draw/tracks";
import { membershipOf } from "../engine/rows/membership";
import type { Index } from "../model/compiled/eventIndex";
import { lastOf } from "./lastOf";
import { selectFilter, selectRows } from "./select";
import type { ViewState } from "./view";

const tracksFrom = lastOf(
  (
    index: Index,
    tracks: readonly string[] | null,
    folded: readonly string[],
    rows: readonly number[],
    filter: Filter,
    opened: number | undefined,
    pins: readonly string[],
  ): Row[] => {
    // The open event is drawn even when the filters leave it out.
    const shown = isFiltering(filter) ? new Set(opened === undefined ? rows : [...rows, opened]) : null;
    return trackRows(index, tracks ?? index.tracks, new Set(folded), shown, pins);
  },
);

export function selectTracks(index: Index, view: ViewState): Row[] {
  const opened = view.page.kind === "event" ? membershipOf(index).rowOf.get(view.page.id) : undefined;
  return tracksFrom(
    index,
    view.tracks,
    view.folded,
    selectRows(index, view),
    selectFilter(index, view),
    opened,
    view.pins,
  );
}

const evenFrom = lastOf(evenScale);

/** How time is laid along the drawing. */
export function selectScale(index: Index, view: ViewState): Timescale {
  return view.scale === "even" ? evenFrom(index) : TRUE_SCALE;
}
