/** Who takes part in what, by number: the columns that filters and tracks read. Made once per index. */
import type { Index } from "../model/compiled";

export interface Membership {
  /** Number of an actor by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Per actor: rows in which it or any sub-unit takes part, ascending. */
  readonly rowsOfActor: readonly (readonly number[])[];
  /** Per family: rows in which any of its actors takes part, ascending. */
  readonly rowsOfGroup: ReadonlyMap<string, readonly number[]>;
  /** Per row: actors that take part, with every unit above them. */
  readonly actorsOfRow: readonly (readonly number[])[];
  readonly rowOf: ReadonlyMap<string, number>;
}

const made = new WeakMap<Index, Membership>();

export function membershipOf(index: Index): Membership {
  const known = made.get(index);
  if (known) return known;
  const numberOf = new Map(index.actors.map(({ id }, at) => [id, at]));
  const above = index.actors.map((_, at) => lineageOf(index, numberOf, at));
  const rowsOfActor: number[][] = index.actors.map(() => []);
  const rowsOfGroup = new Map<string, number[]>(index.groups.map(({ id }) => [id, []]));
  const actorsOfRow = index.events.participants.map((participants, row) => {
    const touched = new Set(participants.flatMap(([actor]) => above[actor] ?? []));
    for (const actor of touched) rowsOfActor[actor]?.push(row);
    for (const group of new Set(participants.map(([actor]) => index.actors[actor]?.group ?? "")))
      rowsOfGroup.get(group)?.push(row);
    return [...touched];
  });
  const rowOf = new Map(index.events.id.map((id, row) => [id, row]));
  const result: Membership = { numberOf, rowsOfActor, rowsOfGroup, actorsOfRow, rowOf };
  made.set(index, result);
  return result;
}

function lineageOf(index: Index, numberOf: ReadonlyMap<string, number>, actor: number): number[] {
  const line: number[] = [];
  for (let at: number | undefined = actor; at !== undefined && !line.includes(at); ) {
    line.push(at);
    const parent: string | undefined = index.actors[at]?.parent;
    at = parent === undefined ? undefined : numberOf.get(parent);
  }
  return line;
}
