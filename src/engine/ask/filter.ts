/**
 * Filters events, and counts for every facet value how many events would remain if the reader chose it. Each facet
 * becomes a mask with one byte per event, so that counting needs a single pass over the events of a facet.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { type Events, eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { certaintyInAll, isOutsideAny, type Span } from "./certainty";
import { FACETS, type Facet, type FacetKey, idIn, isExclusion, type Lists } from "./facets";
import { NO_LISTS } from "./noLists";

/** The filters, in a form ready for testing events. Empty lists and null filter nothing. */
export interface Filter extends Lists {
  /** For facets with `canMatchAll`: must an event have any of the wanted values, or all of them? */
  readonly match: "any" | "all";
  /** true: only events on which sources disagree; false: only the others. */
  readonly disputed: boolean | null;
  /** The days of the range and of each relation. An event passes if it may lie in all of them. */
  readonly spans: readonly Span[];
  /** Only events that certainly lie in all spans. */
  readonly sure: boolean;
  /** The events to start from, where search words or sources have already removed some; null for all. */
  readonly among: ReadonlySet<number> | null;
}

export const NO_FILTER: Filter = { ...NO_LISTS, match: "any", disputed: null, spans: [], sure: false, among: null };

export function isFiltering(filter: Filter): boolean {
  const { disputed, spans, among } = filter;
  return FACETS.some(({ key }) => filter[key].length > 0) || disputed !== null || spans.length > 0 || among !== null;
}

/** Per event: 1 if it passes, else 0. */
type Mask = Uint8Array;

/** The events that pass one facet; null if the facet filters nothing. */
function letThrough(index: Index, filter: Filter, facet: Facet<FacetKey>, asked = filter[facet.key]): Mask | null {
  if (asked.length === 0) return null;
  const { ids, values, starts } = facet.held(index);
  const unwanted = new Set(asked.filter(isExclusion).map(idIn));
  const wanted = new Set(asked.filter((value) => !isExclusion(value)));
  const isUnwanted = ids.map((id) => unwanted.has(id));
  const isWanted = ids.map((id) => wanted.has(id));
  const least = facet.canMatchAll && filter.match === "all" ? wanted.size : Math.min(wanted.size, 1);
  const mask = new Uint8Array(eventsOf(index).count);
  for (let event = 0; event < mask.length; event++) {
    let [held, refused] = [0, 0];
    for (let at = starts[event]!; at < starts[event + 1]!; at++) {
      if (isUnwanted[values[at]!]) refused++;
      else if (isWanted[values[at]!]) held++;
    }
    const isRefused = refused > 0 && (!facet.isOfClaims || refused === starts[event + 1]! - starts[event]!);
    if (held >= least && !isRefused) mask[event] = 1;
  }
  return mask;
}

/** The events that pass `among` and `spans`; null if neither is set. */
function restLetsThrough(index: Index, { among, spans, sure }: Filter): Mask | null {
  if (!among && spans.length === 0) return null;
  const table = eventsOf(index);
  const mask = new Uint8Array(table.count);
  for (const event of table.all) {
    if (among?.has(event) === false) continue;
    const isIn = sure ? certaintyInAll(table, event, spans) === "certain" : !isOutsideAny(table, event, spans);
    if (isIn) mask[event] = 1;
  }
  return mask;
}

const passesDispute = (table: Events, event: number, { disputed }: Filter) =>
  disputed === null || table.isDisputed(event) === disputed;

/** Numbers of the events that pass all filters, in order. */
export function filterEvents(index: Index, filter: Filter): readonly number[] {
  const table = eventsOf(index);
  const masks = [restLetsThrough(index, filter), ...FACETS.map((facet) => letThrough(index, filter, facet))].filter(
    (mask) => mask !== null,
  );
  return table.all.filter((event) => passesDispute(table, event, filter) && masks.every((mask) => mask[event] === 1));
}

export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>> & {
  /** How many events would remain with each choice of `disputed`, given the facet lists and the range. */
  readonly disputed: Readonly<Record<"yes" | "no", number>>;
};

/**
 * Counts, for every value of every facet, the events that would remain if it were chosen: all other facets apply, and
 * so do the exclusions of its own facet. Where values must match together, the values already chosen apply too.
 */
export function facetCounts(index: Index, filter: Filter): FacetCounts {
  return isFiltering(filter) ? countsOf(index, filter) : allCounts(index);
}

const allCounts = oncePer((index: Index) => countsOf(index, NO_FILTER));

function countsOf(index: Index, filter: Filter): FacetCounts {
  const table = eventsOf(index);
  const rest = restLetsThrough(index, filter);
  const masks = FACETS.map((facet) => letThrough(index, filter, facet));
  const asked = masks.filter((mask) => mask !== null);
  const disputed = { yes: 0, no: 0 };
  // Per event, how many facets reject it. 2 also stands for a rejection by anything else: only 0 and 1 matter.
  const against = new Uint8Array(table.count);
  for (let event = 0; event < against.length; event++) {
    let count = rest?.[event] === 0 ? 2 : 0;
    for (const mask of asked) if (mask[event] === 0) count++;
    if (count === 0) disputed[table.isDisputed(event) ? "yes" : "no"]++;
    against[event] = passesDispute(table, event, filter) ? count : 2;
  }
  const counts = FACETS.map(
    (facet, at) => [facet.key, countsOfFacet(index, filter, facet, masks[at]!, against)] as const,
  );
  return { ...(Object.fromEntries(counts) as Record<FacetKey, Map<string, number>>), disputed };
}

/**
 * Counts the events of each value of a facet. An event counts if nothing but this facet's own choice can reject it, and
 * if the part of that choice which stays lets it pass.
 */
function countsOfFacet(
  index: Index,
  filter: Filter,
  facet: Facet<FacetKey>,
  mask: Mask | null,
  against: Uint8Array,
): Map<string, number> {
  const { ids, values, starts } = facet.held(index);
  // A new choice keeps the facet's exclusions but no other chosen value; with `match: "all"` it keeps every one.
  const mustHold = facet.canMatchAll && filter.match === "all";
  const staying = mustHold ? mask : letThrough(index, filter, facet, filter[facet.key].filter(isExclusion));
  const counts = new Uint32Array(ids.length);
  for (let event = 0; event < against.length; event++) {
    const others = against[event]! - (mask?.[event] === 0 ? 1 : 0);
    if (others > 0 || staying?.[event] === 0) continue;
    for (let at = starts[event]!; at < starts[event + 1]!; at++) counts[values[at]!]!++;
  }
  // A value that is both excluded and chosen leaves no events.
  for (const value of filter[facet.key].filter(isExclusion).map(idIn)) counts[ids.indexOf(value)] = 0;
  return new Map(ids.flatMap((id, value) => (counts[value]! > 0 ? [[id, counts[value]!] as const] : [])));
}
