/** An item of CSL-JSON as an entry of BibTeX. Every text passes one escape, once: none can end its field or its entry. */
import type { CslDate, CslItem, CslName } from "./cslItem";

const TYPES: Partial<Record<CslItem["type"], string>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  "entry-encyclopedia": "incollection",
  report: "techreport",
};

/** The field in which each type of entry is printed with what it is part of. */
const CONTAINER: Readonly<Record<string, string>> = {
  article: "journal",
  incollection: "booktitle",
  techreport: "series",
  book: "series",
  misc: "howpublished",
};

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even where they are escaped, so that half a pair would swallow the entries after it.
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

/** An address stands as it is, as \url{} wants it, but for what would break the entry. */
function bibtexUrl(url: string): string {
  return url.replace(/[\s\\{}"]/g, encodeURIComponent);
}

/** "Rogin, Josh"; what could be taken for two names, or parted at the wrong place, in braces of its own. */
function bibtexName(name: CslName): string {
  if ("literal" in name) return `{${bibtexText(name.literal)}}`;
  const part = (text: string, isOnly: boolean) =>
    /,|\band\b/i.test(text) || (isOnly && /\s/.test(text)) ? `{${bibtexText(text)}}` : bibtexText(text);
  return name.given ? `${part(name.family, false)}, ${part(name.given, false)}` : part(name.family, true);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateFields(issued: CslDate | undefined): [string, string][] {
  const [year, month, day] = issued?.["date-parts"][0] ?? [];
  if (year === undefined) return [];
  const macro = month === undefined ? undefined : MONTHS[month - 1];
  return [
    ["year", `{${year}}`],
    ...(macro ? [["month", macro] as [string, string]] : []),
    ...(macro && day !== undefined ? [["day", `{${day}}`] as [string, string]] : []),
  ];
}

export function bibtex(item: CslItem): string {
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
    ...text("volume", item.volume),
    ...text("number", item.issue ?? item.number),
    ...text("pages", item.page),
    ...text("version", item.version),
    ...text("language", item.language),
    ...(item.URL ? [["url", `{${bibtexUrl(item.URL)}}`] as [string, string]] : []),
    ...text("note", item.note),
  ];
  return `@${type}{${item.id},\n${fields.map(([key, value]) => `  ${key} = ${value},\n`).join("")}}\n`;
}
