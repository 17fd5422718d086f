/**
 * The visible window: the span of time that the tracks show. This module alone decides how short and how long a window
 * can be, how it moves and zooms, and how an event is brought into it. Moving and zooming use positions of the
 * timescale, so that half a window is half of the drawing even where gaps are shortened.
 */
import type { Index } from "../../model/compiled/eventIndex";
import type { CompiledDate, Day } from "../../model/date";
import { readRange } from "../../model/typedDate";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { daysAt, positionsOf, type Timescale, TRUE_SCALE } from "./timescale";

/**
 * From the beginning of the first day to the end of the last. Fractions of days occur while the window is being
 * dragged.
 */
export type VisibleWindow = readonly [from: Day, to: Day];

/**
 * The length of the shortest window, in positions of the timescale (days on the true scale). A minimum keeps marks and
 * links on one scale, and no address names a window of no length. If an address names a shorter window, it is drawn
 * this long.
 */
export const SHORTEST = 3;

/** The longest window, as a multiple of the whole record. */
const LONGEST = 1.5;
/** A share of the window: how far from its edge an event is put that is brought into view. */
const MARGIN = 0.08;
/** A share of the window, or of the record if that is shorter: how much of the record always stays in view. */
const KEPT = 0.6;

/** The whole record, with a margin on both sides. */
export const wholeWindow = oncePer((index: Index): VisibleWindow => {
  const table = eventsOf(index);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const event of table.all) {
    const { earliest, latest } = table.date(event);
    first = Math.min(first, earliest ?? latest ?? first);
    last = Math.max(last, latest ?? earliest ?? last);
  }
  if (first > last) return openingWindow(index);
  const margin = Math.max(30, (last - first) * 0.02);
  return [first - margin, last + 1 + margin];
});

/** The window that the dataset opens with. */
export const openingWindow = oncePer(({ opening }: Index): VisibleWindow => {
  const { earliest, latest }: CompiledDate = opening;
  // An open end becomes ten years, since some window must be shown.
  const from = earliest ?? (latest ?? 3650) - 3650;
  return [from - 60, (latest ?? from + 3650) + 61];
});

/**
 * The window of a range that filters (EDTF), limited to the record. Null if the range cannot be read or lies outside
 * the record.
 */
export function windowOfRange(index: Index, range: string): VisibleWindow | null {
  const days = readRange(range);
  if (!days) return null;
  const [first, last] = wholeWindow(index);
  const from = Math.max(days[0], first);
  const to = Math.min(days[1] + 1, last);
  const margin = Math.max(2, (to - from) * 0.04);
  return from <= to ? [from - margin, to + margin] : null;
}

/**
 * A window with the given first and last day in its middle, and time on both sides to see what comes before and after.
 */
export function windowRound([first, last]: readonly [Day, Day]): VisibleWindow {
  const margin = Math.max(10, (last - first) * 0.06);
  return [first - margin, last + 1 + margin];
}

/**
 * The window as it is drawn: the whole record if it is more than twice as long as the record, and at least SHORTEST
 * long.
 */
export function asDrawn(visible: VisibleWindow, whole: VisibleWindow): VisibleWindow {
  const [from, to] = visible;
  if (to - from > (whole[1] - whole[0]) * 2) return whole;
  const middle = (from + to) / 2;
  return to - from >= SHORTEST ? visible : [middle - SHORTEST / 2, middle + SHORTEST / 2];
}

/** Whether the window is so short that zooming in would change nothing. */
export function isShortest(visible: VisibleWindow, scale: Timescale = TRUE_SCALE): boolean {
  const [from, to] = positionsOf(scale, visible);
  return to - from < SHORTEST * 1.01;
}

/** Moves the window by a share of its own length. Part of the record always stays in view. */
export function moved(
  visible: VisibleWindow,
  share: number,
  whole: VisibleWindow,
  scale: Timescale = TRUE_SCALE,
): VisibleWindow {
  const [from, to] = positionsOf(scale, visible);
  const step = (to - from) * share;
  return daysAt(scale, kept([from + step, to + step], positionsOf(scale, whole)));
}

/** Zooms around a day, or around the middle if no day is given. A factor of 0.5 shows half as much. */
export function zoomed(
  visible: VisibleWindow,
  factor: number,
  whole: VisibleWindow,
  day: Day | null = null,
  scale: Timescale = TRUE_SCALE,
): VisibleWindow {
  const [from, to] = positionsOf(scale, visible);
  const all = positionsOf(scale, whole);
  const round = day === null ? (from + to) / 2 : scale.at(day);
  const length = bounded((to - from) * factor, all, to - from);
  const share = (round - from) / (to - from);
  return daysAt(scale, kept([round - length * share, round + length * (1 - share)], all));
}

/**
 * Moves the window by the least that brings a day into view. Returns the same window if the day is in view already.
 * @param room share of the window; a day nearer to an edge than this counts as out of view
 */
export function showing(
  visible: VisibleWindow,
  day: Day,
  scale: Timescale = TRUE_SCALE,
  room: number = MARGIN,
): VisibleWindow {
  const [from, to] = positionsOf(scale, visible);
  const length = to - from;
  const place = scale.at(day);
  const margin = length * MARGIN;
  if (place < from + length * room) return daysAt(scale, [place - margin, place - margin + length]);
  if (place > to - length * room) return daysAt(scale, [place + margin - length, place + margin]);
  return visible;
}

/** A window of the same length with the given day in its middle. */
export function centredOn(visible: VisibleWindow, day: Day, scale: Timescale = TRUE_SCALE): VisibleWindow {
  const [from, to] = positionsOf(scale, visible);
  const place = scale.at(day);
  return daysAt(scale, [place - (to - from) / 2, place + (to - from) / 2]);
}

/** Whether a day lies in the window. */
export const isIn = ([from, to]: VisibleWindow, day: Day): boolean => day >= from && day < to;

/** Moves one edge of the window by a number of days, inside the record and at least SHORTEST from the other edge. */
export function resized(
  [from, to]: VisibleWindow,
  edge: "from" | "to",
  by: number,
  [first, last]: VisibleWindow,
): VisibleWindow {
  return edge === "from"
    ? [Math.max(first, Math.min(from + by, to - SHORTEST)), to]
    : [from, Math.min(last, Math.max(to + by, from + SHORTEST))];
}

/** Moves the window by a number of days, inside the record. A window longer than the record stays where it is. */
export function slid([from, to]: VisibleWindow, by: number, [first, last]: VisibleWindow): VisibleWindow {
  if (to - from >= last - first) return [from, to];
  const shift = Math.max(first - from, Math.min(by, last - to));
  return [from + shift, to + shift];
}

/**
 * Limits the window that a drag or pinch asks for, in positions. Part of the record stays in view, and the window is
 * never longer or shorter than the zoom buttons allow.
 * @param before the window at the start of the gesture
 */
export function allowed(visible: VisibleWindow, whole: VisibleWindow, before: VisibleWindow): VisibleWindow {
  const length = bounded(visible[1] - visible[0], whole, before[1] - before[0]);
  const middle = (visible[0] + visible[1]) / 2;
  const isAsWished = length === visible[1] - visible[0];
  return kept(isAsWished ? visible : [middle - length / 2, middle + length / 2], whole);
}

/** Limits a length to the shortest and the longest window. A window that was shorter before may stay that short. */
function bounded(length: number, [first, last]: VisibleWindow, before: number): number {
  return Math.min(Math.max(length, Math.min(SHORTEST, before)), (last - first) * LONGEST);
}

/** Shifts a window so that it still shows a good part of the record. */
function kept([from, to]: VisibleWindow, [first, last]: VisibleWindow): VisibleWindow {
  const length = to - from;
  const overlap = Math.min(length, last - first) * KEPT;
  if (to < first + overlap) return [first + overlap - length, first + overlap];
  if (from > last - overlap) return [last - overlap, last - overlap + length];
  return [from, to];
}
