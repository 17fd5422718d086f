/** Reads the events of a Markwhen text (markwhen.com) as a table: date, title, text, tags, links. What is relative to
 * another event cannot be read as a date, and is told like any other such date. */
import { checkMessages } from "../../i18n/check";
import type { ImportNote } from "../importNote";
import { noteOf } from "../importNote";
import type { CsvRow, CsvTable } from "../sheets/csv";

const HEADER = ["Date", "Title", "Text", "Category", "Source URL"] as const;

/** The beginning of an event: a date or a range, a colon and the first line of its text. */
const EVENT = /^\s*([^:#/\s][^:]*?(?::\d{2}(?::\d{2})?[^:]*?)*)\s*:(?!\/\/)\s*(.*)$/;
const DATE_START = /^(?:\d|[a-z]{3,9}\.?\s+\d|now\b|after\b|before\b|by\b|[!.]\w)/i;

/** Whether a text is most likely Markwhen: two lines or more begin with a date and a colon, and none has the tabs of a
 * table. */
export const isMarkwhen = (text: string): boolean =>
  !text.includes("\t") && text.split(/\r\n?|\n/).filter((line) => eventIn(line) !== null).length > 1;

function eventIn(line: string): { readonly date: string; readonly text: string } | null {
  const [, date = "", text = ""] = EVENT.exec(line) ?? [];
  return DATE_START.test(date) && date.length <= 80 ? { date, text } : null;
}

/** @returns the table, in which the number of a row is that of the line where its event begins */
export function markwhenTable(text: string): Pick<CsvTable, "header" | "rows" | "notes"> {
  const rows: CsvRow[] = [];
  const notes: ImportNote[] = [];
  let open: { row: number; date: string; lines: string[] } | null = null;
  let section = "";
  const close = () => {
    if (open) rows.push({ row: open.row, cells: cellsOf(open.date, open.lines, section) });
    open = null;
  };
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const start = frontMatterEnd(lines);
  lines.forEach((line, at) => {
    if (at < start || /^\s*\/\//.test(line)) return;
    const heading = /^\s*(?:#{1,6}\s+|section\s+|group\s+)(.+?)\s*(?:#\w+\s*)*$/.exec(line);
    const isEnd = /^\s*end(?:Section|Group)\s*$/.test(line);
    const event = heading || isEnd ? null : eventIn(line);
    if (heading || isEnd || event) close();
    if (heading) section = heading[1]!;
    if (isEnd) section = "";
    if (event) open = { row: at + 1, date: event.date, lines: [event.text] };
    else if (open && !heading && !isEnd) (open as { lines: string[] }).lines.push(line);
    else if (!heading && !isEnd && line.trim() !== "")
      notes.push(noteOf("change", at + 1, "", line, checkMessages.imports.outside));
  });
  close();
  return { header: HEADER, rows, notes };
}

/** The number of lines before the text: a header between lines of three hyphens. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== "---") return 0;
  const end = lines.findIndex((line, at) => at > 0 && line.trim() === "---");
  return end === -1 ? 0 : end + 1;
}

function cellsOf(date: string, lines: readonly string[], section: string): readonly string[] {
  const text = lines.join("\n").trim();
  const links = [...text.matchAll(/\[[^\]]*\]\((https?:\/\/[^\s)]+)\)|(?<![("])\b(https?:\/\/[^\s)]+)/g)].map(
    ([, named, plain]) => named ?? plain ?? "",
  );
  const tags = [...text.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag!);
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(^|\s)#[\p{L}\p{N}_-]+/gu, "$1")
    .replace(/[ \t]+/g, " ")
    .trim();
  const [title = "", ...rest] = plain.split("\n").map((line) => line.trim());
  return [markwhenDate(date), title, rest.filter(Boolean).join("\n"), tags[0] ?? section, links.join(" ")];
}

/** "2001 - 2003" and "2001/2003" are spans, and "2001-2003" is one, too. */
const markwhenDate = (date: string): string => date.replace(/\s+\/\s+/g, " - ").trim();
