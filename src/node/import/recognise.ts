/** Recognises the format of a file that is imported, and reads it. */

import type { Imported } from "../../engine/import/imported";
import { isMarkwhen, markwhenTable } from "../../engine/import/markwhen";
import { type TableInput, tableRecords } from "../../engine/import/tableRecords";
import { isTimelineJs, timelineJsTable } from "../../engine/import/timelineJs";
import type { ImportNote } from "../../engine/importNote";
import { isObject, type JsonObject } from "../../engine/json";
import { type CsvTable, readCsv } from "../../engine/sheets/csv";
import { RECORD_FILES } from "../../model/schema";
import { type ReferenceFormat, referenceFormatOf } from "./references/readReferences";
import { isPublishedRecord } from "./wholeRecord";

/** A file as it was recognised: a table, or a list of references. */
export type ReadFile =
  | { readonly kind: "table"; readonly table: Table; readonly format: "csv" | "timelinejs" | "markwhen" }
  | { readonly kind: "references"; readonly format: ReferenceFormat }
  | { readonly kind: "record"; readonly value: JsonObject }
  /** A download of a site, which does not hold all that a record has. */
  | { readonly kind: "download" }
  /** JSON of another program. */
  | { readonly kind: "unknown" };

export type Table = Pick<CsvTable, "header" | "rows" | "notes">;

/** @param name the file's name, whose ending is a hint */
export function recognise(text: string, name: string): ReadFile {
  // What is called a table is one, whatever its cells look like.
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return tableIn(text);
  const value = /^\s*[[{]/.test(text) ? jsonIn(text) : undefined;
  if (isTimelineJs(value))
    return { kind: "table", format: "timelinejs", table: { ...timelineJsTable(value), notes: [] } };
  if (isPublishedRecord(value)) return { kind: "record", value };
  if (isDownload(value)) return { kind: "download" };
  if (isOwnFile(value)) return { kind: "unknown" };
  const format = referenceFormatOf(text, name);
  if (format) return { kind: "references", format };
  const isMarkwhenFile = /\.(?:mw|markwhen)$/i.test(name);
  if (isMarkwhenFile || (/\.(?:md|txt)$/i.test(name) && isMarkwhen(text)))
    return { kind: "table", format: "markwhen", table: markwhenTable(text) };
  return value === undefined ? tableIn(text) : { kind: "unknown" };
}

function tableIn(text: string): ReadFile {
  const table = readCsv(text);
  const isOurs = OF_DOWNLOAD.every((column) => table.header.includes(column));
  return isOurs ? { kind: "download" } : { kind: "table", format: "csv", table };
}

/** Whether it is a file of a record, as dataset.json or sources.json, which is copied and not imported. */
function isOwnFile(value: unknown): boolean {
  if (!isObject(value)) return false;
  const keys = Object.keys(value).filter((key) => key !== "$schema");
  const [only = ""] = keys;
  const isInfo = typeof value["title"] === "string" && typeof value["language"] === "string" && !("type" in value);
  return isInfo || (keys.length === 1 && only in RECORD_FILES);
}

/** Columns that only the download of a view has. */
const OF_DOWNLOAD = ["row", "event_id", "claim_id", "disagreement_id"];
const isDownload = (value: unknown): boolean =>
  isObject(value) && isObject(value["about"]) && Array.isArray(value["rows"]);

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The records in a table, with what the reader of the table said first. */
export function importTable({ table, ...input }: TableInput & { readonly table: Table }): Imported {
  const made = tableRecords({ ...input, table });
  // A row that could not be split is a row of the file, too.
  const broken = table.notes.filter(({ kind }) => kind === "problem").length;
  const notes: ImportNote[] = [...table.notes, ...made.notes];
  return { ...made, rows: made.rows + broken, notes };
}
