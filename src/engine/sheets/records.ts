/** The raw records of a folder, as its JSON files hold them, and what is said of a place in a sheet. */

import type { RecordKind } from "../../model/schema";
import type { ImportNote } from "../importNote";
import { isObject, type JsonObject } from "../json";

export interface FiledEvent {
  /** The name of its file in `events/`: "2007.json". */
  readonly file: string;
  readonly record: JsonObject;
}

/** All records of a folder that have an id, in their order, drafts and internal notes included. */
export type RawRecords = { readonly events: readonly FiledEvent[] } & {
  readonly [kind in Exclude<RecordKind, "events">]: readonly JsonObject[];
};

export interface SheetNote extends ImportNote {
  /** The name of the sheet: "events.csv". */
  readonly file: string;
  /** Other rows of the sheet that are left out for the same reason. */
  readonly others: readonly number[];
}

export type Path = readonly string[];

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const key of path) {
    if (!isObject(inner) || !Object.hasOwn(inner, key)) return undefined;
    inner = inner[key];
  }
  return inner;
}

/** A record that is being read. */
export type Draft = Record<string, unknown>;

/** Sets a value and makes the objects around it. Paths come from the table of sheets, never from a file. */
export function setAt(draft: Draft, path: Path, value: unknown): void {
  let inner = draft;
  for (const key of path.slice(0, -1)) {
    const next = inner[key];
    const object: Draft = isObject(next) ? next : {};
    inner[key] = object;
    inner = object;
  }
  inner[path.at(-1)!] = value;
}
