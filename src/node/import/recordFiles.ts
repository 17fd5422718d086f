/** Reads the files of a record as they stand, and writes records into them without touching anything else: not the other
 * records, and not how they are set. */
import { join, relative } from "node:path";
import { applyEdits, findNodeAtLocation, modify, type ParseError, parse, parseTree } from "jsonc-parser";
import { isObject, kindInFolder } from "../../engine/check/files";
import { type Fields, isSame } from "../../engine/import/merge";
import type { RecordKind } from "../../model/schema";
import { type Effects, filesBelow } from "../effects";

/** A record as it stands, and where. */
export interface StandingRecord {
  readonly file: string;
  readonly at: number;
  readonly record: Fields;
}

export interface RecordFiles {
  /** The records of each kind by id. Those without one are passed over. */
  readonly records: Readonly<Record<RecordKind, ReadonlyMap<string, StandingRecord>>>;
  /** dataset.json, or null if there is none that can be read. */
  readonly info: Fields | null;
  /** Files that are no JSON. */
  readonly damaged: readonly string[];
}

const KINDS: readonly RecordKind[] = ["actors", "places", "sources", "events", "disagreements"];
export const INFO_FILE = "dataset.json";

export function readRecordFiles(folder: string, effects: Effects): RecordFiles {
  const records = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, StandingRecord>()])) as Record<
    RecordKind,
    Map<string, StandingRecord>
  >;
  const damaged: string[] = [];
  let info: Fields | null = null;
  for (const file of filesBelow(effects, folder, (name) => name.startsWith("."))) {
    const kind = /\.json$/i.test(file) ? kindInFolder(relative(folder, file)) : null;
    if (kind !== "dataset" && !KINDS.some((one) => one === kind)) continue;
    const value = valueIn(textIn(file, effects));
    if (kind === "dataset") {
      if (value === undefined) damaged.push(file);
      info = isObject(value) ? value : null;
    } else {
      const list = isObject(value) ? value[kind as RecordKind] : undefined;
      if (!Array.isArray(list)) {
        damaged.push(file);
        continue;
      }
      list.forEach((record: unknown, at) => {
        if (isObject(record) && typeof record["id"] === "string")
          records[kind as RecordKind].set(record["id"], { file, at, record });
      });
    }
  }
  return { records, info, damaged };
}

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
  readonly added: readonly Fields[];
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
const recordText = (record: Fields): string => JSON.stringify(record, null, 2).replaceAll("\n", "\n    ");

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

const at = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

function differences(was: unknown, will: unknown, path: (string | number)[]): Difference[] {
  if (isSame(was, will)) return [];
  if (isObject(was) && isObject(will))
    return [...new Set([...Object.keys(was), ...Object.keys(will)])].flatMap((key) =>
      differences(at(was, key), at(will, key), [...path, key]),
    );
  if (Array.isArray(was) && Array.isArray(will) && was.length === will.length)
    return was.flatMap((one: unknown, n) => differences(one, will[n], [...path, n]));
  return [{ path, value: will }];
}

function withAdded(text: string, kind: RecordKind, records: readonly Fields[]): string {
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
