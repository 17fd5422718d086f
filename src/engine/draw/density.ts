/** How many events lie where in the whole record: the picture of the overview, which never zooms. */

import type { Index } from "../../model/compiled/eventIndex";
import { calendarOf, type Day, dayOf, sortDay } from "../../model/date";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";

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

/** Per row, the quarter in which its event is listed. */
const quartersOf = oncePer((index: Index): readonly number[] =>
  eventsOf(index).all.map((event) => quarterOf(sortDay(eventsOf(index).date(event)))),
);

/** Quarters counted from the year 0. */
function quarterOf(day: Day): number {
  const { year, month } = calendarOf(Math.floor(day));
  return year * 4 + Math.floor((month - 1) / 3);
}

function startOf(quarter: number): Day {
  return dayOf(Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) * 3 + 1, 1);
}
