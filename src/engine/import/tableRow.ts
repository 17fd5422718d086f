/** A row of a table as an import reads it: its texts by what their columns hold. */
import { checkMessages } from "../../i18n/check";
import type { ColumnUse, Mapping } from "../../model/importMapping";
import type { Wording } from "../check/finding";
import type { ImportNote } from "../importNote";
import { noteOf } from "../importNote";
import type { CsvRow, CsvTable } from "../sheets/csv";
import { cutTo, plainText } from "./plainText";
import type { DateCells, DateParts } from "./rowDate";

export type Cell = readonly [column: string, text: string];

export interface TableRow {
  readonly row: number;
  /** The cells of a use that are not empty. */
  all(use: ColumnUse): readonly Cell[];
  /** The text of the first of them, or "". */
  one(use: ColumnUse): string;
  /** Says something of the row; the column is that of its first cell of the use. */
  tell(
    kind: ImportNote["kind"],
    use: ColumnUse | null,
    value: string,
    wording: Wording,
    values?: Readonly<Record<string, string | number>>,
  ): void;
}

/** Uses of which a row has one. What further columns hold goes to the note. */
const SINGLE: ReadonlySet<ColumnUse> = new Set([
  "id",
  "date",
  "end-date",
  "year",
  "month",
  "day",
  "time",
  "end-year",
  "end-month",
  "end-day",
  "end-time",
  "title",
  "short",
  "place",
  "latitude",
  "longitude",
  "category",
  "importance",
  "locator",
  "quote",
  "timelinejs-type",
]);
/** Uses whose cells hold several names. */
const LISTS: ReadonlySet<ColumnUse> = new Set(["actors", "source", "speaker"]);

export const useOf = ({ columns }: Pick<Mapping, "columns">, column: string): ColumnUse =>
  Object.hasOwn(columns, column) ? columns[column]! : "note";

/** @param notes gets what is said of the row */
export function readRow(
  { row, cells }: CsvRow,
  { header }: Pick<CsvTable, "header">,
  mapping: Mapping,
  notes: ImportNote[],
): TableRow {
  const byUse = new Map<ColumnUse, Cell[]>();
  cells.forEach((cell, at) => {
    const column = header[at]!;
    const wanted = useOf(mapping, column);
    // A line break separates names, and is a blank elsewhere.
    const lines = LISTS.has(wanted) ? cell.replace(/[\r\n]+/g, mapping.separator ?? "; ") : cell;
    const text = cleaned(lines, column);
    const use = SINGLE.has(wanted) && byUse.has(wanted) ? "note" : wanted;
    if (text) byUse.set(use, [...(byUse.get(use) ?? []), [column, text]]);
  });
  const all = (use: ColumnUse) => byUse.get(use) ?? [];
  return {
    row,
    all,
    one: (use) => all(use)[0]?.[1] ?? "",
    tell: (kind, use, value, wording, values) =>
      notes.push(noteOf(kind, row, (use && all(use)[0]?.[0]) || "", value, wording, values)),
  };

  function cleaned(cell: string, column: string): string {
    const { text, isChanged } = plainText(cell);
    if (isChanged)
      notes.push(
        noteOf("change", row, column, cutTo(cell, 200), checkMessages.imports.markup, { text: cutTo(text, 80) }),
      );
    return text;
  }
}

export function dateCells(cells: TableRow): DateCells {
  const parts = (prefix: "" | "end-"): DateParts => ({
    year: cells.one(`${prefix}year`),
    month: cells.one(`${prefix}month`),
    day: cells.one(`${prefix}day`),
    time: cells.one(`${prefix}time`),
  });
  return { date: cells.one("date"), end: cells.one("end-date"), parts: parts(""), endParts: parts("end-") };
}

/** The use whose column a reader would look at for the date. */
export const dateUse = (cells: TableRow): ColumnUse =>
  (["date", "year", "end-date"] as const).find((use) => cells.one(use) !== "") ?? "date";
