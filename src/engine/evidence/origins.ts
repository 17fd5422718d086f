/** Where each claim comes from in the end: copies, reprints, relays and further records of one page fold into what they repeat, so that what is counted is
 *  origins and not links. It must never count one origin twice; where the record does not say, it counts none. */

import type { Index, IndexCitation, IndexClaim } from "../../model/compiled/eventIndex";
import { forEachCitation } from "../events/citations";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";

/** No origin that could be counted: an encyclopedia, or a text nobody knows the origin of. */
export const NO_ORIGIN = -1;

/** What of an index the rules of origin need. */
export type Sources = Pick<Index, "sources" | "named">;

interface SourceChains {
  /** Per source: what its text goes back to when a claim has no `via`, nearest first, without the source itself. */
  readonly beyond: readonly (readonly number[])[];
  /** Per source: does it add no origin by itself? */
  readonly isBlank: readonly boolean[];
  /** Per source: the end of that way, itself where there is none before it, or `NO_ORIGIN`. */
  readonly end: readonly number[];
}

const chainsOf = oncePer((sources: Index["sources"]): SourceChains => {
  const isBlank = sources.map(({ genre, origin }) => genre === "encyclopedia" || origin === "unknown");
  // Of several, the last stands for the whole; what is the source's own goes no further, and nothing is looked for behind a blank.
  const next = (at: number) =>
    sources[at]?.origin === undefined && !isBlank[at] ? sources[at]?.from?.at(-1) : undefined;
  const end: number[] = [];
  const beyond = sources.map((_, start) => {
    const chain: number[] = [];
    let at = start;
    for (let on = next(at); on !== undefined; on = next(at)) {
      // Texts that copy one another in a ring have no first.
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

  /** One page that has several records is one origin, or goes back to one. */
  function originFor(at: number): number {
    const same = sources[at]?.same;
    return same === undefined || isBlank[same] ? at : end[same]!;
  }
});

/** A citation's way back: the source, who relayed it, and what the last of them copies. Numbers of sources and names. */
export function chainOf(index: Sources, [, source, ...via]: IndexCitation): readonly number[] {
  const { beyond } = chainsOf(index.sources);
  const last = via.at(-1) ?? source;
  return [source, ...via, ...(beyond[last] ?? [])];
}

/** The number of the source or name that a citation goes back to, or `NO_ORIGIN`. */
export function originOf(index: Sources, citation: IndexCitation): number {
  const { isBlank, end } = chainsOf(index.sources);
  const source = citation[1];
  const last = citation[citation.length - 1]!;
  if (citation.length === 2) return end[source] ?? NO_ORIGIN;
  // What only an encyclopedia or a text of unknown origin says was relayed counts where it has a record of its own.
  if (last >= index.sources.length) return isBlank[source] ? NO_ORIGIN : last;
  return end[last] ?? NO_ORIGIN;
}

/** The distinct origins of claims, in the order in which they are met. */
export function originsOfClaims(index: Sources, claims: readonly IndexClaim[]): readonly number[] {
  const found: number[] = [];
  forEachCitation(claims, (citation) => {
    const origin = originOf(index, citation);
    if (origin !== NO_ORIGIN && !found.includes(origin)) found.push(origin);
  });
  return found;
}

/** Per row: its distinct origins. Made once per index. */
export const originsOfEvents = oncePer((index: Index): readonly (readonly number[])[] =>
  eventsOf(index).all.map((event) => originsOfClaims(index, eventsOf(index).claims(event))),
);

/** Is it one text that copies go back to, several, or none that can be told? What a mark shows. */
export type OriginCount = "none" | "one" | "several";

export function originCount(index: Index, event: number): OriginCount {
  return inOrigins(originsOfEvents(index)[event]?.length ?? 0);
}

const inOrigins = (length: number): OriginCount => (length === 0 ? "none" : length === 1 ? "one" : "several");

/** The same of all rows of an index, with all its sources. */
export const allOriginCounts = oncePer((index: Index) => originCounts(index, null));

/** Per row, of all rows: what its marks show; fewer origins where `left` says how many are left of each. */
export function originCounts(index: Index, remaining: readonly number[] | null): readonly OriginCount[] {
  return eventsOf(index).all.map((event) => (remaining ? inOrigins(remaining[event] ?? 0) : originCount(index, event)));
}

/** A source or a name by its number: with an id where it has a page. */
export function originNamed(index: Sources, at: number): { readonly id?: string; readonly name: string } {
  const source = index.sources[at];
  return source ? { id: source.id, name: source.name } : { name: index.named[at - index.sources.length] ?? "" };
}
