/** Reads from the index what the list shows of its events: their year, and the names and groups of participants. */

import { yearOf } from "../../i18n/dates";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { eventsOf } from "./events";

/** Groups events by the year they are listed under. Years ascend; within a year the order given is kept. */
export function byYear(
  index: Index,
  events: readonly number[],
): readonly { readonly year: number; readonly events: readonly number[] }[] {
  const years = new Map<number, number[]>();
  for (const event of events) {
    const year = yearOf(sortDay(eventsOf(index).date(event)));
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(event);
    else years.set(year, [event]);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, ofYear]) => ({ year, events: ofYear }));
}

/** Names of all participants, agreed or alleged, in the order of the record. */
export function namesIn(index: Index, event: number): readonly string[] {
  return eventsOf(index)
    .participants(event)
    .map(([actor]) => index.actors[actor]?.name ?? "");
}

/** Names of all participants, each with the number of its actor group for its colour (-1 without a group). */
export function partsIn(index: Index, event: number): readonly { readonly name: string; readonly tint: number }[] {
  return eventsOf(index)
    .participants(event)
    .map(([actor]) => {
      const found = index.actors[actor];
      return { name: found?.name ?? "", tint: index.groups.findIndex(({ id }) => id === found?.group) };
    });
}
