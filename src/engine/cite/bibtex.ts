/**
 * Writes a CSL-JSON item as a BibTeX entry. Every text is escaped exactly once, so that none can end its field or its
 * entry.
 */
import type { CslDate, CslItem, CslName } from "./cslItem";
import { pagesIn } from "./pages";

const TYPES: Partial<Record<CslItem["type"], string>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  "entry-encyclopedia": "incollection",
  report: "techreport",
};

/** The field that names the container of the work (journal, book, series), by entry type. */
const CONTAINER: Readonly<Record<string, string>> = {
  article: "journal",
  incollection: "booktitle",
  techreport: "series",
  book: "series",
  misc: "howpublished",
};

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts even escaped braces, so an unbalanced one would swallow the entries that follow.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

export function bibtexText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const oneLine = text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
  return oneLine.replace(/[\\{}~^&%$#_]/g, (char) => ESCAPES[char] ?? char);
}

/** Escapes only what would break the entry, because \url{} expects the raw address. */
function bibtexUrl(url: string): string {
  return url.replace(/[\s\\{}"]/g, encodeURIComponent);
}

/**
 * Returns "Rogin, Josh". A part that could be read as two names, or split in the wrong place, gets braces of its own.
 */
function bibtexName(name: CslName): string {
  if ("literal" in name) return `{${bibtexText(name.literal)}}`;
  const part = (text: string, isOnly: boolean) =>
    /,|\band\b/i.test(text) || (isOnly && /\s/.test(text)) ? `{${bibtexText(text)}}` : bibtexText(text);
  return name.given ? `${part(name.family, false)}, ${part(name.given, false)}` : part(name.family, true);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The fields for year, month and day of a date. For an interval, only parts that both ends share are given, and the
 * first part that differs is written as a range.
 */
function dateFields(issued: CslDate | undefined): [string, string][] {
  const [[year, month, day] = [], end] = issued?.["date-parts"] ?? [];
  if (year === undefined) return [];
  const [lastYear, lastMonth, lastDay] = end ?? [year, month, day];
  const isOneMonth = year === lastYear && month === lastMonth;
  const macro = month === undefined || !isOneMonth ? undefined : MONTHS[month - 1];
  const range = (from: number, to: number | undefined) => `{${from === to ? from : `${from}--${to}`}}`;
  return [
    ["year", range(year, lastYear)],
    ...(macro ? [["month", macro] as [string, string]] : []),
    ...(macro && day !== undefined ? [["day", range(day, lastDay)] as [string, string]] : []),
  ];
}

function pageFields(page: string | undefined): [string, string][] {
  if (!page) return [];
  const { first, last } = pagesIn(page);
  return [["pages", `{${bibtexText(first)}${last === undefined ? "" : `--${bibtexText(last)}`}}`]];
}

/**
 * Writes the entry.
 * @param edtf the source's date, if year, month and day do not express it; BibLaTeX reads it from the field "date"
 */
export function bibtex(item: CslItem, edtf?: string): string {
  const type = TYPES[item.type] ?? "misc";
  const text = (key: string, value: string | undefined): [string, string][] =>
    value ? [[key, `{${bibtexText(value)}}`]] : [];
  const fields: [string, string][] = [
    ...(item.author ? [["author", `{${item.author.map(bibtexName).join(" and ")}}`] as [string, string]] : []),
    // A second pair of braces keeps the capitals of names.
    ["title", `{{${bibtexText(item.title)}}}`],
    ...text(CONTAINER[type] ?? "howpublished", item["container-title"]),
    ...text(type === "techreport" ? "institution" : "publisher", item.publisher),
    ...dateFields(item.issued),
    ...(edtf ? [["date", `{${edtf}}`] as [string, string]] : []),
    ...text("volume", item.volume),
    ...text("number", item.issue ?? item.number),
    ...pageFields(item.page),
    ...text("version", item.version),
    ...text("language", item.language),
    ...(item.URL ? [["url", `{${bibtexUrl(item.URL)}}`] as [string, string]] : []),
    ...text("note", item.note),
  ];
  return `@${type}{${item.id},\n${fields.map(([key, value]) => `  ${key} = ${value},\n`).join("")}}\n`;
}
