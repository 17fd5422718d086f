/** The window and the timescale of the drawing. Apart from the other selectors: whoever opens a record needs them before any filter. */
import { evenScale, type Timescale, TRUE_SCALE } from "../engine/draw/timescale";
import { asDrawn, openingWindow, showing, type VisibleWindow, wholeWindow, windowOfRange } from "../engine/draw/window";
import { oncePer } from "../engine/oncePer";
import { eventsOf } from "../engine/rows/events";
import type { Index } from "../model/compiled/eventIndex";
import { sortDay } from "../model/date";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";
import { type Standing, selectSpotlight } from "./selectSpotlight";
import type { Look } from "./view";

/** What the window is chosen by. */
export type Looking = Pick<AppState, "window" | "filters"> & Standing;

// Remembered, as all selectors are: a new pair for the same window would draw for ever.
const drawnFrom = lastOf(asDrawn);
const rangeFrom = lastOf(windowOfRange);

/** The window to draw: what the reader looks at, else what stands out, else the range asked for, else the dataset's opening span. */
export function selectWindow(index: Index, state: Looking): VisibleWindow {
  const { window, filters } = state;
  if (window) return drawnFrom(window, wholeWindow(index));
  const lit = selectSpotlight(index, state);
  if (lit) return drawnFrom(lit.window, wholeWindow(index));
  return (filters.range !== null ? rangeFrom(index, filters.range) : null) ?? openingWindow(index);
}

const evenFrom = oncePer(evenScale);

/** How time is laid along the drawing. */
export function selectScale(index: Index, { scale }: Look): Timescale {
  return scale === "even" ? evenFrom(index) : TRUE_SCALE;
}

/** The window in which an event that is being opened is in sight: the present one, or one of its length moved as little as can be. */
export function windowShowing(index: Index, state: Looking & Pick<AppState, "look">, row: number): AppState["window"] {
  const window = selectWindow(index, state);
  const shown = showing(window, sortDay(eventsOf(index).date(row)), selectScale(index, state.look), 0);
  return shown === window ? state.window : shown;
}

/**
 * The window after something was opened, closed or left.
 * @param row of the event that is opened; undefined where the reader goes back to the timeline, or leaves the story
 */
export function windowAfter(state: AppState, index: Index, row: number | undefined): AppState["window"] {
  const lit = selectSpotlight(index, state);
  // What stands out brings its own window, as long as the reader has chosen none; whoever leaves it stays where it stood.
  // Back in the story its step still does.
  const isBackInStory = state.look.step !== null && state.page.kind !== "home";
  if (row === undefined) return state.window ?? (isBackInStory ? null : (lit?.window ?? null));
  return state.isByLink && state.window === null ? null : windowShowing(index, state, row);
}
