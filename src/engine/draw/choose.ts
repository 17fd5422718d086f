/**
 * Chooses which entries are drawn if there are more in view than one can read. Each stretch of a row keeps its most
 * important entries. No time that has events looks empty, and panning changes only what enters or leaves the view.
 */

import type { Entry } from "./marks";

/**
 * The least length of a stretch in pixels. A stretch is at most twice as long, unless there would be more stretches
 * than entries may be drawn.
 */
export const STRETCH = 48;

export interface ChoiceRequest {
  /** All entries in view or near it, row by row. */
  readonly entries: readonly Entry[];
  /** How many entries may be drawn. */
  readonly budget: number;
  /** The position of a day, in any unit. */
  readonly at: (day: number) => number;
  /** Pixels of that unit. */
  readonly pixels: number;
  /** Events that are drawn in any case, even beyond the budget, such as the one with the focus. */
  readonly must: ReadonlySet<number>;
}

export interface Choice {
  readonly kept: readonly Entry[];
  readonly hidden: readonly Entry[];
}

/** Splits the entries into those that are drawn and those that are hidden, each in the order given. */
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

/**
 * Groups the entries by row and stretch. Stretches begin at fixed points in time and double in length, so that panning
 * leaves them as they are. There are no more of them than the budget, unless there are more rows.
 */
function stretchesOf({ entries, budget, at, pixels }: ChoiceRequest): readonly (readonly Entry[])[] {
  const rows = new Set(entries.map(({ row }) => row)).size;
  // A row can keep two stretches however often they double: one on each side of the zero of the scale.
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

/** Replaces a width of zero, so that everything lies in one stretch. */
const LEAST_PIXELS = 1e-9;
/** More stretches than any row has. */
const STRETCHES = 2 ** 32;
const keyOf = (row: number, stretch: number) => row * STRETCHES + stretch;

/** How many entries each stretch may keep within the budget; at least one. */
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
