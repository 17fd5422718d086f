/** What every check of sense reads: the records that passed, by id, each with its place and its date compiled once. */
import { checkMessages } from "../../../i18n/check";
import { fill, inRow } from "../../../i18n/text";
import type { CompiledDate } from "../../../model/date";
import { type DateReader, type Extent, isFault } from "../../../model/edtf";
import type { Code } from "../../../model/problem";
import type { Actor, Disagreement, EventRecord, Outline, Place, Source } from "../../../model/schema";
import type { Story } from "../../../model/story";
import type { Placed } from "../files";
import { type Bounds, certainBounds, either } from "./bounds";

export interface Records {
  readonly actors: readonly Actor[];
  /** Without cycles of parents. */
  readonly places: readonly Place[];
  /** As written, so that steps lead to what stands in the file; references may lead nowhere. */
  readonly sources: readonly Placed<Source>[];
  readonly events: readonly Placed<EventRecord>[];
  readonly disagreements: readonly Disagreement[];
  readonly outlines: readonly Outline[];
  readonly stories: readonly Story[];
  /** Has read every date of them. */
  readonly dates: DateReader;
}

export interface SenseEvent {
  readonly placed: Placed<EventRecord>;
  readonly event: EventRecord;
  readonly date: CompiledDate;
  /** Its date, and every rival to it on which sources differ and nobody has decided. */
  readonly bounds: Bounds;
}

export interface Sense extends Records {
  readonly dated: readonly SenseEvent[];
  readonly eventById: ReadonlyMap<string, SenseEvent>;
  readonly actorById: ReadonlyMap<string, Actor>;
  readonly placeById: ReadonlyMap<string, Place>;
  readonly sourceById: ReadonlyMap<string, Placed<Source>>;
}

/** Something that does not make sense, at the record an editor should open first. */
export interface Warning {
  readonly code: Code;
  readonly placed: Placed<{ id: string }>;
  readonly steps: readonly (string | number)[];
  readonly value: unknown;
  /** What is told, and what to do but for answering it. */
  readonly text: readonly [message: string, fix: string];
  /** Ids of what else it is about: it is answered when the answers name each of them. */
  readonly about: readonly string[];
}

const byId = <T>(records: readonly T[], idOf: (record: T) => string): Map<string, T> =>
  new Map(records.map((record) => [idOf(record), record]));

/** A date that was checked where it stands; null only where nothing is written. */
export function compiled({ dates }: Records, text: string | undefined, extent?: Extent): CompiledDate | null {
  const date = text === undefined ? null : dates(text, extent);
  return date === null || isFault(date) ? null : date;
}

export function senseOf(records: Records): Sense {
  const rivals = rivalDates(records);
  const dated = records.events.flatMap((placed): SenseEvent[] => {
    const event = placed.record;
    const date = compiled(records, event.date.edtf, event.date.extent);
    if (!date) return [];
    const bounds = (rivals.get(event.id) ?? []).map(certainBounds).reduce(either, certainBounds(date));
    return [{ placed, event, date, bounds }];
  });
  return {
    ...records,
    dated,
    eventById: byId(dated, ({ event }) => event.id),
    actorById: byId(records.actors, ({ id }) => id),
    placeById: byId(records.places, ({ id }) => id),
    sourceById: byId(records.sources, ({ record }) => record.id),
  };
}

/** The dates that open disagreements give for each event. */
function rivalDates(records: Records): Map<string, CompiledDate[]> {
  const { events, disagreements } = records;
  const open = disagreements.filter(({ about, outcome }) => about === "date" && outcome.kind === "open");
  const claims = new Map(
    events.flatMap(({ record }) => record.claims.map((claim) => [claim.id, { claim, event: record.id }] as const)),
  );
  const rivals = new Map<string, CompiledDate[]>();
  for (const { says, claims: ids } of open.flatMap(({ positions }) => positions)) {
    for (const id of ids) {
      const found = claims.get(id);
      const said = says ?? found?.claim.says;
      const date = said && "date" in said ? compiled(records, said.date) : null;
      if (found && date) rivals.set(found.event, [...(rivals.get(found.event) ?? []), date]);
    }
  }
  return rivals;
}

/** "harbour-fire" (1907-01-20): a record as a message names it. */
export const named = (id: string, edtf?: string): string =>
  edtf ? fill(checkMessages.sense.dated, { id, date: edtf }) : fill(checkMessages.sense.named, { id });

/** As many ids as anyone reads, and how many more there are. */
export function listed(ids: readonly string[]): string {
  const [first, rest] = [ids.slice(0, 10), ids.length - 10];
  return rest > 0 ? fill(checkMessages.sense.andMore, { ids: inRow(first), n: rest }) : inRow(first);
}
