/** The one order of events, for list, tracks, keys and exports: all of them take events by their row. */
import { type CompiledDate, compareDates } from "../../model/date";
import type { EventRecord } from "../../model/schema";

export interface DatedEvent {
  readonly event: EventRecord;
  readonly date: CompiledDate;
}

/** Relations that say which of two events came first. */
const BEFORE: ReadonlySet<string> = new Set(["precedes", "led-to"]);

/**
 * Events by their earliest day. Within one day, of any two the first of these that tells them apart decides: the times of day, where
 * both have one; `order`, where both have one; `precedes` or `led-to` from one to the other. What is left stands as
 * `compareDates` has it (the day as a whole, then what has a time, then what is longer; the latest day), then by id.
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

/** One after another, the first in the order given of those that nothing must come before. Where that leaves none, since the record goes
 *  round in a ring, the first of all. */
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

/** Does what is recorded say that the first of two events of one day came before the second? */
function mustPrecede(a: DatedEvent, b: DatedEvent): boolean {
  const [time, otherTime] = [timeOf(a.date), timeOf(b.date)];
  if (time && otherTime && time !== otherTime) return time < otherTime;
  const [order, otherOrder] = [a.event.order, b.event.order];
  if (order !== undefined && otherOrder !== undefined && order !== otherOrder) return order < otherOrder;
  return leadsTo(a.event, b.event) && !leadsTo(b.event, a.event);
}

const leadsTo = ({ related = [] }: EventRecord, { id }: EventRecord): boolean =>
  related.some(({ event, relation }) => event === id && BEFORE.has(relation));

/** "17:00" and "17:00:05" compare as texts. */
const timeOf = ({ from }: DatedEvent["date"]): string | undefined => (typeof from === "object" ? from.time : undefined);
