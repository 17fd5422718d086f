/** What is left when the reader takes sources away: which events, claims, dates and sentences still stand. Computed from the index
 *  alone, so that every change is seen at once; nothing is removed here, a caller decides what to fade. */

import type { Index, IndexCitation } from "../../model/compiled/eventIndex";
import { forEachCitation } from "../events/citations";
import { eventsOf } from "../events/events";
import type { Publication } from "./asOf";
import { chainOf, NO_ORIGIN, originOf } from "./origins";

/** Sources by id, or all of a genre: "genre:opinion". Empty lists take nothing away. */
export interface SourceExclusion {
  readonly excluded: readonly string[];
  /** Keep these alone. */
  readonly only: readonly string[];
  /** What is derived from a source goes, and with `only` is kept, with it. */
  readonly withCopies: boolean;
}

export const NO_EXCLUSION: SourceExclusion = { excluded: [], only: [], withCopies: false };
export const isExcluding = ({ excluded, only }: SourceExclusion): boolean => excluded.length > 0 || only.length > 0;

export interface Support {
  /** Per row: has it a claim left? An event that never had one neither stands nor rests on what was taken away. */
  readonly stands: readonly boolean[];
  /** Rows all claims of which are gone: they rest alone on what was taken away. */
  readonly unsupported: readonly number[];
  /** Rows a claim of which lost a citation, `rests` among them. */
  readonly affected: readonly number[];
  /** Per row: claims, sources and origins that are left. */
  readonly claims: readonly number[];
  readonly sources: readonly number[];
  readonly origins: readonly number[];
  /** Per row: the claims, by their number in it, that are gone. */
  readonly excludedClaims: readonly (readonly number[])[];
}

/** Does a list of ids and genres name a source, per number of sources and names? A name without a record is never named. */
function namedBy(index: Index, list: readonly string[]): Uint8Array {
  const wanted = new Set(list);
  return Uint8Array.from([
    ...index.sources.map(({ id, genre }) => (wanted.has(id) || wanted.has(`genre:${genre}`) ? 1 : 0)),
    ...index.named.map(() => 0),
  ]);
}

/** Which citations are left: that of a source which is itself left, and, when copies follow, the way to whose origin is clear. */
function keeperOf(index: Index, { excluded, only, withCopies }: SourceExclusion): (citation: IndexCitation) => boolean {
  const off = namedBy(index, excluded);
  const kept = only.length > 0 ? namedBy(index, only) : null;
  if (!withCopies) return ([, source]) => off[source] !== 1 && (kept === null || kept[source] === 1);
  // A source that copies as a whole goes with what it copies, whoever its claims name as their relay.
  const ways = index.sources.map((_, at) => chainOf(index, [0, at]));
  const isClear = (way: readonly number[]) =>
    !way.some((at) => off[at] === 1) && (kept === null || way.some((at) => kept[at] === 1));
  const areClear = ways.map(isClear);
  return (citation) => {
    const source = citation[1];
    return citation.length > 2 ? isClear([...ways[source]!, ...chainOf(index, citation)]) : areClear[source]!;
  };
}

/** Is a citation left under a lens, of what had been published? */
export function citationKeeper(
  index: Index,
  exclusion: SourceExclusion,
  published: readonly Publication[] | null,
): (citation: IndexCitation) => boolean {
  const isSaid = keeperOf(index, exclusion);
  return (citation) => published?.[citation[1]] !== "not-yet" && isSaid(citation);
}

/**
 * @param published per source, had it been published by the reader's day? What certainly had not is gone too; null without a day.
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
