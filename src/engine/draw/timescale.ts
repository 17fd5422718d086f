/**
 * Maps days to positions along the drawing, either true to time or with empty stretches shortened. Positions are
 * counted in days of the scale, so on the true scale a position is a day. Axis, marks and links all use this module;
 * nothing else distorts time.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { boundsOf, type CompiledDate, type Day, sortDay } from "../../model/date";
import { eventsOf } from "../events/events";

/** A stretch of whole days that is drawn shorter than it was. `from` is its first day, `to` the first day after it. */
export interface Break {
  readonly from: Day;
  readonly to: Day;
  /** The whole time without events, in days. The break leaves some of it at true length on either side. */
  readonly empty: readonly [from: Day, to: Day];
}

export interface Timescale {
  readonly breaks: readonly Break[];
  /** The position of a day. Later days have greater positions. */
  at(day: Day): number;
  /** The day at a position; the inverse of `at`. */
  dayAt(position: number): Day;
}

export const TRUE_SCALE: Timescale = { breaks: [], at: (day) => day, dayAt: (position) => position };

/** A share of the whole record: shorter stretches without events are not cut. */
const LEAST_GAP = 1 / 60;
/**
 * A share of the time that is not cut: the length of each shortened gap, wide enough for its label beside fifteen
 * years.
 */
const BREAK_LENGTH = 1 / 80;
/** A share of a gap: the time at either side that keeps its true length, so that marks do not touch the break. */
const MARGIN = 0.06;

/** The scale on which stretches without any event of the record are shortened to one length. */
export function evenScale(index: Index): Timescale {
  return withoutGaps(emptyStretches(index), spanOf(index), BREAK_LENGTH);
}

/** A share of the whole record: on the strip, longer stretches in which no event begins are shortened. */
const LONG_GAP = 1 / 12;
/** A share of the time that is not cut: the length of each shortened gap on the strip. */
const STRIP_BREAK = 1 / 40;

/** The scale of the strip: true to time, except that long stretches in which no event begins are shortened. */
export function stripScale(index: Index, [first, last]: readonly [Day, Day]): Timescale {
  const table = eventsOf(index);
  const days = table.all.map((event) => sortDay(table.date(event)));
  const gaps = days.slice(1).flatMap((day, at): (readonly [Day, Day])[] => {
    const before = days[at]!;
    return day - before > (last - first) * LONG_GAP ? [[before + 1, day]] : [];
  });
  return withoutGaps(gaps, [first, last], STRIP_BREAK);
}

/**
 * A scale on which all gaps have one length: a `share` of the time that is not cut. Gaps shorter than that stay as they
 * are.
 */
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

/** Builds a scale from breaks, in order, each with the length at which it is drawn. */
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

/** The days that a date covers, as [first, last]: the whole date if both its ends are known. */
function coverOf(date: CompiledDate): (readonly [Day, Day])[] {
  if (date.earliest !== null && date.latest !== null) return [[date.earliest, date.latest]];
  // An open date covers only the end that is known. Otherwise nothing after it would ever be empty.
  return [date.from, date.to].flatMap((end) => (typeof end === "object" ? [boundsOf(end)] : []));
}

/** The first and the last day that any event covers. */
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

/** Stretches without any event that are long enough to be cut: [first empty day, first day of the next event]. */
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

/** Converts a window from days to positions. */
export function positionsOf(scale: Timescale, [from, to]: readonly [Day, Day]): readonly [from: number, to: number] {
  return [scale.at(from), scale.at(to)];
}

/** Converts a window from positions to days. */
export function daysAt(scale: Timescale, [from, to]: readonly [number, number]): readonly [from: Day, to: Day] {
  return [scale.dayAt(from), scale.dayAt(to)];
}
