/** An item of CSL-JSON as a record of RIS: one tag a line, and no text that could begin a line of its own. */
import type { CslDate, CslItem, CslName } from "./cslItem";

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

/** Not wrapped, however long: readers take a line without a tag for the end of the field, or for nothing. */
export function risText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

const nameOf = (name: CslName): string =>
  "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", ");

/** "2018/08/30/", with what is not known left empty. */
function dateOf(date: CslDate): string {
  const [year, month, day] = date["date-parts"][0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/`;
}

export function ris(item: CslItem): string {
  const [, firstPage, lastPage] = /^(\S+?)\s*[-–]\s*(\S+)$/.exec(item.page ?? "") ?? [];
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ["TY", TYPES[item.type]],
    ["ID", item.id],
    ...(item.author ?? []).map((name) => ["AU", nameOf(name)] as const),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["PY", item.issued && dateOf(item.issued).slice(0, 4)],
    ["DA", item.issued && dateOf(item.issued)],
    ["VL", item.volume],
    ["IS", item.issue],
    ["M1", item.number],
    ["SP", firstPage ?? item.page],
    ["EP", lastPage],
    ["ET", item.version],
    ["LA", item.language],
    ["UR", item.URL],
    ["Y2", item.accessed && dateOf(item.accessed)],
    ["N1", item.note],
  ];
  const told = lines.filter((line): line is readonly [string, string] => Boolean(line[1]));
  return `${told.map(([tag, value]) => `${tag}  - ${risText(value)}\r\n`).join("")}ER  - \r\n`;
}
