/** Reads a file of BibTeX or BibLaTeX into CSL-JSON. Entries, names, dates and addresses are read here; the library reads
 * LaTeX and says which field of CSL a field is. What it has no field for is kept beside the item. */

import { collectorOf, type NoteCollector } from "../../../engine/import/noteCollector";
import { isLocalPath, type Leftover } from "../../../engine/import/sourceNote";
import { noteOf } from "../../../engine/importNote";
import { checkMessages } from "../../../i18n/check";
import { inRow, plain } from "../../../i18n/text";
import { type Csl, cslOfBibtex, type LatexEntry } from "./citationJs";
import { notIn, type ReadFile, type ReadItem } from "./item";
import { composed, latexNames, latexText, latexUrl, mendLatex } from "./latex";
import { type BibtexEntry, splitBibtex } from "./splitBibtex";

const { importing } = checkMessages;

export function bibtexItems(text: string): ReadFile {
  const { entries, commented } = splitBibtex(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const parentOf = (entry: BibtexEntry) => {
    const parent = byKey.get(
      latexText(fieldsOf(entry).get("crossref") ?? "")
        .text.trim()
        .toLowerCase(),
    );
    return parent === entry || parent?.key === "" ? undefined : parent;
  };
  const inComments = commented.length > 0 ? [commented.join("\n")] : [];
  const notes = inComments.map((all) => noteOf("change", 0, "", all, importing.commented, { n: commented.length }));
  return { items: entries.map((entry, at) => itemOf(inherited(entry, parentOf(entry)), at + 1)), notes };
}

/** Fields that an entry does not take over from the one it refers to. */
const OWN_ALONE =
  /^(?:title|subtitle|titleaddon|booktitle|shorttitle|author|crossref|xref|abstract|note|annote|keywords|doi|url|urldate|pages)$/;

/** The entry with the fields of the one that it is a part of. The library fails at books that have no author. */
function inherited(entry: BibtexEntry, parent: BibtexEntry | undefined): BibtexEntry {
  if (!parent || entry.isOpen || entry.fields.length === 0) return entry;
  const own = fieldsOf(entry);
  const isDated = DATES.some((name) => own.has(name));
  const container = entry.type === "article" ? "journal" : "booktitle";
  const given = fieldsOf(parent);
  const title = given.get("booktitle") ?? given.get("title");
  const taken = [...given].filter(([name]) => {
    return !own.has(name) && !OWN_ALONE.test(name) && !FILES.test(name) && !(isDated && DATES.includes(name));
  });
  const inTitle = title === undefined || own.has(container) ? [] : [[container, title] as const];
  return { ...entry, fields: [...entry.fields.filter(([name]) => name !== "crossref"), ...inTitle, ...taken] };
}

function itemOf(entry: BibtexEntry, row: number): ReadItem {
  const { key, line, isOpen, fields } = entry;
  if (isOpen || fields.length === 0) {
    const start = plain(entry.text.split("\n")[0] ?? "");
    const wording = isOpen ? importing.unclosed : importing.noFields;
    return { row, key, entry: null, notes: [noteOf("problem", row, "", entry.text, wording, { line, start })] };
  }
  const collector = collectorOf(row);
  for (const { line: at, text } of entry.stray) collector.change("", text, importing.strayText, { line: at });
  for (const name of entry.unknown) collector.change("", name, importing.unknownMacro);
  const { csl, extra } = cslOf(entry, collector);
  return { row, key, entry: { row, key, item: csl, type: `@${entry.type}`, extra }, notes: collector.notes };
}

/** The fields of an entry, the first of each name. */
function fieldsOf({ fields }: BibtexEntry): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [name, latex] of fields) if (!first.has(name)) first.set(name, latex);
  return first;
}

const NAMES: Readonly<Record<string, string>> = {
  author: "author",
  editor: "editor",
  translator: "translator",
  bookauthor: "container-author",
};
const DATES = ["date", "year", "month", "day", "urldate"];
const OWN = [...Object.keys(NAMES), ...DATES, "url", "doi"];
/** Fields that the library does not get. */
const KEPT_BACK = [...OWN, "crossref", "xdata", "s2id"];
const FILES = /^(?:file|pdf|local-?(?:url|file)|bdsk-.*)$/;

function cslOf(entry: BibtexEntry, collector: NoteCollector) {
  const fields = fieldsOf(entry);
  const csl: Record<string, unknown> = { ...libraryCsl(entry) };
  for (const key of ["id", "citation-key", "issued", "accessed", "custom"]) delete csl[key];
  const extra: Leftover[] = [];
  readNames(fields, csl, extra, collector);
  const date = dateOf(fields);
  if (date) csl["issued"] = { raw: date };
  extra.push(...datesBeside(fields));
  const accessed = (fields.get("urldate") ?? "").replace(/[{}]/g, "").trim();
  if (accessed) csl["accessed"] = { raw: accessed };
  readAddress(fields, csl);
  readPlaces(fields, csl);
  readType(entry.type, fields, csl);
  const keywords = latexText(fields.get("keywords") ?? "").text;
  if (keywords) csl["keyword"] = keywords;
  const seen = new Set<string>();
  const others = entry.fields.filter(([name, latex]) => {
    const isRepeated = seen.has(name);
    seen.add(name);
    // Its name in words is in the item.
    if (name === "type" && csl["genre"] && Object.hasOwn(importing.kinds, latex)) return false;
    return isRepeated ? fields.get(name) !== latex : !OWN.includes(name);
  });
  const texts = others.map(
    ([name, latex]): Leftover => [
      name,
      FILES.test(name) || isLocalPath(latex) ? latex : textIn(name, latex, collector),
    ],
  );
  return { csl, extra: [...extra, ...notIn(csl, texts).filter((one) => !isPartOf(csl, one))] };
}

/** The text of a field, with what of its LaTeX could not be read told. */
function textIn(name: string, latex: string, collector: NoteCollector): string {
  const { text, isBroken } = latexText(latex);
  if (isBroken) collector.change(name, latex, importing.badLatex);
  const { unknown } = mendLatex(latex);
  if (unknown.length > 0) collector.change(name, latex, importing.unknownCommand, { commands: inRow(unknown) });
  return text;
}

/** A subtitle stands in the title that the library has made. */
function isPartOf(csl: Csl, [name, text]: Leftover): boolean {
  if (!/title$/.test(name)) return false;
  return ["title", "container-title", "volume-title", "event-title"].some((key) =>
    String(csl[key] ?? "").includes(text),
  );
}

function libraryCsl(entry: BibtexEntry): Csl {
  const own = latexEntry(entry);
  try {
    return withAccents(cslOfBibtex(own));
  } catch {
    // One field is at fault. Those that can be read are, and the others are made plain.
    const good = Object.entries(own.properties).map(([name, latex]) => [name, readable(name, latex)]);
    try {
      return withAccents(cslOfBibtex({ ...own, properties: Object.fromEntries(good) }));
    } catch {
      return { type: "document", title: latexText(own.properties["title"] ?? "").text };
    }
  }
}

const withAccents = (csl: Csl): Csl =>
  Object.fromEntries(
    Object.entries(csl).map(([key, value]) => [key, typeof value === "string" ? composed(value) : value]),
  );

function readable(name: string, latex: string): string {
  try {
    cslOfBibtex({ type: "misc", label: "x", properties: { [name]: latex } });
    return latex;
  } catch {
    return latexText(latex).text.replace(/[\\{}$~]/g, " ");
  }
}

function latexEntry(entry: BibtexEntry): LatexEntry {
  const fields = [...fieldsOf(entry)].filter(
    ([name]) => /^[a-z]+$/.test(name) && !KEPT_BACK.includes(name) && !FILES.test(name) && !(name in {}),
  );
  const mended = fields.map(([name, latex]) => [name, mendLatex(latex).latex]);
  const properties = Object.fromEntries(mended);
  return { type: Object.hasOwn({}, entry.type) || entry.type in {} ? "misc" : entry.type, label: "x", properties };
}

function readNames(
  fields: ReadonlyMap<string, string>,
  csl: Record<string, unknown>,
  extra: Leftover[],
  collector: NoteCollector,
): void {
  for (const [name, key] of Object.entries(NAMES)) {
    const latex = fields.get(name);
    if (latex === undefined) continue;
    const { names, hasOthers, isBroken } = latexNames(latex);
    if (names.length > 0) csl[key] = names;
    if (isBroken) collector.change(name, latex, importing.badLatex);
    if (!hasOthers) continue;
    collector.change(name, latex, importing.otherAuthors);
    extra.push([name, importing.othersText]);
  }
}

/** The library makes a document of every type that it does not know, and a code of the kind of a thesis. */
function readType(type: string, fields: ReadonlyMap<string, string>, csl: Record<string, unknown>): void {
  if (csl["type"] === "document" && type !== "misc") csl["type"] = type;
  // Most entries of this type that have an address are pages.
  if (csl["type"] === "document" && csl["URL"]) csl["type"] = "webpage";
  const kinds: Readonly<Record<string, string>> = importing.kinds;
  const kind = csl["genre"];
  if (kind === "techreport" && !fields.has("type")) delete csl["genre"];
  else if (typeof kind === "string" && Object.hasOwn(kinds, kind)) csl["genre"] = kinds[kind];
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The date as text: EDTF of BibLaTeX, or year, month and day as people write them. "" for none. */
function dateOf(fields: ReadonlyMap<string, string>): string {
  const text = (name: string) =>
    latexText(fields.get(name) ?? "")
      .text.replace(/[–—]/g, "-")
      .replace(/\s+/g, " ")
      .trim();
  // EDTF, in which "~" is no space.
  const date = (fields.get("date") ?? "").replace(/[{}]/g, "").trim();
  if (date) return date;
  const [year, month, day] = [
    text("year"),
    text("month")
      .toLowerCase()
      .replace(/[/]| and /g, "-"),
    text("day"),
  ];
  const number = /^(?:0?[1-9]|1[0-2])$/.test(month) ? Number(month) : MONTHS.indexOf(month) + 1;
  if (/^\d{4}$/.test(year) && number > 0 && /^\d{0,2}$/.test(day)) {
    return [year, String(number).padStart(2, "0"), ...(Number(day) > 0 ? [day.padStart(2, "0")] : [])].join("-");
  }
  return [day, month, year].filter(Boolean).join(" ");
}

/** Year, month and day beside a date that says something else. */
function datesBeside(fields: ReadonlyMap<string, string>): readonly Leftover[] {
  const date = fields.get("date");
  if (!date) return [];
  const texts = ["year", "month", "day"].map((name): Leftover => [name, latexText(fields.get(name) ?? "").text.trim()]);
  return texts.filter(([, text]) => {
    const month = MONTHS.indexOf(text.toLowerCase().slice(0, 3)) + 1;
    return text !== "" && !date.includes(text) && !(month > 0 && date.includes(`-${String(month).padStart(2, "0")}`));
  });
}

/** Addresses are taken as they are written: the library escapes them again. */
function readAddress(fields: ReadonlyMap<string, string>, csl: Record<string, unknown>): void {
  const published = fields.get("howpublished") ?? "";
  const url = latexUrl(fields.get("url") ?? "") || (/\\url|^\{*https?:/.test(published) ? latexUrl(published) : "");
  delete csl["URL"];
  if (url) csl["URL"] = url;
  const doi = latexUrl(fields.get("doi") ?? "");
  if (doi) csl["DOI"] = doi;
}

/** Container, number and issue, which the library knows for some types only. */
function readPlaces(fields: ReadonlyMap<string, string>, csl: Record<string, unknown>): void {
  const text = (name: string) => latexText(fields.get(name) ?? "").text.trim();
  const published = text("howpublished");
  const container = ["journaltitle", "journal", "booktitle", "maintitle"].map(text).find(Boolean);
  const isAddress = /^https?:|\\url/.test(fields.get("howpublished") ?? "") || published === csl["URL"];
  const place = container || (isAddress ? "" : published);
  if (!csl["container-title"] && place) csl["container-title"] = place;
  if (!container && csl["publisher"] === published) delete csl["publisher"];
  const publisher = ["publisher", "institution", "school", "organization"].map(text).find(Boolean);
  if (publisher && typeof csl["publisher"] !== "string") csl["publisher"] = publisher;
  const number = text("number");
  if (number && !["issue", "number", "collection-number"].some((key) => csl[key] === number)) csl["number"] = number;
  const issue = text("issue");
  if (issue && !csl["issue"]) csl["issue"] = issue;
}
