/** Reads the sheets of `timeline export --csv` back into a record, or into an empty folder. */
import { basename, join } from "node:path";
import { IMPORTS_FOLDER, isObject, kindInFolder } from "../../engine/check/files";
import type { Fields } from "../../engine/import/merge";
import { type Plan, planOf } from "../../engine/import/plan";
import { recordsOfSheets } from "../../engine/sheets/read";
import type { RawRecords } from "../../engine/sheets/records";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import { RECORD_FILES, type RecordKind } from "../../model/schema";
import { type Effects, filesBelow, pathInside } from "../effects";
import { isFile } from "../emptyFolder";
import { decode } from "./decode";
import { INFO_FILE, type RecordFiles, readRecordFiles, writeRecords } from "./recordFiles";
import { absentRows, printImport, type Reported, reportText } from "./report";

/** What the record said when the sheets were written. A later import compares with it. */
export const EXPORTED_FILE = join(IMPORTS_FOLDER, "exported.json");

export interface SheetsImport {
  /** The folder of sheets. */
  readonly file: string;
  readonly folder: string;
  readonly isTrial: boolean;
}

type Identified = Fields & { readonly id: string };
const KINDS = Object.keys(RECORD_FILES) as readonly RecordKind[];

/** @returns the exit code: 0 if every row is in the record, 1 if some are left out, 2 if nothing could be read */
export function importSheets({ file, folder, isTrial }: SheetsImport, effects: Effects): number {
  const words = checkMessages.imports;
  const names = (effects.list(file) ?? []).filter((name) => /\.csv$/i.test(name));
  const record = readRecordFiles(folder, effects);
  const refusal =
    names.length === 0
      ? fill(words.noSheets, { file })
      : record.damaged.length > 0
        ? fill(words.damaged, { files: inRow(record.damaged) })
        : record.info || isFile(join(file, INFO_FILE), effects)
          ? null
          : fill(words.noInfo, { file, folder });
  if (refusal !== null) {
    effects.warn(refusal);
    return 2;
  }
  const sheets = new Map(names.map((name) => [name.toLowerCase(), decode(effects.read(join(file, name))).text]));
  const read = recordsOfSheets(sheets);
  const place = join(folder, IMPORTS_FOLDER, basename(file));
  // A new record has nothing that an editor could have removed.
  const before = record.info ? baseOf([`${place}.last.json`, join(file, EXPORTED_FILE)], effects) : null;
  const plans = KINDS.map((kind) => {
    const next = listOf(read.records, kind);
    const standing = new Map([...record.records[kind]].map(([id, one]) => [id, one.record]));
    return { kind, plan: planOf(byId(before ? listOf(before, kind) : []), standing, next), read: next.length };
  });
  const { notes, rows } = read;
  const reported: Reported = { notes, rows, otherRows: rowsBeside(rows, plans, absentRows(notes)), plans };
  const absent = printImport(reported, { file, report: `${place}.report.txt`, isTrial }, effects);
  if (!isTrial) {
    if (!record.info) copyOthers(file, folder, effects);
    for (const { kind, plan } of plans) write(kind, plan, read.records, record, folder, effects);
    effects.write(`${place}.report.txt`, reportText(reported));
    effects.write(`${place}.last.json`, exportedText(read.records));
  }
  return absent > 0 ? 1 : 0;
}

/** Claims, citations and other rows that are parts of records. */
function rowsBeside(rows: number, plans: readonly { readonly read: number }[], absent: number): number {
  return Math.max(0, rows - absent - plans.reduce((sum, { read }) => sum + read, 0));
}

/** The records as text, one on each line. */
export function exportedText(records: RawRecords): string {
  const lists = KINDS.map((kind) => {
    const lines = listOf(records, kind).map((one) => `  ${JSON.stringify(one)}`);
    return `"${kind}": [\n${lines.join(",\n")}\n]`;
  });
  return `{\n${lists.join(",\n")}\n}\n`;
}

function listOf(records: RawRecords, kind: RecordKind): readonly Identified[] {
  const list = kind === "events" ? records.events.map((event) => event.record) : records[kind];
  return list.filter((one): one is Identified => typeof one["id"] === "string");
}

const byId = (records: readonly Identified[]): ReadonlyMap<string, Fields> =>
  new Map(records.map((one) => [one.id, one]));

/** The first of these files that can be read, as records; null if none can. */
function baseOf(paths: readonly string[], effects: Effects): RawRecords | null {
  for (const path of paths) {
    if (!isFile(path, effects)) continue;
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(effects.read(path)));
      if (!isObject(value)) continue;
      const list = (kind: RecordKind) => (Array.isArray(value[kind]) ? value[kind].filter(isObject) : []);
      const events = list("events").map((record) => ({ file: "", record }));
      const [actors, places, sources] = [list("actors"), list("places"), list("sources")];
      return { events, actors, places, sources, disagreements: list("disagreements") };
    } catch {
      // Damaged: the next one is looked at, and without any every difference is told.
    }
  }
  return null;
}

function write(
  kind: RecordKind,
  plan: Plan,
  records: RawRecords,
  { records: standing }: RecordFiles,
  folder: string,
  effects: Effects,
): void {
  const changed = plan.changed.map(({ id, record }) => ({ ...standing[kind].get(id)!, record }));
  const fileOf = new Map(records.events.map(({ file, record }) => [record["id"], `events/${file}`]));
  const newFiles = new Map<string, Fields[]>();
  for (const one of plan.added) {
    const newFile = kind === "events" ? (fileOf.get(one["id"]) ?? "events/imported.json") : `${kind}.json`;
    newFiles.set(newFile, [...(newFiles.get(newFile) ?? []), one]);
  }
  writeRecords(folder, { kind, newFile: `${kind}.json`, changed, added: [] }, effects);
  for (const [newFile, added] of newFiles) writeRecords(folder, { kind, newFile, changed: [], added }, effects);
}

/** What is not in sheets: dataset.json, stories, outlines, old ids and releases. */
function copyOthers(from: string, folder: string, effects: Effects): void {
  for (const path of filesBelow(effects, from, (name) => name.startsWith("."))) {
    const inside = pathInside(from, path);
    if (kindInFolder(inside) !== null) effects.write(join(folder, inside), effects.read(path));
  }
}
