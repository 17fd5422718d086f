/** The kinds of cells: how each is written, and what its text can be read as. Protection (protect.ts) comes after
 * writing and before reading. */

import { checkMessages } from "../../i18n/check";
import { inRow } from "../../i18n/text";
import { type DateReader, type Extent, isFault } from "../../model/edtf";
import { isObject } from "../json";
import { readWritten } from "../writtenDate";
import { AUTHOR_ITEM, type ItemForm, readList, SPEAKER_ITEM, TEXT_ITEM, writeList } from "./lists";

const { sheets } = checkMessages;

/** What a cell that is not blank is read as. */
export type CellReading =
  | { readonly value: unknown; readonly extent?: Extent; readonly note?: CellNote }
  | { readonly note: CellNote };

export interface CellNote {
  readonly kind: "problem" | "question" | "change";
  readonly words: { readonly says: string; readonly fix: string };
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Cell {
  readonly write: (value: unknown) => string;
  readonly read: (text: string, dates: DateReader) => CellReading;
  /** Whether the value is a list, which can be empty. */
  readonly isList?: boolean;
}

/** Text as it is, with its blanks and line breaks. */
export const text: Cell = { write: String, read: (typed) => ({ value: typed }) };

/** An id, or a word of a closed list. */
export const word: Cell = { write: String, read: (typed) => ({ value: typed.trim() }) };

/** Ids, which have no blanks. */
export const ids: Cell = {
  write: (value) => (value as readonly string[]).join("; "),
  read: (typed) => ({ value: typed.split(/[\s;,]+/).filter(Boolean) }),
  isList: true,
};

const listOf = (form: ItemForm): Cell => ({
  write: (value) => writeList(value as readonly unknown[], form),
  read: (typed) => ({ value: readList(typed, form) }),
  isList: true,
});
export const texts: Cell = listOf(TEXT_ITEM);
export const speakers: Cell = listOf(SPEAKER_ITEM);
export const authors: Cell = listOf(AUTHOR_ITEM);

const YES = /^(?:yes|y|true|1|x)$/i;
const NO = /^(?:no|n|false|0)$/i;

export const flag: Cell = {
  write: (value) => (value === true ? "yes" : "no"),
  read: (typed) => {
    const clean = typed.trim();
    if (YES.test(clean) || NO.test(clean)) return { value: YES.test(clean) };
    return { note: { kind: "problem", words: sheets.noFlag } };
  },
};

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

export const number: Cell = {
  write: (value) => (Object.is(value, -0) ? "-0" : String(value)),
  read: (typed) => {
    const clean = typed.trim().replace(/^\u2212/, "-");
    if (NUMBER.test(clean) && Number.isFinite(Number(clean))) return { value: Number(clean) };
    const isComma = /^[-+]?\d+,\d+$/.test(clean);
    const value = Number(clean.replace(",", "."));
    // Three digits after the comma can be thousands.
    const isThousands = /^[-+]?[1-9]\d{0,2},\d{3}$/.test(clean);
    if (isComma && isThousands)
      return { note: { kind: "question", words: sheets.thousands, values: { value, other: clean.replace(",", "") } } };
    if (isComma) return { value, note: { kind: "change", words: sheets.decimalComma, values: { value } } };
    return { note: { kind: "problem", words: sheets.noNumber } };
  },
};

/** Whether a text is a date. An interval needs an extent, which stands in another cell. */
const isEdtf = (typed: string, dates: DateReader): boolean =>
  !isFault(dates(typed)) || !isFault(dates(typed, "span")) || !isFault(dates(typed, "within"));

/** EDTF, or a date as people and spreadsheets write it. */
export const date: Cell = {
  write: String,
  read: (typed, dates) => {
    const clean = typed.trim();
    if (isEdtf(clean, dates)) return { value: clean };
    const readings = readWritten(clean);
    const [first] = readings;
    if (!first) return { note: { kind: "problem", words: sheets.noDate } };
    if (readings.length > 1) {
      const all = inRow(readings.map(({ edtf }) => edtf));
      return { note: { kind: "question", words: sheets.someDates, values: { dates: all } } };
    }
    const { edtf, extent } = first;
    const note: CellNote = { kind: "change", words: sheets.writtenDate, values: { date: edtf } };
    return extent ? { value: edtf, extent, note } : { value: edtf, note };
  },
};

const PART = "(-?\\d+)(?:-(-?\\d+)(?:-(-?\\d+))?)?";
const CSL_DATE = new RegExp(`^${PART}(?:/${PART})?$`);

function readCslDate(typed: string): { readonly "date-parts": readonly (readonly number[])[] } | null {
  // A number of five digits is a day as a spreadsheet counts, and no year.
  const found = /^\d{5,}$/.test(typed) ? null : CSL_DATE.exec(typed);
  if (!found) return null;
  const numbers = (from: number) =>
    found
      .slice(from, from + 3)
      .filter((part) => part !== undefined)
      .map(Number);
  return { "date-parts": found[4] === undefined ? [numbers(1)] : [numbers(1), numbers(4)] };
}

const digits = (part: unknown, at: number): string => {
  const size = at === 0 ? 4 : 2;
  return typeof part === "number" && part >= 0 ? String(part).padStart(size, "0") : String(part);
};

function plainCslDate(value: unknown): string {
  const parts = isObject(value) ? value["date-parts"] : undefined;
  if (!Array.isArray(parts)) return "";
  return parts.map((one: unknown) => (Array.isArray(one) ? one.map(digits).join("-") : "")).join("/");
}

/** A date of CSL-JSON, written as year, month and day: "2018-08-30". One that has no such form is written as JSON. */
export const cslDate: Cell = {
  write: (value) => {
    const plain = plainCslDate(value);
    return JSON.stringify(readCslDate(plain)) === JSON.stringify(value) ? plain : JSON.stringify(value);
  },
  read: (typed, dates) => {
    const clean = typed.trim();
    const plain = readCslDate(clean) ?? jsonDate(clean);
    if (plain) return { value: plain };
    const reading = date.read(clean, dates);
    if (!("value" in reading)) return reading;
    const value = readCslDate(String(reading.value));
    return value ? { ...reading, value } : { note: { kind: "problem", words: sheets.noCslDate } };
  },
};

function jsonDate(typed: string): unknown {
  if (!typed.startsWith("{")) return null;
  try {
    const value: unknown = JSON.parse(typed);
    return isObject(value) && Array.isArray(value["date-parts"]) ? value : null;
  } catch {
    return null;
  }
}
