/**
 * Writes dates in words. Month names come from our messages, never from `Intl`, so that prerendered pages and every
 * browser show the same text.
 */
import * as t from "#messages";
import { type CompiledDate, calendarOf, type DatePart, type Day } from "../model/date";

/** Replaces each {name} in a message by its value. A name without a value stays as it is. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/**
 * A date part without its qualifiers: "20 January 2007, 17:00", "January 2007", "some day in April 1985", "the 1990s".
 */
function bare(part: DatePart): string {
  if (part.unspecified === "day") return fill(t.dates.someDay, { date: plainPart(part) });
  return part.unspecified === "month" ? fill(t.dates.someMonth, { date: plainPart(part) }) : plainPart(part);
}

function plainPart(part: DatePart): string {
  const year = String(part.year);
  if (part.digits === 3) return fill(t.dates.decade, { year });
  if (part.digits === 2) return fill(t.dates.century, { year, end: part.year + 99 });
  if (part.season) return fill(t.dates.season, { season: t.dates.seasons[part.season], year });
  if (part.month === undefined) return year;
  const month = t.dates.months[part.month - 1]!;
  if (part.day === undefined) return fill(t.dates.month, { month, year });
  const date = fill(t.dates.day, { day: part.day, month, year });
  return part.time ? fill(t.dates.atTime, { date, time: part.time }) : date;
}

function partInWords(part: DatePart): string {
  const phrase = part.approximate ? fill(t.dates.about, { date: bare(part) }) : bare(part);
  return part.uncertain ? fill(t.dates.uncertain, { date: phrase }) : phrase;
}

const isPlain = ({ approximate, uncertain, time, unspecified }: DatePart): boolean =>
  !approximate && !uncertain && !time && !unspecified;

/** The start of an interval without what its end repeats: "3" in "3 and 5 January 2010". */
function shortened(from: DatePart, to: DatePart): string {
  if (!isPlain(from) || !isPlain(to) || from.year !== to.year || from.month === undefined || to.month === undefined)
    return partInWords(from);
  if (from.day === undefined || to.day === undefined) {
    return from.day === undefined && to.day === undefined ? (t.dates.months[from.month - 1] ?? "") : partInWords(from);
  }
  if (from.month === to.month) return String(from.day);
  return fill(t.dates.dayOfMonth, { day: from.day, month: t.dates.months[from.month - 1]! });
}

/** A date in words: "between 3 and 5 January 2010", "since June 2014", "about March 2007". */
export function dateInWords(date: CompiledDate): string {
  const { from, to } = date;
  if (to === undefined) return partInWords(from as DatePart);
  if (typeof to === "string") {
    const message = to === "open" ? t.dates.since : t.dates.fromUnknownEnd;
    return fill(message, { from: partInWords(from as DatePart) });
  }
  if (typeof from === "string") {
    const message = from === "open" ? t.dates.until : t.dates.untilUnknownStart;
    return fill(message, { to: partInWords(to) });
  }
  const message = date.extent === "within" ? t.dates.within : t.dates.span;
  return fill(message, { from: shortened(from, to), to: partInWords(to) });
}

/**
 * The date of an event in words. If sources disagree, both rival dates if they fit in one phrase ("3 or 5 January
 * 2010"). Otherwise its date and a remark that sources differ; the event's page lists every answer.
 */
export function whenInWords(date: CompiledDate, answers: readonly CompiledDate[]): string {
  if (answers.length < 2) return dateInWords(date);
  const [one, other, ...more] = answers.map(({ from, to }) =>
    to === undefined && typeof from === "object" ? from : null,
  );
  if (!one || !other || more.length > 0 || !isPlain(one) || !isPlain(other) || grainOf(one) !== grainOf(other))
    return fill(t.dates.differ, { date: dateInWords(date) });
  return fill(t.dates.either, { from: shortened(one, other), to: partInWords(other) });
}

const grainOf = ({ digits, season, month, day }: DatePart): string =>
  [digits, season !== undefined, month !== undefined, day !== undefined].join();

/** A day number in words: "20 January 2007". */
export function dayInWords(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarOf(day);
  return fill(t.dates.day, { day: dayOfMonth, month: t.dates.months[month - 1]!, year });
}

/** The year of a day, for headings and the axis. */
export function yearOf(day: Day): number {
  return calendarOf(day).year;
}

/** The value of `<time datetime>` for a date, or null if HTML has no form for it (intervals, decades, qualifiers). */
export function datetimeAttribute(date: CompiledDate): string | null {
  return date.to === undefined &&
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/.test(date.edtf) &&
    !/^\d{4}-2[1-4]$/.test(date.edtf)
    ? date.edtf
    : null;
}
