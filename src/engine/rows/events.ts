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
  readonly rows: readonly number[];
  /** Undefined for an id that is no event's. */
  rowOf(id: string | null): number | undefined;
  id(row: number): string;
  title(row: number): string;
  /** Its title for the drawing: the short one, where there is one. */
  short(row: number): string;
  date(row: number): CompiledDate;
  /** The answers, where sources disagree on the date: two or more, or none. */
  answers(row: number): readonly CompiledDate[];
  category(row: number): string;
  /** Number of the place in `Index.places`, or null where none is known. */
  place(row: number): number | null;
  /** 1 to 3. */
  importance(row: number): number;
  participants(row: number): readonly IndexParticipant[];
  claims(row: number): readonly IndexClaim[];
  /** Numbers in `Index.speakers` of those who make its claims. */
  speakers(row: number): readonly number[];
  /** Do sources disagree on anything about it? */
  isDisputed(row: number): boolean;
  /** Is any of that left open, all of it settled, or is there none? */
  dispute(row: number): Dispute;
}

export const eventsOf = oncePer((index: Index): Events => {
  const { disagreements, events } = index;
  const numbers = new Map(events.id.map((id, row) => [id, row]));
  return {
    count: events.id.length,
    rows: events.id.map((_, row) => row),
    rowOf: (id) => (id === null ? undefined : numbers.get(id)),
    id: (row) => events.id[row]!,
    title: (row) => events.title[row]!,
    short: (row) => events.short[row] ?? events.title[row]!,
    date: (row) => events.date[row]!,
    answers: (row) => events.answers[row]!,
    category: (row) => events.category[row]!,
    place: (row) => events.place[row]!,
    importance: (row) => events.importance[row]!,
    participants: (row) => events.participants[row]!,
    claims: (row) => events.claims[row]!,
    speakers: (row) => events.speakers[row]!,
    isDisputed: (row) => events.disputes[row]!.length > 0,
    dispute(row) {
      const disputes = events.disputes[row]!;
      if (disputes.length === 0) return "none";
      return disputes.some((at) => !disagreements[at]?.settled) ? "open" : "settled";
    },
  };
});
