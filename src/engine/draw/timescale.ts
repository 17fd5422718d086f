/** How time is laid along the drawing: true, or with empty stretches evened out. Positions are counted in days of the scale, so that
 *  on the true one a position is its day; the axis, marks and links all go through here, and nothing else bends time. */

import type { Index } from "../../model/compiled/eventIndex";
import { boundsOf, type CompiledDate, type Day, sortDay } from "../../model/date";
import { eventsOf } from "../events/events";

/** A stretch that is drawn shorter than it was, in whole days: `from` is its first day, `to` the first after it. */
export interface Break {
  readonly from: Day;
  readonly to: Day;
  /** What it stands for: the whole time without events, in days; the break leaves a little room on either side. */
  readonly empty: readonly [from: Day, to: Day];
}

export interface Timescale {
  readonly breaks: readonly Break[];
  /** Where a day lies. Rises with the day. */
  at(day: Day): number;
  /** The day at a position; the reverse of `at`. */
  dayAt(position: number): Day;
}

export const TRUE_SCALE: Timescale = { breaks: [], at: (day) => day, dayAt: (position) => position };

/** Of the whole record: a stretch shorter than this share is no gap worth cutting. */
const LEAST_GAP = 1 / 60;
/** Of the time that is not cut: what is left of each gap, wide enough for its label beside fifteen years. */
const BREAK_LENGTH = 1 / 80;
/** Of a gap: true time left at either side, so that marks do not stick to the break. */
const MARGIN = 0.06;

/** The scale on which stretches without any event of the record are short, each as long as the others. */
export function evenScale(index: Index): Timescale {
  return withoutGaps(emptyStretches(index), spanOf(index), BREAK_LENGTH);
}

/** Of the whole record: time in which nothing begins is shortened on the strip where it takes more than this share. */
const LONG_GAP = 1 / 12;
/** Of the time that is not cut: what is left of such a gap on the strip. */
const STRIP_BREAK = 1 / 40;

/** The scale of the strip: true, but that years in which no event begins are short where there are many of them. */
export function stripScale(index: Index, [first, last]: readonly [Day, Day]): Timescale {
  const table = eventsOf(index);
  const days = table.all.map((event) => sortDay(table.date(event)));
  const gaps = days.slice(1).flatMap((day, at): (readonly [Day, Day])[] => {
    const before = days[at]!;
    return day - before > (last - first) * LONG_GAP ? [[before + 1, day]] : [];
  });
  return withoutGaps(gaps, [first, last], STRIP_BREAK);
}

/** A scale on which gaps are short, each as long as the others: `share` of the time that is not cut. */
function withoutGaps(
  gaps: readonly (readonly [from: Day, to: Day])[],
  [first, last]: readonly [Day, Day],
  share: number,
): Timescale {
  if (gaps.length === 0) return TRUE_SCALE;
  const cut = gaps.map(([from, to]): Break => {
    const margin = Math.round((to - from) * MARGIN);
    return { from: from + margin, to: to - margin, empty: [from, to] };
  });
  const remaining = cut.reduce((sum, { from, to }) => sum - (to - from), last - first);
  const length = Math.max(1, remaining * share);
  return bent(cut.filter(({ from, to }) => to - from > length).map((one) => [one, length] as const));
}

/** A scale with breaks, in order, each drawn as long as given. */
function bent(cuts: readonly (readonly [Break, number])[]): Timescale {
  let shift = 0;
  const steps = cuts.map(([cut, length]) => {
    const start = cut.from - shift;
    shift += cut.to - cut.from - length;
    return { cut, length, start, shift };
  });
  return {
    breaks: cuts.map(([cut]) => cut),
    at(day) {
      let before = 0;
      for (const { cut, length, start, shift: after } of steps) {
        if (day < cut.from) break;
        if (day < cut.to) return start + ((day - cut.from) / (cut.to - cut.from)) * length;
        before = after;
      }
      return day - before;
    },
    dayAt(position) {
      let before = 0;
      for (const { cut, length, start, shift: after } of steps) {
        if (position < start) break;
        if (position < start + length) return cut.from + ((position - start) / length) * (cut.to - cut.from);
        before = after;
      }
      return position + before;
    },
  };
}

/** Days on which something is known to lie, with what may have been in between: [first, last] of every date with two ends. */
function coverOf(date: CompiledDate): (readonly [Day, Day])[] {
  if (date.earliest !== null && date.latest !== null) return [[date.earliest, date.latest]];
  // What is still open covers only the end that is known: else nothing after it would ever be empty.
  return [date.from, date.to].flatMap((end) => (typeof end === "object" ? [boundsOf(end)] : []));
}

/** First and last day of anything. */
function spanOf(index: Index): readonly [Day, Day] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const table = eventsOf(index);
  for (const event of table.all) {
    for (const [from, to] of coverOf(table.date(event))) {
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
  }
  return [first, last];
}

/** Stretches in which no event of the record lies, long enough to be cut: [first empty day, first day of the next event]. */
export function emptyStretches(index: Index): readonly (readonly [from: Day, to: Day])[] {
  const table = eventsOf(index);
  const covered = table.all
    .flatMap((event) => [table.date(event), ...table.answers(event)].flatMap(coverOf))
    .sort((a, b) => a[0] - b[0]);
  const [first] = covered;
  if (!first) return [];
  const last = covered.reduce((most, [, end]) => Math.max(most, end), first[1]);
  const least = (last - first[0]) * LEAST_GAP;
  const gaps: (readonly [Day, Day])[] = [];
  let end = first[1];
  for (const [from, to] of covered) {
    if (from - (end + 1) > least) gaps.push([end + 1, from]);
    end = Math.max(end, to);
  }
  return gaps;
}

/** A window in days, as positions. */
export function positionsOf(scale: Timescale, [from, to]: readonly [Day, Day]): readonly [from: number, to: number] {
  return [scale.at(from), scale.at(to)];
}

/** Positions as a window in days. */
export function daysAt(scale: Timescale, [from, to]: readonly [number, number]): readonly [from: Day, to: Day] {
  return [scale.dayAt(from), scale.dayAt(to)];
}
