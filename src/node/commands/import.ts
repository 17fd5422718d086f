/** `timeline import`: reads a file of another program into a record. It says what it does before it writes, keeps the
 * mapping and what it imported in `imports/`, and leaves what editors changed (docs/importing.md). */

import { basename, join } from "node:path";
import { IMPORTS_FOLDER } from "../../engine/check/files";
import { idFrom } from "../../engine/check/ids";
import { type Imported, NO_NAMES, type Present } from "../../engine/import/imported";
import { Ids, sameName } from "../../engine/import/names";
import { type Plan, planOf } from "../../engine/import/plan";
import type { TableInput } from "../../engine/import/tableRecords";
import { isObject, type JsonObject } from "../../engine/json";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import type { Mapping } from "../../model/importMapping";
import type { Effects } from "../effects";
import { isFile } from "../emptyFolder";
import { decode, isPacked } from "../import/decode";
import { importTable, recognise } from "../import/recognise";
import { byId, type RecordFiles, readRecordFiles, writeInfo, writeRecords } from "../import/recordFiles";
import { readReferences } from "../import/references/readReferences";
import { absentRows, printImport, type Reported, reportText } from "../import/report";
import { continued, type ImportState, mappingAt, readState, stateText } from "../import/state";
import { importPublished, importSheets } from "../import/wholeRecord";
import { typedProgram } from "../program";
import { shownPath } from "../shownPath";

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
  if (effects.isFolder(file)) return options.isGuess ? refuse(words.noMapping) : importSheets(options, effects);
  if (!isFile(file, effects)) return refuse(words.noFile);
  if (isPacked(effects.read(file))) return refuse(words.packed);
  const name = basename(file);
  const { text, encoding } = decode(effects.read(file));
  if (encoding !== "utf-8") effects.say(fill(words.encoding, { file, encoding }));
  const read = recognise(text, name);
  if (read.kind === "record")
    return options.isGuess ? refuse(words.noMapping) : importPublished(read.value, options, effects);
  if (read.kind === "download") return refuse(words.download);
  if (read.kind === "unknown") return refuse(words.unknownJson);
  const record = readRecordFiles(folder, effects);
  if (!record.info) return refuse(words.noRecord);
  if (record.damaged.length > 0) return refuse(words.damaged, { files: inRow(record.damaged) });
  const place = join(folder, IMPORTS_FOLDER, name);
  const state = readState(place, effects);
  if (state === null) return refuse(words.damagedState, { place: shownPath(`${place}.last.json`) });
  const run: Run = { made: NOTHING, record, state, place, options };
  if (read.kind === "references") {
    if (options.isGuess) return refuse(words.noMapping);
    const { notes, rows, sources } = readReferences(text, read.format, freeSources(record, state), state.rows);
    const rowsOf = sources.map(({ key, source }) => ({ id: source.id, key, title: source.title, date: "" }));
    const made = { ...NOTHING, sources: sources.map(({ source }) => source), rowsOf, notes, rows };
    return finish({ ...run, made }, effects);
  }
  const mapping = mappingAt(place, read.table, options, effects);
  if (options.isGuess) return mapping === null ? 2 : 0;
  if (mapping === null) return 2;
  const present = presentIn(record, state);
  const made = importTable({
    table: read.table,
    mapping,
    present,
    fileName: name,
    before: state.rows,
    claimsBefore: claimsIn(state),
  });
  return finish({ ...run, made }, effects);
}

/** One import. */
interface Run {
  readonly made: Imported;
  readonly record: RecordFiles;
  readonly state: ImportState;
  /** Where its mapping, report and state stand, without their endings. */
  readonly place: string;
  readonly options: ImportOptions;
}

const NOTHING: Imported = {
  events: [],
  actors: [],
  places: [],
  sources: [],
  categories: {},
  periods: [],
  standfirst: "",
  names: NO_NAMES,
  rowsOf: [],
  rows: 0,
  notes: [],
};

/** Ids of sources that were not written by an earlier import of the same file. */
function freeSources({ records }: RecordFiles, state: ImportState): ReadonlySet<string> {
  const own = new Set(state.records.map(({ id }) => id));
  return new Set([...byId(records.sources).keys()].filter((id) => !own.has(id)));
}

const textAt = (record: JsonObject, key: string): string => (typeof record[key] === "string" ? record[key] : "");

function presentIn({ records, info }: RecordFiles, { names }: ImportState): Present {
  const list = (kind: "actors" | "places" | "sources") =>
    [...byId(records[kind])].map(([id, { record }]) => ({ id, record }));
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
    eventIds: new Set(byId(records.events).keys()),
    categories: {
      ...checkMessages.defaults.categories,
      ...Object.fromEntries(Object.entries(own).map(([id, label]) => [id, String(label)])),
    },
    names,
    periodLabels: new Set(periodsIn(info).map((period) => textAt(period, "label"))),
    standfirst: info ? textAt(info, "standfirst") : "",
  };
}

const periodsIn = (info: JsonObject | null): readonly JsonObject[] =>
  Array.isArray(info?.["periods"]) ? info["periods"].filter(isObject) : [];

/** Says what the import does, and does it. */
function finish(run: Run, effects: Effects): number {
  const { made, record, state, place } = run;
  const { file, isTrial } = run.options;
  const kind = made.events.length > 0 || state.kind === "events" ? "events" : "sources";
  const { notes, rows, rowsOf } = made;
  const absentNow = absentRows(notes);
  const next = kind === "events" ? made.events : made.sources;
  const before = new Map<string, JsonObject>(state.records.map((one) => [one.id, one]));
  const standing = new Map([...byId(record.records[kind])].map(([id, one]) => [id, one.record]));
  const whole = planOf(before, standing, next, absentNow === 0);
  // A row that is left out is not gone.
  const plan: Plan = absentNow > 0 ? { ...whole, gone: [] } : whole;
  const reported: Reported = {
    notes,
    rows,
    otherRows: rows - rowsOf.length - absentNow,
    plans: [{ plan, read: rowsOf.length }],
  };
  if (isAnother(state, rowsOf)) {
    effects.warn(fill(words.anotherFile, { file, place: shownPath(`${place}.last.json`) }));
    return 2;
  }
  const absent = printImport(
    reported,
    { file, report: `${place}.report.txt`, isTrial, folder: run.options.folder },
    effects,
  );
  const isRead = rowsOf.length + made.periods.length > 0;
  if (!isTrial && isRead) {
    write(run, kind, plan, effects);
    effects.write(`${place}.report.txt`, reportText(reported));
    effects.write(
      `${place}.last.json`,
      stateText(continued(state, { kind, rows: rowsOf, records: next, names: made.names })),
    );
  }
  return !isRead ? 2 : absent > 0 ? 1 : 0;
}

/** Whether hardly a row of the last import is in this one by its title, so that it is most likely another file of the same
 * name. Its rows must not be taken for those of the first, whose numbers they may have. */
function isAnother({ rows }: ImportState, now: Imported["rowsOf"]): boolean {
  const titles = new Set(now.map(({ title }) => sameName(title)));
  return (
    rows.length > 1 &&
    now.length > 1 &&
    rows.filter(({ title }) => titles.has(sameName(title))).length * 4 < rows.length
  );
}

/** The claims of each event as the last import made them. */
function claimsIn({ records }: ImportState): NonNullable<TableInput["claimsBefore"]> {
  const events = new Map(records.map((one) => [one.id, one["claims"]]));
  return (event) => {
    const claims = events.get(event);
    const list = Array.isArray(claims) ? claims.filter(isObject) : [];
    return list.map((claim) => ({ id: textAt(claim, "id"), text: textAt(claim, "text") }));
  };
}

function write(
  { made, record, options: { folder, file } }: Run,
  kind: "events" | "sources",
  plan: Plan,
  effects: Effects,
): void {
  const { records, info } = record;
  const places = byId(records[kind]);
  const changed = plan.changed.map(({ id, record: own }) => ({ ...places.get(id)!, record: own }));
  const newFile = kind === "events" ? `events/${idFrom(basename(file)) || "imported"}.json` : "sources.json";
  writeRecords(folder, { kind, newFile, changed, added: plan.added }, effects);
  const others = [
    ["actors", made.actors],
    ["places", made.places],
    ...(kind === "events" ? [["sources", made.sources] as const] : []),
  ] as const;
  for (const [other, added] of others)
    writeRecords(folder, { kind: other, newFile: `${other}.json`, changed: [], added }, effects);
  const periods = periodsIn(info);
  const ids = new Ids(periods.map((period) => textAt(period, "id")));
  const newPeriods = made.periods.map((period) => ({ ...period, id: ids.unlike(period.id) }));
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
