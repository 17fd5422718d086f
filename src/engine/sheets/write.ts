/** Writes the records of a folder as CSV sheets, each with a row for each thing, in the order of the record. */

import type { RecordKind } from "../../model/schema";
import { isObject, type JsonObject } from "../json";
import { writeCsv } from "./csv";
import { protect } from "./protect";
import { type RawRecords, valueAt } from "./records";
import { EMPTY_COLUMN, emptiable, FILE_COLUMN, nameColumn, partsOf, SHEETS, type Sheet } from "./table";

/** The cells of one row, by the names of their columns. */
type SheetRow = Map<string, string>;

const PARTS = new Map(SHEETS.map(({ file }) => [file, partsOf(file)]));

/**
 * @returns the text of each sheet by its file name, also of sheets without rows
 */
export function sheetsOf(records: RawRecords): ReadonlyMap<string, string> {
  const rowsOf = new Map(SHEETS.map(({ file }): [string, SheetRow[]] => [file, []]));
  const write = (sheet: Sheet, thing: unknown, start: SheetRow, madeUpKey: string) => {
    const cells = new Map([...start, ...cellsOf(sheet, thing)]);
    if (sheet.madeUp) cells.set(sheet.key!, madeUpKey);
    rowsOf.get(sheet.file)!.push(cells);
    const key = sheet.madeUp ? madeUpKey : String(valueAt(thing, ["id"]) ?? "");
    for (const { part, owner } of PARTS.get(sheet.file)!) {
      const things = valueAt(thing, owner.at);
      if (!Array.isArray(things)) continue;
      things.forEach((inner: unknown, at) => {
        write(part, inner, new Map([[owner.column, key]]), `${key}.${part.madeUp}${at + 1}`);
      });
    }
  };
  for (const sheet of SHEETS) {
    if (!sheet.kind) continue;
    for (const { record, start } of thingsOf(records, sheet.kind)) write(sheet, record, start, "");
  }
  return new Map(SHEETS.map((sheet) => [sheet.file, tableText(sheet, rowsOf.get(sheet.file)!)]));
}

function thingsOf(records: RawRecords, kind: RecordKind): readonly { record: JsonObject; start: SheetRow }[] {
  if (kind !== "events") return records[kind].map((record) => ({ record, start: new Map() }));
  return records.events.map(({ file, record }) => ({ record, start: new Map([[FILE_COLUMN, file]]) }));
}

function cellsOf(sheet: Sheet, thing: unknown): [name: string, cell: string][] {
  const cells: [string, string][] = [];
  for (const { name, at, cell } of sheet.columns) {
    const value = valueAt(thing, at);
    if (value !== undefined) cells.push([name, cell.write(value)]);
  }
  const names = sheet.namesAt && valueAt(thing, sheet.namesAt);
  if (isObject(names))
    for (const [language, name] of Object.entries(names)) cells.push([nameColumn(language), String(name)]);
  const empty = emptiable(sheet)
    .filter((path) => isEmpty(valueAt(thing, path)))
    .map((path) => path.join("."));
  if (empty.length > 0) cells.push([EMPTY_COLUMN, empty.join("; ")]);
  return cells;
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;

function tableText(sheet: Sheet, rows: readonly SheetRow[]): string {
  const header = headerOf(sheet, rows);
  return writeCsv([header, ...rows.map((cells) => header.map((name) => protect(cells.get(name) ?? "")))]);
}

/** Who owns a row comes first; names in other languages stand beside the name. */
function headerOf(sheet: Sheet, rows: readonly SheetRow[]): readonly string[] {
  const { owners = [], madeUp, key, columns, kind, namesAt } = sheet;
  const fixed = [...owners.map(({ column }) => column), ...(madeUp ? [key!] : []), ...columns.map(({ name }) => name)];
  const used = new Set(rows.flatMap((cells) => [...cells.keys()]));
  const languages = namesAt ? [...used].filter((name) => !fixed.includes(name) && name !== EMPTY_COLUMN) : [];
  const header = fixed.flatMap((name) => (name === "name" ? [name, ...languages] : [name]));
  return [...header, ...(kind === "events" ? [FILE_COLUMN] : []), ...(used.has(EMPTY_COLUMN) ? [EMPTY_COLUMN] : [])];
}
