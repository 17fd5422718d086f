/**
 * Reads where the reader wants to go, written in words: "March 2007", "spring 2004", "the 1990s", "2003 to 2005",
 * "Karbala", "last". Returns days with a name and the window to show, an event, or the reason why the text cannot be
 * followed. A date without a needed part, such as "March" without a year, gives a reason instead of a guess.
 */
import { dateInWords } from "../../i18n/dates";
import { fold, holdsWord } from "../../i18n/fold";
import { fill, list, plain, t } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import type { Period } from "../../model/compiled/parts";
import { boundsOf, calendarOf, type DatePart, type Day, dayOf, daysInMonth } from "../../model/date";
import { windowRound } from "../draw/window";

const { typing } = tools;

export type Days = readonly [first: Day, last: Day];

export type Jump =
  /** Days, and a window with these days in its middle. */
  | {
      readonly kind: "span";
      readonly days: Days;
      readonly visible: Days;
      readonly name: string;
      readonly isDate: boolean;
    }
  /** An event, by number. */
  | { readonly kind: "event"; readonly event: number }
  /** `isDate` is false only when the text could not be read at all. */
  | { readonly kind: "none"; readonly why: string; readonly isDate: boolean };

export interface Reach {
  /** Numbers of the events that pass the filters, in order. */
  readonly events: readonly number[];
  readonly whole: Days;
  readonly opening: Days;
}

type End = "since" | "after" | "until" | "before";

interface Named {
  readonly days: Days;
  readonly name: string;
}
type Read = Named | { readonly why: string } | null;

const isNamed = (read: Read): read is Named => read !== null && "days" in read;

export function jumpTo(index: Index, { events, whole, opening }: Reach, typed: string): Jump {
  const text = tidy(typed);
  const none = (why: string, isDate = true): Jump => ({ kind: "none", why, isDate });
  const isFirst = typing.firstEvent.test(text);
  if (isFirst || typing.lastEvent.test(text)) {
    const event = isFirst ? events[0] : events.at(-1);
    return event === undefined ? none(tools.jump.noEvents) : { kind: "event", event };
  }
  const shown = (span: Days, name: string): Jump => ({ kind: "span", days: span, visible: span, name, isDate: false });
  if (typing.whole.test(text)) return shown(whole, tools.jump.whole);
  if (typing.opening.test(text)) return shown(opening, tools.jump.opening);
  const date = readSpan(text, whole);
  const read = date ?? readPeriod(index.periods, text, whole);
  if (!read) return none(fill(tools.jump.unreadable, { text: plain(typed.trim()) }), false);
  // A word of several periods is a word to search for; only a date that cannot be is a date.
  if (!isNamed(read)) return none(read.why, date !== null);
  const { days, name } = read;
  if (days[1] < whole[0] || days[0] > whole[1]) {
    const [from, to] = whole.map((day) => calendarOf(Math.round(day)).year) as [number, number];
    return none(fill(tools.jump.outside, { name: capital(name), from, to }));
  }
  return { kind: "span", days, visible: windowRound(days), name: capital(name), isDate: date !== null };
}

/**
 * Returns the jump that a query asks for: a date, the first or last event, or the target after "go". Returns null when
 * the query asks for no jump.
 */
export function jumpAsked(index: Index, reach: Reach, query: string): Jump | null {
  const asked = typing.go.exec(query);
  const jump = jumpTo(index, reach, asked ? query.slice(asked[0].length) : query);
  return asked || jump.kind === "event" || jump.isDate ? jump : null;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Normalises a typed date: lower case, plain hyphens, "20th" as "20", no commas, no leading words such as "in" or
 * "the".
 */
function tidy(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/,/g, " ")
    .replace(typing.ordinal, "$1")
    .replace(/\s+/g, " ")
    .trim()
    .replace(typing.lead, "")
    .replace(typing.article, "")
    .replace(typing.of, "");
}

/**
 * Reads one date; two dates joined by "to", "-", "/" or "between … and"; or one date after "since", "until", "before"
 * or "after".
 */
function readSpan(text: string, whole: Days): Read {
  const one = readDate(text);
  if (one) return one;
  const open = typing.oneEnd.exec(text);
  const end = open && readDate(tidy(open[2]!));
  if (end) return isNamed(end) ? readOpen(typing.ends[open[1]!]!, end, whole) : end;
  const bare = text.replace(typing.between, "");
  for (const parts of [typing.and, / ?\.\. ?/, / ?\/ ?/, / - /, /-/].map((sign) => bare.split(sign))) {
    if (parts.length !== 2) continue;
    const read = readInterval(tidy(parts[0]!), tidy(parts[1]!));
    if (read) return read;
  }
  return null;
}

/** "since 2007" and "until 2007" include 2007; "after 2007" and "before 2007" exclude it, as in a typed query. */
function readOpen(sign: End, { days: [first, last], name }: Named, whole: Days): Named {
  if (sign === "after") return readOpen("since", beginningOn(last + 1, first), whole);
  if (sign === "before") return readOpen("until", endingOn(first - 1, last), whole);
  return sign === "since"
    ? { days: [first, Math.max(first, whole[1])], name: fill(tools.jump.since, { date: name }) }
    : { days: [Math.min(last, whole[0]), last], name: fill(tools.jump.until, { date: name }) };
}

/**
 * Names the day after a date at the precision of that date: the year 2008 after 2007, the day 21 June 2004 after spring
 * 2004. `day` is the first day after the date, `after` the date's first day.
 */
function beginningOn(day: Day, after: Day): Named {
  const { year, month, day: inMonth } = calendarOf(day);
  const length = day - after;
  if (length >= YEAR_AT_LEAST && month === 1 && inMonth === 1) return part({ year, digits: 4 });
  if (length >= MONTH_AT_LEAST && inMonth === 1) return part({ year, digits: 4, month });
  return part({ year, digits: 4, month, day: inMonth });
}

/**
 * Names the day before a date at the precision of that date. `day` is the last day before the date, `before` the date's
 * last day.
 */
function endingOn(day: Day, before: Day): Named {
  const { year, month, day: inMonth } = calendarOf(day);
  const length = before - day;
  if (length >= YEAR_AT_LEAST && month === 12 && inMonth === 31) return part({ year, digits: 4 });
  if (length >= MONTH_AT_LEAST && inMonth === daysInMonth(year, month)) return part({ year, digits: 4, month });
  return part({ year, digits: 4, month, day: inMonth });
}

const YEAR_AT_LEAST = 365;
const MONTH_AT_LEAST = 28;

/** Reads an interval. The first date may omit what the second states: "20 to 25 January 2007", "March to May 2007". */
function readInterval(first: string, second: string): Read {
  const to = readDate(second);
  if (!to) return null;
  if (!isNamed(to)) return to;
  const borrowed = second.split(" ");
  const candidates = [first, `${first} ${borrowed.slice(-1).join(" ")}`, `${first} ${borrowed.slice(-2).join(" ")}`];
  const from = candidates.map(readDate).find(isNamed);
  if (!from) return null;
  if (from.days[0] > to.days[1]) return { why: fill(tools.jump.backwards, { from: capital(from.name), to: to.name }) };
  return { days: [from.days[0], to.days[1]], name: fill(tools.jump.interval, { from: from.name, to: to.name }) };
}

const MONTH = `(${t.dates.months.map((month) => `${month.slice(0, 3)}[a-z]*\\.?`).join("|")})`.toLowerCase();
const NUMBER = "(\\d{1,2})";
const YEAR = "(\\d{4})";
const oneOf = (names: object) => `(${Object.keys(names).join("|")})`;

/** The accepted forms of a date. Each form has a function that takes its captured groups. */
const FORMS: readonly (readonly [form: RegExp, read: (...parts: string[]) => Read])[] = [
  [only(YEAR), (year) => part({ year: Number(year), digits: 4 })],
  [only(`${YEAR}[-/.]${NUMBER}`), (year, month) => monthOf(year!, Number(month))],
  [only(`${YEAR}[-/.]${NUMBER}[-/.]${NUMBER}`), (year, month, day) => dayIn(year!, Number(month), day!)],
  [only(`${NUMBER}[./]${YEAR}`), (month, year) => monthOf(year!, Number(month))],
  [only(`${NUMBER}[./-] ?${NUMBER}[./-] ?${YEAR}`), (day, month, year) => dayIn(year!, Number(month), day!)],
  [only(`${MONTH} ?${YEAR}`), (month, year) => monthOf(year!, monthNamed(month!))],
  [only(`${NUMBER}\\.? ${MONTH} ${YEAR}`), (day, month, year) => dayIn(year!, monthNamed(month!), day!)],
  [only(`${MONTH} ${NUMBER} ${YEAR}`), (month, day, year) => dayIn(year!, monthNamed(month!), day!)],
  [only(`(?:${NUMBER}\\.? )?${MONTH}(?: ${NUMBER})?`), (_, month) => needsYear(month!)],
  [
    only(`${oneOf(typing.seasons)} ${YEAR}`),
    (season, year) => part({ year: Number(year), digits: 4, season: typing.seasons[season!]! }),
  ],
  [only(`(\\d{3})0${typing.decade}`), (decade) => part({ year: Number(decade) * 10, digits: 3 })],
  [
    only(`'?(\\d)0${typing.decade}`),
    (decade) => part({ year: (Number(decade) < 4 ? 2000 : 1900) + Number(decade) * 10, digits: 3 }),
  ],
  [only(`${oneOf(typing.thirds)}[ -](.+)`), (third, rest) => readThird(typing.thirds[third!]!, rest!)],
];

function only(form: string): RegExp {
  return new RegExp(`^${form}$`);
}

function readDate(text: string): Read {
  for (const [form, read] of FORMS) {
    const found = form.exec(text);
    const result = found && read(...found.slice(1));
    if (result) return result;
  }
  return null;
}

/** Returns the month's number from 1, or 0 when the text does not begin a month's name: "sept" is 9, "marchen" is 0. */
function monthNamed(name: string): number {
  const bare = name.replace(".", "");
  return typing.months[bare] ?? t.dates.months.findIndex((month) => month.toLowerCase().startsWith(bare)) + 1;
}

function needsYear(month: string): Read {
  const number = monthNamed(month);
  return number === 0 ? null : { why: fill(tools.jump.noYear, { text: t.dates.months[number - 1]! }) };
}

function part(date: DatePart): Named {
  const [earliest, latest] = boundsOf(date);
  return { days: [earliest, latest], name: dateInWords({ edtf: "", from: date, earliest, latest }) };
}

function monthOf(year: string, month: number): Read {
  if (month === 0) return null;
  if (month > 12) return { why: fill(tools.jump.noMonth, { month }) };
  return part({ year: Number(year), digits: 4, month });
}

function dayIn(year: string, month: number, text: string): Read {
  const inMonth = monthOf(year, month);
  if (!isNamed(inMonth)) return inMonth;
  const day = Number(text);
  if (day < 1 || day > daysInMonth(Number(year), month))
    return { why: fill(day < 1 ? tools.jump.noDayZero : tools.jump.noDay, { text: `${day} ${inMonth.name}` }) };
  return part({ year: Number(year), digits: 4, month, day });
}

/**
 * Reads "early 2004" and the like as one third of the date: whole years for a decade, whole months for a year, days for
 * anything shorter. Returns null for spans under 27 days.
 */
function readThird(third: "early" | "mid" | "late", text: string): Read {
  const read = readDate(tidy(text));
  if (!isNamed(read)) return read;
  const [first, last] = read.days;
  const length = last - first + 1;
  if (length < 27) return null;
  const at = { early: 0, mid: 1, late: 2 }[third];
  const start = calendarOf(first);
  const edge = (step: number): Day => {
    if (length > 400) return dayOf(start.year + Math.round((10 * step) / 3), 1, 1);
    if (length > 360) return dayOf(start.year, 1 + 4 * step, 1);
    return first + Math.round((length * step) / 3);
  };
  return {
    days: [edge(at), edge(at + 1) - 1],
    name: fill(tools.jump.parts[third], { date: read.name.replace(typing.article, "") }),
  };
}

/** Reads a period of the record by its label, or by words that only one period's label contains. */
function readPeriod(periods: readonly Period[], text: string, [first, last]: Days): Read {
  const typed = fold(text).split(" ").filter(Boolean);
  if (typed.length === 0) return null;
  const labels = periods.map(({ label, short }) => [label, short ?? ""].map(fold));
  const exact = periods.filter((_, at) => labels[at]!.includes(typed.join(" ")));
  const found = periods.filter((_, at) => labels[at]!.some((label) => typed.every((word) => holdsWord(label, word))));
  const [one, ...others] = exact.length > 0 ? exact : found;
  if (!one) return null;
  if (others.length > 0) {
    const names = [one, ...others].slice(0, 3).map(({ label, short }) => short ?? label);
    return { why: fill(tools.jump.several, { names: list(names) }) };
  }
  return { days: [one.date.earliest ?? first, one.date.latest ?? last], name: one.short ?? one.label };
}
