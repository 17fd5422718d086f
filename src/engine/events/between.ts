/** Selects the events that lie between two days. */
import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";
import { eventsOf } from "./events";

/** The events that may lie between two days, even in part. A date with an open end has no limit on that side. */
export function eventsBetween(
  index: Index,
  events: readonly number[],
  [from, to]: readonly [Day, Day],
): readonly number[] {
  return events.filter((event) => {
    const { earliest, latest } = eventsOf(index).date(event);
    return (earliest ?? from) <= to && (latest ?? to) >= from;
  });
}
