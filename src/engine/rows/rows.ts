/** What a row of the list says of an event, read from the index. */

import { yearOf } from "../../i18n/dates";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { eventsOf } from "./events";

/** Row numbers under the year each is listed under, years ascending; within a year in the order of events. */
export function byYear(
  index: Index,
  rows: readonly number[],
): readonly { readonly year: number; readonly rows: readonly number[] }[] {
  const years = new Map<number, number[]>();
  for (const row of rows) {
    const year = yearOf(sortDay(eventsOf(index).date(row)));
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(row);
    else years.set(year, [row]);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, ofYear]) => ({ year, rows: ofYear }));
}

/** Names of those who take part, agreed or alleged, in the order of the record. */
export function namesIn(index: Index, row: number): readonly string[] {
  return eventsOf(index)
    .participants(row)
    .map(([actor]) => index.actors[actor]?.name ?? "");
}

/** Those who take part, with the number of their family for its colour. */
export function partsIn(index: Index, row: number): readonly { readonly name: string; readonly tint: number }[] {
  return eventsOf(index)
    .participants(row)
    .map(([actor]) => {
      const found = index.actors[actor];
      return { name: found?.name ?? "", tint: index.groups.findIndex(({ id }) => id === found?.group) };
    });
}
