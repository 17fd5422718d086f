/** Which events remain: one pass over the index, and for every choice of a facet what would be left with it. */
import type { Index } from "../model/compiled";
import type { CompiledDate, Day } from "../model/date";
import { membershipOf } from "./membership";
import { searchRows } from "./search";

/** What the reader asked for. A leading "-" in a list excludes. Empty lists and null ask for nothing. */
export interface Filter {
  readonly actors: readonly string[];
  readonly match: "any" | "all";
  readonly groups: readonly string[];
  readonly categories: readonly string[];
  readonly disputed: boolean;
  /** Days, inclusive; an event counts where any of it may lie inside. */
  readonly range: readonly [from: Day, to: Day] | null;
  /** Words to be found; nothing is left out while the text they are looked for in is not there yet. */
  readonly q: string;
}

export const NO_FILTER: Filter = {
  actors: [],
  match: "any",
  groups: [],
  categories: [],
  disputed: false,
  range: null,
  q: "",
};

export function isFiltering(filter: Filter): boolean {
  const { actors, groups, categories, disputed, range, q } = filter;
  return actors.length + groups.length + categories.length > 0 || disputed || range !== null || q !== "";
}

type Facet = "actors" | "groups" | "categories";

/** Does a list of wanted and unwanted values let through what a row has? */
function listAllows(wanted: readonly string[], has: (value: string) => boolean, all: boolean): boolean {
  let asked = false;
  let found = false;
  for (const value of wanted) {
    if (isExclusion(value)) {
      if (has(value.slice(1))) return false;
      continue;
    }
    asked = true;
    if (has(value)) found = true;
    else if (all) return false;
  }
  return !asked || found;
}

function inRange(date: CompiledDate, [from, to]: readonly [Day, Day]): boolean {
  return (date.latest ?? Number.POSITIVE_INFINITY) >= from && (date.earliest ?? Number.NEGATIVE_INFINITY) <= to;
}

const isExclusion = (value: string) => value.startsWith("-");

/** Does a row pass? Of the facet that is counted only the exclusions hold, since a choice added to them would be held to them. */
function passes(index: Index, row: number, filter: Filter, counted?: Facet): boolean {
  const { events, actors } = index;
  const wanted = (facet: Facet) => (facet === counted ? filter[facet].filter(isExclusion) : filter[facet]);
  const { numberOf, actorsOfRow } = membershipOf(index);
  if (filter.q !== "" && searchRows(index, filter.q)?.has(row) === false) return false;
  if (filter.disputed && events.disputes[row]!.length === 0) return false;
  if (filter.range && !inRange(events.date[row]!, filter.range)) return false;
  const hasActor = (id: string) => actorsOfRow[row]!.includes(numberOf.get(id) ?? -1);
  if (!listAllows(wanted("actors"), hasActor, filter.match === "all")) return false;
  const hasGroup = (id: string) => events.participants[row]!.some(([actor]) => actors[actor]?.group === id);
  if (!listAllows(wanted("groups"), hasGroup, false)) return false;
  return listAllows(wanted("categories"), (id) => events.category[row] === id, false);
}

/** Rows that remain, in order. */
export function filterRows(index: Index, filter: Filter): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < index.events.id.length; row++) if (passes(index, row, filter)) rows.push(row);
  return rows;
}

export interface FacetCounts {
  readonly actors: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
}

/** For every choice, the events that would be left with it beside all other facets and what its own excludes. Among actors that must take part together,
 *  those already chosen count too. */
export function facetCounts(index: Index, filter: Filter): FacetCounts {
  const { actorsOfRow } = membershipOf(index);
  const actors = new Map<string, number>();
  const groups = new Map<string, number>();
  const categories = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const together = filter.match === "all";
  for (let row = 0; row < index.events.id.length; row++) {
    if (passes(index, row, filter, together ? undefined : "actors")) {
      for (const actor of actorsOfRow[row]!) add(actors, index.actors[actor]?.id ?? "");
    }
    if (passes(index, row, filter, "groups")) {
      for (const group of new Set(index.events.participants[row]!.map(([actor]) => index.actors[actor]?.group ?? "")))
        add(groups, group);
    }
    if (passes(index, row, filter, "categories")) add(categories, index.events.category[row]!);
  }
  return { actors, groups, categories };
}
