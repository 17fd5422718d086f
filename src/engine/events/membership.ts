/** Who takes part in what, and which sources tell of it, by number. Made once per index. */
import type { Index } from "../../model/compiled/eventIndex";
import { lineageOf } from "../lineage";
import { oncePer } from "../oncePer";
import { forEachCitation } from "./citations";
import { eventsOf } from "./events";

export interface Membership {
  /** Number of an actor by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Per actor: events in which it or any sub-unit takes part, ascending. */
  readonly eventsOfActor: readonly (readonly number[])[];
  /** Per group: events in which any of its actors takes part, ascending. */
  readonly eventsOfGroup: ReadonlyMap<string, readonly number[]>;
  /** Per event: actors that take part, with every unit above them. */
  readonly actorsOfEvent: readonly (readonly number[])[];
  /** Per event: numbers of the sources that its claims cite, each once. */
  readonly sourcesOfEvent: readonly (readonly number[])[];
}

export const membershipOf = oncePer((index: Index): Membership => {
  const table = eventsOf(index);
  const numberOf = new Map(index.actors.map(({ id }, at) => [id, at]));
  const above = index.actors.map((_, at) => lineageOf(at, (one) => numberOf.get(index.actors[one]?.parent ?? "")));
  const eventsOfActor: number[][] = index.actors.map(() => []);
  const eventsOfGroup = new Map<string, number[]>(index.groups.map(({ id }) => [id, []]));
  const actorsOfEvent = table.all.map((event) => {
    const touched: number[] = [];
    for (const participant of table.participants(event)) {
      const actor = participant[0];
      for (const one of above[actor] ?? []) if (!touched.includes(one)) touched.push(one);
      const ofOne = eventsOfGroup.get(index.actors[actor]?.group ?? "");
      if (ofOne?.at(-1) !== event) ofOne?.push(event);
    }
    for (const actor of touched) eventsOfActor[actor]?.push(event);
    return touched;
  });
  const sourcesOfEvent = table.all.map((event) => {
    const sources: number[] = [];
    forEachCitation(table.claims(event), (citation) => {
      if (!sources.includes(citation[1])) sources.push(citation[1]);
    });
    return sources;
  });
  return { numberOf, eventsOfActor, eventsOfGroup, actorsOfEvent, sourcesOfEvent };
});
