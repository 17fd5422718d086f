/**
 * Computes, once per index, which actors take part in which events and which sources each event cites. Everything is
 * given by number.
 */
import type { Index } from "../../model/compiled/eventIndex";
import { lineageOf } from "../lineage";
import { oncePer } from "../oncePer";
import { forEachCitation } from "./citations";
import { eventsOf } from "./events";

export interface Membership {
  /** The number of each actor, by id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Per actor: the events in which it or any of its sub-units takes part, ascending. */
  readonly eventsOfActor: readonly (readonly number[])[];
  /** Per actor group: the events in which any of its actors takes part, ascending. */
  readonly eventsOfGroup: ReadonlyMap<string, readonly number[]>;
  /** Per event: the actors that take part, with every unit above them. */
  readonly actorsOfEvent: readonly (readonly number[])[];
  /** Events in which no actor takes part, ascending. */
  readonly actorless: readonly number[];
  /** Per event: the sources that its claims cite, each once. */
  readonly sourcesOfEvent: readonly (readonly number[])[];
}

export const membershipOf = oncePer((index: Index): Membership => {
  const table = eventsOf(index);
  const numberOf = new Map(index.actors.map(({ id }, at) => [id, at]));
  const above = index.actors.map((_, at) => lineageOf(at, (actor) => numberOf.get(index.actors[actor]?.parent ?? "")));
  const eventsOfActor: number[][] = index.actors.map(() => []);
  const eventsOfGroup = new Map<string, number[]>(index.groups.map(({ id }) => [id, []]));
  const actorsOfEvent = table.all.map((event) => {
    const touched: number[] = [];
    for (const participant of table.participants(event)) {
      const actor = participant[0];
      for (const unit of above[actor] ?? []) if (!touched.includes(unit)) touched.push(unit);
      const ofGroup = eventsOfGroup.get(index.actors[actor]?.group ?? "");
      if (ofGroup?.at(-1) !== event) ofGroup?.push(event);
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
  const actorless = table.all.filter((event) => actorsOfEvent[event]?.length === 0);
  return { numberOf, eventsOfActor, eventsOfGroup, actorsOfEvent, actorless, sourcesOfEvent };
});
