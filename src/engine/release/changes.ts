/** Compares what records said in the last release with what they say now. */
import { eventOfClaim } from "../../model/address";
import type { Change, Fields, Snapshot } from "../../model/published";
import { PUBLISHED_KINDS, type PublishedKind } from "../../model/publishedKinds";
import type { Tombstone } from "../../model/schema";
import { idNow } from "../idNow";

/** A change whose values are still those of the data. */
export interface RawChange {
  readonly kind: PublishedKind;
  readonly id: string;
  readonly what: Change["what"];
  readonly field?: string;
  /** Are the values entries of a list: those that are gone, and those that are new? */
  readonly list?: true;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly why?: string;
}

type Aliases = Readonly<Record<string, Tombstone>>;

/** @returns every change, in the order of kinds and ids. The claims of an event that was added, removed, renamed or
 * merged are not named for that beside it. */
export function changesBetween(before: Snapshot, after: Snapshot, aliases: Aliases): readonly RawChange[] {
  const ids = idsBetween(before, after, aliases);
  const found = PUBLISHED_KINDS.flatMap((kind) => ofKind(kind, before, after, ids));
  const events = new Map(found.flatMap((one) => (one.kind === "events" && !one.field ? [[keyOf(one), one]] : [])));
  return found.filter((one) => {
    if (one.kind !== "claims" || one.field !== undefined) return true;
    const event = events.get(`${one.what} ${eventOfClaim(one.id)}`);
    const isAlong = one.what !== "renamed" || eventOfClaim(String(one.from)) === event?.from;
    return !event || !isAlong;
  });
}

const keyOf = ({ what, id }: RawChange): string => `${what} ${id}`;

/** Where records went that have their old id no longer. */
type IdNow = (kind: PublishedKind, id: string) => Tombstone | undefined;

function idsBetween(before: Snapshot, after: Snapshot, aliases: Aliases): IdNow {
  const isIn = (snapshot: Snapshot, kind: PublishedKind, id: string) => Object.hasOwn(snapshot[kind] ?? {}, id);
  const idOf: IdNow = (kind, id) => {
    const now = idNow(id, aliases, (one) => isIn(after, kind, one));
    if (kind !== "claims" || now !== id || isIn(after, kind, id)) return now;
    // A claim without an alias of its own went along with its event, where that got a new id or was removed.
    const event = eventOfClaim(id);
    const owner = isIn(after, "events", event) ? event : idOf("events", event);
    if (typeof owner !== "string") return owner;
    const along = owner + id.slice(event.length);
    return isIn(before, "events", owner) || isIn(before, kind, along) || !isIn(after, kind, along) ? undefined : along;
  };
  return idOf;
}

function ofKind(kind: PublishedKind, old: Snapshot, now: Snapshot, idOf: IdNow): RawChange[] {
  const [before, after] = [old[kind] ?? {}, now[kind] ?? {}];
  /** Ids that are new, each with the id that its record had before. */
  const renamed = new Map<string, string>();
  const gone: RawChange[] = [];
  for (const id of Object.keys(before)) {
    if (Object.hasOwn(after, id)) continue;
    const target = idOf(kind, id);
    if (typeof target === "string" && Object.hasOwn(after, target)) {
      if (Object.hasOwn(before, target) || renamed.has(target)) gone.push({ kind, id, what: "merged", to: target });
      else renamed.set(target, id);
    } else gone.push({ kind, id, what: "removed", ...(typeof target === "object" ? { why: target.removed } : {}) });
  }
  const others = Object.entries(after).flatMap(([id, fields]): RawChange[] => {
    const was = renamed.get(id) ?? id;
    if (!Object.hasOwn(before, was)) return [{ kind, id, what: "added" }];
    const moved: RawChange[] = was === id ? [] : [{ kind, id, what: "renamed", from: was, to: id }];
    const changed = fieldChanges(before[was]!, renewed(before[was]!, kind, idOf), fields);
    return [...moved, ...changed.map((one) => ({ kind, id, what: "changed" as const, ...one }))];
  });
  return [...others, ...gone].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What the references of a record are to, by their keys. */
const REFERENCES: Readonly<Record<string, PublishedKind>> = {
  actor: "actors",
  event: "events",
  source: "sources",
  place: "places",
  claims: "claims",
  via: "sources",
  derivedFrom: "sources",
};

/** The fields with references to what records are called today, so that a new id changes only its own record. */
function renewed(fields: Fields, kind: PublishedKind, idOf: IdNow): Fields {
  const renew = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => renew(one, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renew(inner, name)]));
    const to = key === "parent" ? kind : Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
    const now = to && typeof value === "string" ? idOf(to, value) : value;
    return typeof now === "string" ? now : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, renew(value, name)]));
}

/** Lists whose order says something: the first author leads, the last source in a row is where a text comes from. */
const ORDERED = ["author", "derivedFrom"];

/** @param old what the record said @param before the same with references to what records are called today */
function fieldChanges(old: Fields, before: Fields, after: Fields): Pick<RawChange, "field" | "list" | "from" | "to">[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    const [from, to] = [before[field], after[field]];
    if (canonical(from) === canonical(to)) return [];
    const was = old[field];
    if (!Array.isArray(from ?? to) || ORDERED.includes(field))
      return [{ field, ...(from === undefined ? {} : { from: was }), ...(to === undefined ? {} : { to }) }];
    // What is gone is named as it was, also where it is a part of something else now.
    const gone = entriesBeyond(from, to, was);
    const added = entriesBeyond(to, from);
    if (gone.length + added.length === 0) return [];
    return [
      { field, list: true, ...(gone.length > 0 ? { from: gone } : {}), ...(added.length > 0 ? { to: added } : {}) },
    ];
  });
}

/** The entries of a list that another list does not have, or not as often, as they stand in a third list. */
function entriesBeyond(list: unknown, other: unknown, named = list): unknown[] {
  const remaining = (Array.isArray(other) ? other : []).map(canonical);
  const names = Array.isArray(named) ? named : [];
  return (Array.isArray(list) ? list : []).flatMap((entry, n) => {
    const at = remaining.indexOf(canonical(entry));
    if (at >= 0) remaining.splice(at, 1);
    return at < 0 ? [names[n]] : [];
  });
}

/** JSON with the keys of every object in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? "";

/** What readers may have relied on: a change of it needs a reason. */
const NEEDS_REASON: Readonly<Partial<Record<PublishedKind, readonly string[]>>> = {
  events: ["date", "title"],
  disagreements: ["outcome"],
};

/** The name under which reasons.json explains a change: the id of a claim for all that changed of it; of other records
 * the id and the field, or the id alone for what happened to the whole record. */
export const reasonKey = ({ kind, id, field }: RawChange): string =>
  kind === "claims" || field === undefined ? id : `${id} ${field}`;

/** Whether a release is refused without a reason. One that was removed has its reason in aliases.json. */
export function needsReason({ kind, what, field = "" }: RawChange): boolean {
  if (what === "merged") return kind === "events" || kind === "claims" || kind === "disagreements";
  return what === "changed" && (kind === "claims" || NEEDS_REASON[kind]?.includes(field) === true);
}
