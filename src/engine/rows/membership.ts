/** Who takes part in what, and which sources tell of it, by number. Made once per index. */
import type { Index } from "../../model/compiled/eventIndex";
import { lineageOf } from "../lineage";
import { oncePer } from "../oncePer";
import { forEachCitation } from "./citations";
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
    const touched: number[] = [];
    for (const participant of events.participants(row)) {
      const actor = participant[0];
      for (const one of above[actor] ?? []) if (!touched.includes(one)) touched.push(one);
      const rowsOf = rowsOfGroup.get(index.actors[actor]?.group ?? "");
      if (rowsOf?.at(-1) !== row) rowsOf?.push(row);
    }
    for (const actor of touched) rowsOfActor[actor]?.push(row);
    return touched;
  });
  const sourcesOfRow = events.rows.map((row) => {
    const sources: number[] = [];
    forEachCitation(events.claims(row), (citation) => {
      if (!sources.includes(citation[1])) sources.push(citation[1]);
    });
    return sources;
  });
  return { numberOf, rowsOfActor, rowsOfGroup, actorsOfRow, sourcesOfRow };
});
