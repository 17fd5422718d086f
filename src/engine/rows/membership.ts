/** Who takes part in what, and which sources tell of it, by number. Made once per index. */
import type { Index } from "../../model/compiled/eventIndex";
import { lineageOf } from "../lineage";
import { oncePer } from "../oncePer";
import { eventsOf } from "./events";

export interface Membership {
  /** Number of an actor by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Per actor: rows in which it or any sub-unit takes part, ascending. */
  readonly rowsOfActor: readonly (readonly number[])[];
  /** Per family: rows in which any of its actors takes part, ascending. */
  readonly rowsOfGroup: ReadonlyMap<string, readonly number[]>;
  /** Per row: actors that take part, with every unit above them. */
  readonly actorsOfRow: readonly (readonly number[])[];
  /** Per row: numbers of the sources that its claims cite, each once. */
  readonly sourcesOfRow: readonly (readonly number[])[];
}

export const membershipOf = oncePer((index: Index): Membership => {
  const events = eventsOf(index);
  const numberOf = new Map(index.actors.map(({ id }, at) => [id, at]));
  const above = index.actors.map((_, at) => lineageOf(at, (one) => numberOf.get(index.actors[one]?.parent ?? "")));
  const rowsOfActor: number[][] = index.actors.map(() => []);
  const rowsOfGroup = new Map<string, number[]>(index.groups.map(({ id }) => [id, []]));
  const actorsOfRow = events.rows.map((row) => {
    const participants = events.participants(row);
    const touched = new Set(participants.flatMap(([actor]) => above[actor] ?? []));
    for (const actor of touched) rowsOfActor[actor]?.push(row);
    for (const group of new Set(participants.map(([actor]) => index.actors[actor]?.group ?? "")))
      rowsOfGroup.get(group)?.push(row);
    return [...touched];
  });
  const sourcesOfRow = events.rows.map((row) => {
    const sources = new Set<number>();
    for (const [, ...citations] of events.claims(row)) for (const [, source] of citations) sources.add(source);
    return [...sources];
  });
  return { numberOf, rowsOfActor, rowsOfGroup, actorsOfRow, sourcesOfRow };
});
