/**
 * Prepares a checked dataset for the compilers of the index and the pages: maps from ids to records, the events in
 * order, and the disagreements of each event.
 */
import type { EventLine, Ref } from "../../model/compiled/parts";
import { type CompiledDate, compareDates } from "../../model/date";
import { type DateReader, type Extent, isFault } from "../../model/edtf";
import type { Published } from "../../model/published";
import {
  type Actor,
  type Claim,
  type Dataset,
  type Disagreement,
  type EventRecord,
  isDetail,
  type Place,
  type Source,
} from "../../model/schema";
import { type DatedEvent, inOrder } from "./order";

export type { DatedEvent };

/** The result of the check. */
export interface Checked {
  readonly dataset: Dataset;
  readonly dates: DateReader;
  /** What was released so far. */
  readonly published?: Published | null;
}

export interface Lookup extends Checked {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  /** In the order of events. */
  readonly events: readonly DatedEvent[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly claims: ReadonlyMap<string, { readonly claim: Claim; readonly event: EventRecord }>;
  /** Disagreements proper, without differences of detail. */
  readonly disputes: readonly Disagreement[];
  /** By event id, for events that are part of one. */
  readonly disputesOf: ReadonlyMap<string, readonly Disagreement[]>;
  readonly details: readonly Disagreement[];
  readonly detailsOf: ReadonlyMap<string, readonly Disagreement[]>;
}

const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Reads a date that the check has accepted. Throws for any other date, which is a bug of ours. */
export function requireDate({ dates }: Pick<Checked, "dates">, text: string, extent?: Extent): CompiledDate {
  const date = dates(text, extent);
  if (isFault(date)) throw new Error(`unchecked date: "${text}", ${date.fault}`);
  return date;
}

export function lookupOf({ dataset, dates, published = null }: Checked): Lookup {
  const events = inOrder(
    dataset.events.map((event) => ({ event, date: requireDate({ dates }, event.date.edtf, event.date.extent) })),
  );
  const claims = new Map<string, { claim: Claim; event: EventRecord }>();
  for (const { event } of events) for (const claim of event.claims) claims.set(claim.id, { claim, event });
  const ofEvents = (disagreements: readonly Disagreement[]) => {
    const found = new Map<string, Disagreement[]>();
    for (const disagreement of disagreements) {
      const named = disagreement.positions.flatMap((position) => position.claims);
      for (const id of new Set(named.map((claim) => claims.get(claim)?.event.id))) {
        if (id !== undefined) found.set(id, [...(found.get(id) ?? []), disagreement]);
      }
    }
    return found;
  };
  const disputes = dataset.disagreements.filter((one) => !isDetail(one));
  const details = dataset.disagreements.filter(isDetail);
  return {
    dataset,
    dates,
    published,
    actors: byId(dataset.actors),
    places: byId(dataset.places),
    sources: byId(dataset.sources),
    events,
    numberOf: new Map(events.map(({ event }, at) => [event.id, at])),
    claims,
    disputes,
    disputesOf: ofEvents(disputes),
    details,
    detailsOf: ofEvents(details),
  };
}

export const lineOf = ({ event, date }: DatedEvent): EventLine => ({ id: event.id, title: event.title, date });

/** The actor's id and name; the id serves as name if the actor was set aside. */
export const actorRef = ({ actors }: Lookup, id: string): Ref => ({ id, name: actors.get(id)?.name ?? id });

/** Marks a disagreement whose outcome is not open. */
export const settledFlag = ({ outcome }: Disagreement): { readonly settled?: true } =>
  outcome.kind === "open" ? {} : { settled: true };

/**
 * The rival dates of an event: at least two distinct dates, earliest first, or none. Positions about another act,
 * superseded positions and claims marked as slips do not count. Dates that differ only by the time of day count once.
 */
export function dateAnswers(lookup: Lookup, event: EventRecord): CompiledDate[] {
  const answers = new Map<string, CompiledDate>();
  for (const disagreement of lookup.disputesOf.get(event.id) ?? []) {
    const { about, outcome } = disagreement;
    if (about !== "date" || outcome.kind === "different-acts" || outcome.kind === "superseded") continue;
    for (const position of disagreement.positions) {
      const own = position.claims
        .map((id) => lookup.claims.get(id))
        .filter((found) => found?.event.id === event.id && !found.claim.slip);
      if (own.length === 0) continue;
      const said = [position.says, ...own.map((found) => found?.claim.says)].find((one) => one && "date" in one);
      if (!said || !("date" in said)) continue;
      const date = requireDate(lookup, said.date, said.date.includes("/") ? "within" : undefined);
      const days = `${date.earliest} ${date.latest}`;
      if (!answers.has(days)) answers.set(days, date);
    }
  }
  return answers.size > 1 ? [...answers.values()].sort(compareDates) : [];
}
