/**
 * The slice of the state that holds everything the reader filters by, with pure functions that change it and keep it
 * consistent.
 */

import { NO_LISTS } from "../engine/ask/noLists";
import type { Asked } from "../engine/ask/query";
import { NO_RELATIONS, RELATIONS } from "../model/relation";
import { dayText, readRange } from "../model/typedDate";

export interface Filters extends Asked {
  /** Earlier ranges that the reader can go back to, outermost first. */
  readonly trail: readonly string[];
  /** Excluded sources, as ids or "genre:opinion". Events that rest on them alone fade. */
  readonly excludedSources: readonly string[];
  /** If not empty, only events that these sources report are shown. */
  readonly onlySources: readonly string[];
  /** Do copies and relays go with the source they copy? */
  readonly withCopies: boolean;
  /** The as-of date: only sources published by then count. */
  readonly asOf: string | null;
}

export type FilterChange = Partial<Filters>;

export const NO_FILTERS: Filters = {
  ...NO_LISTS,
  match: "any",
  disputed: null,
  range: null,
  sure: false,
  ...NO_RELATIONS,
  trail: [],
  q: "",
  excludedSources: [],
  onlySources: [],
  withCopies: false,
  asOf: null,
};

/** The filters of a link. Which sources count stays as it is, unless the link itself says so. */
export function keepingSources(asked: Filters, current: Filters): Filters {
  const isSaid = asked.excludedSources.length + asked.onlySources.length > 0 || asked.asOf !== null;
  if (isSaid) return asked;
  const { excludedSources, onlySources, withCopies, asOf } = current;
  return { ...asked, excludedSources, onlySources, withCopies, asOf };
}

/** Without a range, the trail has no meaning, nor has `sure` without a relation in time. */
export const NO_RANGE = { range: null, sure: false, trail: [] } as const satisfies FilterChange;

/** Is any filter set that the reader could clear? */
export function isAsking(filters: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).some((key) => {
    const value = filters[key];
    if (key === "q") return wordsIn(filters.q) !== "";
    return Array.isArray(value) ? value.length > 0 : value !== NO_FILTERS[key];
  });
}

/**
 * Returns the trimmed search words, or "" if the text has no visible character: a direction mark alone is no search.
 */
export function wordsIn(text: string): string {
  return /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text) ? text.trim() : "";
}

/** Maximum length of the trail. No reader takes more steps than this. */
export const MOST_STEPS = 12;

/**
 * Returns consistent filters: without a range no trail is set, nor `sure` without a range or relation, and each range of the trail contains
 * the next. Returns the same object if nothing changes.
 */
export function agreeing(filters: Filters): Filters {
  const { range, sure, trail } = filters;
  if (range === null) {
    const isSure = sure && RELATIONS.some((key) => filters[key] !== null);
    return isSure !== sure || trail.length > 0 ? { ...filters, range, sure: isSure, trail: [] } : filters;
  }
  const kept: string[] = [];
  // From the inside outwards: each range must contain the next one.
  for (const step of trail.toReversed())
    if (holds(step, kept[0] ?? range) && kept.length < MOST_STEPS) kept.unshift(step);
  return kept.length === trail.length ? filters : { ...filters, trail: kept };
}

function holds(outer: string, inner: string): boolean {
  const [a, b] = [readRange(outer), readRange(inner)];
  return a !== null && b !== null && a[0] <= b[0] && a[1] >= b[1] && (a[0] < b[0] || a[1] > b[1]);
}

export const changed = (filters: Filters, change: FilterChange): Filters => agreeing({ ...filters, ...change });

/** Narrows to a range and puts the present one on the trail. Returns null if nothing would change. */
export function withRange(filters: Filters, wanted: string): Filters | null {
  const range = within(wanted, filters.range);
  if (range === null || range === filters.range) return null;
  // The marks of an uncertain date do not matter here, and "~" separates the trail's ranges in the address.
  const trail = filters.range === null ? [] : [...filters.trail, filters.range.replace(/[~?]/g, "")];
  return changed(filters, { range, trail });
}

/** Goes back to the given step of the trail, or to the whole record with -1. */
export function backTo(filters: Filters, step: number): Filters {
  const { trail } = filters;
  return changed(filters, { range: trail[step] ?? null, trail: trail.slice(0, Math.max(0, step)) });
}

/**
 * Cuts a range to the one in force, so that each range of the trail contains the next. Returns null if the two do not
 * overlap.
 */
function within(wanted: string, inForce: string | null): string | null {
  const [inner, outer] = [readRange(wanted), inForce === null ? null : readRange(inForce)];
  if (!inner || !outer) return inner && wanted;
  const from = Math.max(inner[0], outer[0]);
  const to = Math.min(inner[1], outer[1]);
  if (from > to) return null;
  if (from === outer[0] && to === outer[1]) return inForce;
  return from === inner[0] && to === inner[1] ? wanted : `${dayText(from)}/${dayText(to)}`;
}
