/**
 * The only module that reads the columns of the index. Code that draws, filters or lists events asks here for one event
 * at a time, by number, so that events could later be loaded in parts.
 */
import type { Index, IndexClaim, IndexParticipant } from "../../model/compiled/eventIndex";
import type { CompiledDate } from "../../model/date";
import { oncePer } from "../oncePer";

export type Dispute = "open" | "settled" | "none";

/** Access to events by number: their place in the order of events, from 0. */
export interface Events {
  readonly count: number;
  /** The numbers of all events, in order. */
  readonly all: readonly number[];
  /** Undefined if no event has this id. */
  numberOf(id: string | null): number | undefined;
  id(event: number): string;
  title(event: number): string;
  /** The title for the drawing: the short title if there is one. */
  short(event: number): string;
  date(event: number): CompiledDate;
  /** The rival dates, where sources disagree on the date: two or more, or none. */
  answers(event: number): readonly CompiledDate[];
  category(event: number): string;
  /** Number of the place in `Index.places`, or null if no place is known. */
  place(event: number): number | null;
  /** 1 to 3. */
  importance(event: number): number;
  participants(event: number): readonly IndexParticipant[];
  claims(event: number): readonly IndexClaim[];
  /** Numbers in `Index.speakers` of those who make the event's claims. */
  speakers(event: number): readonly number[];
  /** Whether sources disagree on anything about the event. */
  isDisputed(event: number): boolean;
  /** "open" if any disagreement about the event is open, "settled" if all are settled. */
  dispute(event: number): Dispute;
}

export const eventsOf = oncePer((index: Index): Events => {
  const { disagreements, events } = index;
  const numbers = new Map(events.id.map((id, event) => [id, event]));
  return {
    count: events.id.length,
    all: events.id.map((_, event) => event),
    numberOf: (id) => (id === null ? undefined : numbers.get(id)),
    id: (event) => events.id[event]!,
    title: (event) => events.title[event]!,
    short: (event) => events.short[event] ?? events.title[event]!,
    date: (event) => events.date[event]!,
    answers: (event) => events.answers[event]!,
    category: (event) => events.category[event]!,
    place: (event) => events.place[event]!,
    importance: (event) => events.importance[event]!,
    participants: (event) => events.participants[event]!,
    claims: (event) => events.claims[event]!,
    speakers: (event) => events.speakers[event]!,
    isDisputed: (event) => events.disputes[event]!.length > 0,
    dispute(event) {
      const disputes = events.disputes[event]!;
      if (disputes.length === 0) return "none";
      return disputes.some((at) => !disagreements[at]?.settled) ? "open" : "settled";
    },
  };
});
