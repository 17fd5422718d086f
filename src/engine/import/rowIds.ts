/** Finds for the rows of a file the ids that they got in an earlier import, although titles and dates may have changed. */
import type { RowOfEvent } from "./imported";
import { sameName } from "./names";

/** What rows are recognised by, the surest first. Rows that are the same by the first two keep their order; the others
 * count only if one row on each side is meant. */
const KEYS: readonly {
  readonly of: (row: RowOfEvent) => string;
  readonly isSure: boolean;
  /** Whether two rows can be the same although their titles differ. */
  readonly allows?: (row: RowOfEvent, earlier: RowOfEvent) => boolean;
}[] = [
  { of: ({ key }) => key, isSure: true },
  { of: ({ key, title, date }) => (key ? "" : `${sameName(title)} ${sameName(date)}`), isSure: true },
  { of: ({ key, title }) => (key ? "" : sameName(title)), isSure: false },
  // Another event of the same day must not get the id.
  { of: ({ key, date }) => (key ? "" : sameName(date)), isSure: false, allows: areAlike },
];

/**
 * @param before rows of the earlier import with their ids
 * @param rows rows of this one
 * @returns the id of each row that had one
 */
export function earlierIds<Row extends RowOfEvent>(
  before: readonly (RowOfEvent & { readonly id: string })[],
  rows: readonly Row[],
): ReadonlyMap<Row, string> {
  const ids = new Map<Row, string>();
  const free = new Set(before);
  for (const { of, isSure, allows = () => true } of KEYS) {
    const earlier = grouped(before, of);
    for (const [value, all] of grouped(rows, of)) {
      const allEarlier = earlier.get(value) ?? [];
      // Also those that were found already count: one of two of the same title is not the only one of it.
      if (!isSure && (all.length !== 1 || allEarlier.length !== 1)) continue;
      const same = all.filter((row) => !ids.has(row));
      const match = allEarlier.filter((row) => free.has(row));
      same.slice(0, match.length).forEach((row, at) => {
        const one = match[at]!;
        if (!allows(row, one)) return;
        ids.set(row, one.id);
        free.delete(one);
      });
    }
  }
  return ids;
}

/** Whether half of the words of the shorter title are in the other. */
function areAlike(one: RowOfEvent, other: RowOfEvent): boolean {
  const [few, many] = [one, other]
    .map(({ title }) => new Set(sameName(title).match(/[\p{L}\p{N}]{3,}/gu) ?? []))
    .sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return few.size > 0 && [...few].filter((word) => many.has(word)).length * 2 >= few.size;
}

/** Rows by a value; those without a value are in no group. */
function grouped<Row extends RowOfEvent>(rows: readonly Row[], of: (row: RowOfEvent) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const value = of(row);
    const group = groups.get(value);
    if (group) group.push(row);
    else if (value) groups.set(value, [row]);
  }
  return groups;
}
