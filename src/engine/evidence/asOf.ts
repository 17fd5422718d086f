/** The as-of date: what had been published by a day, among the sources of the record. A source whose date is not known, or may lie
 *  on either side, is never guessed: it is a third state, which keeps its events in sight. */

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
  // "About" has its own length as a margin on each side, as in filters.
  const margin = doubt === "about" && Number.isFinite(to - from) ? to - from + 1 : 0;
  return [from - margin, to + margin];
}

/** A text cannot be older than what it copies or draws on: where its own date leaves it open, that is the first day it can be of. */
const boundsOfSources = oncePer((sources: Index["sources"]): readonly Bounds[] => {
  const own = sources.map(ownBounds);
  return sources.map((_, start): Bounds => {
    const [, latest] = own[start]!;
    let earliest = own[start]![0];
    // A set that grows while it is gone through: what was copied from, what that was copied from…
    const seen = new Set([start]);
    for (const at of seen) {
      const bound = own[at]?.[0] ?? Number.NEGATIVE_INFINITY;
      // Where the two contradict each other, its own date holds.
      if (bound <= latest) earliest = Math.max(earliest, bound);
      for (const from of sources[at]?.from ?? []) seen.add(from);
    }
    return [earliest, latest];
  });
});

/** Per source: had it been published at the end of that day? */
export function publicationsBy(index: Index, day: Day): readonly Publication[] {
  return boundsOfSources(index.sources).map(([earliest, latest]) =>
    latest <= day ? "published" : earliest > day ? "not-yet" : "unknown",
  );
}

/** Does an event certainly begin after a day, by every answer where sources disagree? */
function isAfter(index: Index, event: number, day: Day): boolean {
  const answers = eventsOf(index).answers(event);
  return (answers.length > 1 ? answers : [eventsOf(index).date(event)]).every(
    (date) => date.earliest !== null && date.earliest > day && !isUncertain(date) && !isApproximate(date),
  );
}

export interface PublishedBy {
  readonly sources: readonly Publication[];
  /** Per row: known once a claim of it is published; undated when none is but one may be, or it has no claim. What lies wholly after the
   *  day is not undated: no undated source can have told of it. */
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
