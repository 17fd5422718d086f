/** What a row of the list says of an event, read from the index. */

import { yearOf } from "../../i18n/dates";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { eventsOf } from "./events";

/** Row numbers under the year each is listed under, years ascending; within a year in the order of events. */
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

/** Names of those who take part, agreed or alleged, in the order of the record. */
export function namesIn(index: Index, event: number): readonly string[] {
  return eventsOf(index)
    .participants(event)
    .map(([actor]) => index.actors[actor]?.name ?? "");
}

/** Those who take part, with the number of their group for its colour. */
export function partsIn(index: Index, event: number): readonly { readonly name: string; readonly tint: number }[] {
  return eventsOf(index)
    .participants(event)
    .map(([actor]) => {
      const found = index.actors[actor];
      return { name: found?.name ?? "", tint: index.groups.findIndex(({ id }) => id === found?.group) };
    });
}
