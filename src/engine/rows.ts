/** What a row of the list says of an event, read from the index. */

import { yearOf } from "../i18n/dates";
import { count, fill, t } from "../i18n/text";
import type { Index } from "../model/compiled";
import { sortDay } from "../model/date";
import type { Standings } from "./lens";
import { membershipOf } from "./membership";
import { originsOfRows } from "./origins";

/** Row numbers under the year each is listed under, years ascending; within a year in the order of events. */
export function byYear(
  index: Index,
  rows: readonly number[],
): readonly { readonly year: number; readonly rows: readonly number[] }[] {
  const years = new Map<number, number[]>();
  for (const row of rows) {
    const year = yearOf(sortDay(index.events.date[row]!));
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(row);
    else years.set(year, [row]);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, ofYear]) => ({ year, rows: ofYear }));
}

/** Names of those who take part, agreed or alleged, in the order of the record. */
export function namesIn(index: Index, row: number): readonly string[] {
  return index.events.participants[row]!.map(([actor]) => index.actors[actor]?.name ?? "");
}

/** Those who take part, with the number of their family for its colour. */
export function partsIn(index: Index, row: number): readonly { readonly name: string; readonly tint: number }[] {
  return index.events.participants[row]!.map(([actor]) => {
    const found = index.actors[actor];
    return { name: found?.name ?? "", tint: index.groups.findIndex(({ id }) => id === found?.group) };
  });
}

/** Every row of the index, in order. */
export function allRows(index: Index): readonly number[] {
  return index.events.id.map((_, row) => row);
}

/** "4 sources, 2 origins": how many sources the claims cite, and how many origins these go back to. "1 of 4 sources, 1 origin" where the
 *  reader leaves some out, or looks back to a day. */
export function sourcedInWords(index: Index, row: number, left: Standings | null = null): string {
  const cited = membershipOf(index).sourcesOfRow[row]!.length;
  const kept = left?.sources[row] ?? cited;
  const origins = left?.origins[row] ?? originsOfRows(index)[row]!.length;
  const sources =
    kept < cited ? fill(t.evidence.left, { left: kept, sources: count(cited, "source") }) : count(cited, "source");
  if (kept === 0) return sources;
  return origins === 0
    ? fill(t.evidence.untold, { sources })
    : fill(t.evidence.fewer, { sources, origins: count(origins, "origin") });
}
