/** Finds for the rows of a file the ids that they got in an earlier import, although titles and dates may have changed. */
import type { RowOfEvent } from "./imported";
import { sameName } from "./names";

/** What rows are recognised by, the surest first. Rows that are the same by the first two keep their order; the others
 * count only if one row on each side is meant. */
const KEYS: readonly { readonly of: (row: RowOfEvent) => string; readonly isSure: boolean }[] = [
  { of: ({ key }) => key, isSure: true },
  { of: ({ key, title, date }) => (key ? "" : `${sameName(title)} ${sameName(date)}`), isSure: true },
  { of: ({ key, title }) => (key ? "" : sameName(title)), isSure: false },
  { of: ({ key, date }) => (key ? "" : sameName(date)), isSure: false },
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
  for (const { of, isSure } of KEYS) {
    const earlier = grouped(before, of);
    for (const [value, all] of grouped(rows, of)) {
      const allEarlier = earlier.get(value) ?? [];
      // Also those that were found already count: one of two of the same title is not the only one of it.
      if (!isSure && (all.length !== 1 || allEarlier.length !== 1)) continue;
      const same = all.filter((row) => !ids.has(row));
      const match = allEarlier.filter((row) => free.has(row));
      same.slice(0, match.length).forEach((row, at) => {
        ids.set(row, match[at]!.id);
        free.delete(match[at]!);
      });
    }
  }
  return ids;
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
