/** What is left when the reader takes sources away: which events, claims, dates and sentences still stand. Computed from the index
 *  alone, so that every change is seen at once; nothing is removed here, a caller decides what to fade. */

import type { Index, IndexCitation } from "../../model/compiled/eventIndex";
import { forEachCitation } from "../rows/citations";
import { eventsOf } from "../rows/events";
import type { Publication } from "./known";
import { chainOf, NO_ORIGIN, originOf } from "./origins";

/** Sources by id, or all of a genre: "genre:opinion". Empty lists take nothing away. */
export interface Lens {
  readonly without: readonly string[];
  /** Keep these alone. */
  readonly only: readonly string[];
  /** What is derived from a source goes, and with `only` is kept, with it. */
  readonly follow: boolean;
}

export const NO_LENS: Lens = { without: [], only: [], follow: false };
export const isLensOn = ({ without, only }: Lens): boolean => without.length > 0 || only.length > 0;

export interface Standings {
  /** Per row: has it a claim left? An event that never had one neither stands nor rests on what was taken away. */
  readonly stands: readonly boolean[];
  /** Rows all claims of which are gone: they rest alone on what was taken away. */
  readonly rests: readonly number[];
  /** Rows a claim of which lost a citation, `rests` among them. */
  readonly touched: readonly number[];
  /** Per row: claims, sources and origins that are left. */
  readonly claims: readonly number[];
  readonly sources: readonly number[];
  readonly origins: readonly number[];
  /** Per row: the claims, by their number in it, that are gone. */
  readonly fallen: readonly (readonly number[])[];
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
function keeperOf(index: Index, { without, only, follow }: Lens): (citation: IndexCitation) => boolean {
  const off = namedBy(index, without);
  const kept = only.length > 0 ? namedBy(index, only) : null;
  if (!follow) return ([, source]) => off[source] !== 1 && (kept === null || kept[source] === 1);
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
  lens: Lens,
  published: readonly Publication[] | null,
): (citation: IndexCitation) => boolean {
  const isSaid = keeperOf(index, lens);
  return (citation) => published?.[citation[1]] !== "not-yet" && isSaid(citation);
}

/**
 * @param published per source, had it been published by the reader's day? What certainly had not is gone too; null without a day.
 */
export function standingsOf(index: Index, lens: Lens, published: readonly Publication[] | null = null): Standings {
  const isKept = citationKeeper(index, lens, published);
  const stands: boolean[] = [];
  const rests: number[] = [];
  const touched: number[] = [];
  const remaining = { claims: [] as number[], sources: [] as number[], origins: [] as number[] };
  const fallen: number[][] = [];
  const events = eventsOf(index);
  for (const row of events.rows) {
    const claims = events.claims(row);
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
    if (claims.length > 0 && count === 0) rests.push(row);
    if (isTouched) touched.push(row);
    remaining.claims.push(count);
    remaining.sources.push(sources.length);
    remaining.origins.push(origins.length);
    fallen.push(gone);
  }
  return { stands, rests, touched, ...remaining, fallen };
}
