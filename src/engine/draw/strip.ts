/**
 * Computes what the strip over the whole record shows: bars for the number of events, labels for years, and periods.
 * Horizontal places are in percent of the strip's width.
 */
import type { Index } from "../../model/compiled/eventIndex";
import { calendarOf, type Day, dayOf } from "../../model/date";
import type { Quarter } from "./density";
import { positionsOf, type Timescale } from "./timescale";
import type { VisibleWindow } from "./window";

/** Height of the bars in the strip's own units. The drawing is stretched to fill its box. */
export const BARS = 24;
/** Height of the drawing: the bars and, below them, ticks for quarters on which sources disagree. */
export const STRIP_HEIGHT = BARS + 6;

/** Maps a day to percent of the strip's width, between 0 and 100. */
export type Share = (day: Day) => number;

export function shareOf(whole: VisibleWindow, scale: Timescale): Share {
  const [start, end] = positionsOf(scale, whole);
  return (day) => Math.min(1, Math.max(0, (scale.at(day) - start) / (end - start))) * 100;
}

export interface StripBars {
  readonly all: string;
  readonly shown: string;
  readonly disputed: string;
}

/** Draws a bar for each quarter as one SVG path for each kind of bar, however many bars there are. */
export function barsOf(quarters: readonly Quarter[], share: Share): StripBars {
  const most = Math.max(1, ...quarters.map((quarter) => quarter.all));
  const path = (heightOf: (quarter: Quarter) => number, base = BARS) =>
    quarters
      .filter((quarter) => heightOf(quarter) > 0)
      .map((quarter) => {
        const [start, height] = [share(quarter.from), heightOf(quarter)];
        const wide = Math.max(0.3, share(quarter.to) - start - 0.08);
        return `M${hundredths(start)} ${base}v${-hundredths(height)}h${hundredths(wide)}V${base}`;
      })
      .join("");
  const barOf = (n: number) => (n === 0 ? 0 : Math.max(2, (n / most) * BARS));
  return {
    all: path((quarter) => barOf(quarter.all)),
    shown: path((quarter) => barOf(quarter.shown)),
    disputed: path(({ disputed }) => (disputed > 0 ? 3 : 0), BARS + 5),
  };
}

const hundredths = (units: number): number => Math.round(units * 100) / 100;

/** Pixels of the label of a year. */
const YEAR = 36;

/**
 * The years that have room for a label: every year, every second, fifth, tenth and so on. None inside a break.
 * @param width pixels of the strip
 */
export function stripYears(whole: VisibleWindow, scale: Timescale, share: Share, width: number): readonly number[] {
  const from = yearOf(whole[0]) + 1;
  const to = yearOf(whole[1]);
  const room = (YEAR / Math.max(YEAR, width)) * 100;
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => {
    const day = dayOf(year, 1, 1);
    return share(day) < 100 - room && !scale.breaks.some((one) => day >= one.from && day < one.to);
  });
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (all.length / one) * room <= 100) ?? 500;
  let taken = -room;
  return all.filter((year) => {
    const at = share(dayOf(year, 1, 1));
    if (year % step !== 0 || at - taken < room) return false;
    taken = at;
    return true;
  });
}

const yearOf = (day: Day): number => calendarOf(Math.floor(day)).year;

export interface StripPeriod {
  readonly period: Index["periods"][number];
  /** First and last day. */
  readonly days: readonly [Day, Day];
  /** Percent of the strip. */
  readonly start: number;
  readonly width: number;
}

export function stripPeriods({ periods }: Index, whole: VisibleWindow, share: Share): readonly StripPeriod[] {
  return periods.map((period) => {
    const { date } = period;
    const days = [date.earliest ?? whole[0], date.latest ?? whole[1]] as const;
    const start = share(days[0]);
    return { period, days, start, width: share(days[1] + 1) - start };
  });
}
