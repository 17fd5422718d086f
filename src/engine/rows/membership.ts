/** Who takes part in what and who says so, by number: the columns that filters and tracks read. Made once per index. */
import type { Index } from "../../model/compiled/eventIndex";
import { lineageOf } from "../lineage";
import { oncePer } from "../oncePer";

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
  /** Per row: id of its place, then of every place that one is part of; none where no place is known. */
  readonly placesOfRow: readonly (readonly string[])[];
  /** Per row: numbers of the sources that its claims cite, each once. */
  readonly sourcesOfRow: readonly (readonly number[])[];
  /** Per row: statuses of its claims, each once. */
  readonly statusesOfRow: readonly (readonly string[])[];
  /** Per row: genres of the sources that its claims cite, each once. */
  readonly genresOfRow: readonly (readonly string[])[];
}

export const membershipOf = oncePer((index: Index): Membership => {
  const numberOf = new Map(index.actors.map(({ id }, at) => [id, at]));
  const above = index.actors.map((_, at) => lineageOf(at, (one) => numberOf.get(index.actors[one]?.parent ?? "")));
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
  const placeNumber = new Map(index.places.map(({ id }, at) => [id, at]));
  const around = index.places.map((_, at) =>
    lineageOf(at, (one) => placeNumber.get(index.places[one]?.parent ?? "")).map((one) => index.places[one]!.id),
  );
  const placesOfRow = index.events.place.map((place) => (place === null ? [] : (around[place] ?? [])));
  const sourcesOfRow: number[][] = [];
  const statusesOfRow: string[][] = [];
  const genresOfRow: string[][] = [];
  for (const claims of index.events.claims) {
    const sources: number[] = [];
    const statuses: string[] = [];
    const genres: string[] = [];
    for (const [status, ...citations] of claims) {
      addOnce(statuses, index.statuses[status] ?? "");
      for (const [, source] of citations) {
        addOnce(sources, source);
        addOnce(genres, index.sources[source]?.genre ?? "");
      }
    }
    sourcesOfRow.push(sources);
    statusesOfRow.push(statuses);
    genresOfRow.push(genres);
  }
  return {
    numberOf,
    rowsOfActor,
    rowsOfGroup,
    actorsOfRow,
    rowOf,
    placesOfRow,
    sourcesOfRow,
    statusesOfRow,
    genresOfRow,
  };
});

/** The lists of a row are short, so that looking through them is cheaper than a set for each. */
function addOnce<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value);
}
