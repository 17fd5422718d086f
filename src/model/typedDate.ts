/**
 * The browser's small reader of dates in addresses and queries: years, months, days and intervals of them. The full
 * reader of the standard is model/edtf.ts, which the browser does not load.
 */
import { boundsOf, calendarOf, type DatePart, type Day, daysInMonth } from "./date";

/** Reads a typed year, month or day. Null if there is no such date. */
export function readPart(text: string): DatePart | null {
  const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?]?$/.exec(text);
  if (!shape) return null;
  const year = Number(shape[1]);
  if (shape[2] === undefined) return { year, digits: 4 };
  const month = Number(shape[2]);
  if (month < 1 || month > 12) return null;
  if (shape[3] === undefined) return { year, digits: 4, month };
  const day = Number(shape[3]);
  return day >= 1 && day <= daysInMonth(year, month) ? { year, digits: 4, month, day } : null;
}

/**
 * The days of a typed date or interval, inclusive. Null if it cannot be read. Open ends are infinite.
 * ```
 * "2007"        -> 1 January to 31 December 2007
 * "2007-03/.."  -> 1 March 2007 on
 * ```
 */
export function readRange(text: string): readonly [from: Day, to: Day] | null {
  const ends = text.split("/");
  if (ends.length > 2) return null;
  const [first = "", second = first] = ends;
  const isInterval = ends.length === 2;
  const from = isInterval && (first === ".." || first === "") ? Number.NEGATIVE_INFINITY : boundOf(first, 0);
  const to = isInterval && (second === ".." || second === "") ? Number.POSITIVE_INFINITY : boundOf(second, 1);
  if (from === null || to === null || to < from) return null;
  return [from, to];
}

function boundOf(text: string, side: 0 | 1): Day | null {
  const part = readPart(text);
  return part && boundsOf(part)[side];
}

/**
 * The whole days that a window shows, first and last inclusive. The window itself runs from the beginning of its first
 * day to the end of its last.
 */
export function daysOfWindow([from, to]: readonly [from: Day, to: Day]): readonly [first: Day, last: Day] {
  const first = Math.round(from);
  return [first, Math.max(first, Math.round(to) - 1)];
}

/** A day number as addresses write it: "2007-01-20". */
export function dayText(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarOf(day);
  const pad = (n: number, to: number) => String(n).padStart(to, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}
