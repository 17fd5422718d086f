/**
 * The as-of date: decides which sources of the record, and so which events, had been published by a day. A source whose
 * date is unknown, or may lie on either side of the day, is not guessed; it gets the third state "unknown", which keeps
 * its events visible.
 */

import type { Index, IndexSource } from "../../model/compiled/eventIndex";
import { type Day, isApproximate, isUncertain } from "../../model/date";
import { forEachCitation } from "../events/citations";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";

export type Publication = "published" | "not-yet" | "unknown";
export type EventPublication = "published" | "not-yet" | "undated";

/** First and last day on which a source can have been published. */
type Bounds = readonly [earliest: Day, latest: Day];

const ALWAYS: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

function ownBounds({ published }: IndexSource): Bounds {
  if (!published) return ALWAYS;
  const [earliest, latest, doubt] = published;
  if (doubt === "uncertain") return ALWAYS;
  const from = earliest ?? Number.NEGATIVE_INFINITY;
  const to = latest ?? Number.POSITIVE_INFINITY;
  // "About" widens the date by its own length on each side, as in filters.
  const margin = doubt === "about" && Number.isFinite(to - from) ? to - from + 1 : 0;
  return [from - margin, to + margin];
}

/**
 * Per source: its bounds. A text cannot be older than what it copies or draws on, so the earliest day of those sources
 * limits its own where its date leaves it open.
 */
const boundsOfSources = oncePer((sources: Index["sources"]): readonly Bounds[] => {
  const own = sources.map(ownBounds);
  return sources.map((_, start): Bounds => {
    const [, latest] = own[start]!;
    let earliest = own[start]![0];
    // The set grows during the loop: it adds what each text derives from, and what that derives from in turn.
    const seen = new Set([start]);
    for (const at of seen) {
      const bound = own[at]?.[0] ?? Number.NEGATIVE_INFINITY;
      // If the two dates contradict each other, the text's own date holds.
      if (bound <= latest) earliest = Math.max(earliest, bound);
      for (const from of sources[at]?.from ?? []) seen.add(from);
    }
    return [earliest, latest];
  });
});

/** Per source: had it been published by the end of the day? */
export function publicationsBy(index: Index, day: Day): readonly Publication[] {
  return boundsOfSources(index.sources).map(([earliest, latest]) =>
    latest <= day ? "published" : earliest > day ? "not-yet" : "unknown",
  );
}

/** Does the event certainly begin after the day, also by each rival date? */
function isAfter(index: Index, event: number, day: Day): boolean {
  const answers = eventsOf(index).answers(event);
  return (answers.length > 1 ? answers : [eventsOf(index).date(event)]).every(
    (date) => date.earliest !== null && date.earliest > day && !isUncertain(date) && !isApproximate(date),
  );
}

export interface PublishedBy {
  readonly sources: readonly Publication[];
  /**
   * Per event. "published": a source of it is published. "undated": none is, but one may be, or the event has no
   * claims. An event that lies wholly after the day is never "undated", because no undated source can have reported it
   * by then.
   */
  readonly events: readonly EventPublication[];
  readonly counts: Readonly<Record<EventPublication, number>>;
}

export function publishedBy(index: Index, day: Day): PublishedBy {
  const sources = publicationsBy(index, day);
  const counts = { published: 0, "not-yet": 0, undated: 0 };
  const table = eventsOf(index);
  const events = table.all.map((event): EventPublication => {
    const claims = table.claims(event);
    const isAhead = isAfter(index, event, day);
    let state: EventPublication = claims.length === 0 && !isAhead ? "undated" : "not-yet";
    forEachCitation(claims, (citation) => {
      const publication = sources[citation[1]];
      if (publication === "published") state = "published";
      else if (publication === "unknown" && !isAhead && state !== "published") state = "undated";
    });
    return state;
  });
  for (const state of events) counts[state]++;
  return { sources, events, counts };
}
