/** Reads the dates of a CSL-JSON item, in numbers or in words, into EDTF. A date is read or refused, never guessed. */

import { isFault, parseDate } from "../../model/edtf";
import type { Source } from "../../model/schema";
import { own } from "../json";
import { readWritten } from "../writtenDate";
import { plainText, textOf } from "./plainText";

export interface ImportedDate {
  /** The date as it was written, for a note. Empty if there was none. */
  readonly words: string;
  /** What it can mean: one date if it is certain, several if that has to be asked, none if it cannot be read. */
  readonly readings: readonly string[];
}

/** Reads a date of CSL-JSON: `{ "date-parts" }` with season and circa, `{ raw }`, `{ literal }`, or a text. */
export function readCslDate(value: unknown): ImportedDate {
  if (typeof value === "string" || typeof value === "number") return inWords(String(value));
  const inNumbers = own(value, "date-parts");
  if (Array.isArray(inNumbers) && textOf(inNumbers.flat()) !== "") return fromParts(inNumbers, value);
  const text = ["edtf", "raw", "literal", "string"].map((key) => textOf(own(value, key)).trim()).find(Boolean);
  if (text !== undefined) return marked(inWords(text), value);
  return { words: isEmpty(value) ? "" : textOf(value), readings: [] };
}

const isEmpty = (value: unknown): boolean =>
  /^(?:|\{\}|\{"date-parts":\[(?:\[(?:null|"")?\])?\]\})$/.test(textOf(value));

function inWords(written: string): ImportedDate {
  const words = plainText(written).text;
  if (isDate(words)) return { words, readings: [words] };
  // "2003--2004" is the dash of BibTeX, and catalogues put a year that is not printed into brackets.
  const bare = words
    .replace(/-{2,}/g, "-")
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
  if (isDate(bare)) return { words, readings: [bare] };
  return { words, readings: readWritten(bare).map(({ edtf }) => edtf) };
}

const isDate = (text: string): boolean => text.length > 0 && text.length <= 60 && !isFault(parseDate(text));

function fromParts(parts: readonly unknown[], date: unknown): ImportedDate {
  const [first, last, ...more] = parts.map(partInEdtf);
  const words = [
    parts.map((part) => (Array.isArray(part) ? part.map(textOf).filter(Boolean).join("-") : textOf(part))).join("/"),
  ]
    .concat(isSaid(own(date, "season")) ? textOf(own(date, "season")) : [])
    .join(" ");
  if (first === undefined || first === "" || more.length > 0) return { words, readings: [] };
  // An end of zeros is an open one.
  const text = last === undefined ? first : `${first}/${last === "" ? ".." : last}`;
  const season = own(date, "season");
  if (isSaid(season) && last === undefined) return marked({ words, readings: inSeason(first, season) }, date);
  return marked({ words, readings: isDate(text) ? [text] : [] }, date);
}

/** One list of numbers, which may be texts, as EDTF; "" for none. What is no number stays, so that it is refused. */
function partInEdtf(part: unknown): string {
  if (!Array.isArray(part)) return textOf(part);
  const numbers = part.slice(0, 3).map((one) => textOf(one).trim());
  while (numbers.length > 0 && /^0*$/.test(numbers.at(-1)!) && !(numbers.length === 1 && numbers[0] === "0000")) {
    numbers.pop();
  }
  return numbers.map((number, at) => number.padStart(at === 0 ? 4 : 2, "0")).join("-");
}

function inSeason(date: string, season: unknown): readonly string[] {
  const text = textOf(season).trim();
  // A season beside a month says no more than the month.
  if (!/^\d{4}$/.test(date)) return isDate(date) ? [date] : [];
  const number = /^[1-4]$/.test(text) ? `2${text}` : text;
  if (/^2[1-4]$/.test(number)) return isDate(`${date}-${number}`) ? [`${date}-${number}`] : [];
  return readWritten(`${text} ${date}`).map(({ edtf }) => edtf);
}

const isSaid = (value: unknown): boolean => !/^(?:|false|0|\[\]|\{\})$/.test(textOf(value).trim());

/** With "about" where the item says circa. */
function marked(date: ImportedDate, value: unknown): ImportedDate {
  if (!isSaid(own(value, "circa"))) return date;
  const about = (end: string) => (/[~?%]$|^(?:|\.\.)$|T/.test(end) ? end : `${end}~`);
  const readings = date.readings.map((edtf) => edtf.split("/").map(about).join("/"));
  return { ...date, readings: readings.filter(isDate) };
}

/** The date in numbers, if CSL-JSON can hold it: years, months or days, and both ends alike. */
export function issuedIn(edtf: string): Source["issued"] {
  const bare = edtf.replace(/(?:-XX)+|T[^/]*|[~?%]/g, "");
  if (!/^(\d{4}|\d{4}-(?:0\d|1[0-2])(?:-\d\d)?)(?:\/(?:\d{4}|\d{4}-(?:0\d|1[0-2])(?:-\d\d)?))?$/.test(bare))
    return undefined;
  const parts = bare.split("/").map((end) => end.split("-").map(Number));
  return parts.some(({ length }) => length !== parts[0]!.length) ? undefined : { "date-parts": parts };
}
