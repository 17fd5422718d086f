/**
 * The door to the events of an index. What draws, filters and lists asks here for one event at a time and reads no column, so that
 * later the events can come in parts.
 */
import type { Index, IndexClaim, IndexParticipant } from "../../model/compiled/eventIndex";
import type { CompiledDate } from "../../model/date";
import { oncePer } from "../oncePer";

export type Dispute = "open" | "settled" | "none";

/** Events by row: their number in the order of events, from 0. */
export interface Events {
  readonly count: number;
  /** Every row, in order. */
  readonly all: readonly number[];
  /** Undefined for an id that is no event's. */
  numberOf(id: string | null): number | undefined;
  id(event: number): string;
  title(event: number): string;
  /** Its title for the drawing: the short one, where there is one. */
  short(event: number): string;
  date(event: number): CompiledDate;
  /** The answers, where sources disagree on the date: two or more, or none. */
  answers(event: number): readonly CompiledDate[];
  category(event: number): string;
  /** Number of the place in `Index.places`, or null where none is known. */
  place(event: number): number | null;
  /** 1 to 3. */
  importance(event: number): number;
  participants(event: number): readonly IndexParticipant[];
  claims(event: number): readonly IndexClaim[];
  /** Numbers in `Index.speakers` of those who make its claims. */
  speakers(event: number): readonly number[];
  /** Do sources disagree on anything about it? */
  isDisputed(event: number): boolean;
  /** Is any of that left open, all of it settled, or is there none? */
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
