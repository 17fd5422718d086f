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
  /** A value, or of a list the entries that are gone and those that are new. */
  readonly from?: unknown;
  readonly to?: unknown;
  readonly why?: string;
}

type Aliases = Readonly<Record<string, Tombstone>>;

/** @returns every change, in the order of kinds and ids. The claims of an event that was added or removed are not named
 * beside it. */
export function changesBetween(before: Snapshot, after: Snapshot, aliases: Aliases): readonly RawChange[] {
  const found = PUBLISHED_KINDS.flatMap((kind) => ofKind(kind, before[kind] ?? {}, after[kind] ?? {}, aliases));
  const whole = new Set(
    found.filter(({ kind, what }) => kind === "events" && what !== "changed").map(({ id, what }) => `${what} ${id}`),
  );
  return found.filter(({ kind, id, what }) => kind !== "claims" || !whole.has(`${what} ${eventOfClaim(id)}`));
}

function ofKind(
  kind: PublishedKind,
  before: Readonly<Record<string, Fields>>,
  after: Readonly<Record<string, Fields>>,
  aliases: Aliases,
): RawChange[] {
  /** Ids that are new, each with the id that its record had before. */
  const renamed = new Map<string, string>();
  const gone: RawChange[] = [];
  for (const id of Object.keys(before)) {
    if (Object.hasOwn(after, id)) continue;
    const now = Object.hasOwn(aliases, id) ? idNow(id, aliases) : claimNow(id, aliases);
    if (typeof now === "string" && Object.hasOwn(after, now)) {
      if (Object.hasOwn(before, now) || renamed.has(now)) gone.push({ kind, id, what: "merged", to: now });
      else renamed.set(now, id);
    } else gone.push({ kind, id, what: "removed", ...(typeof now === "object" ? { why: now.removed } : {}) });
  }
  const others = Object.entries(after).flatMap(([id, fields]): RawChange[] => {
    const old = renamed.get(id) ?? id;
    const was = before[old];
    if (was === undefined || !Object.hasOwn(before, old)) return [{ kind, id, what: "added" }];
    const moved: RawChange[] = old === id ? [] : [{ kind, id, what: "renamed", from: old, to: id }];
    return [...moved, ...fieldChanges(was, fields).map((one) => ({ kind, id, what: "changed" as const, ...one }))];
  });
  return [...others, ...gone].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** A claim without an alias of its own went where its event went. */
function claimNow(id: string, aliases: Aliases): Tombstone | undefined {
  const event = eventOfClaim(id);
  const now = Object.hasOwn(aliases, event) ? idNow(event, aliases) : undefined;
  return typeof now === "string" ? now + id.slice(event.length) : now;
}

function fieldChanges(before: Fields, after: Fields): Pick<RawChange, "field" | "from" | "to">[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    const [from, to] = [before[field], after[field]];
    if (!Array.isArray(from ?? to)) return same(from, to) ? [] : [{ field, ...said("from", from), ...said("to", to) }];
    // The order of a list says nothing.
    const gone = entriesBeyond(from, to);
    const added = entriesBeyond(to, from);
    return gone.length + added.length === 0 ? [] : [{ field, ...said("from", gone), ...said("to", added) }];
  });
}

const said = (key: "from" | "to", value: unknown) =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value };

/** The entries of a list that another list does not have, or not as often. */
function entriesBeyond(list: unknown, other: unknown): unknown[] {
  const remaining = (Array.isArray(other) ? other : []).map(canonical);
  return (Array.isArray(list) ? list : []).filter((entry) => {
    const at = remaining.indexOf(canonical(entry));
    if (at >= 0) remaining.splice(at, 1);
    return at < 0;
  });
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

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

/** The name under which reasons.json explains a change: a claim's id for all changes of the claim, otherwise the id and
 * the field. Null for a change that needs no reason. */
export function reasonKey({ kind, id, what, field = "" }: RawChange): string | null {
  if (what !== "changed") return null;
  if (kind === "claims") return id;
  return NEEDS_REASON[kind]?.includes(field) ? `${id} ${field}` : null;
}
