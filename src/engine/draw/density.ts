/** Counts the events of each quarter of the whole record, for the bars of the strip. */

import type { Index } from "../../model/compiled/eventIndex";
import { calendarOf, type Day, dayOf, sortDay } from "../../model/date";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";

export interface Quarter {
  readonly from: Day;
  /** First day after the quarter. */
  readonly to: Day;
  /** Events listed in the quarter, and how many of them pass the filters. */
  readonly all: number;
  readonly shown: number;
  /** Of the shown events, those with a disagreement that is still open. */
  readonly disputed: number;
}

/**
 * The quarters from the first to the last day of a span, with their counts. An event counts on the day under which it
 * is listed.
 */
export function density(index: Index, events: readonly number[], [from, to]: readonly [Day, Day]): readonly Quarter[] {
  const shown = new Uint8Array(eventsOf(index).count);
  for (const event of events) shown[event] = 1;
  const quarters = quartersOf(index);
  const first = quarterOf(from);
  const counts = Array.from({ length: quarterOf(to) - first + 1 }, () => ({ all: 0, shown: 0, disputed: 0 }));
  for (let event = 0; event < eventsOf(index).count; event++) {
    const count = counts[quarters[event]! - first];
    if (!count) continue;
    count.all++;
    if (shown[event] === 0) continue;
    count.shown++;
    if (eventsOf(index).dispute(event) === "open") count.disputed++;
  }
  return counts.map((count, at) => ({ from: startOf(first + at), to: startOf(first + at + 1), ...count }));
}

/** The quarter in which each event is listed. */
const quartersOf = oncePer((index: Index): readonly number[] =>
  eventsOf(index).all.map((event) => quarterOf(sortDay(eventsOf(index).date(event)))),
);

/** The number of a quarter, counted from the year 0. */
function quarterOf(day: Day): number {
  const { year, month } = calendarOf(Math.floor(day));
  return year * 4 + Math.floor((month - 1) / 3);
}

function startOf(quarter: number): Day {
  return dayOf(Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) * 3 + 1, 1);
}
