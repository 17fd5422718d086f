/** Reads and writes CSV (RFC 4180). Reading takes what spreadsheet programs write: any of three delimiters, any line
 * ends, a byte order mark, and rows of unequal length. Only this file knows the package that splits cells. */
import Papa from "papaparse";
import { checkMessages } from "../../i18n/check";
import { fill, plain } from "../../i18n/text";
import type { ImportNote } from "../import/note";

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
/** Number of rows by which the delimiter is found. */
const LOOKED_AT = 50;
/** After so many rows with malformed quotes, all others are read line by line: each one costs a look at the whole rest. */
const MOST_BROKEN = 200;

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
  const { lines, notes } = linesOf(withPlainLineEnds(body, delimiter), delimiter);
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
  return { text: kept, notes: n > 0 ? [note("change", 1, "", checkMessages.sheets.nul, { n })] : [] };
}

/** The delimiter that gives the most rows the width of the header; of two that do so alike, the one with more columns. */
function delimiterOf(text: string): string {
  let best: { readonly delimiter: string; readonly agreeing: number; readonly width: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const lines = Papa.parse<string[]>(withPlainLineEnds(text, delimiter), {
      delimiter,
      newline: "\n",
      preview: LOOKED_AT,
      skipEmptyLines: true,
    }).data;
    const width = lines[0]?.length ?? 0;
    const agreeing = lines.filter(({ length }) => length === width).length / Math.max(lines.length, 1);
    const isBetter = !best || agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width);
    if (width > 1 && isBetter) best = { delimiter, agreeing, width };
  }
  return best?.delimiter ?? DELIMITERS[0];
}

/** The same text with `\n` for every line end outside of quoted cells. The package takes only one kind of line end. */
function withPlainLineEnds(text: string, delimiter: string): string {
  if (!text.includes("\r")) return text;
  if (!text.includes('"')) return text.replace(/\r\n?/g, "\n");
  const parts: string[] = [];
  let [start, at, isCellStart] = [0, 0, true];
  while (at < text.length) {
    const char = text[at];
    if (isCellStart && char === '"') {
      at = endOfQuoted(text, at, delimiter);
      isCellStart = false;
    } else if (char === "\r") {
      parts.push(text.slice(start, at), "\n");
      at += text[at + 1] === "\n" ? 2 : 1;
      start = at;
      isCellStart = true;
    } else {
      isCellStart = char === delimiter || char === "\n";
      at++;
    }
  }
  return parts.join("") + text.slice(start);
}

/** The offset after the closing quote of a cell, or after its opening quote if nothing closes it well. */
function endOfQuoted(text: string, start: number, delimiter: string): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const next = end === -1 ? undefined : /^[ ]*/.exec(text.slice(end + 1, end + 9))![0].length + end + 1;
  if (next === undefined) return start + 1;
  const isClosed = next >= text.length || [delimiter, "\r", "\n"].includes(text[next]!);
  return isClosed ? end + 1 : start + 1;
}

/** Splits the text into rows. A row with malformed quotes is read again as one line in which quotes are letters, so that
 * it does not swallow the rows below it. */
function linesOf(text: string, delimiter: string): { lines: readonly Line[]; notes: readonly ImportNote[] } {
  const lines: Line[] = [];
  const notes: ImportNote[] = [];
  let from = 0;
  while (from < text.length) {
    const start = from;
    let isBroken = notes.length >= MOST_BROKEN;
    if (!isBroken)
      Papa.parse<string[]>(text.slice(start), {
        delimiter,
        newline: "\n",
        step: ({ data, errors, meta }, parser) => {
          isBroken = errors.some(({ type }) => type === "Quotes");
          if (isBroken) return parser.abort();
          lines.push({ row: lines.length + 1, cells: data });
          from = start + meta.cursor;
        },
      });
    if (!isBroken) break;
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end === -1 ? undefined : end);
    const row = lines.length + 1;
    lines.push({ row, cells: line.split(delimiter) });
    if (line.includes('"')) notes.push(note("change", row, line, checkMessages.sheets.quotes));
    from = end === -1 ? text.length : end + 1;
  }
  return { lines, notes };
}

function tableOf(lines: readonly Line[], before: readonly ImportNote[]): Omit<CsvTable, "delimiter"> {
  const [first, ...others] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const notes = [...before];
  if (!first) return { header: [], headerRow: 1, rows: [], notes };
  const isUnder = (at: number) => others.some(({ cells }) => (cells[at] ?? "") !== "");
  let width = first.cells.length;
  while (width > 0 && first.cells[width - 1]!.trim() === "" && !isUnder(width - 1)) width--;
  const rows = others.flatMap(({ row, cells }): CsvRow[] => {
    const extra = cells.slice(width).filter((cell) => cell.trim() !== "");
    if (extra.length === 0) return [{ row, cells: Array.from({ length: width }, (_, at) => cells[at] ?? "") }];
    notes.push(note("problem", row, extra.join(" "), checkMessages.sheets.wide, { n: cells.length, width }));
    return [];
  });
  notes.sort((one, other) => one.row - other.row);
  return { header: first.cells.slice(0, width), headerRow: first.row, rows, notes };
}

function note(
  kind: ImportNote["kind"],
  row: number,
  value: string,
  { says, fix }: { readonly says: string; readonly fix: string },
  values: Readonly<Record<string, string | number>> = {},
): ImportNote {
  return { kind, row, column: "", value: plain(value), message: fill(says, values), fix: fill(fix, values) };
}
