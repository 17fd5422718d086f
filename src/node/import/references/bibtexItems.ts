/** Reads a file of BibTeX or BibLaTeX into CSL-JSON. Entries, names, dates and addresses are read here; the library reads
 * LaTeX and says which field of CSL a field is. What it has no field for is kept beside the item. */
import type { Leftover } from "../../../engine/import/sourceNote";
import { noteOf, type Told, toldOf } from "../../../engine/import/told";
import { checkMessages } from "../../../i18n/check";
import { plain } from "../../../i18n/text";
import { type Csl, cslOfBibtex, type LatexEntry } from "./citationJs";
import { notIn, type ReadFile, type ReadItem } from "./item";
import { latexNames, latexText, latexUrl } from "./latex";
import { type BibtexEntry, splitBibtex } from "./splitBibtex";

const { importing } = checkMessages;

export function bibtexItems(text: string): ReadFile {
  const entries = splitBibtex(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const parentOf = (entry: BibtexEntry) => {
    const parent = byKey.get(
      latexText(fieldsOf(entry).get("crossref") ?? "")
        .text.trim()
        .toLowerCase(),
    );
    return parent === entry || parent?.key === "" ? undefined : parent;
  };
  return { items: entries.map((entry, at) => itemOf(entry, at + 1, parentOf(entry))), notes: [] };
}

function itemOf(entry: BibtexEntry, row: number, parent: BibtexEntry | undefined): ReadItem {
  const { key, line, isOpen, fields } = entry;
  if (isOpen || fields.length === 0) {
    const start = plain(entry.text.split("\n")[0] ?? "");
    const wording = isOpen ? importing.unclosed : importing.noFields;
    return { row, key, entry: null, notes: [noteOf("problem", row, "", entry.text, wording, { line, start })] };
  }
  const told = toldOf(row);
  for (const { line: at, text } of entry.stray) told.change("", text, importing.strayText, { line: at });
  for (const name of entry.unknown) told.change("", name, importing.unknownMacro);
  const { csl, extra } = cslOf(entry, parent, told);
  return { row, key, entry: { row, key, item: csl, extra }, notes: told.notes };
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
const OWN = [...Object.keys(NAMES), ...DATES, "url", "doi", "crossref", "xdata", "s2id"];
const FILES = /^(?:file|pdf|local-?(?:url|file)|bdsk-.*)$/;

function cslOf(entry: BibtexEntry, parent: BibtexEntry | undefined, told: Told) {
  const fields = fieldsOf(entry);
  const inherited = parent ? fieldsOf(parent) : new Map<string, string>();
  const read = libraryCsl(entry, parent);
  const csl: Record<string, unknown> = { ...read };
  for (const key of ["id", "citation-key", "issued", "accessed", "custom"]) delete csl[key];
  const extra: Leftover[] = [];
  readNames(fields, inherited, csl, extra, told);
  const date = dateOf(fields) || dateOf(inherited);
  if (date) csl["issued"] = { raw: date };
  const accessed = latexText(fields.get("urldate") ?? "").text;
  if (accessed) csl["accessed"] = { raw: accessed };
  readAddress(fields, csl);
  readPlaces(fields, csl);
  const others = entry.fields.filter(([name, latex], at) => {
    const isRepeated = entry.fields.findIndex(([other]) => other === name) < at;
    return isRepeated ? fields.get(name) !== latex : !OWN.includes(name);
  });
  const texts = others.map(([name, latex]): Leftover => [name, FILES.test(name) ? latex : textIn(name, latex, told)]);
  return { csl, extra: [...extra, ...notIn(csl, texts).filter((one) => !isPartOf(csl, one))] };
}

/** The text of a field, with what of its LaTeX could not be read told. */
function textIn(name: string, latex: string, told: Told): string {
  const { text, isBroken } = latexText(latex);
  if (isBroken) told.change(name, latex, importing.badLatex);
  else if (/\\[a-zA-Z]/.test(text) && !/url|path/.test(name)) told.change(name, latex, importing.unknownCommand);
  return text;
}

/** A subtitle stands in the title that the library has made. */
function isPartOf(csl: Csl, [name, text]: Leftover): boolean {
  if (!/title$/.test(name)) return false;
  return ["title", "container-title", "volume-title", "event-title"].some((key) =>
    String(csl[key] ?? "").includes(text),
  );
}

function libraryCsl(entry: BibtexEntry, parent: BibtexEntry | undefined): Csl {
  const own = latexEntry(entry, parent ? "parent" : "");
  const others = parent ? [{ ...latexEntry(parent, ""), label: "parent" }] : [];
  try {
    return cslOfBibtex([own, ...others]);
  } catch {
    // One field is at fault. Those that can be read are, and the others are made plain.
    const good = Object.entries(own.properties).map(([name, latex]) => [name, readable(name, latex)]);
    try {
      return cslOfBibtex([{ ...own, properties: Object.fromEntries(good) }]);
    } catch {
      return { type: "document", title: latexText(own.properties["title"] ?? "").text };
    }
  }
}

function readable(name: string, latex: string): string {
  try {
    cslOfBibtex([{ type: "misc", label: "x", properties: { [name]: latex } }]);
    return latex;
  } catch {
    return latexText(latex).text.replace(/[\\{}$~]/g, " ");
  }
}

function latexEntry(entry: BibtexEntry, crossref: string): LatexEntry {
  const fields = [...fieldsOf(entry)].filter(
    ([name]) => /^[a-z]+$/.test(name) && !OWN.includes(name) && !FILES.test(name) && !(name in {}),
  );
  const properties = Object.fromEntries([...fields, ...(crossref ? [["crossref", crossref]] : [])]);
  return { type: Object.hasOwn({}, entry.type) || entry.type in {} ? "misc" : entry.type, label: "x", properties };
}

function readNames(
  fields: ReadonlyMap<string, string>,
  inherited: ReadonlyMap<string, string>,
  csl: Record<string, unknown>,
  extra: Leftover[],
  told: Told,
): void {
  for (const [name, key] of Object.entries(NAMES)) {
    const latex = fields.get(name) ?? (name === "editor" ? inherited.get(name) : undefined);
    if (latex === undefined) continue;
    const { names, hasOthers, isBroken } = latexNames(latex);
    if (names.length > 0) csl[key] = names;
    if (isBroken) told.change(name, latex, importing.badLatex);
    if (!hasOthers) continue;
    told.change(name, latex, importing.otherAuthors);
    extra.push([name, importing.othersText]);
  }
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The date as text: EDTF of BibLaTeX, or year, month and day as people write them. "" for none. */
function dateOf(fields: ReadonlyMap<string, string>): string {
  const text = (name: string) =>
    latexText(fields.get(name) ?? "")
      .text.replace(/[–—]/g, "-")
      .replace(/\s+/g, " ")
      .trim();
  const date = text("date");
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
