/**
 * Selects the filtered events and the facet counts from the state. Selectors are pure and memoised: the same slices
 * give the same result object.
 */

import { FACETS, type Lists } from "../engine/ask/facets";
import { type FacetCounts, type Filter, facetCounts, filterEvents, isFiltering } from "../engine/ask/filter";
import type { Search } from "../engine/ask/search";
import { eventsOf } from "../engine/events/events";
import type { Index } from "../model/compiled/eventIndex";
import { readRange } from "../model/typedDate";
import type { AppState } from "./appState";
import { type Filters, wordsIn } from "./filters";
import { lastOf } from "./lastOf";
import { selectAmong } from "./selectEvidence";
import { selectRelated } from "./selectRelations";

/** The state these selectors read: the filters, and the loaded search texts. */
export type Asking = Pick<AppState, "filters" | "remote">;

const foundFrom = lastOf((index: Index, search: Search, words: string) => search.find(index, words));

const bothFrom = lastOf(
  (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> =>
    new Set([...a].filter((event) => b.has(event))),
);

/** Events that match the search words; null without words, or until the search texts are loaded. */
function selectFound(index: Index, { filters, remote }: Asking): ReadonlySet<number> | null {
  const words = wordsIn(filters.q);
  return remote.search.value && words !== "" ? foundFrom(index, remote.search.value, words) : null;
}

/** Events that pass both the words and the sources; null if neither removes any. */
function selectBeginning(index: Index, asking: Asking): ReadonlySet<number> | null {
  const among = selectAmong(index, asking.filters);
  const found = selectFound(index, asking);
  return found && among ? bothFrom(found, among) : (found ?? among);
}

const filterFrom = lastOf(
  (
    among: Filter["among"],
    match: Filters["match"],
    disputed: Filters["disputed"],
    spans: Filter["spans"],
    sure: boolean,
    ...lists: readonly (readonly string[])[]
  ): Filter => ({
    ...(Object.fromEntries(FACETS.map(({ key }, at) => [key, lists[at]!])) as Lists),
    match,
    disputed,
    spans,
    sure,
    among,
  }),
);

const spansFrom = lastOf((range: string | null, related: Filter["spans"]): Filter["spans"] => {
  const days = range === null ? null : readRange(range);
  return days ? [{ possible: days, certain: days }, ...related] : related;
});

/** The days that events must lie in: those of the range, and those of each relation in time. */
export function selectSpans(index: Index, filters: Filters): Filter["spans"] {
  return spansFrom(filters.range, selectRelated(index, filters));
}

export function selectFilter(index: Index, asking: Asking): Filter {
  const { match, disputed, sure } = asking.filters;
  const lists = FACETS.map(({ key }) => asking.filters[key]);
  return filterFrom(
    selectBeginning(index, asking),
    match,
    disputed,
    selectSpans(index, asking.filters),
    sure,
    ...lists,
  );
}

const eventsFrom = lastOf((index: Index, filter: Filter) =>
  isFiltering(filter) ? filterEvents(index, filter) : eventsOf(index).all,
);

/** Numbers of the events that pass all filters, in order. */
export function selectEvents(index: Index, asking: Asking): readonly number[] {
  return eventsFrom(index, selectFilter(index, asking));
}

/** Is an event, by its id, among those that all filters leave? */
export function isListed(index: Index, asking: Asking, id: string | null): boolean {
  const event = eventsOf(index).numberOf(id);
  return event !== undefined && selectEvents(index, asking).includes(event);
}

const askedFrom = lastOf((index: Index, filter: Filter, found: ReadonlySet<number> | null) => {
  const asked = { ...filter, among: found };
  return isFiltering(asked) ? filterEvents(index, asked) : eventsOf(index).all;
});

/**
 * Numbers of the events that pass words and filters, whatever their sources. Sentences about evidence count among
 * these.
 */
export function selectAsked(index: Index, asking: Asking): readonly number[] {
  return askedFrom(index, selectFilter(index, asking), selectFound(index, asking));
}

const countsFrom = lastOf((index: Index, filter: Filter): FacetCounts => facetCounts(index, filter));

export function selectCounts(index: Index, asking: Asking): FacetCounts {
  return countsFrom(index, selectFilter(index, asking));
}
