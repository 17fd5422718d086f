/** Windows moved and zoomed, kept within reach of the record. */
import type { Day } from "../../model/date";

export type Window = readonly [from: Day, to: Day];

const SHORTEST = 6;

/** Moves by a share of the window's own length; some of the record always stays in sight. */
export function moved([from, to]: Window, share: number, whole: Window): Window {
  const step = (to - from) * share;
  return kept([from + step, to + step], whole);
}

/** Zooms round a day, the middle without one: 0.5 shows half as much. */
export function zoomed([from, to]: Window, factor: number, whole: Window, round = (from + to) / 2): Window {
  const length = Math.min(Math.max((to - from) * factor, SHORTEST), (whole[1] - whole[0]) * 1.5);
  const share = (round - from) / (to - from);
  return kept([round - length * share, round + length * (1 - share)], whole);
}

/** A window of the same length that shows the day, moved as little as can be. */
export function showing([from, to]: Window, day: Day): Window {
  const margin = (to - from) * 0.08;
  if (day < from + margin) return [day - margin, to - from + day - margin];
  if (day > to - margin) return [from - to + day + margin, day + margin];
  return [from, to];
}

/** Where a hand may bring the window: some of the record stays in sight, and it ends as zooming by buttons does. */
export function allowed(window: Window, whole: Window): Window {
  const length = window[1] - window[0];
  const bounded = Math.min(Math.max(length, SHORTEST), (whole[1] - whole[0]) * 1.5);
  const middle = (window[0] + window[1]) / 2;
  return kept(bounded === length ? window : [middle - bounded / 2, middle + bounded / 2], whole);
}

/** A window of the same length that still holds a good part of the record. */
function kept([from, to]: Window, [first, last]: Window): Window {
  const length = to - from;
  const overlap = Math.min(length, last - first) * 0.25;
  if (to < first + overlap) return [first + overlap - length, first + overlap];
  if (from > last - overlap) return [last - overlap, last - overlap + length];
  return [from, to];
}
