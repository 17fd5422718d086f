/** What the screen needs of the state, computed once per change: pure, and the same result for the same input. */
import { type FacetCounts, type Filter, facetCounts, filterRows, isFiltering } from "../engine/ask/filter";
import { allRows } from "../engine/rows/rows";
import type { Index } from "../model/compiled/eventIndex";
import { type Day, sortDay } from "../model/date";
import { readRange } from "../model/typedDate";
import { lastOf } from "./lastOf";
import { selectAmong } from "./selectEvidence";
import { filterOf, NO_FILTERS, type ViewState, wordsIn } from "./view";

/** The keys of the view that a filter is made of: not the way back, nor what sources say, which a mask of rows stands for. */
const FILTER_KEYS = (Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]).filter(
  (key) => !["trail", "without", "only", "follow", "known"].includes(key),
);
type FilterParts = readonly ViewState[keyof typeof NO_FILTERS][];

const filterFrom = lastOf((among: Filter["among"], ...parts: FilterParts): Filter => {
  const values = Object.fromEntries(FILTER_KEYS.map((key, at) => [key, parts[at]]));
  return { ...filterOf(values as unknown as ViewState), among };
});

export function selectFilter(index: Index, view: ViewState): Filter {
  return filterFrom(selectAmong(index, view), ...FILTER_KEYS.map((key) => (key === "q" ? wordsIn(view.q) : view[key])));
}

const rowsFrom = lastOf((index: Index, filter: Filter) =>
  isFiltering(filter) ? filterRows(index, filter) : allRows(index),
);

/** Rows the filters let through, in order. */
export function selectRows(index: Index, view: ViewState): readonly number[] {
  return rowsFrom(index, selectFilter(index, view));
}

const countsFrom = lastOf((index: Index, filter: Filter): FacetCounts => facetCounts(index, filter));

export function selectCounts(index: Index, view: ViewState): FacetCounts {
  return countsFrom(index, selectFilter(index, view));
}

const wholeFrom = lastOf((index: Index): readonly [Day, Day] => {
  const days = index.events.date
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((day): day is Day => day !== null);
  if (days.length === 0) return openingOf(index);
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const margin = Math.max(30, (last - first) * 0.02);
  return [first - margin, last + 1 + margin];
});

/** The whole span of the record, with a margin. */
export function selectWhole(index: Index): readonly [Day, Day] {
  return wholeFrom(index);
}

function openingOf(index: Index): readonly [Day, Day] {
  const { earliest, latest } = index.opening;
  // An open end gets ten years: some window must be shown.
  const from = earliest ?? (latest ?? 3650) - 3650;
  return [from - 60, (latest ?? from + 3650) + 61];
}

const openingFrom = lastOf(openingOf);

const rangeWindow = lastOf((index: Index, range: string): readonly [Day, Day] | null => {
  const days = readRange(range);
  if (!days) return null;
  const [first, last] = wholeFrom(index);
  const from = Math.max(days[0], first);
  const to = Math.min(days[1] + 1, last);
  const margin = Math.max(2, (to - from) * 0.04);
  return from <= to ? [from - margin, to + margin] : null;
});

/** Days; the drawing zooms no closer, so that marks and links stay on one scale and an address never names a window of no length. */
export const SHORTEST_WINDOW = 3;

// Remembered, as all selectors are: a new pair for the same window would draw for ever.
const notTooShort = lastOf((window: readonly [Day, Day]): readonly [Day, Day] => {
  const [from, to] = window;
  const middle = (from + to) / 2;
  return to - from >= SHORTEST_WINDOW ? window : [middle - SHORTEST_WINDOW / 2, middle + SHORTEST_WINDOW / 2];
});

/** The window in which an event that is being opened is in sight: the present one, or one of its length moved as little as can be. */
export function windowShowing(index: Index, view: ViewState, row: number): ViewState["window"] {
  const [from, to] = selectWindow(index, view);
  const day = sortDay(index.events.date[row]!);
  if (day >= from && day < to) return view.window;
  const margin = (to - from) * 0.08;
  return day < from ? [day - margin, to - from + day - margin] : [from - to + day + margin, day + margin];
}

/** The window to draw: what the reader looks at, else the range asked for, else the dataset's opening span. One that reaches
 *  far beyond the record is the whole record. */
export function selectWindow(index: Index, view: ViewState): readonly [Day, Day] {
  const whole = wholeFrom(index);
  const isTooWide = view.window !== null && view.window[1] - view.window[0] > (whole[1] - whole[0]) * 2;
  if (view.window) return isTooWide ? whole : notTooShort(view.window);
  return (view.range !== null ? rangeWindow(index, view.range) : null) ?? openingFrom(index);
}
