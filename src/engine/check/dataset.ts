/** The one door into a dataset: parsed files in, records that hold and every finding out. Pure, and total: whatever the files
 *  hold, it answers; a record that cannot be kept is set aside alone. */

import type * as v from "valibot";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import type { SetAside } from "../../model/compiled/site";
import { type DateReader, dateReader } from "../../model/edtf";
import { isId } from "../../model/fields";
import { type Finding, type PlaceInFile, pointerTo } from "../../model/problem";
import type { Published } from "../../model/published";
import {
  type Dataset,
  type Disagreement,
  type EventRecord,
  type Outline,
  outlineSchema,
  type Place,
  RECORD_FILES,
  type RecordKind,
  type Source,
  type WrittenActor,
} from "../../model/schema";
import { isObject } from "../json";
import { readAliases } from "./aliases";
import { actorDateFindings, disagreementDateFindings, eventDateFindings, sourceDateFindings } from "./dates";
import { completeInfo, labelIds } from "./defaults";
import { Door, named, placedOrMended } from "./door";
import { aboutItself, type FileKind, isStandIn, kindOfFile, nounOf, type Placed, type RawFile } from "./files";
import { finding, orNear, recordName, shown, worded } from "./finding";
import { infoPlace, keptTracks, readInfo } from "./info";
import { readPublished } from "./readPublished";
import { parseRecord } from "./record";
import {
  checkActor,
  checkDisagreement,
  checkEvent,
  checkOutline,
  checkPlace,
  checkSource,
  cyclicParents,
  type Ids,
  type RecordIds,
} from "./references";
import { checkSense } from "./sense/checkSense";
import { readStories } from "./stories";
import { withoutPrivate } from "./withoutPrivate";

export interface CheckedDataset {
  readonly dataset: Dataset;
  /** Knows every date of the dataset, so that whoever compiles it reads none of them again. */
  readonly dates: DateReader;
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
  /** How many warnings an editor has answered. */
  readonly answered: number;
  /** Where drafts stand. They are checked and are not in the dataset, and nothing about them may be published. */
  readonly drafts: readonly Pick<PlaceInFile, "file" | "pointer">[];
  /** What was released so far; null if nothing was. */
  readonly published: Published | null;
}

/** Checks a whole dataset. `findings` hold every problem of every file; `dataset` is what can be shown all the same: its
 *  references all lead somewhere and its dates can all be read. */
export function checkDataset(files: readonly RawFile[], dates: DateReader = dateReader()): CheckedDataset {
  const door = new Door();
  const byKind = new Map<FileKind, RawFile[]>();
  for (const file of files) {
    const kind = file.kind ?? kindOfFile(file.path);
    const list = kind && byKind.get(kind);
    if (list) list.push(file);
    else if (kind) byKind.set(kind, [file]);
  }
  const only = (kind: FileKind) => onlyFile(byKind.get(kind) ?? [], door);
  const infoFile = only("dataset");
  const { info, lost, findings } = readInfo(infoFile, dates);
  door.add(findings);
  const read = <T extends { id: string }>(
    kind: RecordKind,
    find?: (placed: Placed<T>, dates: DateReader) => Finding[],
  ) => readRecords<T>(kind, byKind.get(kind) ?? [], door, (placed) => find?.(placed, dates) ?? []);
  const actors = read<WrittenActor>("actors", actorDateFindings);
  const places = read<Place>("places");
  const sources = read<Source>("sources", sourceDateFindings);
  const events = read<EventRecord>("events", eventDateFindings);
  const disagreements = read<Disagreement>("disagreements", disagreementDateFindings);
  const listed = (key: "groups" | "categories" | "roles"): Ids => {
    const ids = labelIds(info, key);
    return { kept: ids, all: ids, whole: !lost.has(key) };
  };
  const existing: RecordIds = {
    actors: idsOf(actors),
    places: idsOf(places),
    sources: idsOf(sources),
    events: idsOf(events),
    claims: {
      kept: new Set(events.placed.flatMap(({ record }) => record.claims.map((claim) => claim.id))),
      all: events.claimIds,
      drafts: new Set(events.drafts.flatMap(({ record }) => record.claims.map((claim) => claim.id))),
      whole: events.whole,
      unreadOf: new Set(events.asides.filter(hasUnreadClaims).map(({ record }) => record.id)),
    },
    disagreements: idsOf(disagreements),
    groups: listed("groups"),
    categories: listed("categories"),
    roles: listed("roles"),
  };
  const keep = <Written, T>(
    { placed, asides, drafts }: Pick<Read<Written>, "placed" | "asides" | "drafts">,
    check: (one: Placed<Written>, existing: RecordIds) => { record: T; findings: readonly Finding[] },
  ): T[] => {
    for (const one of asides) door.add(named(aboutItself(check(one, existing).findings, one), one.name));
    for (const one of drafts) door.add(check(one, existing).findings);
    return placed.map((one) => {
      const checked = check(one, existing);
      door.add(checked.findings);
      return checked.record;
    });
  };
  const ofKind = (kind: FileKind, areDrafts = false) =>
    (byKind.get(kind) ?? []).filter((file) => isDraftFile(file) === areDrafts);
  // What is wrong with a draft is reported, and nothing of it is set aside for the site's notice.
  const draftDoor = new Door();
  readOutlines(ofKind("outline", true), withDrafts(existing), draftDoor);
  readStories(ofKind("story", true), withDrafts(existing), dates, draftDoor);
  door.add(draftDoor.findings);
  const tracks = keptTracks(info.tracks ?? [], infoPlace(infoFile, info.id), existing);
  door.add(tracks.findings);
  const published = readPublished(only("published"), dates);
  door.add(published.findings);
  const aliases = readAliases(only("aliases"), published, existing, (id) =>
    [events, actors, sources, places, disagreements]
      .map((kind) => kind.places.get(id))
      .find((place) => place !== undefined),
  );
  door.add(aliases.findings);
  const keptActors = withoutCycles(keep(actors, checkActor), cyclicParents(actors.placed), door);
  const keptEvents = keep(events, checkEvent);
  const ownTracks = info.tracks ? { tracks: tracks.tracks } : {};
  const dataset: Dataset = {
    info: completeInfo({ ...info, ...ownTracks }, { actors: keptActors, events: keptEvents }, dates),
    actors: keptActors,
    places: withoutCycles(keep(places, checkPlace), cyclicParents(places.placed), door),
    sources: keep(sources, checkSource),
    events: keptEvents,
    disagreements: keep(disagreements, checkDisagreement),
    outlines: readOutlines(ofKind("outline"), existing, door),
    stories: readStories(ofKind("story"), existing, dates, door),
    aliases: aliases.aliases,
  };
  const isWhole = !files.some((file) => file.damaged) && door.findings.every(({ severity }) => severity !== "error");
  const sense = checkSense({ ...dataset, events: events.placed, sources: sources.placed, dates }, isWhole);
  door.add(sense.findings);
  return {
    dataset: withoutPrivate(dataset),
    dates,
    findings: door.findings,
    setAside: door.setAside,
    answered: sense.answered,
    published: published.published,
    drafts: [
      ...[actors, places, sources, events, disagreements].flatMap(({ draftPlaces }) => draftPlaces),
      ...files.filter(isDraftFile).map(({ path }) => ({ file: path, pointer: "" })),
    ],
  };
}

/** Outlines and stories are one record a file. */
const isDraftFile = ({ value }: RawFile): boolean => isObject(value) && value["draft"] === true;

/** The records to which a draft may refer: drafts, too. */
function withDrafts(existing: RecordIds): RecordIds {
  const all = (ids: Ids): Ids => ({ ...ids, kept: new Set([...ids.kept, ...(ids.drafts ?? [])]), drafts: new Set() });
  return Object.fromEntries(
    Object.entries(existing).map(([kind, ids]) => [kind, all(ids as Ids)]),
  ) as unknown as RecordIds;
}

/** Of files there may be one of, the first; each further one is a problem. */
function onlyFile([first, ...more]: readonly RawFile[], door: Door): RawFile | undefined {
  for (const { path } of more) {
    const place = { file: path, pointer: "", record: "" };
    const again = worded(checkMessages.files.again, { path: first?.path ?? "" });
    door.add([finding("E-FILE", place, [], undefined, ...again)]);
  }
  return first;
}

const hasUnreadClaims = (event: Placed<EventRecord>): boolean =>
  event.record.claims.length === 0
    ? isStandIn(event, "claims")
    : event.record.claims.some((_, at) => isStandIn(event, "claims", at, "id"));

const idsOf = ({ placed, drafts, ids, whole, hasNameless }: Read<{ id: string }>): Ids => ({
  hasNameless,
  kept: new Set(placed.map(({ record }) => record.id)),
  drafts: new Set(drafts.map(({ record }) => record.id)),
  all: ids,
  whole,
});

function withoutCycles<T extends { id: string; parent?: string | undefined }>(
  records: T[],
  cycles: readonly (Finding & { readonly id: string })[],
  door: Door,
): T[] {
  if (cycles.length === 0) return records;
  const inCycle = new Set(cycles.map(({ id }) => id));
  door.add(cycles.map(({ id: _, ...found }) => found));
  return records.map((record) => {
    if (!inCycle.has(record.id)) return record;
    const { parent: _, ...rest } = record;
    return rest as T;
  });
}

/** A record set aside, as far as it can be checked, under the name that its other problems have. */
type Aside<T> = Placed<T> & { readonly name: string };

interface Read<T> {
  readonly placed: Placed<T>[];
  readonly asides: readonly Aside<T>[];
  readonly drafts: readonly Placed<T>[];
  /** Where drafts stand, those that cannot be read among them. */
  readonly draftPlaces: readonly Pick<PlaceInFile, "file" | "pointer">[];
  readonly ids: ReadonlySet<string>;
  readonly claimIds: ReadonlySet<string>;
  /** Where each id stands first. */
  readonly places: ReadonlyMap<string, PlaceInFile>;
  /** False when a file of this kind is damaged or a required one is missing. */
  readonly whole: boolean;
  /** Whether a record has no id that can be read. */
  readonly hasNameless: boolean;
}

function readRecords<T extends { id: string }>(
  kind: RecordKind,
  files: readonly RawFile[],
  door: Door,
  datesOf: (placed: Placed<T>) => Finding[],
): Read<T> {
  const placed: Placed<T>[] = [];
  const asides: Aside<T>[] = [];
  const drafts: Placed<T>[] = [];
  let hasNameless = false;
  const draftPlaces: Pick<PlaceInFile, "file" | "pointer">[] = [];
  /** Each id that was read, with where it stands first. */
  const ids = new Map<string, PlaceInFile>();
  const claimIds = new Set<string>();
  let whole = files.length > 0 || (kind !== "actors" && kind !== "sources");
  for (const file of files) {
    const { path } = file;
    const list = recordsOf(kind, file, door);
    if (file.damaged || !list) whole = false;
    list?.forEach((raw, at) => {
      const pointer = pointerTo(kind, at);
      const rawId = isObject(raw) && typeof raw["id"] === "string" ? raw["id"] : "";
      const noun = nounOf(kind);
      const name = isId(rawId) ? recordName(noun, rawId) : fill(checkMessages.nouns.numbered, { noun, n: at + 1 });
      const place = { file: path, pointer, record: name };
      for (const claim of isObject(raw) && Array.isArray(raw["claims"]) ? raw["claims"] : []) {
        if (isObject(claim) && typeof claim["id"] === "string") claimIds.add(claim["id"]);
      }
      hasNameless ||= !isId(rawId);
      const first = ids.get(rawId);
      const idTwice = worded(checkMessages.references.idTwice, { id: shown(rawId) });
      const twice = first ? [{ ...finding("E-DUP", place, ["id"], rawId, ...idTwice), first }] : [];
      if (rawId && !first) ids.set(rawId, { file: path, pointer: `${pointer}/id` });
      const schema = RECORD_FILES[kind] as unknown as v.GenericSchema<unknown, T>;
      const parsed = parseRecord<T>(schema, raw, place);
      const one = placedOrMended(parsed, schema, raw, { file: path, pointer, noun });
      const dateFindings = one ? named(aboutItself(datesOf(one), one), name) : [];
      const all = [...twice, ...parsed.findings, ...dateFindings];
      const isDraft = isObject(raw) && raw["draft"] === true;
      if (isDraft) draftPlaces.push({ file: path, pointer });
      if (all.length === 0 && one) {
        if (isDraft) drafts.push({ ...one, isDraft });
        else placed.push(one);
      } else if (isDraft) {
        // What is wrong with a draft is reported, and nothing of it is set aside for the site's notice.
        door.add(all);
        if (one) asides.push({ ...one, name, isDraft });
      } else {
        door.aside(kind, name, path, pointer, all);
        if (one) asides.push({ ...one, name });
      }
    });
  }
  return { placed, asides, drafts, draftPlaces, ids: new Set(ids.keys()), places: ids, claimIds, whole, hasNameless };
}

function recordsOf(kind: string, file: RawFile, door: Door): readonly unknown[] | null {
  const { path, value, damaged } = file;
  const place = { file: path, pointer: "", record: "" };
  const list = isObject(value) ? value[kind] : undefined;
  if (!isObject(value) || !Array.isArray(list)) {
    const lacking = isObject(value) ? checkMessages.files.noList : checkMessages.files.noObjectWithList;
    if (!damaged) door.add([finding("E-FILE", place, [], undefined, ...worded(lacking, { key: kind }))]);
    return null;
  }
  for (const key of Object.keys(value)) {
    if (key === kind || key === "$schema" || damaged) continue;
    const [message, fix] = worded(checkMessages.files.strangeKey, { key: shown(key) });
    door.add([finding("E-KEY", place, [key], undefined, message, orNear(kind, fix))]);
  }
  return list;
}

function readOutlines(files: readonly RawFile[], existing: RecordIds, door: Door): Outline[] {
  const fileOf = new Map<string, string>();
  const noun = checkMessages.nouns.outline;
  return files.flatMap(({ path, value, damaged }) => {
    const place = { file: path, pointer: "", record: noun };
    if (!isObject(value)) {
      const found = finding("E-FILE", place, [], undefined, ...worded(checkMessages.references.noOutline));
      if (!damaged) door.aside("outlines", noun, path, "", [found]);
      return [];
    }
    const { $schema: _, ...raw } = value;
    const parsed = parseRecord<Outline>(outlineSchema, raw, place);
    const { record } = parsed;
    if (!record) {
      door.aside("outlines", noun, path, "", parsed.findings);
      const one = placedOrMended<Outline>(parsed, outlineSchema, raw, { file: path, pointer: "", noun });
      if (one) door.add(named(aboutItself(checkOutline(one, existing).findings, one), noun));
      return [];
    }
    const before = fileOf.get(record.source);
    if (before !== undefined) {
      const outlineTwice = worded(checkMessages.references.outlineTwice, { source: shown(record.source) });
      const found = finding("E-DUP", place, ["source"], record.source, ...outlineTwice);
      door.aside("outlines", noun, path, "", [{ ...found, first: { file: before, pointer: "/source" } }]);
      return [];
    }
    fileOf.set(record.source, path);
    const checked = checkOutline({ file: path, pointer: "", noun, record }, existing);
    door.add(checked.findings);
    return [checked.record];
  });
}
