/** Reads a file of RIS into CSL-JSON. Records, titles, names, dates and numbers are read here, because the library reads
 * them only for some types; it says what the type is, and what the other tags mean for it. */

import { collectorOf } from "../../../engine/import/noteCollector";
import type { Leftover } from "../../../engine/import/sourceNote";
import { noteOf } from "../../../engine/importNote";
import { readWritten } from "../../../engine/writtenDate";
import { checkMessages } from "../../../i18n/check";
import { type Csl, cslOfRis } from "./citationJs";
import { notIn, type ReadFile, type ReadItem } from "./item";
import { type RisRecord, splitRis } from "./splitRis";

const { importing } = checkMessages;

export function risItems(text: string): ReadFile {
  const { records, outside } = splitRis(text);
  const lines = outside.length > 0 && records.length > 0 ? [outside] : [];
  return {
    items: records.map((record, at) => itemOf(record, at + 1)),
    notes: lines.map((all) => noteOf("change", 0, "", all.join("\n"), importing.strayLines, { n: all.length })),
  };
}

function itemOf(record: RisRecord, row: number): ReadItem {
  const key = valuesOf(record, "ID")[0] ?? "";
  if (record.tags.every(([tag, value]) => tag === "ID" || value === "")) {
    return { row, key, entry: null, notes: [noteOf("problem", row, "", record.text, importing.noFields)] };
  }
  const collector = collectorOf(row);
  if (!record.isEnded) collector.change("", record.type, importing.noEnd);
  const { csl, extra } = cslOf(record);
  return { row, key, entry: { row, key, item: csl, type: record.type, extra }, notes: collector.notes };
}

const valuesOf = ({ tags }: RisRecord, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => tags.flatMap(([tag, value]) => (tag === name && value !== "" ? [value] : [])));

/** Tags that are read here; every value of theirs that finds no place is kept beside the item. */
const AUTHORS = ["AU", "A1"];
const DATES = ["PY", "Y1", "DA"];
const WHOLE_BOOKS = /^(?:BOOK|EBOOK|EDBOOK|UNPB|SER)$/;

function cslOf(record: RisRecord): { readonly csl: Csl; readonly extra: readonly Leftover[] } {
  const type = record.type.toUpperCase() === "JOURN" ? "JOUR" : record.type.toUpperCase();
  const csl: Record<string, unknown> = { ...libraryCsl(record, type) };
  for (const key of UNRELIABLE) delete csl[key];
  const first = (...names: readonly string[]) => valuesOf(record, ...names)[0];
  const set = (key: string, value: string | undefined) => {
    if (value) csl[key] = value;
  };
  if (!csl["type"]) set("type", record.type);
  set("title", first("TI", "T1", "CT", ...(WHOLE_BOOKS.test(type) ? ["BT"] : [])));
  const authors = valuesOf(record, ...AUTHORS);
  if (authors.length > 0) csl["author"] = authors.map(nameOf);
  if (!csl["container-title"] && !csl["collection-title"]) set("container-title", containerOf(record, csl["title"]));
  // The library takes a short name of a journal before its full one.
  set("container-title", first("JF"));
  set("publisher", first("PB"));
  set("volume", first("VL", "VO"));
  set("issue", first("IS"));
  set("page", pagesOf(first("SP"), first("EP")));
  set("number", first("M1"));
  set("language", first("LA"));
  set("DOI", first("DO", "DI"));
  set("note", valuesOf(record, "N1").join(" "));
  const urls = valuesOf(record, "UR", "LK").flatMap((value) => value.split(/[\s;]+(?=[a-z]+:\/\/)/i));
  set("URL", urls.find((url) => /^https?:/i.test(url)) ?? urls[0]);
  const { date, rest } = dateOf(record);
  set("issued", date);
  set("accessed", slashed(first("Y2") ?? "").date);
  return { csl, extra: [...extrasOf(record, csl, urls), ...rest] };
}

/** Fields in which the library leaves something out, or reads a tag as another. */
const UNRELIABLE = [
  "id",
  "citation-key",
  "issued",
  "accessed",
  "author",
  "reporter",
  "page",
  "page-first",
  "URL",
  "DOI",
  "note",
];

/** The tags that found no place in the item. */
function extrasOf(record: RisRecord, csl: Csl, urls: readonly string[]): readonly Leftover[] {
  const read = new Set([...AUTHORS, ...DATES, "ID", "N1", "SP", "EP", "Y2", "UR", "LK"]);
  const repeated = ["ID", "SP", "EP", "Y2"].flatMap((tag) =>
    valuesOf(record, tag)
      .slice(1)
      .map((value): Leftover => [tag, value]),
  );
  const others = record.tags.filter(([tag]) => !read.has(tag));
  const keywords = csl["keyword"] === undefined ? [] : valuesOf(record, "KW");
  return notIn({ ...csl, keywords, page: "" }, [...others, ...repeated, ...urls.map((url): Leftover => ["UR", url])]);
}

/** The type, and what the library makes of the tags. Of a tag that is there twice it reads the first alone. */
function libraryCsl(record: RisRecord, type: string): Csl {
  const lists = ["A2", "A3", "A4", "ED", "KW"];
  const names = [...new Set(record.tags.map(([tag]) => tag))].filter(
    (tag) => ![...AUTHORS, ...DATES, "Y2", "DO"].includes(tag),
  );
  const tags = names.flatMap((tag): [string, string | readonly string[]][] => {
    const values = valuesOf(record, tag);
    return values.length === 0 ? [] : [[tag, lists.includes(tag) ? values : values[0]!]];
  });
  try {
    return cslOfRis(Object.fromEntries([["TY", type], ...tags]));
  } catch {
    return typeAlone(type);
  }
}

function typeAlone(type: string): Csl {
  try {
    return cslOfRis({ TY: type });
  } catch {
    return {};
  }
}

/** "Holm, Ada, Jr." in parts; a text without a comma is a name as it is. */
function nameOf(value: string): Csl {
  const [family = "", given = "", suffix = "", ...more] = value.split(",").map((part) => part.trim());
  if (!given || !family || more.length > 0) return { literal: given ? value : value.replace(/,\s*$/, "") };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

/** The full name of a journal before a short one. */
const containerOf = (record: RisRecord, title: unknown): string | undefined =>
  valuesOf(record, "JF", "JO", "T2", "BT", "J2", "JA", "J1", "T3").find((value) => value !== title);

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  // Some programs write both into the first.
  const isBoth = first && last && first.replace(/^.*[-–]\s*/, "") === last;
  return first && last && !isBoth ? `${first}-${last}` : (first ?? last);
}

/** The date of publication: year, month and day of whichever tag says most, and what else the tags say. */
function dateOf(record: RisRecord): { readonly date: string; readonly rest: readonly Leftover[] } {
  const all = DATES.flatMap((tag) => valuesOf(record, tag).map((value) => ({ tag, value, ...slashed(value) })));
  const [main] = [...all].sort((one, other) => other.date.length - one.date.length);
  if (!main) return { date: "", rest: [] };
  const year = all.find(({ date }) => /^\d{4}$/.test(date))?.date ?? "";
  // Some programs write the day and the month without the year beside them.
  const day = year && all.find(({ date }) => !/\d{4}/.test(date) && readWritten(`${date} ${year}`).length > 0);
  const date = day ? `${day.date} ${year}` : main.date;
  const rest = all.filter((one) => !date.includes(one.date));
  const beside = all.flatMap(({ tag, beside: words }): Leftover[] => (words ? [[tag, words]] : []));
  return { date, rest: [...beside, ...rest.map(({ tag, value }): Leftover => [tag, value])] };
}

/** "2007/01/20/about" as a date: numbers, and behind the third slash what they cannot say. */
function slashed(value: string): { readonly date: string; readonly beside?: string } {
  const [, year, month = "", day = "", words = ""] =
    /^(\d{4})\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?$/s.exec(value) ?? [];
  if (year === undefined) return { date: /^\/{3}/.test(value) ? value.replace(/^\/+/, "") : value };
  const numbers = [year, month, day].filter((part) => Number(part) > 0 || part === year);
  const date = numbers.map((part, at) => part.padStart(at === 0 ? 4 : 2, "0")).join("-");
  const said = words.trim();
  if (!said) return { date };
  // A season says less than a month does.
  const texts = [said, `${said} ${date}`, ...(date === year ? [] : [`${date} ${said}`])];
  const whole = texts.find(
    (text) => readWritten(text).some(({ edtf }) => edtf.startsWith(date)) && readWritten(text).length === 1,
  );
  return whole === undefined ? { date, beside: said } : { date: whole };
}
