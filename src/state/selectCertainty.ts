/**
 * Counts how many of the filtered events lie certainly in the range and relations, and how many only possibly, even when only the
 * certain ones are shown.
 */

import { certaintyInAll } from "../engine/ask/certainty";
import { type Filter, filterEvents } from "../engine/ask/filter";
import { eventsOf } from "../engine/events/events";
import type { Index } from "../model/compiled/eventIndex";
import { lastOf } from "./lastOf";
import { type Asking, selectEvents, selectFilter } from "./select";

export interface CertaintyCounts {
  readonly certain: number;
  readonly possible: number;
}

const countsFrom = lastOf((index: Index, filter: Filter, events: readonly number[]): CertaintyCounts => {
  const { spans, sure } = filter;
  // Without a range or relation, every event is certain.
  if (spans.length === 0) return { certain: events.length, possible: 0 };
  const table = eventsOf(index);
  const all = sure ? filterEvents(index, { ...filter, sure: false }) : events;
  const isCertain = (event: number) => certaintyInAll(table, event, spans) === "certain";
  const certain = sure ? events.length : events.filter(isCertain).length;
  return { certain, possible: all.length - certain };
});

export function selectCertainty(index: Index, asking: Asking): CertaintyCounts {
  return countsFrom(index, selectFilter(index, asking), selectEvents(index, asking));
}
