/** Reads a whole record of ours, the sheets of `timeline export --csv` or the file that a site publishes, back into a
 * record, or into an empty folder. */

import { basename, join } from "node:path";
import { IMPORTS_FOLDER, kindInFolder } from "../../engine/check/files";
import { type Plan, planOf } from "../../engine/import/plan";
import { isObject, type JsonObject } from "../../engine/json";
import { recordsOfSheets } from "../../engine/sheets/read";
import type { RawRecords } from "../../engine/sheets/records";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import { isId } from "../../model/fields";
import { RECORD_FILES, type RecordKind } from "../../model/schema";
import { type Effects, filesBelow, pathInside } from "../effects";
import { isFile } from "../emptyFolder";
import { decode } from "./decode";
import { INFO_FILE, type RecordFiles, readRecordFiles, byId as standingById, writeRecords } from "./recordFiles";
import { absentRows, printImport, type Reported, reportText } from "./report";

/** What the record said when the sheets were written. A later import compares with it. */
export const EXPORTED_FILE = join(IMPORTS_FOLDER, "exported.json");

export interface RecordImport {
  /** The folder of sheets, or the file of a whole record. */
  readonly file: string;
  readonly folder: string;
  readonly isTrial: boolean;
}

const words = checkMessages.imports;

type Identified = JsonObject & { readonly id: string };
const KINDS = Object.keys(RECORD_FILES) as readonly RecordKind[];

/** A whole record of ours in another form than its folder. */
interface WholeRecord {
  readonly records: RawRecords;
  readonly notes: Reported["notes"];
  readonly rows: number;
  /** Files of the record that are no lists of records, by their paths inside the folder. A new record gets them. */
  readonly others: ReadonlyMap<string, string | Uint8Array>;
  /** Where it may say what the record was when it was written. */
  readonly base: readonly string[];
  /** Whether it says all of each record. */
  readonly isWhole: boolean;
}

/** @returns the exit code: 0 if every row is in the record, 1 if some are left out, 2 if nothing could be read */
export function importSheets(options: RecordImport, effects: Effects): number {
  const { file } = options;
  const names = (effects.list(file) ?? []).filter((name) => /\.csv$/i.test(name));
  if (names.length === 0) {
    effects.warn(fill(words.noSheets, { file }));
    return 2;
  }
  const sheets = new Map(names.map((name) => [name.toLowerCase(), decode(effects.read(join(file, name))).text]));
  const inside = filesBelow(effects, file, (name) => name.startsWith(".")).map((path) => pathInside(file, path));
  const others = inside
    .filter((path) => kindInFolder(path) !== null)
    .map((path) => [path, effects.read(join(file, path))] as const);
  const whole = { ...recordsOfSheets(sheets), others: new Map(others), base: [join(file, EXPORTED_FILE)] };
  return importWhole(whole, options, effects);
}

/** Whether a parsed file is a whole record as a site publishes it, in `data/dataset.json`. */
export const isPublishedRecord = (value: unknown): value is JsonObject =>
  isObject(value) && isObject(value["info"]) && KINDS.every((kind) => Array.isArray(value[kind]));

/** @returns the exit code, as above */
export function importPublished(value: JsonObject, options: RecordImport, effects: Effects): number {
  const text = (one: unknown) => `${JSON.stringify(one, null, 2)}\n`;
  const listed = (key: string) => (Array.isArray(value[key]) ? value[key].filter(isObject) : []);
  const { info } = value;
  const others = new Map([
    [INFO_FILE, text(info)],
    ["aliases.json", text({ aliases: value["aliases"] ?? {} })],
    ...listed("outlines").map((one) => [`outlines/${fileName(one["source"])}`, text(one)] as const),
    ...listed("stories").map(({ id, ...story }) => [`stories/${fileName(id)}`, text(story)] as const),
  ]);
  const records = recordsIn(value);
  const rows = KINDS.reduce((sum, kind) => sum + listOf(records, kind).length, 0);
  return importWhole({ records, notes: [], rows, others, base: [], isWhole: true }, options, effects);
}

const fileName = (id: unknown): string => `${typeof id === "string" && isId(id) ? id : "imported"}.json`;

function importWhole(whole: WholeRecord, { file, folder, isTrial }: RecordImport, effects: Effects): number {
  const { records, notes, rows, others, base, isWhole } = whole;
  const record = readRecordFiles(folder, effects);
  const refusal =
    record.damaged.length > 0
      ? fill(words.damaged, { files: inRow(record.damaged) })
      : record.info || others.has(INFO_FILE)
        ? null
        : fill(words.noInfo, { file, folder });
  if (refusal !== null) {
    effects.warn(refusal);
    return 2;
  }
  const place = join(folder, IMPORTS_FOLDER, basename(file));
  // A new record has nothing that an editor could have removed.
  const hasRecords = KINDS.some((kind) => record.records[kind].length > 0);
  const before = hasRecords ? baseOf([...base, `${place}.last.json`], effects) : null;
  const planFor = (...[was, is, will]: Parameters<typeof planOf>) => {
    const plan = planOf(was, is, will, isWhole);
    // What could not be read is not gone.
    return isWhole ? plan : { ...plan, gone: [] };
  };
  const plans = KINDS.map((kind) => {
    const next = listOf(records, kind);
    const standing = recordsById(record, kind);
    return { kind, plan: planFor(byId(before ? listOf(before, kind) : []), standing, next), read: next.length };
  });
  const reported: Reported = { notes, rows, otherRows: rowsBeside(rows, plans, absentRows(notes)), plans };
  const absent = printImport(reported, { file, report: `${place}.report.txt`, isTrial, folder }, effects);
  if (!isTrial) {
    if (!record.info) for (const [path, content] of others) effects.write(join(folder, path), content);
    for (const { kind, plan } of plans) write(kind, plan, records, record, folder, effects);
    effects.write(`${place}.report.txt`, reportText(reported));
    effects.write(`${place}.last.json`, exportedText(isWhole ? records : continuedBy(before, records)));
  }
  return absent > 0 ? 1 : 0;
}

/** What the next import compares with, if this one could not read all: the records as they were before, so that the rows
 * that are mended are taken over. */
function continuedBy(before: RawRecords | null, now: RawRecords): RawRecords {
  const added = <One>(old: readonly One[], all: readonly One[], idOf: (one: One) => unknown) => {
    const ids = new Set(old.map(idOf));
    return [...old, ...all.filter((one) => !ids.has(idOf(one)))];
  };
  if (before === null) return now;
  const of = (kind: Exclude<RecordKind, "events">) => added(before[kind], now[kind], ({ id }) => id);
  return {
    events: added(before.events, now.events, ({ record }) => record["id"]),
    actors: of("actors"),
    places: of("places"),
    sources: of("sources"),
    disagreements: of("disagreements"),
  };
}

/** Claims, citations and other rows that are parts of records. */
function rowsBeside(rows: number, plans: readonly { readonly read: number }[], absent: number): number {
  return Math.max(0, rows - absent - plans.reduce((sum, { read }) => sum + read, 0));
}

/** The records of a kind in the record, by their ids. */
const recordsById = ({ records }: RecordFiles, kind: RecordKind): ReadonlyMap<string, JsonObject> =>
  new Map([...standingById(records[kind])].map(([id, one]) => [id, one.record]));

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

const byId = (records: readonly Identified[]): ReadonlyMap<string, JsonObject> =>
  new Map(records.map((one) => [one.id, one]));

/** The first of these files that can be read, as records; null if none can. */
function baseOf(paths: readonly string[], effects: Effects): RawRecords | null {
  for (const path of paths) {
    if (!isFile(path, effects)) continue;
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(effects.read(path)));
      if (isObject(value)) return recordsIn(value);
    } catch {
      // Damaged: the next one is looked at, and without any every difference is told.
    }
  }
  return null;
}

/** The lists of records in an object. Nothing says in which file an event stands. */
function recordsIn(value: JsonObject): RawRecords {
  const list = (kind: RecordKind) => (Array.isArray(value[kind]) ? value[kind].filter(isObject) : []);
  const events = list("events").map((record) => ({ file: "imported.json", record }));
  const [actors, places, sources] = [list("actors"), list("places"), list("sources")];
  return { events, actors, places, sources, disagreements: list("disagreements") };
}

function write(
  kind: RecordKind,
  plan: Plan,
  records: RawRecords,
  { records: standing }: RecordFiles,
  folder: string,
  effects: Effects,
): void {
  const places = standingById(standing[kind]);
  const changed = plan.changed.map(({ id, record }) => ({ ...places.get(id)!, record }));
  const fileOf = new Map(records.events.map(({ file, record }) => [record["id"], `events/${file}`]));
  const newFiles = new Map<string, JsonObject[]>();
  for (const one of plan.added) {
    const newFile = kind === "events" ? (fileOf.get(one["id"]) ?? "events/imported.json") : `${kind}.json`;
    newFiles.set(newFile, [...(newFiles.get(newFile) ?? []), one]);
  }
  writeRecords(folder, { kind, newFile: `${kind}.json`, changed, added: [] }, effects);
  for (const [newFile, added] of newFiles) writeRecords(folder, { kind, newFile, changed: [], added }, effects);
}
