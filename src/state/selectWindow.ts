/**
 * Selects the visible window and the timescale of the drawing, and computes the window after a record is opened or
 * closed. Separate from the other selectors, because opening a record needs these but no filter code.
 */

import { evenScale, type Timescale, TRUE_SCALE } from "../engine/draw/timescale";
import {
  asDrawn,
  openingWindow,
  showing,
  type VisibleWindow,
  wholeWindow,
  windowOfRange,
  windowRound,
} from "../engine/draw/window";
import { eventsOf } from "../engine/events/events";
import { oncePer } from "../engine/oncePer";
import type { Index } from "../model/compiled/eventIndex";
import { sortDay } from "../model/date";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";
import { selectRelated } from "./selectRelations";
import { type Opened, selectSpotlight } from "./selectSpotlight";
import type { Look } from "./view";

/** The state that decides the window. */
export type Looking = Pick<AppState, "visible" | "filters"> & Opened;

// Memoised like all selectors: a new tuple for the same window would make React render endlessly.
const drawnFrom = lastOf(asDrawn);
const rangeFrom = lastOf(windowOfRange);
const relatedFrom = lastOf((index: Index, spans: ReturnType<typeof selectRelated>): VisibleWindow | null => {
  const [first, last] = wholeWindow(index);
  const from = Math.max(first, ...spans.map(({ possible }) => possible[0]));
  const to = Math.min(last, ...spans.map(({ possible }) => possible[1]));
  return spans.length > 0 && from < to ? asDrawn(windowRound([from, to]), wholeWindow(index)) : null;
});

/**
 * Returns the window to draw: the reader's own, else that of the spotlight, else the range, else the days of the
 * relations in time, else the opening span of the dataset.
 */
export function selectWindow(index: Index, state: Looking): VisibleWindow {
  const { visible, filters } = state;
  if (visible) return drawnFrom(visible, wholeWindow(index));
  const lit = selectSpotlight(index, state);
  if (lit) return drawnFrom(lit.visible, wholeWindow(index));
  const ranged = filters.range !== null ? rangeFrom(index, filters.range) : null;
  return ranged ?? relatedFrom(index, selectRelated(index, filters)) ?? openingWindow(index);
}

const evenFrom = oncePer(evenScale);

/** The timescale: how days map to positions along the drawing. */
export function selectScale(index: Index, { scale }: Look): Timescale {
  return scale === "even" ? evenFrom(index) : TRUE_SCALE;
}

/**
 * Returns a window in which the opened event is visible: the present one, or one of the same length moved as little as
 * possible.
 */
export function windowShowing(
  index: Index,
  state: Looking & Pick<AppState, "look">,
  event: number,
): AppState["visible"] {
  const visible = selectWindow(index, state);
  const shown = showing(visible, sortDay(eventsOf(index).date(event)), selectScale(index, state.look), 0);
  return shown === visible ? state.visible : shown;
}

/**
 * Returns the window after something was opened, closed or left.
 * @param event the opened event; undefined when the reader goes back to the timeline or leaves the story
 */
export function windowAfter(state: AppState, index: Index, event: number | undefined): AppState["visible"] {
  const lit = selectSpotlight(index, state);
  // The spotlight brings its own window while the reader has chosen none. A reader who leaves the spotlight keeps its
  // window, except on the way back into the story, whose step brings its window again.
  const isBackInStory = state.look.step !== null && state.page.kind !== "home";
  if (event === undefined) return state.visible ?? (isBackInStory ? null : (lit?.visible ?? null));
  return state.isByLink && state.visible === null ? null : windowShowing(index, state, event);
}
