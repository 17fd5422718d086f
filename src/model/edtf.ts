/**
 * Reads EDTF (ISO 8601-2:2019), levels 0 and 1, into compiled dates, or says what is wrong. A date is read or refused,
 * never guessed. The browser never loads this module, because it carries the `edtf` package.
 *
 * The package reads single dates. Intervals are split here, because the package refuses same-day and year/year
 * intervals and an unknown start, accepts 29 February in common years, and gives seasons as quarters
 * (docs/decisions.md, "Dates").
 */
import edtf from "edtf";
import { boundsOf, type CompiledDate, type DatePart, daysInMonth, type OpenEnd, type Season } from "./date";

/** Why a text is refused. The check says it in words (i18n/messages/en/check/dates.ts). */
export type FaultName =
  | "slashes"
  | "noEnds"
  | "backwards"
  | "monthOfUnknownYear"
  | "dayOfUnknownMonth"
  | "noTime"
  | "zone"
  | "markedTime"
  | "beyondLevels"
  | "northernSeason"
  | "southernSeason"
  | "quarter"
  | "third"
  | "half"
  | "noMonth"
  | "dayZero"
  | "noDay"
  | "empty"
  | "spaced"
  | "notADate"
  | "notAnInterval"
  | "notAYear"
  | "level2"
  | "unlike"
  | "needlessY"
  | "beforeYears"
  | "afterYears";

export interface DateFault {
  readonly fault: FaultName;
  /** What is refused: a date, or one end of an interval. */
  readonly text: string;
  /** The interval, where one of its ends is refused. */
  readonly interval?: string;
  readonly values: FaultValues;
  /** Dates to write instead, the nearest first. */
  readonly suggestions: readonly string[];
}

/** What a fault tells of the text. */
interface FaultValues {
  readonly year?: string;
  readonly season?: Season;
  /** Which part of the year it is. */
  readonly n?: number;
  readonly month?: number;
  /** How many days the month has. */
  readonly days?: number;
}

export function isFault(value: object): value is DateFault {
  return "fault" in value;
}

const SEASONS: Record<string, Season> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/** Whether an interval went on throughout or happened on some day of it. */
export type Extent = "span" | "within";

/** Reads a date. Returns the same object for the same text and extent. */
export type DateReader = (text: string, extent?: Extent) => CompiledDate | DateFault;

/** Reads a single date, which can be one end of an interval. */
export type PartReader = (text: string) => DatePart | DateFault;

/**
 * Creates a reader with a cache. The parser sees each single date and each end of an interval once, whatever the extent
 * and however often records repeat it. The check creates one for each dataset, so that the cache lives no longer than
 * the dataset.
 */
export function dateReader(parse: PartReader = parsePart): DateReader {
  const partOf = remembering(parse);
  const dateOf = remembering((text) => read(text, partOf));
  const dateOver = {
    span: remembering((text) => withExtent(dateOf(text), "span")),
    within: remembering((text) => withExtent(dateOf(text), "within")),
  };
  return (text, extent) => (extent ? dateOver[extent] : dateOf)(text);
}

function remembering<R extends object>(answer: (text: string) => R): (text: string) => R {
  const cache = new Map<string, R>();
  return (text) => {
    const before = cache.get(text);
    if (before) return before;
    const found = answer(text);
    cache.set(text, found);
    return found;
  };
}

/**
 * Compiles an EDTF string.
 * ```
 * "2007-01-20"       one day
 * "2007-03~"         about March 2007
 * "2003/2007-03-20"  an interval; `extent` says whether it went on throughout or happened inside
 * "2014-06/.."       since June 2014 (latest = null)
 * "/2014-09"         start not known (earliest = null)
 * ```
 */
export function parseDate(text: string, extent?: Extent): CompiledDate | DateFault {
  return withExtent(read(text, parsePart), extent);
}

/** Adds the extent to an interval. A single date has none. */
function withExtent(date: CompiledDate | DateFault, extent: Extent | undefined): CompiledDate | DateFault {
  if (extent === undefined || isFault(date) || date.to === undefined) return date;
  const { edtf: text, from, to, earliest, latest } = date;
  return { edtf: text, from, to, extent, earliest, latest };
}

function read(text: string, partOf: PartReader): CompiledDate | DateFault {
  const pieces = text.split("/");
  if (pieces.length > 2) {
    const offered = /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text) ? misshapen(text).suggestions : [];
    return fault("slashes", text, offered);
  }
  if (pieces.length === 1) {
    const from = partOf(text);
    if (isFault(from)) return from;
    const [earliest, latest] = boundsOf(from);
    return { edtf: text, from, earliest, latest };
  }
  const from = endOf(pieces[0]!, partOf);
  if (typeof from === "object" && "fault" in from) return within(from, text, pieces, 0);
  const to = endOf(pieces[1]!, partOf);
  if (typeof to === "object" && "fault" in to) return within(to, text, pieces, 1);
  if (typeof from === "string" && typeof to === "string") return fault("noEnds", text);
  const earliest = typeof from === "string" ? null : boundsOf(from)[0];
  const latest = typeof to === "string" ? null : boundsOf(to)[1];
  const isBackwards = earliest !== null && latest !== null && (latest < earliest || clockRunsBack(from, to));
  if (isBackwards) {
    return fault("backwards", text, [`${pieces[1]}/${pieces[0]}`]);
  }
  return { edtf: text, from, to, earliest, latest };
}

/** Whether both ends are on one day and the time of the end is before that of the start. */
function clockRunsBack(from: DatePart | OpenEnd, to: DatePart | OpenEnd): boolean {
  if (typeof from === "string" || typeof to === "string" || !from.time || !to.time) return false;
  return boundsOf(from)[0] === boundsOf(to)[0] && to.time < from.time;
}

function endOf(text: string, partOf: PartReader): DatePart | OpenEnd | DateFault {
  if (text === "..") return "open";
  return text === "" ? "unknown" : partOf(text);
}

/** Turns the suggestions for one end of an interval into suggestions for the whole interval. */
function within(found: DateFault, text: string, pieces: readonly string[], at: 0 | 1): DateFault {
  // A suggestion for one end can be an interval itself. Take the same end of it.
  const endIn = (offered: string) => offered.split("/").at(at === 0 ? 0 : -1)!;
  const whole = (end: string) => (at === 0 ? `${endIn(end)}/${pieces[1]}` : `${pieces[0]}/${endIn(end)}`);
  // If the other end is wrong too, use its corrections as well.
  const suggestions = found.suggestions.map(whole).flatMap((one) => {
    const reading = read(one, parsePart);
    return isFault(reading) ? reading.suggestions : [one];
  });
  return { ...found, interval: text, suggestions: suggestions.slice(0, 3) };
}

function fault(
  name: FaultName,
  text: string,
  suggestions: readonly string[] = [],
  values: FaultValues = {},
): DateFault {
  return { fault: name, text, values, suggestions };
}

const ZONE = "Z|[+-]\\d{2}(?::?\\d{2})?";
const TIME = `T(\\d{2}):(\\d{2})(?::(\\d{2}))?(${ZONE})?`;
const SHAPE = new RegExp(`^(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX)(?:${TIME})?)?)?([~?%])?$`);

/** Reads a single date, not an interval. */
export function parsePart(text: string): DatePart | DateFault {
  const shape = SHAPE.exec(text);
  if (!shape) return misshapen(text);
  const [, yearText, monthText, dayText, hour, minute, second = "00", zone, mark = ""] = shape;
  if (/X/.test(yearText!) && monthText) return fault("monthOfUnknownYear", text, [`${yearText!}${mark}`]);
  if (monthText === "XX" && dayText !== undefined && dayText !== "XX")
    return fault("dayOfUnknownMonth", text, [`${yearText!}-XX-XX${mark}`]);
  const grouped =
    dayText === undefined && monthText !== undefined ? partOfYear(text, yearText!, Number(monthText)) : null;
  const impossible = grouped ?? impossibleDay(text, yearText!, given(monthText), given(dayText));
  if (impossible) return impossible;
  if (hour) {
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return fault("noTime", text);
    if (zone) return meant("zone", text, text.slice(0, text.lastIndexOf(zone)) + mark);
    if (mark) return meant("markedTime", text, text.replace(/T.*/, "") + mark);
  }
  try {
    // The package decides in the end. It gets the date without its mark, which it does not accept on every date that
    // can have one.
    edtf(text.replace(/[~?%]$/, ""));
  } catch {
    return fault("beyondLevels", text);
  }
  const digits = yearText!.endsWith("XX") ? 2 : yearText!.endsWith("X") ? 3 : 4;
  const season = monthText ? SEASONS[monthText] : undefined;
  const month = given(monthText);
  const day = given(dayText);
  return {
    year: Number(yearText!.replaceAll("X", "0")),
    digits,
    ...(season ? { season } : month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(dayText === "XX"
      ? { unspecified: "day" as const }
      : monthText === "XX"
        ? { unspecified: "month" as const }
        : {}),
    ...(hour ? { time: `${hour}:${minute}${second === "00" ? "" : `:${second}`}` } : {}),
    ...(mark === "~" || mark === "%" ? { approximate: true as const } : {}),
    ...(mark === "?" || mark === "%" ? { uncertain: true as const } : {}),
  };
}

/** A month or day with a value; undefined for "XX". */
const given = (text: string | undefined): string | undefined => (text === "XX" ? undefined : text);

/**
 * Refuses the level 2 codes 25 to 41, which continue the codes of seasons: seasons by hemisphere, quarters, thirds and
 * halves of a year.
 */
function partOfYear(text: string, year: string, number: number): DateFault | null {
  if (!(number >= 25 && number <= 41)) return null;
  const unsupported = (name: FaultName, values: FaultValues, suggestions: readonly string[]) =>
    fault(name, text, [...suggestions, year], { year, ...values });
  const months = (length: number, nth: number) => {
    const two = (month: number) => String(month).padStart(2, "0");
    return [`${year}-${two(nth * length + 1)}/${year}-${two((nth + 1) * length)}`];
  };
  const season = (at: number) => Object.values(SEASONS)[at]!;
  if (number < 29) return unsupported("northernSeason", { season: season(number - 25) }, [`${year}-${number - 4}`]);
  // A southern summer lies in two years, so none is suggested. The other southern seasons correspond to northern ones.
  const north = [23, null, 21, 22][number - 29];
  if (number < 33)
    return unsupported("southernSeason", { season: season(number - 29) }, north ? [`${year}-${north}`] : []);
  if (number < 37) return unsupported("quarter", { n: number - 32 }, months(3, number - 33));
  return number < 40
    ? unsupported("third", { n: number - 36 }, months(4, number - 37))
    : unsupported("half", { n: number - 39 }, months(6, number - 40));
}

function impossibleDay(text: string, year: string, month?: string, day?: string): DateFault | null {
  if (month === undefined) return null;
  const isSeason = month in SEASONS && day === undefined;
  if (!isSeason && (Number(month) < 1 || Number(month) > 12)) {
    // "13" is most often one digit too many, so each digit alone is suggested.
    const candidates = [...new Set(month)].filter((digit) => digit !== "0").map((digit) => `0${digit}`);
    const rest = day === undefined ? "" : `-${day}`;
    const fitting = candidates.filter((m) => day === undefined || Number(day) <= daysInMonth(Number(year), Number(m)));
    const offered = [...fitting.map((m) => `${year}-${m}${rest}`), year].slice(0, 3);
    return fault("noMonth", text, offered, { month: Number(month) });
  }
  if (day === undefined) return null;
  const last = daysInMonth(Number(year), Number(month));
  if (Number(day) < 1 || Number(day) > last) {
    const isZero = Number(day) < 1;
    const near = isZero ? "01" : String(last).padStart(2, "0");
    const offered = [`${year}-${month}-${near}`, `${year}-${month}`];
    return isZero ? fault("dayZero", text, offered) : fault("noDay", text, offered, { days: last });
  }
  return null;
}

/**
 * Refuses a text that does not have the shape of a date. Suggests its most likely meaning, or says why it is no date.
 */
function misshapen(text: string): DateFault {
  const trimmed = text.trim();
  if (trimmed === "") return fault("empty", text);
  if (trimmed !== text) return meant("spaced", text, trimmed);
  const loose = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (loose) {
    const [, year, month, day] = loose;
    const pad = (n: string) => n.padStart(2, "0");
    return meant("notADate", text, `${year}-${pad(month!)}${day ? `-${pad(day)}` : ""}`);
  }
  const years = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(text);
  if (years) return meant("notAnInterval", text, `${years[1]}/${years[2]}`);
  const beyond = beyondYears(text);
  if (beyond) return beyond;
  if (/^\d+$/.test(text)) return fault("notAYear", text);
  if (/[{}[\]^S]|\.\.|[~?%]-|[~?%].|X/.test(text)) {
    const offered = insteadOfLevel2(text).filter((one) => !isFault(read(one, parsePart)));
    return fault("level2", text, offered);
  }
  return fault("unlike", text);
}

/** Refuses years that the standard can write but that nothing here can draw. */
function beyondYears(text: string): DateFault | null {
  if (/^Y\d{4}$/.test(text)) return meant("needlessY", text, text.slice(1));
  if (!/^(?:Y-?\d+(?:E\d+)?(?:S\d+)?|-\d+(?:S\d+)?(?:-\d{2}){0,2}(?:T.*)?)[~?%]?$/.test(text)) return null;
  const isBefore = text.includes("-") && /^Y?-/.test(text);
  return isBefore ? fault("beforeYears", text, ["/0000"]) : fault("afterYears", text, ["9999/"]);
}

/** The nearest dates to a form of level 2, whether or not they can be read. */
function insteadOfLevel2(text: string): readonly string[] {
  const set = /^[{[](.*)[}\]]$/.exec(text);
  if (set) {
    const members = set[1]!.split(/,|\.\./).map((one) => one.trim());
    const [first = "", last = ""] = [members[0], members.at(-1)];
    return [first === last ? first : `${first || ".."}/${last || ".."}`];
  }
  const rounded = /^(\d{4})S([23])$/.exec(text);
  if (rounded) return [rounded[1]!.slice(0, Number(rounded[2])).padEnd(4, "X")];
  const bare = text.replace(/[~?%]/g, "");
  const isBoth = text.includes("%") || (text.includes("~") && text.includes("?"));
  const mark = isBoth ? "%" : text.includes("~") ? "~" : text.includes("?") ? "?" : "";
  const [year = ""] = bare.split("-");
  if (!/^\d[\dX]{3}$/.test(year)) return [];
  if (/^\d{2}[\dX]{2}$/.test(year) && !/X\d/.test(year))
    return [bare, year]
      .map((one) => `${one}${mark}`)
      .filter((one) => one !== text && !isFault(parsePart(one)))
      .slice(0, 1);
  return [`${year.replaceAll("X", "0")}/${year.replaceAll("X", "9")}`];
}

/** A fault that suggests a date or, if that cannot be read either, the suggestions for it. */
function meant(name: FaultName, text: string, suggestion: string): DateFault {
  const reading = read(suggestion, parsePart);
  return fault(name, text, isFault(reading) ? reading.suggestions : [suggestion]);
}
