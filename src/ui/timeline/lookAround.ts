/** Windows moved and zoomed, kept within reach of the record. All of it happens in positions of the timescale: with gaps evened out,
 *  half a window is half of what is drawn. */
import { daysAt, positionsOf, type Timescale, TRUE_SCALE } from "../../engine/draw/timescale";
import type { Day } from "../../model/date";

export type Window = readonly [from: Day, to: Day];

/** Positions; zooming comes no closer. A window that an address makes shorter stays as short. */
const SHORTEST = 6;

/** Is there nothing to be gained by zooming in? */
export function isShortest(window: Window, scale: Timescale = TRUE_SCALE): boolean {
  const [from, to] = positionsOf(scale, window);
  return to - from < SHORTEST * 1.01;
}

/** Moves by a share of the window's own length; some of the record always stays in sight. */
export function moved(window: Window, share: number, whole: Window, scale: Timescale = TRUE_SCALE): Window {
  const [from, to] = positionsOf(scale, window);
  const step = (to - from) * share;
  return daysAt(scale, kept([from + step, to + step], positionsOf(scale, whole)));
}

/** Zooms round a day, the middle without one: 0.5 shows half as much. */
export function zoomed(
  window: Window,
  factor: number,
  whole: Window,
  day: Day | null = null,
  scale: Timescale = TRUE_SCALE,
): Window {
  const [from, to] = positionsOf(scale, window);
  const all = positionsOf(scale, whole);
  const round = day === null ? (from + to) / 2 : scale.at(day);
  const length = bounded((to - from) * factor, all, to - from);
  const share = (round - from) / (to - from);
  return daysAt(scale, kept([round - length * share, round + length * (1 - share)], all));
}

/** A window of the same length that shows the day, moved as little as can be. */
export function showing(window: Window, day: Day, scale: Timescale = TRUE_SCALE): Window {
  const [from, to] = positionsOf(scale, window);
  const place = scale.at(day);
  const margin = (to - from) * 0.08;
  if (place < from + margin) return daysAt(scale, [place - margin, to - from + place - margin]);
  if (place > to - margin) return daysAt(scale, [from - to + place + margin, place + margin]);
  return window;
}

/** Where a hand may bring a window, in positions: some of the record stays in sight, and it ends as zooming by buttons does.
 *  @param before the window from which the hand set out */
export function allowed(window: Window, whole: Window, before: Window): Window {
  const length = bounded(window[1] - window[0], whole, before[1] - before[0]);
  const middle = (window[0] + window[1]) / 2;
  const isAsWished = length === window[1] - window[0];
  return kept(isAsWished ? window : [middle - length / 2, middle + length / 2], whole);
}

function bounded(length: number, [first, last]: Window, before: number): number {
  return Math.min(Math.max(length, Math.min(SHORTEST, before)), (last - first) * 1.5);
}

/** A window of the same length that still holds a good part of the record. */
function kept([from, to]: Window, [first, last]: Window): Window {
  const length = to - from;
  const overlap = Math.min(length, last - first) * 0.6;
  if (to < first + overlap) return [first + overlap - length, first + overlap];
  if (from > last - overlap) return [last - overlap, last - overlap + length];
  return [from, to];
}
