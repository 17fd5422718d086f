/** Which events remain: one pass over the index, and for every choice of a facet what would be left with it. */
import type { Index } from "../../model/compiled/eventIndex";
import { boundsOf, type CompiledDate, type Day, isApproximate, isUncertain } from "../../model/date";
import { membershipOf } from "../rows/membership";

/** What the reader asked for. A leading "-" in a list excludes. Empty lists and null ask for nothing. */
export interface Filter {
  readonly actors: readonly string[];
  readonly match: "any" | "all";
  readonly groups: readonly string[];
  readonly categories: readonly string[];
  /** Places, each with its parts. */
  readonly places: readonly string[];
  /** Statuses of claims: an event passes with one claim of a wanted status. */
  readonly statuses: readonly string[];
  /** Genres of the sources cited. */
  readonly genres: readonly string[];
  /** Only events on which sources disagree, or only the others. */
  readonly disputed: boolean | null;
  /** Days, inclusive; an event counts where any of it may lie inside. */
  readonly range: readonly [from: Day, to: Day] | null;
  /** With a range: only what is certainly inside. */
  readonly sure: boolean;
  /** Words to be found; nothing is left out while the text they are looked for in is not there yet. */
  readonly q: string;
  /** The rows to begin with, where what sources say has already left some out; null for all. */
  readonly among: ReadonlySet<number> | null;
}

export const NO_FILTER: Filter = {
  actors: [],
  match: "any",
  groups: [],
  categories: [],
  places: [],
  statuses: [],
  genres: [],
  disputed: null,
  range: null,
  sure: false,
  q: "",
  among: null,
};

/** The lists of a filter: facets of which one chooses values. */
export const FACETS = ["actors", "groups", "categories", "places", "statuses", "genres"] as const;
export type Facet = (typeof FACETS)[number];

export function isFiltering(filter: Filter): boolean {
  const { disputed, range, q, among } = filter;
  const hasList = FACETS.some((facet) => filter[facet].length > 0);
  return hasList || disputed !== null || range !== null || q !== "" || among !== null;
}

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

/** How an uncertain date lies to a range: some of it may be inside, all of it must be, or none can be. */
export type Standing = "certain" | "possible" | "outside";

/**
 * Where an event stands to a range of days, inclusive. What went on throughout a span, or still goes on, is certainly inside as
 * soon as a part of it that is certain is; a month, a year or "between" only when the whole of it lies inside.
 * @param answers the rival dates where sources disagree, else empty: certain only when each of them is
 */
export function standingIn(
  date: CompiledDate,
  answers: readonly CompiledDate[],
  range: readonly [from: Day, to: Day],
): Standing {
  const all = (answers.length > 1 ? answers : [date]).map((one) => standingOf(one, range));
  if (all.every((one) => one === "certain")) return "certain";
  return all.every((one) => one === "outside") ? "outside" : "possible";
}

function standingOf(date: CompiledDate, range: readonly [Day, Day]): Standing {
  const [from, to] = range;
  const isOutside =
    (date.latest ?? Number.POSITIVE_INFINITY) < from || (date.earliest ?? Number.NEGATIVE_INFINITY) > to;
  if (isOutside) return "outside";
  // A date that is itself in doubt is certain nowhere.
  if (isUncertain(date)) return "possible";
  return certainParts(date).some(([first, last, isWhole]) =>
    isWhole ? first >= from && last <= to : first <= to && last >= from,
  )
    ? "certain"
    : "possible";
}

type CertainPart = readonly [first: Day, last: Day, isWhole: boolean];

/** What must touch a range for the event to be certainly in it; a part that is `isWhole` must lie inside with all its days. */
function certainParts(date: CompiledDate): CertainPart[] {
  const { from, to } = date;
  if (to === undefined || (date.extent === "within" && typeof from === "object" && typeof to === "object")) {
    const margin = isApproximate(date) ? lengthOf(date) : 0;
    return [[(date.earliest ?? 0) - margin, (date.latest ?? 0) + margin, true]];
  }
  const ends = [from, to].flatMap((end): CertainPart[] => {
    if (typeof end === "string") return [];
    const [first, last] = boundsOf(end);
    const margin = end.approximate ? last - first + 1 : 0;
    return [[first - margin, last + margin, true]];
  });
  // Throughout: from the last day it can have begun to the first it can have ended.
  const begun = from === "open" ? Number.NEGATIVE_INFINITY : typeof from === "object" ? boundsOf(from)[1] : null;
  const ended = to === "open" ? Number.POSITIVE_INFINITY : typeof to === "object" ? boundsOf(to)[0] : null;
  return begun !== null && ended !== null && begun <= ended ? [...ends, [begun, ended, false]] : ends;
}

function lengthOf(date: CompiledDate): number {
  return (date.latest ?? 0) - (date.earliest ?? 0) + 1;
}

const isExclusion = (value: string) => value.startsWith("-");

/** Has a row this value of a facet? A unit's events are its parent's too, and a part's place is the whole's. */
function holderOf(index: Index, row: number, facet: Facet): (value: string) => boolean {
  const { events, actors } = index;
  const { numberOf, actorsOfRow, placesOfRow, statusesOfRow, genresOfRow } = membershipOf(index);
  switch (facet) {
    case "actors":
      return (id) => actorsOfRow[row]!.includes(numberOf.get(id) ?? -1);
    case "groups":
      return (id) => events.participants[row]!.some(([actor]) => actors[actor]?.group === id);
    case "categories":
      return (id) => events.category[row] === id;
    case "places":
      return (id) => placesOfRow[row]!.includes(id);
    case "statuses":
      return (id) => statusesOfRow[row]!.includes(id);
    case "genres":
      return (id) => genresOfRow[row]!.includes(id);
  }
}

/** Every value of a facet that a row has. */
function valuesOf(index: Index, row: number, facet: Facet): Iterable<string> {
  const { events, actors } = index;
  const { actorsOfRow, placesOfRow, statusesOfRow, genresOfRow } = membershipOf(index);
  switch (facet) {
    case "actors":
      return actorsOfRow[row]!.map((actor) => actors[actor]?.id ?? "");
    case "groups":
      return new Set(events.participants[row]!.map(([actor]) => actors[actor]?.group ?? ""));
    case "categories":
      return [events.category[row]!];
    case "places":
      return placesOfRow[row]!;
    case "statuses":
      return statusesOfRow[row]!;
    case "genres":
      return genresOfRow[row]!;
  }
}

/** What is no list: words, range, disagreement. */
function passesRest(index: Index, row: number, filter: Filter): boolean {
  const { events } = index;
  if (filter.among?.has(row) === false) return false;
  if (filter.q !== "" && index.search?.find(index, filter.q).has(row) === false) return false;
  if (!filter.range) return true;
  const standing = standingIn(events.date[row]!, events.answers[row]!, filter.range);
  return filter.sure ? standing === "certain" : standing !== "outside";
}

const isDisputed = (index: Index, row: number) => index.events.disputes[row]!.length > 0;
const passesDispute = (index: Index, row: number, { disputed }: Filter) =>
  disputed === null || isDisputed(index, row) === disputed;

/** Rows that remain, in order. */
export function filterRows(index: Index, filter: Filter): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < index.events.id.length; row++) {
    const passes =
      passesDispute(index, row, filter) &&
      FACETS.every((facet) => allows(index, row, filter, facet)) &&
      passesRest(index, row, filter);
    if (passes) rows.push(row);
  }
  return rows;
}

function allows(index: Index, row: number, filter: Filter, facet: Facet): boolean {
  const wanted = filter[facet];
  if (wanted.length === 0) return true;
  return listAllows(wanted, holderOf(index, row, facet), facet === "actors" && filter.match === "all");
}

/** Do a facet's exclusions alone let a row through? A choice added to the facet would be held to them, and to no other choice of it. */
function notExcluded(index: Index, row: number, filter: Filter, facet: Facet): boolean {
  return listAllows(filter[facet].filter(isExclusion), holderOf(index, row, facet), false);
}

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>> & {
  /** Events on which sources disagree, and the others, that all lists leave. */
  readonly disputed: Readonly<Record<"yes" | "no", number>>;
};

/** For every choice, the events that would be left with it beside all other facets and what its own excludes. Among actors that must take part together,
 *  those already chosen count too. */
export function facetCounts(index: Index, filter: Filter): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const disputed = { yes: 0, no: 0 };
  for (let row = 0; row < index.events.id.length; row++) {
    if (!passesRest(index, row, filter)) continue;
    // A row counts for a facet when nothing but that facet's own choice can keep it out.
    const failing = FACETS.filter((facet) => !allows(index, row, filter, facet));
    const holdsDispute = passesDispute(index, row, filter);
    if (failing.length === 0) disputed[isDisputed(index, row) ? "yes" : "no"]++;
    if (failing.length > 1 || !holdsDispute) continue;
    for (const facet of failing.length === 0 ? FACETS : failing) {
      const mustHold = facet === "actors" && filter.match === "all";
      if (failing.length > 0 && (mustHold || !notExcluded(index, row, filter, facet))) continue;
      for (const value of valuesOf(index, row, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { ...counts, disputed };
}
