/** How many of the events that may lie in the range certainly do, whether or not the others are shown. */
import { type Filter, filterRows } from "../engine/ask/filter";
import { standingIn } from "../engine/ask/standing";
import { eventsOf } from "../engine/rows/events";
import type { Index } from "../model/compiled/eventIndex";
import { lastOf } from "./lastOf";
import { type Asking, selectFilter } from "./select";

export interface Standings {
  readonly certain: number;
  readonly possible: number;
}

const standingsFrom = lastOf((index: Index, filter: Filter): Standings => {
  const events = eventsOf(index);
  const { range } = filter;
  const rows = filterRows(index, { ...filter, sure: false });
  const isCertain = (row: number) => !range || standingIn(events.date(row), events.answers(row), range) === "certain";
  const certain = rows.filter(isCertain).length;
  return { certain, possible: rows.length - certain };
});

/** Without a range, everything is certain. */
export function selectStandings(index: Index, asking: Asking): Standings {
  return standingsFrom(index, selectFilter(index, asking));
}
