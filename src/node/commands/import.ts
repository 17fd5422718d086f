/** `timeline import`: reads a file of another program into a record. It says what it does before it writes, keeps the
 * mapping and what it imported in `imports/`, and leaves what editors changed (docs/importing.md). */
import { basename, join } from "node:path";
import { IMPORTS_FOLDER, isObject } from "../../engine/check/files";
import { idFrom } from "../../engine/check/ids";
import type { Imported, Present } from "../../engine/import/imported";
import type { Fields } from "../../engine/import/merge";
import { type Plan, planOf, withEarlierIds } from "../../engine/import/plan";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import type { Mapping } from "../../model/importMapping";
import type { Effects } from "../effects";
import { isFile } from "../emptyFolder";
import { decode } from "../import/decode";
import { importPublished, importSheets } from "../import/importRecord";
import { importTable, recognise } from "../import/readImport";
import { type RecordFiles, readRecordFiles, writeInfo, writeRecords } from "../import/recordFiles";
import { readReferences } from "../import/references/readReferences";
import { absentRows, printImport, type Reported, reportText } from "../import/report";
import { type ImportState, mappingAt, readState, stateText } from "../import/state";
import { typedProgram } from "../program";

export interface ImportOptions {
  readonly file: string;
  /** The folder of the dataset. */
  readonly folder: string;
  /** Whether only the mapping is written, to be looked at first. */
  readonly isGuess: boolean;
  readonly isTrial: boolean;
  readonly dates: Mapping["dates"] | null;
}

const words = checkMessages.imports;

/** @returns the exit code: 0 if every row is imported, 1 if some are left out, 2 if nothing could be read */
export function importFile(options: ImportOptions, effects: Effects): number {
  const { file, folder } = options;
  const refuse = (message: string, values: Readonly<Record<string, string>> = {}) => {
    effects.warn(fill(message, { file, folder, program: typedProgram, ...values }));
    return 2;
  };
  if (effects.isFolder(file)) return importSheets(options, effects);
  if (!isFile(file, effects)) return refuse(words.noFile);
  const name = basename(file);
  const { text, encoding } = decode(effects.read(file));
  if (encoding !== "utf-8") effects.say(fill(words.encoding, { file, encoding }));
  const read = recognise(text, name);
  if (read.kind === "record") return importPublished(read.value, options, effects);
  if (read.kind === "download") return refuse(words.download);
  const record = readRecordFiles(folder, effects);
  if (!record.info) return refuse(words.noRecord);
  if (record.damaged.length > 0) return refuse(words.damaged, { files: inRow(record.damaged) });
  const place = join(folder, IMPORTS_FOLDER, name);
  const state = readState(place, effects);
  if (read.kind === "references") {
    const { notes, rows, sources } = readReferences(text, read.format, freeSources(record, state));
    const found = withEarlierIds(sources, state.rows);
    const rowsOf = found.map(({ key, source }) => ({ id: source.id, key, title: source.title, date: "" }));
    const made = { ...NOTHING, sources: found.map(({ source }) => source), rowsOf, notes, rows };
    return finish(made, record, state, place, options, effects);
  }
  const mapping = mappingAt(place, read.table, options, effects);
  if (mapping === null) return 2;
  if (options.isGuess) return 0;
  const made = importTable({
    table: read.table,
    mapping,
    present: presentIn(record),
    fileName: name,
    before: state.rows,
  });
  return finish(made, record, state, place, options, effects);
}

const NOTHING: Omit<Imported, "rowsOf" | "notes" | "rows" | "sources"> = {
  events: [],
  actors: [],
  places: [],
  categories: {},
  periods: [],
  standfirst: "",
};

/** Ids of sources that were not written by an earlier import of the same file. */
function freeSources({ records }: RecordFiles, state: ImportState): ReadonlySet<string> {
  const own = new Set(state.records.map(({ id }) => id));
  return new Set([...records.sources.keys()].filter((id) => !own.has(id)));
}

const textAt = (record: Fields, key: string): string => (typeof record[key] === "string" ? record[key] : "");

function presentIn({ records, info }: RecordFiles): Present {
  const list = (kind: "actors" | "places" | "sources") =>
    [...records[kind]].map(([id, { record }]) => ({ id, record }));
  const own = isObject(info?.["categories"]) ? info["categories"] : {};
  return {
    actors: list("actors").map(({ id, record }) => ({
      id,
      name: textAt(record, "name"),
      aliases: Array.isArray(record["aliases"])
        ? record["aliases"].filter((one): one is string => typeof one === "string")
        : [],
    })),
    places: list("places").map(({ id, record }) => ({ id, name: textAt(record, "name") })),
    sources: list("sources").map(({ id, record }) => ({
      id,
      title: textAt(record, "title"),
      URL: textAt(record, "URL"),
    })),
    eventIds: new Set(records.events.keys()),
    categories: {
      ...checkMessages.defaults.categories,
      ...Object.fromEntries(Object.entries(own).map(([id, label]) => [id, String(label)])),
    },
  };
}

/** Says what the import does, and does it. */
function finish(
  made: Imported,
  record: RecordFiles,
  state: ImportState,
  place: string,
  { file, folder, isTrial }: ImportOptions,
  effects: Effects,
): number {
  const kind = made.events.length > 0 || state.kind === "events" ? "events" : "sources";
  const before = new Map<string, Fields>(state.records.map((one) => [one.id, one]));
  const standing = new Map([...record.records[kind]].map(([id, one]) => [id, one.record]));
  const next = kind === "events" ? made.events : made.sources;
  const plan: Plan = planOf(before, standing, next);
  const { notes, rows, rowsOf } = made;
  const otherRows = rows - rowsOf.length - absentRows(notes);
  const reported: Reported = { notes, rows, otherRows, plans: [{ plan, read: rowsOf.length }] };
  const absent = printImport(reported, { file, report: `${place}.report.txt`, isTrial }, effects);
  if (!isTrial) {
    write(made, plan, kind, record, folder, file, effects);
    effects.write(`${place}.report.txt`, reportText(reported));
    effects.write(`${place}.last.json`, stateText({ kind, rows: made.rowsOf, records: next }));
  }
  return absent > 0 ? 1 : 0;
}

function write(
  made: Imported,
  plan: Plan,
  kind: "events" | "sources",
  { records, info }: RecordFiles,
  folder: string,
  file: string,
  effects: Effects,
): void {
  const changed = plan.changed.map(({ id, record }) => ({ ...records[kind].get(id)!, record }));
  const newFile = kind === "events" ? `events/${idFrom(basename(file)) || "imported"}.json` : "sources.json";
  writeRecords(folder, { kind, newFile, changed, added: plan.added }, effects);
  const others = [
    ["actors", made.actors],
    ["places", made.places],
    ...(kind === "events" ? [["sources", made.sources] as const] : []),
  ] as const;
  for (const [other, added] of others)
    writeRecords(folder, { kind: other, newFile: `${other}.json`, changed: [], added }, effects);
  const periods = Array.isArray(info?.["periods"]) ? (info["periods"] as readonly unknown[]) : [];
  const isNew = (id: string) => !periods.some((one) => isObject(one) && one["id"] === id);
  const newPeriods = made.periods.filter(({ id }) => isNew(id));
  writeInfo(
    folder,
    [
      ...Object.entries(made.categories).map(([id, label]) => [["categories", id], label] as const),
      ...(newPeriods.length > 0 ? [[["periods"], [...periods, ...newPeriods]] as const] : []),
      ...(made.standfirst && info?.["standfirst"] === undefined ? [[["standfirst"], made.standfirst] as const] : []),
    ],
    effects,
  );
}
