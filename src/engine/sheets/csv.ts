/** Reads and writes CSV (RFC 4180). Reading takes what spreadsheet programs write: any of three delimiters, any line
 * ends, a byte order mark, and rows of unequal length. Only this file knows the package that splits cells. */
import Papa from "papaparse";
import { checkMessages } from "../../i18n/check";
import { type ImportNote, noteOf } from "../importNote";

export interface CsvRow {
  /** The number of the row as a spreadsheet shows it. A row whose cells hold line breaks counts once. */
  readonly row: number;
  /** As many cells as the header has. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** The cells of the first row that is not empty, as the file has them. */
  readonly header: readonly string[];
  /** The number of the header's row, which is 1 unless empty rows precede it. */
  readonly headerRow: number;
  /** The other rows, without empty ones and without those that a note of kind `problem` names. */
  readonly rows: readonly CsvRow[];
  readonly delimiter: string;
  readonly notes: readonly ImportNote[];
}

const BYTE_ORDER_MARK = "\ufeff";
const DELIMITERS = [",", ";", "\t"] as const;
/** Number of characters by which the delimiter is found. */
const LOOKED_AT = 100_000;
/** So many rows with malformed quotes have a note of their own. */
const MOST_TOLD = 100;

/** Writes rows with a byte order mark, without which Excel garbles other letters than those of English. Quotes what any
 * program could split: also semicolons and tabs. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const quotes = (value: unknown): boolean => /[;\t]/.test(String(value));
  const text = Papa.unparse([...rows] as string[][], { newline: "\r\n", quotes });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

/**
 * Reads a table whose first row names its columns. Never throws because of what the text holds. Every row that is not
 * empty is in `rows`, or is named by a note of kind `problem`.
 *
 * @param options.delimiter one character; by default the line `sep=;` names it, or else it is found by the columns
 */
export function readCsv(text: string, options: { readonly delimiter?: string } = {}): CsvTable {
  const clean = withoutNul(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  // Excel hides this line, so that it has no row number.
  const named = /^"?sep=([^\r\n])"?(?:\r\n?|\n|$)/i.exec(clean.text);
  const body = named ? clean.text.slice(named[0].length) : clean.text;
  const delimiter = options.delimiter ?? named?.[1] ?? delimiterOf(body);
  const { lines, notes } = linesOf(body, delimiter);
  return { ...tableOf(lines, [...clean.notes, ...notes]), delimiter };
}

/** One row of the file, which may be empty. */
interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Numbers of text in UTF-16 are read as NUL between letters, and no record may hold them. */
function withoutNul(text: string): { readonly text: string; readonly notes: readonly ImportNote[] } {
  const kept = text.replaceAll("\0", "");
  const n = text.length - kept.length;
  return { text: kept, notes: n > 0 ? [noteOf("change", 1, "", "", checkMessages.sheets.nul, { n })] : [] };
}

/** The delimiter that gives the most rows the width of the header; of two that do so alike, the one with more columns. */
function delimiterOf(text: string): string {
  let best: { readonly delimiter: string; readonly agreeing: number; readonly width: number } | null = null;
  const start = text.slice(0, LOOKED_AT);
  for (const delimiter of DELIMITERS) {
    const lines = split(mended(start, delimiter).text, delimiter).filter((cells) => cells.some(Boolean));
    // The last one may be cut off.
    if (start.length < text.length && lines.length > 1) lines.pop();
    const width = lines[0]?.length ?? 0;
    const agreeing = lines.filter(({ length }) => length === width).length / Math.max(lines.length, 1);
    const isBetter = !best || agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width);
    if (width > 1 && isBetter) best = { delimiter, agreeing, width };
  }
  return best?.delimiter ?? DELIMITERS[0];
}

const split = (text: string, delimiter: string): string[][] =>
  text === "" ? [] : Papa.parse<string[]>(text, { delimiter, newline: "\n" }).data;

interface Mended {
  readonly text: string;
  /** The ends of lines from a malformed quote on, by the numbers of their rows. */
  readonly broken: ReadonlyMap<number, string>;
}

/**
 * The same table as the package reads it without a mistake: every row ends in `\n`, and nothing stands between a closing
 * quote and the next delimiter. From a malformed quote to the end of its line, quotes are letters, so that it does not
 * swallow the rows below it. Looks at each character a few times at most.
 */
function mended(text: string, delimiter: string): Mended {
  const broken = new Map<number, string>();
  if (!text.includes('"')) return { text: text.replace(/\r\n?/g, "\n"), broken };
  const parts: string[] = [];
  const special = new RegExp(`[\\r\\n${delimiter.replace(/[\\\]^-]/, "\\$&")}]`, "g");
  let [at, row] = [0, 1];
  let cells: string[] = [];
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closingQuote(text, at, delimiter) : null;
    if (isQuoted && close === null) {
      const rest = text.slice(at, lineEnd(text, at));
      broken.set(row, rest);
      for (const cell of rest.split(delimiter)) cells.push(`"${cell.replaceAll('"', '""')}"`);
      at += rest.length;
    } else {
      special.lastIndex = close === null ? at : close + 1;
      const next = special.exec(text)?.index ?? text.length;
      cells.push(text.slice(at, close === null ? next : close + 1));
      at = next;
    }
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) cells.push("");
      continue;
    }
    parts.push(cells.join(delimiter));
    cells = [];
    if (at < text.length) at += text.startsWith("\r\n", at) ? 2 : 1;
    row++;
  }
  if (cells.length > 0) parts.push(cells.join(delimiter));
  return { text: parts.join("\n"), broken };
}

/** The offset of the quote that closes a cell, or null if none does or something else follows it. */
function closingQuote(text: string, start: number, delimiter: string): number | null {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return null;
  let next = end + 1;
  while (text[next] === " ") next++;
  return next >= text.length || [delimiter, "\r", "\n"].includes(text[next]!) ? end : null;
}

function lineEnd(text: string, start: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = start;
  return found.exec(text)?.index ?? text.length;
}

function linesOf(text: string, delimiter: string): { lines: readonly Line[]; notes: readonly ImportNote[] } {
  const { text: clean, broken } = mended(text, delimiter);
  const lines = split(clean, delimiter).map((cells, at) => ({ row: at + 1, cells }));
  const { quotes, moreQuotes } = checkMessages.sheets;
  const all = [...broken];
  const notes = all.slice(0, MOST_TOLD).map(([row, line]) => noteOf("change", row, "", line, quotes));
  const [more] = all.slice(MOST_TOLD);
  if (more) notes.push(noteOf("change", more[0], "", more[1], moreQuotes, { n: all.length - MOST_TOLD }));
  return { lines, notes };
}

function tableOf(lines: readonly Line[], before: readonly ImportNote[]): Omit<CsvTable, "delimiter"> {
  const [first, ...others] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const notes = [...before];
  if (!first) return { header: [], headerRow: 1, rows: [], notes };
  const width = Math.max(filled(first.cells), Math.min(first.cells.length, widest(others)));
  const rows: CsvRow[] = [];
  for (const { row, cells } of others) {
    const extra = cells.slice(width).filter((cell) => cell.trim() !== "");
    if (extra.length === 0) rows.push({ row, cells: Array.from({ length: width }, (_, at) => cells[at] ?? "") });
    else notes.push(noteOf("problem", row, "", extra.join(" "), checkMessages.sheets.wide, { n: cells.length, width }));
  }
  notes.sort((one, other) => one.row - other.row);
  return { header: first.cells.slice(0, width), headerRow: first.row, rows, notes };
}

/** The number of cells up to the last one that is not blank. */
const filled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const widest = (lines: readonly Line[]): number => lines.reduce((most, { cells }) => Math.max(most, filled(cells)), 0);
