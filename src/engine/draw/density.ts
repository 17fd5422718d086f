/** How many events lie where in the whole record: the picture of the overview, which never zooms. */

import type { Index } from "../../model/compiled/eventIndex";
import { calendarOf, type Day, dayOf, sortDay } from "../../model/date";
import { oncePer } from "../oncePer";
import { eventsOf } from "../rows/events";

export interface Quarter {
  readonly from: Day;
  /** First day after it. */
  readonly to: Day;
  /** Events that begin in it, and those of them that filters let through. */
  readonly all: number;
  readonly shown: number;
  /** Of the shown, those about which sources disagree and nothing settles it. */
  readonly disputed: number;
}

/** Quarters from the first to the last day of a span, each with its events; an event counts where it is listed. */
export function density(index: Index, rows: readonly number[], [from, to]: readonly [Day, Day]): readonly Quarter[] {
  const shown = new Uint8Array(eventsOf(index).count);
  for (const row of rows) shown[row] = 1;
  const quarters = quartersOf(index);
  const first = quarterOf(from);
  const counts = Array.from({ length: quarterOf(to) - first + 1 }, () => ({ all: 0, shown: 0, disputed: 0 }));
  for (let row = 0; row < eventsOf(index).count; row++) {
    const count = counts[quarters[row]! - first];
    if (!count) continue;
    count.all++;
    if (shown[row] === 0) continue;
    count.shown++;
    if (eventsOf(index).dispute(row) === "open") count.disputed++;
  }
  return counts.map((count, at) => ({ from: startOf(first + at), to: startOf(first + at + 1), ...count }));
}

/** Per row, the quarter in which its event is listed. */
const quartersOf = oncePer((index: Index): readonly number[] =>
  eventsOf(index).rows.map((row) => quarterOf(sortDay(eventsOf(index).date(row)))),
);

/** Quarters counted from the year 0. */
function quarterOf(day: Day): number {
  const { year, month } = calendarOf(Math.floor(day));
  return year * 4 + Math.floor((month - 1) / 3);
}

function startOf(quarter: number): Day {
  return dayOf(Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) * 3 + 1, 1);
}
