/** Which events are drawn where more stand in view than can be read: in each stretch of a row the most important ones, so that no time
 *  looks empty that is not, and panning changes nothing but what comes in and goes out. */

import type { Entry } from "./marks";

/** Pixels of a stretch, at least; it is at most twice as long, unless there are more stretches than may be drawn. */
export const STRETCH = 48;

export interface ChoiceRequest {
  /** Every event in view or near it, row by row. */
  readonly entries: readonly Entry[];
  /** How many may be drawn. */
  readonly budget: number;
  /** Where a day lies, in any unit. */
  readonly at: (day: number) => number;
  /** Pixels of that unit. */
  readonly pixels: number;
  /** Events that are drawn in any case, beyond the budget: the one with the focus, say. */
  readonly must: ReadonlySet<number>;
}

export interface Choice {
  readonly kept: readonly Entry[];
  readonly hidden: readonly Entry[];
}

/** Sorts places into those that are drawn and those that are not, each in the order given. */
export function choose(request: ChoiceRequest): Choice {
  const { entries, budget, must } = request;
  if (entries.length <= budget) return { kept: entries, hidden: [] };
  const stretches = stretchesOf(request);
  const each = howManyOfEach(stretches, budget);
  const kept = new Set<Entry>();
  for (const stretch of stretches) for (const entry of mostImportant(stretch, each)) kept.add(entry);
  const isKept = (entry: Entry) => kept.has(entry) || must.has(entry.event);
  return { kept: entries.filter(isKept), hidden: entries.filter((entry) => !isKept(entry)) };
}

/** The places by row and stretch. Stretches begin at fixed points of time and double in length, so that panning leaves them as they are.
 *  There are no more of them than may be drawn, unless there are more rows. */
function stretchesOf({ entries, budget, at, pixels }: ChoiceRequest): readonly (readonly Entry[])[] {
  const rows = new Set(entries.map(({ row }) => row)).size;
  // Two of a row can lie on either side of a point of time that no doubling moves, the zero of the scale.
  const most = Math.max(budget, 2 * rows);
  const length = 2 ** Math.ceil(Math.log2(STRETCH / Math.max(pixels, LEAST_PIXELS)));
  let keys = entries.map((entry) => Math.floor(at(entry.from) / length));
  while (new Set(keys.map((key, n) => keyOf(entries[n]!.row, key))).size > most)
    keys = keys.map((key) => Math.floor(key / 2));
  const stretches = new Map<number, Entry[]>();
  entries.forEach((entry, n) => {
    const key = keyOf(entry.row, keys[n]!);
    const ofStretch = stretches.get(key);
    if (ofStretch) ofStretch.push(entry);
    else stretches.set(key, [entry]);
  });
  return [...stretches.values()];
}

/** Where nothing has a width yet, everything lies in one stretch. */
const LEAST_PIXELS = 1e-9;
/** More stretches than any row has. */
const STRETCHES = 2 ** 32;
const keyOf = (row: number, stretch: number) => row * STRETCHES + stretch;

/** How many of each stretch there is room for, at least one. */
function howManyOfEach(stretches: readonly (readonly Entry[])[], budget: number): number {
  let each = 1;
  const drawn = (n: number) => stretches.reduce((sum, { length }) => sum + Math.min(n, length), 0);
  while (drawn(each + 1) <= budget) each++;
  return each;
}

function mostImportant(stretch: readonly Entry[], count: number): readonly Entry[] {
  if (stretch.length <= count) return stretch;
  return [...stretch].sort((a, b) => b.importance - a.importance || a.event - b.event).slice(0, count);
}
