/**
 * Calendar dates as the sources give them: never instants, never in a time zone. A day is a whole number of days since
 * 1 January 1970, computed in UTC only. model/edtf.ts reads EDTF at build time; the browser gets the compiled dates,
 * whose types come from the schemas in compiled/parts.ts.
 */
import type { Compiled, compiledDate, datePart, openEnd, season } from "./compiled/parts";

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

export type Season = Compiled<typeof season>;
/** One end of a date, exactly as precise as the source. */
export type DatePart = Compiled<typeof datePart>;
/** Why one end of an interval has no date: it still goes on (EDTF `..`) or is not known (nothing written). */
export type OpenEnd = Compiled<typeof openEnd>;
export type CompiledDate = Compiled<typeof compiledDate>;

const MS_PER_DAY = 86_400_000;

/** The day number of a calendar date. `month` is 1–12. Days outside the month roll over, as in Date.UTC. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  // setUTCFullYear, because Date.UTC reads the years 0–99 as 1900–1999.
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/** The calendar date of a day number. */
export function calendarOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * A day as a Date whose local fields are those of the calendar, for a library that reads local fields. It gives the
 * same fields in every time zone and is never an instant.
 */
export function localMidnight(day: Day): Date {
  const { year, month, day: dayOfMonth } = calendarOf(day);
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month - 1, dayOfMonth);
  return date;
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

const SEASON_START: Record<Season, readonly [month: number, day: number]> = {
  spring: [3, 20],
  summer: [6, 21],
  autumn: [9, 23],
  winter: [12, 21],
};
const SEASON_END: Record<Season, readonly [month: number, day: number, yearsOn: number]> = {
  spring: [6, 20, 0],
  summer: [9, 22, 0],
  autumn: [12, 20, 0],
  winter: [3, 19, 1],
};

/** First and last day of a date part: "2007-03" is [1 March, 31 March]. */
export function boundsOf(part: DatePart): readonly [first: Day, last: Day] {
  const { year, month, day, season, digits } = part;
  if (season) {
    const [startMonth, startDay] = SEASON_START[season];
    const [endMonth, endDay, yearsOn] = SEASON_END[season];
    return [dayOf(year, startMonth, startDay), dayOf(year + yearsOn, endMonth, endDay)];
  }
  if (month === undefined) {
    const years = digits === 4 ? 1 : digits === 3 ? 10 : 100;
    return [dayOf(year, 1, 1), dayOf(year + years, 1, 1) - 1];
  }
  if (day === undefined) return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
  const only = dayOf(year, month, day);
  return [only, only];
}

/** The kinds of date that are drawn and worded differently (docs/format.md, "Dates"). */
export type DateKind = "day" | "unit" | "span" | "within" | "open-end" | "open-start";

export function kindOf(date: CompiledDate): DateKind {
  if (date.to === undefined) {
    return typeof date.from === "object" && date.from.day !== undefined ? "day" : "unit";
  }
  if (typeof date.to === "string") return "open-end";
  if (typeof date.from === "string") return "open-start";
  return date.extent === "within" ? "within" : "span";
}

function someEnd(date: CompiledDate, has: (part: DatePart) => true | undefined): boolean {
  return [date.from, date.to].some((end) => typeof end === "object" && has(end) === true);
}
export const isApproximate = (date: CompiledDate): boolean => someEnd(date, (part) => part.approximate);
export const isUncertain = (date: CompiledDate): boolean => someEnd(date, (part) => part.uncertain);

/**
 * Orders dates by earliest day, then as `placeInDay` says, then by start time, latest day and end time. An open start
 * comes first, an open end last. For events of one day, a recorded order takes precedence: engine/compile/order.ts.
 */
export function compareDates(a: CompiledDate, b: CompiledDate): number {
  return (
    inOrder(a.earliest ?? Number.NEGATIVE_INFINITY, b.earliest ?? Number.NEGATIVE_INFINITY) ||
    inOrder(placeInDay(a), placeInDay(b)) ||
    inOrder(timeOf(a.from, FIRST_MOMENT), timeOf(b.from, FIRST_MOMENT)) ||
    inOrder(a.latest ?? Number.POSITIVE_INFINITY, b.latest ?? Number.POSITIVE_INFINITY) ||
    inOrder(timeOf(a.to ?? a.from, LAST_MOMENT), timeOf(b.to ?? b.from, LAST_MOMENT))
  );
}

const inOrder = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Orders dates that can begin on the same day: 0 for the day as a whole, 1 for a date with a time, 2 for a longer date
 * without a time.
 */
function placeInDay({ from, earliest, latest }: CompiledDate): number {
  if (typeof from === "object" && from.time !== undefined) return 1;
  return earliest !== null && earliest === latest ? 0 : 2;
}

const FIRST_MOMENT = "";
const LAST_MOMENT = "24:00";
/** The time of an end. "17:00" and "17:00:05" compare correctly as texts. */
const timeOf = (end: DatePart | OpenEnd, fallback: string): string => (typeof end === "object" && end.time) || fallback;

/** The day under which an event is listed: its earliest, or its latest if the start is open. */
export function sortDay(date: CompiledDate): Day {
  return date.earliest ?? date.latest ?? 0;
}
