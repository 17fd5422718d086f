/** What an import keeps for the next one of the same file: the mapping, which an editor can change, and what was imported. */
import { isObject } from "../../engine/check/files";
import { parseRecord } from "../../engine/check/record";
import type { Imported } from "../../engine/import/imported";
import type { Fields } from "../../engine/import/merge";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { type Mapping, mappingSchema } from "../../model/importMapping";
import type { Effects } from "../effects";
import { isFile } from "../emptyFolder";
import { shownPath } from "../shownPath";
import { guessed, type Table } from "./readImport";

export interface ImportState {
  readonly kind: "events" | "sources";
  readonly rows: Imported["rowsOf"];
  /** The records as the file made them. */
  readonly records: readonly (Fields & { readonly id: string })[];
}

const NONE: ImportState = { kind: "sources", rows: [], records: [] };

/** What the last import of the file left, or nothing. A file that cannot be read counts as none, which costs the ids of
 * rows without an id of their own. */
export function readState(place: string, effects: Effects): ImportState {
  const value = jsonAt(`${place}.last.json`, effects);
  if (!isObject(value) || !Array.isArray(value["rows"]) || !Array.isArray(value["records"])) return NONE;
  const rows = (value["rows"] as readonly unknown[]).filter(isObject).map((row) => ({
    id: String(row["id"]),
    key: String(row["key"]),
    title: String(row["title"]),
    date: String(row["date"]),
  }));
  const records = (value["records"] as readonly unknown[]).filter(
    (record): record is Fields & { id: string } => isObject(record) && typeof record["id"] === "string",
  );
  return { kind: value["kind"] === "events" ? "events" : "sources", rows, records };
}

/** One row and one record on each line, so that version control shows what changed. */
export function stateText({ kind, rows, records }: ImportState): string {
  const lines = (list: readonly unknown[]) => list.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  return `{\n  "kind": "${kind}",\n  "rows": [\n${lines(rows)}\n  ],\n  "records": [\n${lines(records)}\n  ]\n}\n`;
}

function jsonAt(path: string, effects: Effects): unknown {
  if (!isFile(path, effects)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(effects.read(path)));
  } catch {
    return undefined;
  }
}

/** The mapping of a table: the kept one, with columns that are new guessed, or a guess, which is then kept.
 * @returns null if the kept one cannot be used, which is said */
export function mappingAt(
  place: string,
  table: Table,
  { dates, isTrial }: { readonly dates: Mapping["dates"] | null; readonly isTrial: boolean },
  effects: Effects,
): Mapping | null {
  const path = `${place}.mapping.json`;
  const own: Partial<Mapping> | null = isFile(path, effects) ? kept(path, effects) : {};
  if (own === null) return null;
  const guess = guessed(table);
  const mapping: Mapping = {
    ...guess,
    ...own,
    columns: { ...guess.columns, ...own.columns },
    ...(dates ? { dates } : {}),
  };
  for (const column of table.header) {
    if (own.columns && Object.hasOwn(own.columns, column)) continue;
    effects.say(fill(checkMessages.imports.guessed, { column, use: mapping.columns[column] ?? "" }));
  }
  const text = `${JSON.stringify(mapping, null, 2)}\n`;
  const isChanged = !isFile(path, effects) || new TextDecoder().decode(effects.read(path)) !== text;
  if (isChanged && !isTrial) {
    effects.write(path, text);
    effects.say(fill(checkMessages.imports.mappingKept, { path: shownPath(path) }));
  }
  return mapping;
}

/** @returns null if it is not valid, which is said problem by problem */
function kept(path: string, effects: Effects): Mapping | null {
  const value = jsonAt(path, effects);
  const place = { file: path, pointer: "", record: checkMessages.imports.mapping };
  const { record, findings } = parseRecord<Mapping>(mappingSchema, value, place);
  for (const { field, message, fix } of findings)
    effects.warn(fill(checkMessages.imports.badMapping, { path: shownPath(path), field, message, fix }));
  return record;
}
