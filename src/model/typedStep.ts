/**
 * Moves typed dates a step forward or back, at the precision that was typed, and converts between a range and its two
 * ends. It knows only years, months and days, and ignores the marks `~` and `?`.
 */
import { boundsOf, type DatePart } from "./date";
import { dayText, readPart } from "./typedDate";

const pad = (n: number, to: number) => String(n).padStart(to, "0");

/** Normalises a typed date: " 2007-03~" gives "2007-03". Null if it is not a date. */
export function typedDate(text: string): string | null {
  const part = readPart(text.trim());
  return part && textOf(part);
}

function textOf({ year, month, day }: DatePart): string {
  const parts = [pad(year, 4), ...(month === undefined ? [] : [pad(month, 2)])];
  return [...parts, ...(day === undefined ? [] : [pad(day, 2)])].join("-");
}

/**
 * The year, month or day that is `by` units after a typed one. Null if the text is no date or the year of the result
 * does not have four digits.
 * ```
 * ("2008", -1)       -> "2007"
 * ("2008-01", -1)    -> "2007-12"
 * ("2008-02-29", 1)  -> "2008-03-01"
 * ```
 */
export function dateOn(text: string, by: number): string | null {
  const part = readPart(text);
  if (!part) return null;
  const on = partOn(part, by);
  return /^\d{4}(-|$)/.test(on) && readPart(on) ? on : null;
}

function partOn(part: DatePart, by: number): string {
  const { year, month, day } = part;
  if (month === undefined) return pad(year + by, 4);
  if (day !== undefined) return dayText(boundsOf(part)[0] + by);
  const months = year * 12 + month - 1 + by;
  return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`;
}

/** The two ends of a range as the address writes it, "" for an open end. A single date is both ends. */
export function endsOf(range: string | null): readonly [from: string, to: string] {
  if (range === null) return ["", ""];
  const [from = "", to = from] = range.split("/");
  return [typedDate(from) ?? "", typedDate(to) ?? ""];
}

/**
 * The range between two typed dates, "" for an open end: "2003/2007", "../2007", "2007". Null if both ends are open.
 */
export function rangeOf(from: string, to: string): string | null {
  if (from === "" && to === "") return null;
  return from === to ? from : `${from || ".."}/${to || ".."}`;
}
