/** What the screen needs of the state, computed once per change: pure, and the same result for the same slices. */
import { FACETS, type Lists } from "../engine/ask/facets";
import { type FacetCounts, type Filter, facetCounts, filterRows, isFiltering } from "../engine/ask/filter";
import type { Search } from "../engine/ask/search";
import { evenScale, type Timescale, TRUE_SCALE } from "../engine/draw/timescale";
import { asDrawn, openingWindow, showing, type VisibleWindow, wholeWindow, windowOfRange } from "../engine/draw/window";
import { oncePer } from "../engine/oncePer";
import { eventsOf } from "../engine/rows/events";
import type { Index } from "../model/compiled/eventIndex";
import { sortDay } from "../model/date";
import { readRange } from "../model/typedDate";
import type { AppState } from "./appState";
import { type Filters, wordsIn } from "./filters";
import { lastOf } from "./lastOf";
import { selectAmong } from "./selectEvidence";
import { type Standing, selectSpotlight } from "./selectSpotlight";
import type { Look } from "./view";

/** What selectors of rows read: what is asked for, and the text in which words are looked for. */
export type Asking = Pick<AppState, "filters" | "remote">;

const foundFrom = lastOf((index: Index, search: Search, words: string) => search.find(index, words));

const bothFrom = lastOf(
  (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> => new Set([...a].filter((row) => b.has(row))),
);

/** The rows that words find; null where none are asked for, or while their text is not there. */
function selectFound(index: Index, { filters, remote }: Asking): ReadonlySet<number> | null {
  const words = wordsIn(filters.q);
  return remote.search.value && words !== "" ? foundFrom(index, remote.search.value, words) : null;
}

/** The rows that words and what sources say leave; null where neither leaves any out. */
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
    range: Filters["range"],
    sure: boolean,
    ...lists: readonly (readonly string[])[]
  ): Filter => ({
    ...(Object.fromEntries(FACETS.map(({ key }, at) => [key, lists[at]!])) as Lists),
    match,
    disputed,
    range: range === null ? null : readRange(range),
    sure,
    among,
  }),
);

export function selectFilter(index: Index, asking: Asking): Filter {
  const { match, disputed, range, sure } = asking.filters;
  const lists = FACETS.map(({ key }) => asking.filters[key]);
  return filterFrom(selectBeginning(index, asking), match, disputed, range, sure, ...lists);
}

const rowsFrom = lastOf((index: Index, filter: Filter) =>
  isFiltering(filter) ? filterRows(index, filter) : eventsOf(index).rows,
);

/** Rows the filters let through, in order. */
export function selectRows(index: Index, asking: Asking): readonly number[] {
  return rowsFrom(index, selectFilter(index, asking));
}

const askedFrom = lastOf((index: Index, filter: Filter, found: ReadonlySet<number> | null) => {
  const asked = { ...filter, among: found };
  return isFiltering(asked) ? filterRows(index, asked) : eventsOf(index).rows;
});

/** Rows that words and filters leave, whatever the sources say: what the sentences about evidence are counted among. */
export function selectAsked(index: Index, asking: Asking): readonly number[] {
  return askedFrom(index, selectFilter(index, asking), selectFound(index, asking));
}

const countsFrom = lastOf((index: Index, filter: Filter): FacetCounts => facetCounts(index, filter));

export function selectCounts(index: Index, asking: Asking): FacetCounts {
  return countsFrom(index, selectFilter(index, asking));
}

/** What the window is chosen by. */
export type Looking = Pick<AppState, "window" | "filters"> & Standing;

// Remembered, as all selectors are: a new pair for the same window would draw for ever.
const drawnFrom = lastOf(asDrawn);
const rangeFrom = lastOf(windowOfRange);

/** The window to draw: what the reader looks at, else what stands out, else the range asked for, else the dataset's opening span. */
export function selectWindow(index: Index, state: Looking): VisibleWindow {
  const { window, filters } = state;
  if (window) return drawnFrom(window, wholeWindow(index));
  const lit = selectSpotlight(index, state);
  if (lit) return drawnFrom(lit.window, wholeWindow(index));
  return (filters.range !== null ? rangeFrom(index, filters.range) : null) ?? openingWindow(index);
}

const evenFrom = oncePer(evenScale);

/** How time is laid along the drawing. */
export function selectScale(index: Index, { scale }: Look): Timescale {
  return scale === "even" ? evenFrom(index) : TRUE_SCALE;
}

/** The window in which an event that is being opened is in sight: the present one, or one of its length moved as little as can be. */
export function windowShowing(index: Index, state: Looking & Pick<AppState, "look">, row: number): AppState["window"] {
  const window = selectWindow(index, state);
  const shown = showing(window, sortDay(eventsOf(index).date(row)), selectScale(index, state.look), 0);
  return shown === window ? state.window : shown;
}
