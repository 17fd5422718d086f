/** Dates in words. Only our own month names, never `Intl`, so that the prerendered page and every browser say the same. */
import { type CompiledDate, calendarOf, type DatePart, type Day } from "../model/date";
import en from "./messages/en.json";

const MONTHS = en.months;

/** Fills {name} in a message. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** A part without its qualifiers: "20 January 2007, 17:00", "January 2007", "some day in April 1985", "the 1990s". */
function bare(part: DatePart): string {
  if (part.unspecified === "day") return fill(en.date.someDay, { date: known(part) });
  return part.unspecified === "month" ? fill(en.date.someMonth, { date: known(part) }) : known(part);
}

function known(part: DatePart): string {
  const year = String(part.year);
  if (part.digits === 3) return fill(en.date.decade, { year });
  if (part.digits === 2) return fill(en.date.century, { year, end: part.year + 99 });
  if (part.season) return `${en.seasons[part.season]} ${year}`;
  if (part.month === undefined) return year;
  const month = `${MONTHS[part.month - 1]} ${year}`;
  if (part.day === undefined) return month;
  return `${part.day} ${month}${part.time ? `, ${part.time}` : ""}`;
}

function partInWords(part: DatePart): string {
  const words = part.approximate ? fill(en.date.about, { date: bare(part) }) : bare(part);
  return part.uncertain ? fill(en.date.uncertain, { date: words }) : words;
}

const isPlain = ({ approximate, uncertain, time, unspecified }: DatePart): boolean =>
  !approximate && !uncertain && !time && !unspecified;

/** The start of an interval without what its end repeats: "3" of "3 and 5 January 2010". */
function shortened(from: DatePart, to: DatePart): string {
  if (!isPlain(from) || !isPlain(to) || from.year !== to.year || from.month === undefined || to.month === undefined)
    return partInWords(from);
  if (from.day === undefined || to.day === undefined) {
    return from.day === undefined && to.day === undefined ? (MONTHS[from.month - 1] ?? "") : partInWords(from);
  }
  return from.month === to.month ? String(from.day) : `${from.day} ${MONTHS[from.month - 1]}`;
}

/** A date as a reader is told it: "between 3 and 5 January 2010", "since June 2014", "about March 2007". */
export function dateInWords(date: CompiledDate): string {
  const { from, to } = date;
  if (to === undefined) return partInWords(from as DatePart);
  if (typeof to === "string") {
    const message = to === "open" ? en.date.since : en.date.fromUnknownEnd;
    return fill(message, { from: partInWords(from as DatePart) });
  }
  if (typeof from === "string") {
    const message = from === "open" ? en.date.until : en.date.untilUnknownStart;
    return fill(message, { to: partInWords(to) });
  }
  const message = date.extent === "within" ? en.date.within : en.date.span;
  return fill(message, { from: shortened(from, to), to: partInWords(to) });
}

/** When an event was, in words. Where sources disagree, both answers if two words can hold them ("3 or 5 January 2010"); else its date, and
 *  that they do: each answer stands in the record. */
export function whenInWords(date: CompiledDate, answers: readonly CompiledDate[]): string {
  if (answers.length < 2) return dateInWords(date);
  const [one, other, ...more] = answers.map(({ from, to }) =>
    to === undefined && typeof from === "object" ? from : null,
  );
  if (!one || !other || more.length > 0 || !isPlain(one) || !isPlain(other) || grainOf(one) !== grainOf(other))
    return fill(en.date.differ, { date: dateInWords(date) });
  return fill(en.date.either, { from: shortened(one, other), to: partInWords(other) });
}

const grainOf = ({ digits, season, month, day }: DatePart): string =>
  [digits, season !== undefined, month !== undefined, day !== undefined].join();

/** A day number in words: "20 January 2007". */
export function dayInWords(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarOf(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** The year a day lies in, for headings and axis. */
export function yearOf(day: Day): number {
  return calendarOf(day).year;
}

/** The value of `<time datetime>` for a date, or null where HTML has no form for it (intervals, decades, qualifiers). */
export function datetimeAttribute(date: CompiledDate): string | null {
  return date.to === undefined &&
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/.test(date.edtf) &&
    !/^\d{4}-2[1-4]$/.test(date.edtf)
    ? date.edtf
    : null;
}
