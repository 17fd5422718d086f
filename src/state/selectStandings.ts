/** How many of the events that may lie in the range certainly do, whether or not the others are shown. */
import { type Filter, filterRows } from "../engine/ask/filter";
import { standingIn } from "../engine/ask/standing";
import { eventsOf } from "../engine/rows/events";
import type { Index } from "../model/compiled/eventIndex";
import { lastOf } from "./lastOf";
import { type Asking, selectFilter, selectRows } from "./select";

export interface Standings {
  readonly certain: number;
  readonly possible: number;
}

const standingsFrom = lastOf((index: Index, filter: Filter, rows: readonly number[]): Standings => {
  const { range, sure } = filter;
  // Without a range, everything is certain.
  if (!range) return { certain: rows.length, possible: 0 };
  const events = eventsOf(index);
  const all = sure ? filterRows(index, { ...filter, sure: false }) : rows;
  const isCertain = (row: number) => standingIn(events.date(row), events.answers(row), range) === "certain";
  const certain = sure ? rows.length : rows.filter(isCertain).length;
  return { certain, possible: all.length - certain };
});

export function selectStandings(index: Index, asking: Asking): Standings {
  return standingsFrom(index, selectFilter(index, asking), selectRows(index, asking));
}
