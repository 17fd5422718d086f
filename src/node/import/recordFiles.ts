/** Reads the files of a record as they stand, and writes records into them without touching anything else: not the other
 * records, and not how they are set. */

import { join } from "node:path";
import { applyEdits, findNodeAtLocation, modify, type ParseError, parse, parseTree } from "jsonc-parser";
import { type FileKind, kindInFolder } from "../../engine/check/files";
import { isSame } from "../../engine/import/merge";
import { isObject, type JsonObject, own } from "../../engine/json";
import type { RecordKind } from "../../model/schema";
import { type Effects, filesBelow, pathInside } from "../effects";

/** A record as it stands, and where. */
export interface StandingRecord {
  readonly file: string;
  readonly at: number;
  readonly record: JsonObject;
}

export interface RecordFiles {
  /** The records of each kind, in the order of files and records. */
  readonly records: Readonly<Record<RecordKind, readonly StandingRecord[]>>;
  /** dataset.json, or null if there is none that can be read. */
  readonly info: JsonObject | null;
  /** The other files of the record, which hold no lists of records, by their paths inside the folder. */
  readonly others: ReadonlyMap<string, Uint8Array>;
  /** Files that are not JSON in UTF-8, or hold no list. */
  readonly damaged: readonly string[];
}

export const INFO_FILE = "dataset.json";

/** Reads the files without checking what is in the records: with drafts and notes among editors, which the checked dataset
 * does not have. */
export function readRecordFiles(folder: string, effects: Effects): RecordFiles {
  const records: Record<RecordKind, StandingRecord[]> = {
    events: [],
    actors: [],
    places: [],
    sources: [],
    disagreements: [],
  };
  const others = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  let info: JsonObject | null = null;
  const isList = (kind: FileKind): kind is RecordKind => kind in records;
  for (const file of filesBelow(effects, folder, (name) => name.startsWith("."))) {
    const inside = pathInside(folder, file);
    const kind = kindInFolder(inside);
    if (kind === null) continue;
    if (!isList(kind)) others.set(inside, effects.read(file));
    if (!isList(kind) && kind !== "dataset") continue;
    const value = valueIn(textIn(file, effects));
    const list = isList(kind) ? own(value, kind) : null;
    if (isList(kind) ? !Array.isArray(list) : !isObject(value)) damaged.push(file);
    if (kind === "dataset") info = isObject(value) ? value : null;
    else if (Array.isArray(list) && isList(kind))
      list.forEach((record: unknown, at) => {
        if (isObject(record)) records[kind].push({ file, at, record });
      });
  }
  return { records, info, others, damaged };
}

/** The records that have an id, by it. */
export const byId = (records: readonly StandingRecord[]): ReadonlyMap<string, StandingRecord> =>
  new Map(records.flatMap((one) => (typeof one.record["id"] === "string" ? [[one.record["id"], one] as const] : [])));

/** The text of a file; "" if it is not UTF-8, which is no JSON either. */
function textIn(file: string, effects: Effects): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(effects.read(file));
  } catch {
    return "";
  }
}

/** The value of a JSON text, or undefined if it is none. */
function valueIn(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true });
  return errors.length > 0 ? undefined : value;
}

export interface Writing {
  readonly kind: RecordKind;
  /** The file of records that are new, inside the folder. */
  readonly newFile: string;
  readonly changed: readonly StandingRecord[];
  readonly added: readonly JsonObject[];
}

/** Writes changed records where they stand, and new ones at the end of their file. */
export function writeRecords(folder: string, { kind, newFile, changed, added }: Writing, effects: Effects): void {
  const byFile = new Map<string, StandingRecord[]>();
  for (const one of changed) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  for (const [file, records] of byFile) effects.write(file, withChanged(textIn(file, effects), kind, records));
  if (added.length === 0) return;
  const file = join(folder, newFile);
  const isThere = filesBelow(effects, folder).includes(file);
  const depth = newFile.split("/").length;
  const empty = `{\n  "$schema": "${"../".repeat(depth)}schemas/${kind}.schema.json",\n  "${kind}": []\n}\n`;
  effects.write(file, withAdded(isThere ? textIn(file, effects) : empty, kind, added));
}

/** One record as text, two levels deep in its file. */
const recordText = (record: JsonObject): string => JSON.stringify(record, null, 2).replaceAll("\n", "\n    ");

function withChanged(text: string, kind: RecordKind, records: readonly StandingRecord[]): string {
  const tree = parseTree(text);
  const parts: string[] = [];
  let end = 0;
  for (const { at, record } of [...records].sort((one, other) => one.at - other.at)) {
    const node = tree && findNodeAtLocation(tree, [kind, at]);
    if (!node) continue;
    const own = text.slice(node.offset, node.offset + node.length);
    parts.push(text.slice(end, node.offset), withFields(own, parse(own), record));
    end = node.offset + node.length;
  }
  return parts.join("") + text.slice(end);
}

/** The text of a record with the values that differ, and everything else as it is set. */
function withFields(text: string, was: unknown, will: unknown): string {
  return differences(was, will, []).reduce(
    (made, { path, value }) => applyEdits(made, modify(made, path, value, { formattingOptions: SPACES })),
    text,
  );
}

interface Difference {
  readonly path: (string | number)[];
  /** Absent: the key is taken away. */
  readonly value: unknown;
}

function differences(was: unknown, will: unknown, path: (string | number)[]): Difference[] {
  if (isSame(was, will)) return [];
  if (isObject(was) && isObject(will))
    return [...new Set([...Object.keys(was), ...Object.keys(will)])].flatMap((key) =>
      differences(own(was, key), own(will, key), [...path, key]),
    );
  if (Array.isArray(was) && Array.isArray(will) && was.length === will.length)
    return was.flatMap((one: unknown, n) => differences(one, will[n], [...path, n]));
  return [{ path, value: will }];
}

function withAdded(text: string, kind: RecordKind, records: readonly JsonObject[]): string {
  const tree = parseTree(text);
  const list = tree && findNodeAtLocation(tree, [kind]);
  const texts = records.map((record) => `    ${recordText(record)}`).join(",\n");
  if (!list) return applyEdits(text, modify(text, [kind], records, { formattingOptions: SPACES }));
  const last = list.children?.at(-1);
  return last
    ? `${text.slice(0, last.offset + last.length)},\n${texts}${text.slice(last.offset + last.length)}`
    : `${text.slice(0, list.offset)}[\n${texts}\n  ]${text.slice(list.offset + list.length)}`;
}

const SPACES = { insertSpaces: true, tabSize: 2 };

/** Sets keys of dataset.json. */
export function writeInfo(
  folder: string,
  values: readonly (readonly [path: readonly string[], value: unknown])[],
  effects: Effects,
): void {
  if (values.length === 0) return;
  const file = join(folder, INFO_FILE);
  const text = values.reduce(
    (made, [path, value]) => applyEdits(made, modify(made, [...path], value, { formattingOptions: SPACES })),
    textIn(file, effects),
  );
  effects.write(file, text);
}
