/** The one door into a dataset: parsed files in, records that hold and every finding out. Pure, and total: whatever the files
 *  hold, it answers; a record that cannot be kept is set aside alone. */
import * as v from "valibot";
import { type Finding, pointerTo, type SetAside } from "../../model/problem";
import {
  type Actor,
  type Dataset,
  type DatasetInfo,
  type Disagreement,
  datasetSchema,
  type EventRecord,
  type Outline,
  outlineSchema,
  type Place,
  RECORD_FILES,
  type RecordKind,
  type Source,
  type Tombstone,
  tombstoneSchema,
} from "../../model/schema";
import {
  actorDateFindings,
  disagreementDateFindings,
  eventDateFindings,
  infoDateFindings,
  sourceDateFindings,
} from "./dates";
import { type FileKind, isObject, kindOfFile, NOUN, type Placed, type RawFile } from "./files";
import { finding, parseRecord } from "./record";
import {
  checkActor,
  checkDisagreement,
  checkEvent,
  checkOutline,
  checkPlace,
  checkSource,
  cyclicParents,
  type Known,
} from "./references";

export interface CheckedDataset {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
}

/** What stands in for a key of dataset.json that could not be read. */
const FALLBACK_INFO: DatasetInfo = {
  format: 1,
  id: "dataset",
  title: "Untitled timeline",
  standfirst: "No description was given.",
  language: "en",
  licence: { name: "not stated", URL: "https://creativecommons.org/licenses/" },
  publisher: "not stated",
  opening: "../..",
  periods: [],
  groups: [],
  tracks: [],
  categories: {},
  roles: {},
  bases: {},
  statuses: {},
  genres: {},
};

class Door {
  readonly findings: Finding[] = [];
  readonly setAside: SetAside[] = [];

  add(findings: readonly Finding[]): void {
    this.findings.push(...findings);
  }

  aside(kind: string, record: string, file: string, pointer: string, findings: readonly Finding[]): void {
    this.add(findings);
    this.setAside.push({ kind, record, file, pointer, reason: findings[0]?.message ?? "" });
  }
}

/** Checks a whole dataset. `findings` hold every problem of every file; `dataset` is what can be shown all the same. */
export function checkDataset(files: readonly RawFile[]): CheckedDataset {
  const door = new Door();
  const byKind = new Map<FileKind, RawFile[]>();
  for (const file of files) {
    const kind = kindOfFile(file.path);
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), file]);
  }
  const info = readInfo(byKind.get("dataset")?.[0], door);
  const read = <T extends { id: string }>(kind: RecordKind, dates?: (placed: Placed<T>) => Finding[]) =>
    readRecords<T>(kind, byKind.get(kind) ?? [], door, dates);
  const actors = read<Actor>("actors", actorDateFindings);
  const places = read<Place>("places");
  const sources = read<Source>("sources", sourceDateFindings);
  const events = read<EventRecord>("events", eventDateFindings);
  const disagreements = read<Disagreement>("disagreements", disagreementDateFindings);
  const known: Known = {
    actors: actors.ids,
    places: places.ids,
    sources: sources.ids,
    events: events.ids,
    claims: events.claimIds,
    info,
  };
  const keep = <T>(
    placed: readonly Placed<T>[],
    check: (one: Placed<T>, known: Known) => { record: T; findings: readonly Finding[] },
  ): T[] =>
    placed.map((one) => {
      const checked = check(one, known);
      door.add(checked.findings);
      return checked.record;
    });
  checkInfo(info, byKind.get("dataset")?.[0], known, door);
  const cycles = [...cyclicParents(actors.placed), ...cyclicParents(places.placed)];
  door.add(cycles);
  const dataset: Dataset = {
    info,
    actors: withoutCycles(keep(actors.placed, checkActor), cycles),
    places: withoutCycles(keep(places.placed, checkPlace), cycles),
    sources: keep(sources.placed, checkSource),
    events: keep(events.placed, checkEvent),
    disagreements: keep(disagreements.placed, checkDisagreement),
    outlines: readOutlines(byKind.get("outline") ?? [], known, door),
    aliases: readAliases(byKind.get("aliases")?.[0], byKind.get("published")?.[0], known, door),
  };
  return { dataset, findings: door.findings, setAside: door.setAside };
}

function withoutCycles<T extends { id: string; parent?: string | undefined }>(
  records: T[],
  cycles: readonly Finding[],
): T[] {
  if (cycles.length === 0) return records;
  const inCycle = new Set(cycles.map((found) => found.record.split(" ")[1]));
  return records.map((record) => {
    if (!inCycle.has(record.id)) return record;
    const { parent: _, ...rest } = record;
    return rest as T;
  });
}

function readInfo(file: RawFile | undefined, door: Door): DatasetInfo {
  const place = { file: file?.path ?? "dataset.json", pointer: "", record: "" };
  if (!file || !isObject(file.value)) {
    door.add([
      finding(
        "E-FILE",
        place,
        [],
        undefined,
        "dataset.json is missing or is not an object",
        "Every dataset has one: see docs/format.md.",
      ),
    ]);
    return FALLBACK_INFO;
  }
  const { $schema: _, ...value } = file.value;
  const whole = parseRecord<DatasetInfo>(datasetSchema, value, place);
  if (whole.record) return whole.record;
  door.add(whole.findings);
  // Each key stands alone, so that one bad label does not cost the title.
  const entries = Object.entries(datasetSchema.entries).map(([key, schema]) => {
    const result = v.safeParse(schema as v.GenericSchema, value[key]);
    return [key, result.success ? result.output : FALLBACK_INFO[key as keyof DatasetInfo]];
  });
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined)) as DatasetInfo;
}

function checkInfo(info: DatasetInfo, file: RawFile | undefined, known: Known, door: Door): void {
  const placed = { file: file?.path ?? "dataset.json", pointer: "", noun: "dataset", record: info };
  const place = { file: placed.file, pointer: "", record: `dataset ${info.id}` };
  if (info.opening !== FALLBACK_INFO.opening) door.add(infoDateFindings(placed));
  const groups = new Set(info.groups.map((group) => group.id));
  info.tracks.forEach((track, at) => {
    const isGroup = track.startsWith("group:");
    if (isGroup ? groups.has(track.slice(6)) : known.actors.has(track)) return;
    door.add([
      finding(
        "E-REF",
        place,
        ["tracks", at],
        track,
        `there is no ${isGroup ? "group" : "actor"} "${track}"`,
        "Name an actor, or group: and the id of a family.",
      ),
    ]);
  });
}

interface Read<T> {
  readonly placed: Placed<T>[];
  readonly ids: ReadonlySet<string>;
  readonly claimIds: ReadonlySet<string>;
}

function readRecords<T extends { id: string }>(
  kind: RecordKind,
  files: readonly RawFile[],
  door: Door,
  dates?: (placed: Placed<T>) => Finding[],
): Read<T> {
  const placed: Placed<T>[] = [];
  const ids = new Set<string>();
  const claimIds = new Set<string>();
  for (const { path, value } of files) {
    const list = recordsOf(kind, path, value, door);
    list.forEach((raw, at) => {
      const pointer = pointerTo(kind, at);
      const rawId = isObject(raw) && typeof raw["id"] === "string" ? raw["id"] : "";
      const noun = NOUN[kind];
      const name = `${noun} ${rawId || `number ${at + 1}`}`;
      const place = { file: path, pointer, record: name };
      for (const claim of isObject(raw) && Array.isArray(raw["claims"]) ? raw["claims"] : []) {
        if (isObject(claim) && typeof claim["id"] === "string") claimIds.add(claim["id"]);
      }
      if (rawId && ids.has(rawId)) {
        door.aside(kind, name, path, pointer, [
          finding(
            "E-DUP",
            place,
            ["id"],
            rawId,
            `the id "${rawId}" is used twice`,
            "Give the second record its own id.",
          ),
        ]);
        return;
      }
      if (rawId) ids.add(rawId);
      const schema = RECORD_FILES[kind] as unknown as v.GenericSchema<unknown, T>;
      const { record, findings } = parseRecord<T>(schema, raw, place);
      if (!record) {
        door.aside(kind, name, path, pointer, findings);
        return;
      }
      const one = { file: path, pointer, noun, record };
      const dateFindings = dates?.(one) ?? [];
      if (dateFindings.length > 0) door.aside(kind, name, path, pointer, dateFindings);
      else placed.push(one);
    });
  }
  return { placed, ids, claimIds };
}

function recordsOf(kind: string, path: string, value: unknown, door: Door): readonly unknown[] {
  const place = { file: path, pointer: "", record: "" };
  if (!isObject(value)) {
    door.add([
      finding(
        "E-FILE",
        place,
        [],
        undefined,
        `the file is not an object with a list "${kind}"`,
        `Write {"${kind}": [ … ]}.`,
      ),
    ]);
    return [];
  }
  for (const key of Object.keys(value)) {
    if (key !== kind && key !== "$schema") {
      door.add([
        finding("E-KEY", place, [key], undefined, `"${key}" is not a key of this file`, `Did you mean "${kind}"?`),
      ]);
    }
  }
  const list = value[kind];
  if (Array.isArray(list)) return list;
  door.add([finding("E-FILE", place, [], undefined, `the file has no list "${kind}"`, `Write {"${kind}": [ … ]}.`)]);
  return [];
}

function readOutlines(files: readonly RawFile[], known: Known, door: Door): Outline[] {
  return files.flatMap(({ path, value }) => {
    const place = { file: path, pointer: "", record: "outline" };
    const { $schema: _, ...raw } = isObject(value) ? value : {};
    const { record, findings } = parseRecord<Outline>(outlineSchema, raw, place);
    if (!record) {
      door.aside("outlines", "outline", path, "", findings);
      return [];
    }
    const checked = checkOutline({ file: path, pointer: "", noun: "outline", record }, known);
    door.add(checked.findings);
    return [checked.record];
  });
}

function readAliases(
  file: RawFile | undefined,
  published: RawFile | undefined,
  known: Known,
  door: Door,
): Record<string, Tombstone> {
  const aliases: Record<string, Tombstone> = Object.create(null) as Record<string, Tombstone>;
  const place = { file: file?.path ?? "aliases.json", pointer: "", record: "aliases" };
  const all = new Set([...known.events, ...known.actors, ...known.sources, ...known.places, ...known.claims]);
  const raw = file && isObject(file.value) && isObject(file.value["aliases"]) ? file.value["aliases"] : {};
  for (const [old, target] of Object.entries(raw)) {
    const result = v.safeParse(tombstoneSchema, target);
    if (!result.success) {
      door.add([
        finding(
          "E-TYPE",
          place,
          ["aliases", old],
          target,
          "is neither an id nor a removal with its reason",
          'Write the new id, or {"removed": "why"}.',
        ),
      ]);
    } else if (typeof result.output === "string" && !all.has(result.output)) {
      door.add([finding("E-REF", place, ["aliases", old], target, `there is no record "${result.output}"`)]);
    } else aliases[old] = result.output;
  }
  const records =
    published && isObject(published.value) && isObject(published.value["records"]) ? published.value["records"] : {};
  for (const id of Object.keys(records)) {
    if (all.has(id) || id in aliases) continue;
    const lost = { file: published?.path ?? "published.json", pointer: "", record: `published ${id}` };
    door.add([
      finding(
        "E-GONE",
        lost,
        ["records", id],
        id,
        `"${id}" was published and is gone`,
        "Add it to aliases.json: its new id, or why it was removed.",
      ),
    ]);
  }
  return aliases;
}
