/** How many of the events that may lie in the range certainly do, whether or not the others are shown. */
import { type Filter, filterRows, standingIn } from "../engine/ask/filter";
import type { Index } from "../model/compiled/eventIndex";
import { lastOf } from "./lastOf";
import { selectFilter } from "./select";
import type { ViewState } from "./view";

export interface Standings {
  readonly certain: number;
  readonly possible: number;
}

const standingsFrom = lastOf((index: Index, filter: Filter): Standings => {
  const { date, answers } = index.events;
  const { range } = filter;
  const rows = filterRows(index, { ...filter, sure: false });
  const isCertain = (row: number) => !range || standingIn(date[row]!, answers[row]!, range) === "certain";
  const certain = rows.filter(isCertain).length;
  return { certain, possible: rows.length - certain };
});

/** Without a range, everything is certain. */
export function selectStandings(index: Index, view: ViewState): Standings {
  return standingsFrom(index, selectFilter(index, view));
}
