/**
 * Makes a source of a CSL-JSON item. What the format has no field for goes into the note of the source. Every change of
 * what the item says is told. No item is refused, whatever it holds.
 */

import { checkMessages } from "../../i18n/check";
import { fill, plain } from "../../i18n/text";
import { LIMITS } from "../../model/fields";
import { isSafeLink } from "../../model/link";
import { GENRES, type Source } from "../../model/schema";
import type { ImportNote } from "../importNote";
import { own } from "../json";
import { type ImportedDate, issuedIn, readCslDate } from "./cslDates";
import { readNames } from "./cslNames";
import { meaningOf } from "./cslTypes";
import { languageTag } from "./languageNames";
import { collectorOf, type NoteCollector } from "./noteCollector";
import { cutTo, plainText, textOf } from "./plainText";
import { sourceId } from "./sourceId";
import { isLocalPath, type Leftover, leftoversOf, noteFrom } from "./sourceNote";

export interface CslEntry {
  /** The number of the item in its file, from 1. */
  readonly row: number;
  /** Its id or citation key in the file, or "". */
  readonly key: string;
  readonly item: Readonly<Record<string, unknown>>;
  /** The type as the file has it, where that is none of CSL: "@inproceedings". */
  readonly type?: string;
  /** What the file says beyond the fields of CSL: names of its fields, and their text. */
  readonly extra?: readonly Leftover[];
}

export interface SourceFromCsl {
  readonly source: Source;
  readonly notes: readonly ImportNote[];
  /** The item did not say its genre. */
  readonly isGenreGuessed: boolean;
  /** The item did not say how it was read. */
  readonly isAccessAssumed: boolean;
  /** The item names files on a device, which were left out. */
  readonly hasFiles: boolean;
}

const { importing } = checkMessages;

/** What is known while an item is read: it, what was said of it, and what goes into its note. */
interface Reading {
  readonly item: Readonly<Record<string, unknown>>;
  readonly collector: NoteCollector;
  /** Fields that need no other place. */
  readonly done: Set<string>;
  readonly leftovers: Leftover[];
}

/**
 * The source that an item is.
 *
 * @param giveId gives the id, from the one that the item would have
 */
export function sourceFromCsl(
  { row, key, item, type: typeInFile, extra = [] }: CslEntry,
  giveId: (wanted: string) => string,
): SourceFromCsl {
  const reading: Reading = { item, collector: collectorOf(row), done: new Set(["id"]), leftovers: [] };
  if ([key, textOf(own(item, "id"))].includes(textOf(own(item, "citation-key")))) reading.done.add("citation-key");
  const written = textOf(take(reading, "type")).trim();
  const [type, genre] = meaningOf(written);
  tellType(reading, written, type, typeInFile ?? written);
  const title = titleOf(reading);
  const author = authorOf(reading);
  const { issued, edtf } = issuedOf(reading);
  const accessed = accessedOf(reading);
  const lines = linesOf(reading);
  const url = urlOf(reading);
  const custom = customOf(reading, genre);
  const remarks = remarksOf(reading);
  const { rest, hasFiles } = leftoversOf(item, reading.done, extra);
  const note = noteFrom(remarks, [...reading.leftovers, ...rest], reading.collector);
  const said = { title, ...(author ? { author } : {}), ...(issued ? { issued } : {}) };
  const id = giveId(sourceId(key, said, row));
  tellId(reading, key, id);
  const source: Source = {
    id,
    type,
    ...said,
    ...(accessed ? { accessed } : {}),
    ...lines,
    ...(url ? { URL: url } : {}),
    custom: { ...(edtf ? { edtf } : {}), ...custom.fields, ...(note ? { note } : {}) },
  };
  const { isGenreGuessed, isAccessAssumed } = custom;
  return { source, notes: reading.collector.notes, isGenreGuessed, isAccessAssumed, hasFiles };
}

function take(reading: Reading, key: string): unknown {
  reading.done.add(key);
  return own(reading.item, key);
}

/** The text of a field on one line, with what was changed in it told. "" for none. */
function lineOf(reading: Reading, key: string): string {
  return lineFrom(reading, key, textOf(take(reading, key)));
}

function lineFrom({ collector }: Reading, column: string, written: string): string {
  const { text, isChanged } = plainText(written);
  if (isChanged) collector.change(column, written, importing.plain, { text: plain(text) });
  const line = cutTo(text, LIMITS.line);
  if (line !== text) collector.change(column, text, importing.cut, { most: LIMITS.line });
  return line;
}

function tellType({ collector }: Reading, written: string, type: string, inFile: string): void {
  if (written === type && inFile !== "@misc") return;
  if (written === "") collector.change("type", "", importing.noType, { type });
  else collector.change("type", inFile, importing.changedType, { from: plain(inFile), to: type });
}

function tellId({ collector }: Reading, key: string, id: string): void {
  if (key === id) return;
  if (key === "") collector.change("id", "", importing.madeId, { id });
  else
    collector.change("id", key, id.startsWith(`${key}-`) ? importing.takenId : importing.changedId, {
      key: plain(key),
      id,
    });
}

function titleOf(reading: Reading): string {
  const title = lineOf(reading, "title");
  if (title) return title;
  const short = ["title-short", "shortTitle", "event-title"].find((key) => text(reading, key));
  const container = text(reading, "container-title");
  const address = textOf(own(reading.item, "URL")).trim();
  const made = short
    ? text(reading, short)
    : container
      ? fill(importing.untitledIn, { container })
      : isSafeLink(address)
        ? address
        : importing.untitled;
  reading.collector.change("title", "", importing.noTitle, { title: plain(made) });
  return cutTo(plainText(made).text, LIMITS.line);
}

/** The text of a field that has another place, too. */
const text = ({ item }: Reading, key: string): string => plainText(textOf(own(item, key))).text;

function authorOf(reading: Reading): Source["author"] {
  const value = take(reading, "author");
  if (value === undefined) return undefined;
  const { names, changed } = readNames(value);
  if (changed.length > 0) reading.collector.change("author", changed.join(importing.between), importing.changedName);
  return names.length > 0 ? [...names] : undefined;
}

function issuedOf(reading: Reading): { readonly issued?: Source["issued"]; readonly edtf?: string } {
  const written = own(own(reading.item, "custom"), "edtf");
  const [exact, printed] = [
    readCslDate(typeof written === "string" ? written : ""),
    readCslDate(take(reading, "issued")),
  ];
  const date = exact.readings.length === 1 ? exact : printed;
  const [edtf, ...others] = date.readings;
  const isSure = edtf !== undefined && others.length === 0;
  if (!isSure) tellDate(reading, "issued", date);
  // Of two dates that do not agree, one goes into the note.
  const other = date === exact ? printed : exact;
  const isSame = edtf !== undefined && textOf(issuedIn(edtf)) === textOf(issuedIn(other.readings[0] ?? edtf));
  if (other.words && !(isSame && other.readings.length === 1)) {
    tellDate(reading, date === exact ? "issued" : "custom.edtf", other);
  }
  return isSure ? { issued: issuedIn(edtf), edtf } : {};
}

function tellDate({ collector, leftovers }: Reading, column: string, { words, readings }: ImportedDate): void {
  if (!words) return;
  const dates = readings.join(" / ");
  const wording = readings.length > 1 ? importing.dateAsked : importing.dateUnread;
  collector.change(column, words, readings.length === 1 ? importing.dateOther : wording, { dates });
  leftovers.push(["issued", words]);
}

function accessedOf(reading: Reading): Source["accessed"] {
  const date = readCslDate(take(reading, "accessed"));
  const [edtf, ...others] = date.readings;
  const accessed = edtf !== undefined && others.length === 0 && !/[~?%X]/.test(edtf) ? issuedIn(edtf) : undefined;
  if (date.words && !accessed) {
    reading.collector.change("accessed", date.words, importing.accessedUnread);
    reading.leftovers.push(["accessed", date.words]);
  }
  return accessed;
}

const LINES = ["container-title", "publisher", "volume", "issue", "page", "number"] as const;
type Lines = Pick<Source, (typeof LINES)[number] | "language">;

function linesOf(reading: Reading): Lines {
  const lines = new Map<string, string>(LINES.map((key) => [key, lineOf(reading, key)]));
  const fallBack = (key: string, other: string, wording: typeof importing.asContainer) => {
    if (lines.get(key) || !text(reading, other)) return;
    lines.set(key, lineOf(reading, other));
    reading.collector.change(other, lines.get(key) ?? "", wording);
  };
  fallBack("container-title", "collection-title", importing.asContainer);
  fallBack("number", "collection-number", importing.asNumber);
  lines.set("language", languageOf(reading));
  return Object.fromEntries([...lines].filter(([, line]) => line));
}

function languageOf(reading: Reading): string {
  const written = lineOf(reading, "language");
  const tag = languageTag(written);
  if (written && !tag) {
    reading.collector.change("language", written, importing.unknownLanguage);
    reading.leftovers.push(["language", written]);
  } else if (tag !== written) reading.collector.change("language", written, importing.changedLanguage, { tag });
  return tag;
}

function urlOf(reading: Reading): string {
  const written = textOf(take(reading, "URL")).trim();
  // The path of a file goes the way of all such paths.
  if (isLocalPath(written)) reading.done.delete("URL");
  const isLink = isSafeLink(written) && written.length <= LIMITS.link && plainText(written).text === written;
  if (written && !isLink && !isLocalPath(written)) {
    reading.collector.change("URL", written, importing.noLink);
    reading.leftovers.push(["URL", written]);
  }
  return fromDoi(reading, isLink ? written : "");
}

/** The address, which is that of the DOI where the item has no other. */
function fromDoi(reading: Reading, url: string): string {
  const doi = plainText(textOf(own(reading.item, "DOI"))).text.replace(
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i,
    "",
  );
  if (!/^10\.\d{4,9}\/\S+$/.test(doi)) return url;
  const address = `https://doi.org/${encodeURI(doi).replaceAll("#", "%23").replaceAll("?", "%3F")}`;
  if (!url && isSafeLink(address) && address.length <= LIMITS.link) {
    reading.done.add("DOI");
    reading.collector.change("DOI", doi, importing.doiLink, { url: address });
    return address;
  }
  if (url.toLowerCase() === address.toLowerCase()) reading.done.add("DOI");
  return url;
}

/** What a source of this format says in `custom`, should the file hold one; otherwise the proposals. */
function customOf(reading: Reading, guessed: Source["custom"]["genre"]) {
  const custom = take(reading, "custom");
  const genre = GENRES.find((one) => one === own(custom, "genre"));
  const access = (["full", "excerpt", "cited"] as const).find((one) => one === own(custom, "access"));
  const titleNote = lineFrom(reading, "custom.titleNote", textOf(own(custom, "titleNote")));
  const archive = textOf(own(custom, "archive"));
  const isLink = isSafeLink(archive) && archive.length <= LIMITS.link && plainText(archive).text === archive;
  const read = ["edtf", "genre", "access", "titleNote", "note", ...(isLink ? ["archive"] : [])];
  const rest = typeof custom === "object" && custom !== null ? Object.entries(custom) : [["", custom] as const];
  for (const [key, value] of rest) {
    if (read.includes(key) || !textOf(value).trim()) continue;
    const column = key ? `custom.${key}` : "custom";
    reading.collector.change(column, textOf(value), importing.customField);
    reading.leftovers.push([column, textOf(value)]);
  }
  return {
    fields: {
      genre: genre ?? guessed,
      access: access ?? ("cited" as const),
      ...(titleNote ? { titleNote } : {}),
      ...(isLink ? { archive } : {}),
    },
    isGenreGuessed: genre === undefined,
    isAccessAssumed: access === undefined,
  };
}

/** What the item itself remarks. */
function remarksOf(reading: Reading): string {
  // The path of a file goes the way of all such paths.
  const fields = ["note", "annote"].filter((key) => !isLocalPath(textOf(own(reading.item, key))));
  const remarks = [own(own(reading.item, "custom"), "note"), ...fields.map((key) => take(reading, key))].map(textOf);
  const written = remarks.filter((remark) => remark.trim()).join(" ");
  const { text: remark, isChanged } = plainText(written);
  if (isChanged) reading.collector.change("note", written, importing.plain, { text: plain(remark) });
  return remark;
}
