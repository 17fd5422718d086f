/** What an import keeps for the next one of the same file: the mapping, which an editor can change, and what was imported. */

import { parseRecord } from "../../engine/check/record";
import { guessMapping } from "../../engine/import/guessMapping";
import { type Imported, type NamesOfRecords, NO_NAMES } from "../../engine/import/imported";
import { useOf } from "../../engine/import/tableRow";
import { isObject, type JsonObject } from "../../engine/json";
import { checkMessages } from "../../i18n/check";
import { fill, inRow, plain } from "../../i18n/text";
import { isId } from "../../model/fields";
import { type ColumnUse, type Mapping, mappingSchema } from "../../model/importMapping";
import type { Effects } from "../effects";
import { isFile } from "../emptyFolder";
import { shownPath } from "../shownPath";
import type { Table } from "./recognise";

export interface ImportState {
  readonly kind: "events" | "sources";
  readonly rows: Imported["rowsOf"];
  /** The records as the file made them. */
  readonly records: readonly (JsonObject & { readonly id: string })[];
  readonly names: NamesOfRecords;
}

const NONE: ImportState = { kind: "sources", rows: [], records: [], names: NO_NAMES };

/** The state after an import. What an earlier one read and this one did not is remembered: its row may be left out or
 * taken away for a while. */
export function continued(before: ImportState, now: ImportState): ImportState {
  const rows = new Set(now.rows.map(({ id }) => id));
  const records = new Set(now.records.map(({ id }) => id));
  const named = (key: keyof NamesOfRecords) => ({ ...before.names[key], ...now.names[key] });
  return {
    kind: now.kind,
    rows: [...now.rows, ...before.rows.filter(({ id }) => !rows.has(id))],
    records: [...now.records, ...before.records.filter(({ id }) => !records.has(id))],
    names: {
      actors: named("actors"),
      places: named("places"),
      sources: named("sources"),
      categories: named("categories"),
    },
  };
}

/** What the last import of the file left, or nothing. @returns null if it cannot be read: without it, every row would be a
 * second event */
export function readState(place: string, effects: Effects): ImportState | null {
  if (!isFile(`${place}.last.json`, effects)) return NONE;
  const value = jsonAt(`${place}.last.json`, effects);
  if (!isObject(value) || !Array.isArray(value["rows"]) || !Array.isArray(value["records"])) return null;
  const isWhole = (row: JsonObject) => typeof row["id"] === "string" && isId(row["id"]);
  const rows = (value["rows"] as readonly unknown[])
    .filter(isObject)
    .filter(isWhole)
    .map((row) => ({
      id: String(row["id"]),
      key: String(row["key"]),
      title: String(row["title"]),
      date: String(row["date"]),
    }));
  const records = (value["records"] as readonly unknown[]).filter(
    (record): record is JsonObject & { id: string } => isObject(record) && typeof record["id"] === "string",
  );
  const all = isObject(value["names"]) ? value["names"] : {};
  const named = (key: keyof NamesOfRecords): Readonly<Record<string, string>> => {
    const names = all[key];
    return isObject(names) ? Object.fromEntries(Object.entries(names).map(([name, id]) => [name, String(id)])) : {};
  };
  const names = {
    actors: named("actors"),
    places: named("places"),
    sources: named("sources"),
    categories: named("categories"),
  };
  return { kind: value["kind"] === "events" ? "events" : "sources", rows, records, names };
}

/** One row and one record on each line, so that version control shows what changed. */
export function stateText({ kind, rows, records, names }: ImportState): string {
  const lines = (list: readonly unknown[]) => list.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  const lists = `"rows": [\n${lines(rows)}\n  ],\n  "records": [\n${lines(records)}\n  ]`;
  return `{\n  "kind": "${kind}",\n  "names": ${JSON.stringify(names)},\n  ${lists}\n}\n`;
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
  const guess = guessMapping(table);
  const mapping: Mapping = {
    ...guess,
    ...own,
    columns: { ...guess.columns, ...own.columns },
    ...(dates ? { dates } : {}),
  };
  for (const column of Object.keys(own.columns ?? {}))
    if (!table.header.includes(column))
      effects.warn(fill(checkMessages.imports.noColumn, { path: shownPath(path), column: plain(column) }));
  for (const column of table.header) {
    if (own.columns && Object.hasOwn(own.columns, column)) continue;
    effects.say(fill(checkMessages.imports.guessed, { column: plain(column), use: mapping.columns[column] ?? "" }));
  }
  const text = `${JSON.stringify(mapping, null, 2)}\n`;
  const isChanged = !isFile(path, effects) || new TextDecoder().decode(effects.read(path)) !== text;
  if (isChanged && !isTrial) {
    effects.write(path, text);
    effects.say(fill(checkMessages.imports.mappingKept, { path: shownPath(path) }));
  }
  if (!DATE_USES.some((use) => table.header.some((column) => useOf(mapping, column) === use))) {
    effects.warn(fill(checkMessages.imports.noDateColumn, { columns: inRow(table.header.map((one) => plain(one))) }));
    return null;
  }
  return mapping;
}

/** Uses without which no row has a date. */
const DATE_USES: readonly ColumnUse[] = ["date", "year", "end-date"];

/** @returns null if it is not valid, which is said problem by problem */
function kept(path: string, effects: Effects): Mapping | null {
  const value = jsonAt(path, effects);
  if (value === undefined) {
    effects.warn(fill(checkMessages.imports.mappingNoJson, { path: shownPath(path) }));
    return null;
  }
  const place = { file: path, pointer: "", record: checkMessages.imports.mapping };
  const { record, findings } = parseRecord<Mapping>(mappingSchema, value, place);
  for (const { field, message, fix } of findings)
    effects.warn(fill(checkMessages.imports.badMapping, { path: shownPath(path), field, message, fix }));
  return record;
}
