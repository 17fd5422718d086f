/** aliases.json: ids are permanent, so what was published is still there, has a new id, or says why it went. */

import * as v from "valibot";
import { checkMessages } from "../../i18n/check";
import { inRow } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import { idPattern, LIMITS } from "../../model/fields";
import { type Finding, type PlaceInFile, pointerTo } from "../../model/problem";
import { NOUN_OF_KIND, PUBLISHED_KINDS, type PublishedKind } from "../../model/publishedKinds";
import { RECORD_NOUNS, type Tombstone, tombstoneSchema } from "../../model/schema";
import { idNow } from "../idNow";
import { isObject } from "../json";
import type { RawFile } from "./files";
import { finding, orNear, shown, worded } from "./finding";
import { idsMeantIn } from "./ids";
import { nearest } from "./nearest";
import type { ReadPublished } from "./readPublished";
import type { Ids, RecordIds } from "./references";

export interface ReadAliases {
  readonly aliases: Readonly<Record<string, Tombstone>>;
  readonly findings: readonly Finding[];
}

export function readAliases(
  file: RawFile | undefined,
  published: ReadPublished,
  existing: RecordIds,
  whereIs: (id: string) => PlaceInFile | undefined,
): ReadAliases {
  const others = [existing.events, existing.actors, existing.sources, existing.places, existing.claims];
  const kinds = [...others, existing.disagreements];
  const living: Living = {
    disagreements: everyId(existing.disagreements),
    others: new Set(others.flatMap((ids) => [...everyId(ids)])),
    whole: kinds.every((ids) => ids.whole),
  };
  const read = recordIn(file, "aliases", ["aliases"]);
  const findings = [...read.findings];
  // Without a prototype, so that an alias named like a part of it is only a name.
  const aliases: Record<string, Tombstone> = Object.create(null) as Record<string, Tombstone>;
  for (const [old, target] of Object.entries(read.record)) {
    const found = aliasFinding(file?.path ?? "", old, target, living);
    const first = found?.code === "E-DUP" ? whereIs(old) : undefined;
    if (found) findings.push(first ? { ...found, first } : found);
    else aliases[old] = v.parse(tombstoneSchema, target);
  }
  // Without the aliases, nobody can tell what is gone.
  if (living.whole && !file?.damaged && !read.isLost)
    findings.push(...goneFindings(published, file?.path ?? "", existing, read.record));
  return { aliases, findings };
}

/** Published records that are neither there nor in aliases.json, and aliases that do not say what became of them. A claim
 * needs no alias if its event was removed, or has a new id and took the claim along. */
function goneFindings(
  { path, published }: ReadPublished,
  file: string,
  existing: RecordIds,
  aliases: Readonly<Record<string, unknown>>,
): Finding[] {
  const place = { file: path, pointer: "", record: checkMessages.nouns.published };
  const ids = Object.fromEntries(PUBLISHED_KINDS.map((kind) => [kind, everyId(existing[kind])])) as Record<
    PublishedKind,
    ReadonlySet<string>
  >;
  const isGone = (kind: PublishedKind, id: string) => !ids[kind].has(id) && !Object.hasOwn(aliases, id);
  const wentAlong = (claim: string): boolean => {
    const event = eventOfClaim(claim);
    if (ids.events.has(event)) return false;
    // An event that is gone without a word is told itself.
    if (isGone("events", event)) return true;
    const target = idNow(event, aliases as Readonly<Record<string, Tombstone>>, (id) => ids.events.has(id));
    return typeof target !== "string" || ids.claims.has(target + claim.slice(event.length));
  };
  return PUBLISHED_KINDS.flatMap((kind) => {
    const { hasNameless = false, unreadOf } = existing[kind];
    if (hasNameless) return [];
    const noun = NOUN_OF_KIND[kind];
    return Object.keys(published?.records[kind] ?? {}).flatMap((id): Finding[] => {
      if (ids[kind].has(id) || unreadOf?.has(eventOfClaim(id))) return [];
      if (isGone(kind, id)) {
        if (kind === "claims" && wentAlong(id)) return [];
        return [
          finding("E-GONE", place, ["records", kind, id], id, ...worded(checkMessages.aliases.gone, { id: shown(id) })),
        ];
      }
      // A removal that names no kind is that of an event, or of a claim by its id; the id would get no page.
      const target = aliases[id];
      const { was } = isObject(target) ? target : {};
      if (typeof target === "string" || was === noun || (was === undefined && (kind === "events" || kind === "claims")))
        return [];
      const what = worded(checkMessages.aliases.wasOther, { id: shown(id), noun });
      return [
        finding("E-GONE", { file, pointer: "", record: checkMessages.nouns.aliases }, ["aliases", id], target, ...what),
      ];
    });
  });
}

/** Ids that are in use. A disagreement may have the id of another record: its address is a part of one page. */
interface Living {
  readonly disagreements: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** False when some could not be read. */
  readonly whole: boolean;
}

/** A draft is not published: where a published record became one, its id is gone. */
const everyId = ({ all, drafts }: Ids): ReadonlySet<string> =>
  new Set([...all, ...idsMeantIn(all)].filter((id) => !drafts?.has(id)));

const isLiving = ({ disagreements, others }: Living, id: string): boolean => disagreements.has(id) || others.has(id);

/** Is the record that an old id stood for a disagreement? */
const wasDisagreement = ({ disagreements, others }: Living, target: Tombstone): boolean =>
  typeof target === "string" ? disagreements.has(target) && !others.has(target) : target.was === "disagreement";

function aliasFinding(file: string, old: string, target: unknown, living: Living): Finding | null {
  const place = { file, pointer: "", record: checkMessages.nouns.aliases };
  const say = (code: Finding["code"], value: unknown, [message, fix]: readonly [string, string]) =>
    finding(code, place, ["aliases", old], value, message, fix);
  // An old id becomes the address of a page, so it is held to the same form as a living one.
  if (!idPattern.test(old) || old.length > LIMITS.id) {
    return say("E-ID", old, worded(checkMessages.aliases.notAnId, { id: shown(old) }));
  }
  const result = v.safeParse(tombstoneSchema, target);
  if (!result.success) {
    return say("E-TYPE", target, worded(checkMessages.aliases.neither, { nouns: inRow(RECORD_NOUNS) }));
  }
  if ((wasDisagreement(living, result.output) ? living.disagreements : living.others).has(old)) {
    return say("E-DUP", old, worded(checkMessages.aliases.both, { id: old }));
  }
  if (typeof result.output === "string" && living.whole && !isLiving(living, result.output)) {
    const near = nearest(result.output, new Set([...living.others, ...living.disagreements]));
    const [message, fix] = worded(checkMessages.aliases.nowhere, { id: result.output });
    return say("E-REF", target, [message, orNear(near, fix)]);
  }
  return null;
}

/** The one object a file holds under a key, and what is wrong with the file around it. */
function recordIn(
  file: RawFile | undefined,
  key: string,
  existing: readonly string[],
): { readonly record: Readonly<Record<string, unknown>>; readonly findings: Finding[]; readonly isLost: boolean } {
  if (!file) return { record: {}, findings: [], isLost: false };
  const place = { file: file.path, pointer: "", record: "" };
  const inner = isObject(file.value) ? file.value[key] : undefined;
  if (!isObject(file.value) || !isObject(inner)) {
    const found: Finding = {
      ...finding("E-FILE", place, [], inner, ...worded(checkMessages.files.noObject, { key })),
      pointer: pointerTo(key),
      field: key,
    };
    return { record: {}, findings: file.damaged ? [] : [found], isLost: true };
  }
  const findings = Object.keys(file.value)
    .filter((one) => !existing.includes(one) && one !== "$schema")
    .map((one): Finding => {
      const strange = worded(checkMessages.files.strangeKey, { key: shown(one) });
      const found = finding("E-KEY", place, [], undefined, ...strange);
      return { ...found, pointer: pointerTo(one), field: one };
    });
  return { record: inner, findings, isLost: false };
}
