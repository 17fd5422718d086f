/** What a record has, in words. */
import type { Site } from "../model/compiled/site";
import { count, fill, t } from "./text";

/** "116 events, 1990–2018" or "1 event, 2005". A dataset without events has no years. */
export function eventsInWords({ counts, years: [from, to] }: Pick<Site, "counts" | "years">): string {
  const events = count(counts.events, "event");
  if (counts.events === 0) return events;
  return fill(t.header.eventsIn, { events, years: from === to ? from : fill(t.range.years, { from, to }) });
}

/** "116 events, 1990–2018 · 80 sources". */
export const summaryInWords = (site: Site): string =>
  fill(t.header.summary, { events: eventsInWords(site), sources: count(site.counts.sources, "source") });

/** A sentence for search engines and catalogues: the record's own, or what it has. */
export const describedAs = (site: Site): string => site.standfirst ?? summaryInWords(site);
