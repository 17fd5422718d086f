/** Which events remain, and for every choice of a facet how many would be left with it. */

import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";
import { eventsOf } from "../rows/events";
import { FACETS, type Facet, type FacetKey, forEachFacet, idIn, isExclusion, type Lists, NO_LISTS } from "./facets";
import { standingIn } from "./standing";

/** What is asked of events, ready to be tested. Empty lists and null ask for nothing. */
export interface Filter extends Lists {
  /** Must wanted values of a facet that can be asked so hold together? */
  readonly match: "any" | "all";
  /** Only events on which sources disagree, or only the others. */
  readonly disputed: boolean | null;
  /** Days, inclusive; an event counts where any of it may lie inside. */
  readonly range: readonly [from: Day, to: Day] | null;
  /** With a range: only what is certainly inside. */
  readonly sure: boolean;
  /** The rows to begin with, where words or what sources say have already left some out; null for all. */
  readonly among: ReadonlySet<number> | null;
}

export const NO_FILTER: Filter = { ...NO_LISTS, match: "any", disputed: null, range: null, sure: false, among: null };

export function isFiltering(filter: Filter): boolean {
  const { disputed, range, among } = filter;
  return FACETS.some(({ key }) => filter[key].length > 0) || disputed !== null || range !== null || among !== null;
}

type RowTest = (row: number) => boolean;

/** Does a facet let a row through? Null where nothing is asked of it. */
function facetTest(index: Index, filter: Filter, facet: Facet<FacetKey>, values = filter[facet.key]): RowTest | null {
  if (values.length === 0) return null;
  const held = facet.held(index);
  const unwanted = values.filter(isExclusion).map(idIn);
  const wanted = values.filter((value) => !isExclusion(value));
  const isAll = facet.canMatchAll && filter.match === "all";
  return (row) => {
    const own = held[row]!;
    if (unwanted.some((id) => own.includes(id))) return false;
    if (wanted.length === 0) return true;
    return isAll ? wanted.every((id) => own.includes(id)) : wanted.some((id) => own.includes(id));
  };
}

/** What is no facet: rows to begin with, and dates. */
function passesRest(index: Index, row: number, { among, range, sure }: Filter): boolean {
  if (among?.has(row) === false) return false;
  if (!range) return true;
  const standing = standingIn(eventsOf(index).date(row), eventsOf(index).answers(row), range);
  return sure ? standing === "certain" : standing !== "outside";
}

const isDisputed = (index: Index, row: number) => eventsOf(index).isDisputed(row);
const passesDispute = (index: Index, row: number, { disputed }: Filter) =>
  disputed === null || isDisputed(index, row) === disputed;

/** Rows that remain, in order. */
export function filterRows(index: Index, filter: Filter): readonly number[] {
  const tests = FACETS.flatMap((facet) => facetTest(index, filter, facet) ?? []);
  const rows: number[] = [];
  for (let row = 0; row < eventsOf(index).count; row++) {
    if (passesDispute(index, row, filter) && tests.every((passes) => passes(row)) && passesRest(index, row, filter))
      rows.push(row);
  }
  return rows;
}

export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>> & {
  /** Events on which sources disagree, and the others, that all lists leave. */
  readonly disputed: Readonly<Record<"yes" | "no", number>>;
};

/** For every choice, the events that would be left with it beside all other facets and what its own excludes. Among values that must
 *  hold together, those already chosen count too. */
export function facetCounts(index: Index, filter: Filter): FacetCounts {
  const counts = forEachFacet(() => new Map<string, number>());
  const disputed = { yes: 0, no: 0 };
  const parts = FACETS.map((facet) => ({
    facet,
    held: facet.held(index),
    passes: facetTest(index, filter, facet),
    // A choice added to a facet would be held to its exclusions, and to no other choice of it.
    passesWithout: facetTest(index, filter, facet, filter[facet.key].filter(isExclusion)),
    mustHold: facet.canMatchAll && filter.match === "all",
  }));
  for (let row = 0; row < eventsOf(index).count; row++) {
    if (!passesRest(index, row, filter)) continue;
    // A row counts for a facet when nothing but that facet's own choice can keep it out.
    const failing = parts.filter(({ passes }) => passes?.(row) === false);
    if (failing.length === 0) disputed[isDisputed(index, row) ? "yes" : "no"]++;
    if (failing.length > 1 || !passesDispute(index, row, filter)) continue;
    for (const { facet, held, passesWithout, mustHold } of failing.length === 0 ? parts : failing) {
      if (failing.length > 0 && (mustHold || passesWithout?.(row) === false)) continue;
      const ofFacet = counts[facet.key];
      for (const value of held[row]!) ofFacet.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
  }
  return { ...counts, disputed };
}
