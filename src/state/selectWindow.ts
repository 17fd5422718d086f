/** The window and the timescale of the drawing. Apart from the other selectors: whoever opens a record needs them before any filter. */
import { evenScale, type Timescale, TRUE_SCALE } from "../engine/draw/timescale";
import { asDrawn, openingWindow, showing, type VisibleWindow, wholeWindow, windowOfRange } from "../engine/draw/window";
import { eventsOf } from "../engine/events/events";
import { oncePer } from "../engine/oncePer";
import type { Index } from "../model/compiled/eventIndex";
import { sortDay } from "../model/date";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";
import { type Opened, selectSpotlight } from "./selectSpotlight";
import type { Look } from "./view";

/** What the window is chosen by. */
export type Looking = Pick<AppState, "visible" | "filters"> & Opened;

// Remembered, as all selectors are: a new pair for the same window would draw for ever.
const drawnFrom = lastOf(asDrawn);
const rangeFrom = lastOf(windowOfRange);

/** The window to draw: what the reader looks at, else what stands out, else the range asked for, else the dataset's opening span. */
export function selectWindow(index: Index, state: Looking): VisibleWindow {
  const { visible, filters } = state;
  if (visible) return drawnFrom(visible, wholeWindow(index));
  const lit = selectSpotlight(index, state);
  if (lit) return drawnFrom(lit.visible, wholeWindow(index));
  return (filters.range !== null ? rangeFrom(index, filters.range) : null) ?? openingWindow(index);
}

const evenFrom = oncePer(evenScale);

/** How time is laid along the drawing. */
export function selectScale(index: Index, { scale }: Look): Timescale {
  return scale === "even" ? evenFrom(index) : TRUE_SCALE;
}

/** The window in which an event that is being opened is in sight: the present one, or one of its length moved as little as can be. */
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
 * The window after something was opened, closed or left.
 * @param event of the event that is opened; undefined where the reader goes back to the timeline, or leaves the story
 */
export function windowAfter(state: AppState, index: Index, event: number | undefined): AppState["visible"] {
  const lit = selectSpotlight(index, state);
  // What stands out brings its own window, as long as the reader has chosen none; whoever leaves it stays where it stood.
  // Back in the story its step still does.
  const isBackInStory = state.look.step !== null && state.page.kind !== "home";
  if (event === undefined) return state.visible ?? (isBackInStory ? null : (lit?.visible ?? null));
  return state.isByLink && state.visible === null ? null : windowShowing(index, state, event);
}
