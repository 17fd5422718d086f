/** Reads CSV sheets into the records of a folder. Every row of a sheet is in a record, or is named by a note. */

import { checkMessages } from "../../i18n/check";
import { inRow } from "../../i18n/text";
import { type DateReader, dateReader } from "../../model/edtf";
import { isId } from "../../model/fields";
import { RECORD_FILES, type RecordKind } from "../../model/schema";
import { orNear } from "../check/finding";
import { idFrom } from "../check/ids";
import { nearest } from "../check/nearest";
import type { JsonObject } from "../json";
import { columnsOf, normal } from "./columns";
import { readCsv } from "./csv";
import { type Say, sayIn } from "./notes";
import { unprotect } from "./protect";
import { type ReadRow, readRow } from "./readRow";
import { type Draft, type FiledEvent, type RawRecords, type SheetNote, setAt, valueAt } from "./records";
import { inSchemaOrder } from "./schemaOrder";
import { type Owner, SHEETS, type Sheet } from "./table";

export interface ReadSheets {
  readonly records: RawRecords;
  readonly notes: readonly SheetNote[];
  /** How many rows the sheets have, without headers and empty rows. */
  readonly rows: number;
  /** Whether every sheet and every column is there and every row could be read. Otherwise what is missing from a record
   * may only be unread. */
  readonly isWhole: boolean;
}

/** Sheets without which a record cannot be whole. */
const NEEDED = ["events.csv", "claims.csv", "citations.csv", "actors.csv", "sources.csv"];

/** The rows of one sheet by their keys, and what belongs to rows that are missing or left out. */
interface Rows {
  readonly found: Map<string, { readonly row: number; readonly thing: Draft | null }>;
  readonly keys: Set<string>;
  /** The notes of rows of other sheets without an owner here, by sheet and key: the rows that they also stand for. */
  readonly orphans: Map<string, number[]>;
}

interface Reading {
  readonly dates: DateReader;
  readonly rowsOf: ReadonlyMap<string, Rows>;
  readonly records: Record<Exclude<RecordKind, "events">, JsonObject[]>;
  readonly events: FiledEvent[];
}

/**
 * @param sheets the text of each sheet by its file name, as `sheetsOf` writes them and spreadsheet programs save them
 * @returns the records that can be read, which need not be valid, and what is said of the sheets
 */
export function recordsOfSheets(sheets: ReadonlyMap<string, string>): ReadSheets {
  const notes: SheetNote[] = [];
  const texts = new Map([...sheets].reverse().map(([name, text]) => [name.toLowerCase(), text]));
  const reading: Reading = {
    dates: dateReader(),
    rowsOf: new Map(SHEETS.map(({ file }) => [file, { found: new Map(), keys: new Set(), orphans: new Map() }])),
    records: { actors: [], places: [], sources: [], disagreements: [] },
    events: [],
  };
  let rows = sayStrangeSheets(sheets, notes);
  for (const sheet of SHEETS) {
    const say = sayIn(notes, sheet.file);
    const text = texts.get(sheet.file);
    if (text !== undefined) rows += readSheet(sheet, text, reading, notes, say);
    else if (NEEDED.includes(sheet.file))
      say("problem", { row: 1, column: "", value: "" }, checkMessages.sheets.noSheet);
  }
  const isRead = notes.every(({ kind }) => kind === "change");
  const isThere = ({ file, columns }: Sheet) => {
    const header = readCsv(texts.get(file) ?? "").header.map((cell) => normal(unprotect(cell)));
    return columns.every(({ name }) => header.includes(normal(name)));
  };
  return { records: recordsOf(reading), notes, rows, isWhole: isRead && SHEETS.every(isThere) };
}

/** @returns how many rows such sheets have */
function sayStrangeSheets(sheets: ReadonlyMap<string, string>, notes: SheetNote[]): number {
  const names = SHEETS.map(({ file }) => file);
  let rows = 0;
  for (const [name, text] of sheets) {
    if (names.includes(name.toLowerCase()) || !/\.csv$/i.test(name)) continue;
    const { strangeSheet } = checkMessages.sheets;
    const words = { says: strangeSheet.says, fix: orNear(nearest(name.toLowerCase(), names), strangeSheet.fix) };
    const others = readCsv(text).rows.map(({ row }) => row);
    rows += others.length;
    sayIn(notes, name)("problem", { row: 1, column: "", value: "" }, words, { allowed: inRow(names) }, others);
  }
  return rows;
}

/** @returns how many rows the sheet has */
function readSheet(sheet: Sheet, text: string, reading: Reading, notes: SheetNote[], say: Say): number {
  const table = readCsv(text);
  for (const one of table.notes) notes.push({ ...one, file: sheet.file, others: [] });
  const unread = table.notes.filter(({ kind }) => kind === "problem").length;
  const columns = columnsOf(sheet, table, say);
  for (const one of columns ? table.rows : []) {
    const read = readRow(sheet, columns!, one, reading.dates, say);
    keepRow(sheet, read, reading, say);
  }
  return table.rows.length + unread;
}

/** Puts what a row holds into its list or record, if its key and owner allow it. */
function keepRow(sheet: Sheet, read: ReadRow, reading: Reading, say: Say): void {
  const { found, keys } = reading.rowsOf.get(sheet.file)!;
  const { row, key } = read;
  let thing = read.thing;
  const first = key === "" ? undefined : found.get(key);
  if (first) {
    const words = { first: first.row, column: sheet.key! };
    say("problem", { row, column: sheet.key!, value: key }, checkMessages.sheets.keyTwice, words);
    return;
  }
  if (sheet.key !== undefined && !sheet.madeUp && key === "") {
    if (thing) say("problem", { row, column: sheet.key, value: "" }, checkMessages.sheets.noKey, { column: sheet.key });
    return;
  }
  if (sheet.key !== undefined && !sheet.madeUp && !isId(key)) {
    const id = idFrom(key, key.includes(".")) || checkMessages.sheets.exampleKey;
    say("problem", { row, column: sheet.key, value: key }, checkMessages.sheets.badKey, { id });
    thing = null;
  }
  if (sheet.owners && !attach(sheet.owners, sheet, read, reading, say)) thing = null;
  if (key !== "") {
    found.set(key, { row, thing });
    keys.add(key);
  }
  if (!thing || !sheet.kind) return;
  if (sheet.kind === "events") reading.events.push({ file: fileOf(read, thing, say), record: thing });
  else reading.records[sheet.kind].push(thing);
}

/** Adds a row to the list of its owner. @returns whether the row has one */
function attach(owners: readonly Owner[], sheet: Sheet, read: ReadRow, reading: Reading, say: Say): boolean {
  const { row, thing } = read;
  const { noOwner, someOwners, strangeOwner, leftOutOwner } = checkMessages.sheets;
  const columns = inRow(owners.map(({ column }) => column));
  const [named, second] = read.owners;
  if (!named || second) {
    const value = read.owners.map(({ key }) => key).join(" ");
    say("problem", { row, column: "", value }, named ? someOwners : noOwner, { columns });
    return false;
  }
  const { found, keys, orphans } = reading.rowsOf.get(named.owner.sheet)!;
  const owner = found.get(named.key);
  if (owner?.thing) {
    if (!thing) return false;
    const list = valueAt(owner.thing, named.owner.at);
    if (Array.isArray(list)) list.push(thing);
    else setAt(owner.thing, named.owner.at, [thing]);
    return true;
  }
  // One note for all rows of the same owner.
  const orphan = `${sheet.file} ${named.key}`;
  const others = orphans.get(orphan);
  if (others) others.push(row);
  else {
    const further: number[] = [];
    orphans.set(orphan, further);
    const values = { sheet: named.owner.sheet, column: SHEETS.find(({ file }) => file === named.owner.sheet)!.key! };
    const place = { row, column: named.header, value: named.key };
    if (owner) say("problem", place, leftOutOwner, { ...values, first: owner.row }, further);
    else {
      const words = {
        says: strangeOwner.says,
        fix: orNear(nearest(named.key, keys), strangeOwner.fix),
      };
      say("problem", place, words, values, further);
    }
  }
  return false;
}

/** The name of a file that a folder of events can have. */
const FILE_NAME = /^(?!\.)[^/\\\p{Cc}]{1,200}\.json$/u;

/** Without a name of a file, an event is put into that of its year. */
function fileOf({ row, file: { value, header } }: ReadRow, event: Draft, say: Say): string {
  const named = /\.json$/i.test(value) ? value : `${value}.json`;
  if (value !== "" && FILE_NAME.test(named)) return named;
  const [, decade, year] = /^(\d{3})(\d|X)/.exec(String(valueAt(event, ["date", "edtf"]) ?? "")) ?? [];
  const file = decade === undefined ? "undated.json" : `${decade}${year === "X" ? "0s" : year}.json`;
  if (value !== "") say("change", { row, column: header, value }, checkMessages.sheets.badFile, { file });
  return file;
}

function recordsOf({ events, records }: Reading): RawRecords {
  const ordered = (kind: RecordKind, record: JsonObject) => inSchemaOrder(RECORD_FILES[kind], record) as JsonObject;
  const listOf = (kind: Exclude<RecordKind, "events">) => records[kind].map((record) => ordered(kind, record));
  return {
    events: events.map(({ file, record }) => ({ file, record: ordered("events", record) })),
    actors: listOf("actors"),
    places: listOf("places"),
    sources: listOf("sources"),
    disagreements: listOf("disagreements"),
  };
}
