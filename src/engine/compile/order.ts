/**
 * Defines the one order of events. Events are numbered in this order, and list, tracks, keys and exports all use these
 * numbers.
 */
import { type CompiledDate, compareDates } from "../../model/date";
import type { EventRecord } from "../../model/schema";

export interface DatedEvent {
  readonly event: EventRecord;
  readonly date: CompiledDate;
}

/** Relations that state which of two events came first. */
const BEFORE: ReadonlySet<string> = new Set(["precedes", "led-to"]);

/**
 * Sorts events by their earliest day. Within one day, the first of these that distinguishes two events decides: the
 * times of day, if both have one; `order`, if both have one; a relation `precedes` or `led-to` between them. Otherwise
 * `compareDates` decides (the whole day before a time, shorter before longer, then the latest day), then the id.
 */
export function inOrder(events: readonly DatedEvent[]): DatedEvent[] {
  const sorted = [...events].sort(byDateAndId);
  const placed: DatedEvent[] = [];
  for (let start = 0; start < sorted.length; ) {
    const day = sorted[start]!.date.earliest;
    let end = start + 1;
    while (end < sorted.length && sorted[end]!.date.earliest === day) end++;
    placed.push(...(end - start === 1 ? [sorted[start]!] : withinDay(sorted.slice(start, end))));
    start = end;
  }
  return placed;
}

const byDateAndId = (a: DatedEvent, b: DatedEvent): number =>
  compareDates(a.date, b.date) || (a.event.id < b.event.id ? -1 : 1);

/**
 * Repeatedly takes the first remaining event that no other remaining event must precede. If the relations form a ring
 * and every event is preceded, takes the first one.
 */
function withinDay(events: readonly DatedEvent[]): DatedEvent[] {
  const isFree = events.every(({ event, date }) => event.order === undefined && !event.related && !timeOf(date));
  if (isFree) return [...events];
  const waiting = events.map((one) => ({ one, before: events.filter((other) => mustPrecede(other, one)).length }));
  const placed: DatedEvent[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ before }) => before === 0);
    const [next] = waiting.splice(Math.max(free, 0), 1);
    for (const rest of waiting) if (mustPrecede(next!.one, rest.one)) rest.before--;
    placed.push(next!.one);
  }
  return placed;
}

/** Does the data state that, of two events of one day, the first came before the second? */
function mustPrecede(a: DatedEvent, b: DatedEvent): boolean {
  const [time, otherTime] = [timeOf(a.date), timeOf(b.date)];
  if (time && otherTime && time !== otherTime) return time < otherTime;
  const [order, otherOrder] = [a.event.order, b.event.order];
  if (order !== undefined && otherOrder !== undefined && order !== otherOrder) return order < otherOrder;
  return leadsTo(a.event, b.event) && !leadsTo(b.event, a.event);
}

const leadsTo = ({ related = [] }: EventRecord, { id }: EventRecord): boolean =>
  related.some(({ event, relation }) => event === id && BEFORE.has(relation));

/** "17:00" and "17:00:05" compare correctly as strings. */
const timeOf = ({ from }: DatedEvent["date"]): string | undefined => (typeof from === "object" ? from.time : undefined);
