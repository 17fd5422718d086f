/**
 * The window: the span of time that the tracks show. Where it can be, how it is moved and zoomed, and how an event is brought into it.
 * Moving and zooming happen in positions of the timescale: with gaps evened out, half a window is half of what is drawn.
 */
import type { Index } from "../../model/compiled/eventIndex";
import type { CompiledDate, Day } from "../../model/date";
import { readRange } from "../../model/typedDate";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { daysAt, positionsOf, type Timescale, TRUE_SCALE } from "./timescale";

/** From the beginning of its first day to the end of its last; parts of days count while a hand moves it. */
export type VisibleWindow = readonly [from: Day, to: Day];

/** Positions of the timescale, which are days on the true one. Nothing makes a window shorter, so that marks and links stay on one
 *  scale and an address never names a window of no length; one that an address makes shorter is drawn this long. */
export const SHORTEST = 3;

/** Zooming out ends at this much of the whole record. */
const LONGEST = 1.5;
/** Of a window: how far from its edges an event stands that is brought into it. */
const MARGIN = 0.08;
/** Of a window, or of the record where that is shorter: what always stays in sight. */
const KEPT = 0.6;

/** The whole record, with a margin. */
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

/** What the dataset shows first. */
export const openingWindow = oncePer(({ opening }: Index): VisibleWindow => {
  const { earliest, latest }: CompiledDate = opening;
  // An open end gets ten years: some window must be shown.
  const from = earliest ?? (latest ?? 3650) - 3650;
  return [from - 60, (latest ?? from + 3650) + 61];
});

/** The window of a range that filters (EDTF), as far as the record reaches; null where they do not meet. */
export function windowOfRange(index: Index, range: string): VisibleWindow | null {
  const days = readRange(range);
  if (!days) return null;
  const [first, last] = wholeWindow(index);
  const from = Math.max(days[0], first);
  const to = Math.min(days[1] + 1, last);
  const margin = Math.max(2, (to - from) * 0.04);
  return from <= to ? [from - margin, to + margin] : null;
}

/** Days, first to last, in the middle of a window, with enough on both sides to see what comes before and after. */
export function windowRound([first, last]: readonly [Day, Day]): VisibleWindow {
  const margin = Math.max(10, (last - first) * 0.06);
  return [first - margin, last + 1 + margin];
}

/** A window as it is drawn: one that reaches far beyond the record is the whole record, one that is too short is widened. */
export function asDrawn(visible: VisibleWindow, whole: VisibleWindow): VisibleWindow {
  const [from, to] = visible;
  if (to - from > (whole[1] - whole[0]) * 2) return whole;
  const middle = (from + to) / 2;
  return to - from >= SHORTEST ? visible : [middle - SHORTEST / 2, middle + SHORTEST / 2];
}

/** Is there nothing to be gained by zooming in? */
export function isShortest(visible: VisibleWindow, scale: Timescale = TRUE_SCALE): boolean {
  const [from, to] = positionsOf(scale, visible);
  return to - from < SHORTEST * 1.01;
}

/** Moves by a share of the window's own length; some of the record always stays in sight. */
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

/** Zooms round a day, the middle without one: 0.5 shows half as much. */
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
 * The window moved as little as can be until it shows a day; the same one where it does.
 * @param room of the window, how near to an edge the day may lie without being moved
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

/** A window of the same length with a day in its middle. */
export function centredOn(visible: VisibleWindow, day: Day, scale: Timescale = TRUE_SCALE): VisibleWindow {
  const [from, to] = positionsOf(scale, visible);
  const place = scale.at(day);
  return daysAt(scale, [place - (to - from) / 2, place + (to - from) / 2]);
}

/** Is a day in it? */
export const isIn = ([from, to]: VisibleWindow, day: Day): boolean => day >= from && day < to;

/** The window with one of its edges moved by days, within the record and not past the other. */
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

/** The window moved by days and kept inside the record; one wider than the record has nowhere to go. */
export function slid([from, to]: VisibleWindow, by: number, [first, last]: VisibleWindow): VisibleWindow {
  if (to - from >= last - first) return [from, to];
  const shift = Math.max(first - from, Math.min(by, last - to));
  return [from + shift, to + shift];
}

/** Where a hand may bring a window, in positions: some of the record stays in sight, and it ends as zooming by buttons does.
 *  @param before the window from which the hand set out */
export function allowed(visible: VisibleWindow, whole: VisibleWindow, before: VisibleWindow): VisibleWindow {
  const length = bounded(visible[1] - visible[0], whole, before[1] - before[0]);
  const middle = (visible[0] + visible[1]) / 2;
  const isAsWished = length === visible[1] - visible[0];
  return kept(isAsWished ? visible : [middle - length / 2, middle + length / 2], whole);
}

/** A length between the shortest and the longest; one that is shorter already stays as short. */
function bounded(length: number, [first, last]: VisibleWindow, before: number): number {
  return Math.min(Math.max(length, Math.min(SHORTEST, before)), (last - first) * LONGEST);
}

/** A window of the same length that still holds a good part of the record. */
function kept([from, to]: VisibleWindow, [first, last]: VisibleWindow): VisibleWindow {
  const length = to - from;
  const overlap = Math.min(length, last - first) * KEPT;
  if (to < first + overlap) return [first + overlap - length, first + overlap];
  if (from > last - overlap) return [last - overlap, last - overlap + length];
  return [from, to];
}
