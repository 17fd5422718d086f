/**
 * Computes what remains when the reader excludes sources: which events and claims still have a source, and how many
 * sources and origins each event keeps. It works on the index alone, so every change shows at once. Nothing is removed
 * here; callers decide what to fade.
 */

import type { Index, IndexCitation } from "../../model/compiled/eventIndex";
import { forEachCitation } from "../events/citations";
import { eventsOf } from "../events/events";
import type { Publication } from "./asOf";
import { chainOf, NO_ORIGIN, originOf } from "./origins";

/** Ids of sources, or all sources of a genre: "genre:opinion". Empty lists exclude nothing. */
export interface SourceExclusion {
  readonly excluded: readonly string[];
  /** If not empty, only these sources count. */
  readonly only: readonly string[];
  /** Do copies and relays of an excluded source go too? With `only`, do copies and relays of a kept source stay too? */
  readonly withCopies: boolean;
}

export const NO_EXCLUSION: SourceExclusion = { excluded: [], only: [], withCopies: false };
export const isExcluding = ({ excluded, only }: SourceExclusion): boolean => excluded.length > 0 || only.length > 0;

export interface Support {
  /** Per event: does any claim still count? false for an event that never had a claim. */
  readonly stands: readonly boolean[];
  /** Events that had claims and lost all of them: they rest on excluded sources alone. */
  readonly unsupported: readonly number[];
  /** Events with a claim that lost a citation, including the unsupported ones. */
  readonly affected: readonly number[];
  /** Per event: how many claims, sources and origins remain. */
  readonly claims: readonly number[];
  readonly sources: readonly number[];
  readonly origins: readonly number[];
  /** Per event: the indexes of its claims that no longer count. */
  readonly excludedClaims: readonly (readonly number[])[];
}

/**
 * Returns 1 for each source that the list names by id or genre, else 0, by the numbers of sources and names. Names
 * without a record are never listed.
 */
function namedBy(index: Index, list: readonly string[]): Uint8Array {
  const wanted = new Set(list);
  return Uint8Array.from([
    ...index.sources.map(({ id, genre }) => (wanted.has(id) || wanted.has(`genre:${genre}`) ? 1 : 0)),
    ...index.named.map(() => 0),
  ]);
}

/**
 * Returns a test for the citations that remain. Without copies, the cited source must remain. With copies, the whole
 * way from the source to its origin must be free of excluded sources.
 */
function keeperOf(index: Index, { excluded, only, withCopies }: SourceExclusion): (citation: IndexCitation) => boolean {
  const off = namedBy(index, excluded);
  const kept = only.length > 0 ? namedBy(index, only) : null;
  if (!withCopies) return ([, source]) => off[source] !== 1 && (kept === null || kept[source] === 1);
  // A source that copies another as a whole goes with it, whatever relays its claims name.
  const ways = index.sources.map((_, at) => chainOf(index, [0, at]));
  const isClear = (way: readonly number[]) =>
    !way.some((at) => off[at] === 1) && (kept === null || way.some((at) => kept[at] === 1));
  const areClear = ways.map(isClear);
  return (citation) => {
    const source = citation[1];
    return citation.length > 2 ? isClear([...ways[source]!, ...chainOf(index, citation)]) : areClear[source]!;
  };
}

/** Returns a test for the citations that remain under a source exclusion and an as-of date. */
export function citationKeeper(
  index: Index,
  exclusion: SourceExclusion,
  published: readonly Publication[] | null,
): (citation: IndexCitation) => boolean {
  const isSaid = keeperOf(index, exclusion);
  return (citation) => published?.[citation[1]] !== "not-yet" && isSaid(citation);
}

/**
 * Computes the support of every event.
 * @param published per source, whether it was published by the as-of date; sources that were certainly published later
 * are excluded too. null without an as-of date.
 */
export function supportOf(
  index: Index,
  exclusion: SourceExclusion,
  published: readonly Publication[] | null = null,
): Support {
  const isKept = citationKeeper(index, exclusion, published);
  const stands: boolean[] = [];
  const unsupported: number[] = [];
  const affected: number[] = [];
  const remaining = { claims: [] as number[], sources: [] as number[], origins: [] as number[] };
  const excludedClaims: number[][] = [];
  const table = eventsOf(index);
  for (const event of table.all) {
    const claims = table.claims(event);
    const sources: number[] = [];
    const origins: number[] = [];
    const isSaidStill = claims.map(() => false);
    let isTouched = false;
    forEachCitation(claims, (citation, number) => {
      if (!isKept(citation)) {
        isTouched = true;
        return;
      }
      isSaidStill[number] = true;
      if (!sources.includes(citation[1])) sources.push(citation[1]);
      const origin = originOf(index, citation);
      if (origin !== NO_ORIGIN && !origins.includes(origin)) origins.push(origin);
    });
    const gone: number[] = [];
    isSaidStill.forEach((isSaid, number) => {
      if (!isSaid) gone.push(number);
    });
    const count = claims.length - gone.length;
    stands.push(count > 0);
    if (claims.length > 0 && count === 0) unsupported.push(event);
    if (isTouched) affected.push(event);
    remaining.claims.push(count);
    remaining.sources.push(sources.length);
    remaining.origins.push(origins.length);
    excludedClaims.push(gone);
  }
  return { stands, unsupported, affected, ...remaining, excludedClaims };
}
