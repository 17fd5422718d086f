/** Which events lie between two days. Apart from engine/rows, since only what is loaded later asks for it. */
import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";

/** A window that shows days, first to last, in its middle, with enough on both sides to see what comes before and after. */
export function windowRound([first, last]: readonly [Day, Day]): readonly [from: Day, to: Day] {
  const margin = Math.max(10, (last - first) * 0.06);
  return [first - margin, last + 1 + margin];
}

/** Those rows whose events may lie between two days, even in part; an open end is open. */
export function rowsBetween(index: Index, rows: readonly number[], [from, to]: readonly [Day, Day]): readonly number[] {
  return rows.filter((row) => {
    const { earliest, latest } = index.events.date[row]!;
    return (earliest ?? from) <= to && (latest ?? to) >= from;
  });
}
