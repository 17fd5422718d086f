/** Reads dates as people write them, "20 Jan 2007", "c. 1915", "between 3 and 5 January 2010", into EDTF. The check offers
 * what a refused date most likely means. */
import { checkMessages } from "../i18n/check";
import { t } from "../i18n/text";
import { type Extent, isFault, parseDate } from "../model/edtf";
import { dayText } from "../model/typedDate";

export interface WrittenDate {
  readonly edtf: string;
  /** Of an interval with two ends: "between" says within, and "from … to" says throughout. */
  readonly extent?: Extent;
}

const { written } = checkMessages;

/**
 * @returns what a text can mean: nothing if it cannot be read, one date if it is certain, and several if that has to be
 * asked, as for the order of day and month in "1/2/2007" or for the number of a day in a spreadsheet
 * ```
 * "March 2007"                     2007-03
 * "c. 1915"                        1915~
 * "between 3 and 5 January 2010"   2010-01-03/2010-01-05, within
 * "1/2/2007"                       2007-02-01, 2007-01-02
 * ```
 */
export function readWritten(text: string): readonly WrittenDate[] {
  if (text.length > LONGEST) return [];
  const clean = tidy(text);
  const years = yearsOrMonth(clean, /^\d{4}-\d{2}$/.test(text.trim()));
  const found = years ?? [...singles(clean).map((edtf): WrittenDate => ({ edtf })), ...intervals(clean)];
  const valid = found.filter(({ edtf, extent }) => !isFault(parseDate(edtf, extent)));
  return valid.filter(({ edtf }, at) => valid.findIndex((other) => other.edtf === edtf) === at);
}

/** "1905–06", "1921/22", "1914-8", "c. 1905-06": two years, or a year and a month. Only "1905-06" itself, with a hyphen and
 * two digits, is a month to everyone, and "1921-22" is a season to those who write EDTF.
 *
 * @returns null for anything else */
function yearsOrMonth(text: string, isPlain: boolean): readonly WrittenDate[] | null {
  const [, about = "", year = "", end = ""] = /^(c(?:a|irca)?\.? ?|about )?(\d{4}) ?[-/] ?(\d{1,2})$/.exec(text) ?? [];
  const isMonth = Number(end) >= 1 && Number(end) <= 12;
  if (year === "" || (isPlain && isMonth && about === "")) return null;
  const mark = about === "" ? "" : "~";
  const last = year.slice(0, 4 - end.length) + end;
  const isLater = Number(last) > Number(year);
  // "1999-00" goes on into the next century, and "1895-13" is a mistake.
  const turned = /^0\d$/.test(end) && !isLater ? String(Number(year.slice(0, 2)) + 1) + end : last;
  const span: WrittenDate = { edtf: `${year}${mark}/${turned}${mark}`, extent: "span" };
  const isNear = Number(turned) > Number(year) && Number(turned) - Number(year) < 100;
  const isSeason = isPlain && /^2[1-4]$/.test(end);
  return [
    ...(isNear ? [span] : []),
    ...(isMonth ? [{ edtf: `${dateOf(year, end)}${mark}` }] : []),
    ...(isSeason ? [{ edtf: `${year}-${end}` }] : []),
  ];
}

/** Longer texts are no dates. */
const LONGEST = 80;

function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ ?[‐-―−] ?/g, (dash) => (dash.length > 1 ? " - " : "-"))
    .replace(/\s+/g, " ")
    .trim()
    .replace(written.weekday, "")
    .replace(written.ordinal, "$1")
    .replace(written.filling, "")
    .trim();
}

/** Single dates with what is said of their certainty. */
function singles(text: string): readonly string[] {
  let rest = text;
  const take = (pattern: RegExp): boolean => {
    const next = rest.replace(pattern, "");
    const isTaken = next !== rest;
    rest = next.trim();
    return isTaken;
  };
  const isUncertain = take(written.uncertainBefore);
  const isAbout = take(written.about);
  const isDoubted = take(written.uncertainAfter) || isUncertain;
  const mark = isAbout && isDoubted ? "%" : isAbout ? "~" : isDoubted ? "?" : "";
  return bare(rest).map((date) => date + mark);
}

function bare(text: string): readonly string[] {
  const within = (pattern: RegExp) => bare(text.replace(pattern, ""));
  if (written.someDay.test(text))
    return within(written.someDay).map((date) => (date.length > 4 ? `${date}-XX` : `${date}-XX-XX`));
  if (written.someMonth.test(text)) return within(written.someMonth).map((year) => `${year}-XX`);
  const decade = written.decade.exec(text)?.[1];
  // "The 1900s" are ten years or a hundred.
  if (decade) return decade.endsWith("0") ? [`${decade}X`, `${decade.slice(0, 2)}XX`] : [`${decade}X`];
  const century = written.century.exec(text)?.[1];
  if (century) return [`${pad(Number(century) - 1)}XX`];
  const hundred = written.hundredYears.exec(text)?.[1];
  if (hundred) return [`${hundred}XX`];
  return [...timed(text), ...numeric(text), ...named(text)];
}

/** A day with a time of day. */
function timed(text: string): readonly string[] {
  const found = written.time.exec(text);
  if (!found) return [];
  const [whole, hour = "", minute = "", second, half] = found;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === written.afternoon ? 12 : 0);
  const clock = [pad(hours), minute, ...(second && second !== "00" ? [second] : [])].join(":");
  const before = text.slice(0, -whole.length);
  return [...numeric(before), ...named(before)].filter((day) => day.length === 10).map((day) => `${day}T${clock}`);
}

/** Dates in numbers. */
function numeric(text: string): readonly string[] {
  const match = (pattern: RegExp) => pattern.exec(text)?.slice(1) ?? null;
  if (/^\d{4}$/.test(text)) return [text];
  const yearFirst = match(/^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/);
  if (yearFirst) return [dateOf(yearFirst[0]!, yearFirst[2]!, yearFirst[3])];
  const yearAndMonth = match(/^(\d{4})-(0\d|1[0-2])$/);
  if (yearAndMonth) return [dateOf(yearAndMonth[0]!, yearAndMonth[1]!)];
  const monthFirst = match(/^(\d{1,2})[-./](\d{4})$/);
  if (monthFirst) return [dateOf(monthFirst[1]!, monthFirst[0]!)];
  const yearLast = match(/^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/);
  if (yearLast) {
    const [one, sign, other, year] = yearLast as [string, string, string, string];
    const dayFirst = dateOf(year, other, one);
    // Points stand between day and month; slashes and hyphens are used in both orders.
    return sign === "." ? [dayFirst] : [dayFirst, dateOf(year, one, other)];
  }
  // A spreadsheet counts days from 1900, on older machines from 1904.
  const serial = Number(text);
  if (!/^\d{5}$/.test(text) || serial < 20_000 || serial > 60_000) return [];
  return [dayText(serial - 25_569), dayText(serial - 25_569 + 1462)];
}

/** Dates with the name of a month or a season. */
function named(text: string): readonly string[] {
  // "20-Jan-2007"; other hyphens join two dates.
  const spaced = text.replace(/^(\d{1,2})-(\p{L}+)-(\d{4})$/u, "$1 $2 $3");
  const words = spaced.split(/[ ,.]+/).filter(Boolean);
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const names = words.filter((word) => !/^\d/.test(word));
  const [name, year, day] = [names[0], years[0], days[0]];
  if (name === undefined || year === undefined) return [];
  if (names.length !== 1 || years.length !== 1 || days.length > 1 || words.length !== 2 + days.length) return [];
  const season = Object.hasOwn(written.seasons, name) ? written.seasons[name] : undefined;
  if (season) return day === undefined ? [`${year}-${season}`] : [];
  const month = monthOf(name);
  return month === null ? [] : [dateOf(year, String(month), day)];
}

function monthOf(name: string): number | null {
  if (Object.hasOwn(written.months, name)) return written.months[name]!;
  const at = t.dates.months.findIndex((month) => name.length >= 3 && month.toLowerCase().startsWith(name));
  return at < 0 ? null : at + 1;
}

const pad = (n: number | string): string => String(n).padStart(2, "0");

const dateOf = (year: string, month: string, day?: string): string =>
  [year, pad(month), ...(day === undefined ? [] : [pad(day)])].join("-");

function intervals(text: string): readonly WrittenDate[] {
  const open = (pattern: RegExp, write: (date: string) => string): readonly WrittenDate[] => {
    const [, ...groups] = pattern.exec(text) ?? [];
    const date = groups.find(Boolean);
    return date === undefined ? [] : singles(date).map((edtf) => ({ edtf: write(edtf) }));
  };
  const ended = open(written.endNotKnown, (date) => `${date}/`);
  const started = open(written.startNotKnown, (date) => `/${date}`);
  if (ended.length + started.length > 0) return [...ended, ...started];
  const [, winter = "", next = ""] = written.winter.exec(text) ?? [];
  // One winter lies in two years, and is that of the first.
  if (winter && String(Number(winter) + 1).endsWith(next)) return [{ edtf: `${winter}-24` }];
  const before = written.before.exec(text)?.[1];
  if (before) return [{ edtf: `../${Number(before) - 1}` }];
  const [within, span] = [written.within.exec(text), written.span.exec(text)];
  const joined = /^(.+?)-(.+)$/.exec(text);
  return [
    ...open(written.since, (date) => `${date}/..`),
    ...open(written.until, (date) => `../${date}`),
    ...(within ? between(within[1]!, within[2]!, "within") : []),
    ...(span && !within ? between(span[1]!, span[2]!, "span") : []),
    ...(joined && !within && !span ? between(joined[1]!, joined[2]!, "span") : []),
  ];
}

/** An interval between two dates. The first can leave out what the second says: "3 and 5 January 2010". */
function between(first: string, second: string, extent: Extent): readonly WrittenDate[] {
  return singles(second).flatMap((to) => {
    const [year, month] = to.split("-");
    const own = singles(first);
    const completed = /^\d{1,2}$/.test(first)
      ? month && /^\d{4}-\d{2}-\d{2}/.test(to)
        ? [dateOf(year!, month, first)]
        : []
      : singles(`${first} ${year!.slice(0, 4)}`);
    return (own.length > 0 ? own : completed).map((from) => ({ edtf: `${from}/${to}`, extent }));
  });
}
