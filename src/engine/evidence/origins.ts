/**
 * Finds the origin of each claim: the text in which it first appeared. Copies, reprints, relays and other records of
 * the same page are traced back to it, so that counts are of origins and not of links. The rules never count one origin
 * twice, and count none where the record does not name it.
 */

import type { Index, IndexCitation, IndexClaim } from "../../model/compiled/eventIndex";
import { forEachCitation } from "../events/citations";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";

/** No origin that can be counted: an encyclopedia, or a text of unknown origin. */
export const NO_ORIGIN = -1;

/** The part of an index that the rules of origin need. */
export type Sources = Pick<Index, "sources" | "named">;

interface SourceChains {
  /**
   * Per source: the chain of sources it derives from, nearest first, without the source itself. Used for a claim
   * without relays (`via`).
   */
  readonly beyond: readonly (readonly number[])[];
  /** Per source: does it add no origin of its own? */
  readonly isBlank: readonly boolean[];
  /** Per source: the origin at the end of its chain; the source itself if it derives from nothing, or `NO_ORIGIN`. */
  readonly end: readonly number[];
}

const chainsOf = oncePer((sources: Index["sources"]): SourceChains => {
  const isBlank = sources.map(({ genre, origin }) => genre === "encyclopedia" || origin === "unknown");
  // Of several sources that a text derives from, the last one counts. A text marked as its own origin is not followed
  // further, nor is a blank one.
  const next = (at: number) =>
    sources[at]?.origin === undefined && !isBlank[at] ? sources[at]?.from?.at(-1) : undefined;
  const end: number[] = [];
  const beyond = sources.map((_, start) => {
    const chain: number[] = [];
    let at = start;
    for (let on = next(at); on !== undefined; on = next(at)) {
      // Texts that copy one another in a ring have no first text.
      if (on === start || chain.includes(on)) {
        end.push(NO_ORIGIN);
        return chain;
      }
      chain.push(on);
      at = on;
    }
    end.push(isBlank[at] ? NO_ORIGIN : at);
    return chain;
  });
  return { beyond, isBlank, end: end.map(originFor) };

  /** Several records of one page count as one origin: that of the record they stand for. */
  function originFor(at: number): number {
    const same = sources[at]?.same;
    return same === undefined || isBlank[same] ? at : end[same]!;
  }
});

/**
 * Returns the way from a citation to its origin: the cited source, its relays, and the chain behind the last of them.
 * These are numbers of sources and names.
 */
export function chainOf(index: Sources, [, source, ...via]: IndexCitation): readonly number[] {
  const { beyond } = chainsOf(index.sources);
  const last = via.at(-1) ?? source;
  return [source, ...via, ...(beyond[last] ?? [])];
}

/** Returns the number of the source or name that is the origin of a citation, or `NO_ORIGIN`. */
export function originOf(index: Sources, citation: IndexCitation): number {
  const { isBlank, end } = chainsOf(index.sources);
  const source = citation[1];
  const last = citation[citation.length - 1]!;
  if (citation.length === 2) return end[source] ?? NO_ORIGIN;
  // An encyclopedia or a text of unknown origin cannot vouch for a relay that has no record of its own.
  if (last >= index.sources.length) return isBlank[source] ? NO_ORIGIN : last;
  return end[last] ?? NO_ORIGIN;
}

/** Returns the distinct origins of claims, in order of first appearance. */
export function originsOfClaims(index: Sources, claims: readonly IndexClaim[]): readonly number[] {
  const found: number[] = [];
  forEachCitation(claims, (citation) => {
    const origin = originOf(index, citation);
    if (origin !== NO_ORIGIN && !found.includes(origin)) found.push(origin);
  });
  return found;
}

/** Per event: its distinct origins. Computed once per index. */
export const originsOfEvents = oncePer((index: Index): readonly (readonly number[])[] =>
  eventsOf(index).all.map((event) => originsOfClaims(index, eventsOf(index).claims(event))),
);

/** How many origins an event has, as its marks show it. */
export type OriginCount = "none" | "one" | "several";

export function originCount(index: Index, event: number): OriginCount {
  return inOrigins(originsOfEvents(index)[event]?.length ?? 0);
}

const inOrigins = (length: number): OriginCount => (length === 0 ? "none" : length === 1 ? "one" : "several");

/** The origin counts of all events, with all sources included. */
export const allOriginCounts = oncePer((index: Index) => originCounts(index, null));

/** Returns the origin count of each event. `left`, if given, is the number of origins that remain per event. */
export function originCounts(index: Index, remaining: readonly number[] | null): readonly OriginCount[] {
  return eventsOf(index).all.map((event) => (remaining ? inOrigins(remaining[event] ?? 0) : originCount(index, event)));
}

/** Returns the source or name with this number; it has an `id` if it has a page. */
export function originNamed(index: Sources, at: number): { readonly id?: string; readonly name: string } {
  const source = index.sources[at];
  return source ? { id: source.id, name: source.name } : { name: index.named[at - index.sources.length] ?? "" };
}
