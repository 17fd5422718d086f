/** What the reader asks for: the slice of the state that narrows what is shown. */

import { NO_LISTS } from "../engine/ask/noLists";
import type { Asked } from "../engine/ask/query";
import { dayText, readRange } from "../model/typedDate";

export interface Filters extends Asked {
  /** Ranges committed before the present one, outermost first: the way back. */
  readonly trail: readonly string[];
  /** Sources left out, by id or as "genre:opinion": what rests on them alone fades. */
  readonly excludedSources: readonly string[];
  /** Only what these sources say. */
  readonly onlySources: readonly string[];
  /** Copies and relays go with what they copy. */
  readonly withCopies: boolean;
  /** A date: only what had been published by then, among the sources of the record. */
  readonly asOf: string | null;
}

export type FilterChange = Partial<Filters>;

export const NO_FILTERS: Filters = {
  ...NO_LISTS,
  match: "any",
  disputed: null,
  range: null,
  sure: false,
  trail: [],
  q: "",
  excludedSources: [],
  onlySources: [],
  withCopies: false,
  asOf: null,
};

/** Without a range there is nothing to be sure of, and no way back. */
export const NO_RANGE = { range: null, sure: false, trail: [] } as const satisfies FilterChange;

/** Is anything asked for that could be taken back? */
export function isAsking(filters: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).some((key) => {
    const value = filters[key];
    if (key === "q") return wordsIn(filters.q) !== "";
    return Array.isArray(value) ? value.length > 0 : value !== NO_FILTERS[key];
  });
}

/** The words of a search; "" where nothing can be seen of them: a mark of direction alone asks for nothing. */
export function wordsIn(text: string): string {
  return /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text) ? text.trim() : "";
}

/** A way back of more steps than this was not walked by anyone. */
export const MOST_STEPS = 12;

/** Filters whose parts agree: without a range there is nothing to be sure of and no way back, and a step of the way back holds what comes
 *  after it. The same filters when they do. */
export function agreeing(filters: Filters): Filters {
  const { range, sure, trail } = filters;
  if (range === null) return sure || trail.length > 0 ? { ...filters, ...NO_RANGE } : filters;
  const kept: string[] = [];
  // From the inside outwards: each step must hold the one after it.
  for (const step of trail.toReversed())
    if (holds(step, kept[0] ?? range) && kept.length < MOST_STEPS) kept.unshift(step);
  return kept.length === trail.length ? filters : { ...filters, trail: kept };
}

function holds(outer: string, inner: string): boolean {
  const [a, b] = [readRange(outer), readRange(inner)];
  return a !== null && b !== null && a[0] <= b[0] && a[1] >= b[1] && (a[0] < b[0] || a[1] > b[1]);
}

export const changed = (filters: Filters, change: FilterChange): Filters => agreeing({ ...filters, ...change });

/** Keeps only a range; the one before stays as a step to go back to. Null where nothing would change. */
export function withRange(filters: Filters, wanted: string): Filters | null {
  const range = within(wanted, filters.range);
  if (range === null || range === filters.range) return null;
  // The marks of an uncertain date change nothing here, and "~" parts the steps in the address.
  const trail = filters.range === null ? [] : [...filters.trail, filters.range.replace(/[~?]/g, "")];
  return changed(filters, { range, trail });
}

/** Goes back along the trail: to its step of that number, or to the whole record with -1. */
export function backTo(filters: Filters, step: number): Filters {
  const { trail } = filters;
  return changed(filters, { range: trail[step] ?? null, trail: trail.slice(0, Math.max(0, step)) });
}

/** A range cut to the one in force, so that a step of the way back always holds the next; null where they do not meet. */
function within(wanted: string, inForce: string | null): string | null {
  const [inner, outer] = [readRange(wanted), inForce === null ? null : readRange(inForce)];
  if (!inner || !outer) return inner && wanted;
  const from = Math.max(inner[0], outer[0]);
  const to = Math.min(inner[1], outer[1]);
  if (from > to) return null;
  if (from === outer[0] && to === outer[1]) return inForce;
  return from === inner[0] && to === inner[1] ? wanted : `${dayText(from)}/${dayText(to)}`;
}
