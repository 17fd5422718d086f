/**
 * Writes a CSL-JSON item as a RIS record, one tag per line. Line breaks and control characters in values are removed,
 * so that no value can start a line of its own.
 */
import type { CslDate, CslItem, CslName } from "./cslItem";
import { pagesIn } from "./pages";

const TYPES: Readonly<Record<CslItem["type"], string>> = {
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  bill: "BILL",
  book: "BOOK",
  broadcast: "GEN",
  chapter: "CHAP",
  dataset: "DATA",
  document: "GEN",
  "entry-encyclopedia": "ENCYC",
  interview: "GEN",
  legal_case: "CASE",
  legislation: "STAT",
  personal_communication: "PCOMM",
  post: "ELEC",
  "post-weblog": "BLOG",
  regulation: "STAT",
  report: "RPRT",
  speech: "GEN",
  webpage: "ELEC",
};

/**
 * Returns the text on one line, however long. It is never wrapped, because readers end the field at a line without a
 * tag, or ignore the line.
 */
export function risText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

const nameOf = (name: CslName): string =>
  "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", ");

/**
 * Returns "2018/08/30/", with unknown parts left empty. After the last slash follows, in words, what the numbers cannot
 * express.
 */
function dateOf(date: CslDate, datePhrase = ""): string {
  const [year, month, day] = date["date-parts"]?.[0] ?? [];
  const digits = (part: number | undefined, length: number) =>
    part === undefined ? "" : String(part).padStart(length, "0");
  return `${digits(year, 4)}/${digits(month, 2)}/${digits(day, 2)}/${datePhrase}`;
}

/**
 * Writes the record.
 * @param datePhrase the source's date in words, if its numbers do not express it: "about 1908"
 */
export function ris(item: CslItem, datePhrase?: string): string {
  const { first, last } = item.page ? pagesIn(item.page) : { first: undefined, last: undefined };
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ["TY", TYPES[item.type]],
    ["ID", item.id],
    ...(item.author ?? []).map((name) => ["AU", nameOf(name)] as const),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["PY", item.issued?.["date-parts"] && dateOf(item.issued).slice(0, 4)],
    ["DA", item.issued && dateOf(item.issued, datePhrase)],
    ["VL", item.volume],
    ["IS", item.issue],
    ["M1", item.number],
    ["SP", first],
    ["EP", last],
    ["ET", item.version],
    ["LA", item.language],
    ["UR", item.URL],
    ["Y2", item.accessed && dateOf(item.accessed)],
    ["N1", item.note],
  ];
  const given = lines.filter((line): line is readonly [string, string] => Boolean(line[1]));
  return `${given.map(([tag, value]) => `${tag}  - ${risText(value)}\r\n`).join("")}ER  - \r\n`;
}
