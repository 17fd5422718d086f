/** What each facet can be asked for, with the names its values go by: for chips, choices and typed queries alike. */
import type { Index } from "../../model/compiled/eventIndex";
import type { Facet } from "./filter";

export interface FacetValue {
  readonly id: string;
  /** The first is the one to show. */
  readonly names: readonly [string, ...string[]];
  /** Other spellings, folded; they are there once the texts of the search are. */
  readonly spellings?: readonly string[];
}

/** Every value of a facet, in the order of the dataset. */
export function facetValues(index: Index, facet: Facet): readonly FacetValue[] {
  switch (facet) {
    case "actors":
      return index.actors.map(({ id, name }, at) => ({ id, names: [name], spellings: index.search?.names[at] ?? [] }));
    case "places":
      return index.places.map(({ id, name }) => ({ id, names: [name] }));
    case "groups":
      return index.groups.map(({ id, label, short }) => ({ id, names: short ? [label, short] : [label] }));
    case "categories":
      return labelled(index.labels.categories);
    case "statuses":
      return labelled(index.labels.statuses);
    case "genres":
      return labelled(index.labels.genres);
  }
}

function labelled(labels: Readonly<Record<string, string>>): FacetValue[] {
  return Object.entries(labels).map(([id, label]) => ({ id, names: [label] }));
}

export interface PlaceInTree {
  readonly id: string;
  readonly name: string;
  /** How many places it is part of. */
  readonly depth: number;
}

/** Places as a tree, each followed by its parts, in the order of the dataset. A place whose whole is not there stands at the top. */
export function placeTree({ places }: Index): readonly PlaceInTree[] {
  const known = new Set(places.map(({ id }) => id));
  const below = (parent: string | undefined, depth: number): PlaceInTree[] =>
    places
      .filter((place) => (known.has(place.parent ?? "") ? place.parent : undefined) === parent)
      .flatMap(({ id, name }) => [{ id, name, depth }, ...below(id, depth + 1)]);
  return below(undefined, 0);
}
