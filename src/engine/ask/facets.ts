/**
 * The table of facets, the properties by which readers filter events. Each entry states everything the product needs to
 * know about its facet. Filters, addresses, typed queries, chips, the filter panel, the search field and notices all
 * read this table, so a new facet is one new entry.
 */
import { fold } from "../../i18n/fold";
import { t } from "../../i18n/text";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import { membershipOf } from "../events/membership";
import { lineageOf } from "../lineage";
import { oncePer } from "../oncePer";

/** One value that events can have. */
export interface FacetValue {
  readonly id: string;
  /** Accepted names. The first one is shown. */
  readonly names: readonly [string, ...string[]];
  /** Other accepted spellings, folded. Available once the search texts are loaded. */
  readonly spellings?: readonly string[];
  /** Depth in the tree, for facets whose values form a tree. */
  readonly depth?: number;
}

export interface Facet<Key extends string = string> {
  /** Name of the facet's list in the filters. */
  readonly key: Key;
  /** Name of the facet's field in the address (docs/url.md). */
  readonly field: string;
  /** Names before the colon in a typed query. The first one is used for writing. */
  readonly typed: readonly [string, ...string[]];
  /** Heading of the choices. */
  readonly title: string;
  /** Noun for one value in a sentence: "place". */
  readonly noun: string;
  /** Do chips name the facet too? Needed where a value could belong to several facets: "Iraq", "Opinion". */
  readonly isTitled: boolean;
  /** Can the reader require that all chosen values apply together? */
  readonly canMatchAll: boolean;
  /**
   * Do the values belong to an event's claims? Then an excluded value removes only events all of whose values are
   * excluded: an attack reported by many sources stays when opinion pieces are excluded.
   */
  readonly isOfClaims: boolean;
  /** Do the values take part in events? Then the interface says "the events of" a value. */
  readonly takesPart: boolean;
  /** Do the values have other spellings, which load with the search texts? */
  readonly isSpelled: boolean;
  /**
   * Reads a value from the address into its stored form; null for an invalid one. Facets whose values are ids need no
   * reader.
   */
  readId?(text: string): string | null;
  /** All values, in the order in which they are offered. */
  values(index: Index, spellings: Spellings): readonly FacetValue[];
  /** The values that each event has. */
  held(index: Index): Held;
}

/** The values that each event has, in a compact form. */
export interface Held {
  /** Ids of the values, each once, in no particular order. */
  readonly ids: readonly string[];
  /**
   * Indexes into `ids`, event after event, each value once per event. The values of event `n` begin at `starts[n]` and
   * end before `starts[n + 1]`. One flat array, because a filter scans all events.
   */
  readonly values: Uint32Array;
  readonly starts: Uint32Array;
}

/** Folded spellings of each actor, in the order of `Index.actors`; null until they are loaded. */
export type Spellings = SearchText["names"] | null;

/**
 * Builds `held` from numbers in a list of the index. The result is computed once per index.
 * @param idsIn for each item of that list, the id of its value; several items may share one
 * @param numbersIn for an event, the numbers of its items
 */
function heldBy(
  idsIn: (index: Index) => readonly string[],
  numbersIn: (index: Index) => (event: number) => readonly number[],
): Facet["held"] {
  return oncePer((index: Index): Held => {
    const all = idsIn(index);
    const ids = [...new Set(all)];
    const numberOf = new Map(ids.map((id, number) => [id, number]));
    const valueAt = all.map((id) => numberOf.get(id)!);
    const numbersOf = numbersIn(index);
    const values: number[] = [];
    const starts = [0];
    for (const event of eventsOf(index).all) {
      for (const number of numbersOf(event)) {
        const value = valueAt[number]!;
        if (!values.includes(value, starts[event])) values.push(value);
      }
      starts.push(values.length);
    }
    return { ids, values: Uint32Array.from(values), starts: Uint32Array.from(starts) };
  });
}

/** Per place: its own number and those of the places that contain it. */
const wholesOf = ({ places }: Index): readonly (readonly number[])[] => {
  const numberOf = new Map(places.map(({ id }, at) => [id, at]));
  return places.map((_, place) => lineageOf(place, (at) => numberOf.get(places[at]?.parent ?? "")));
};

const TABLE = [
  {
    key: "actors",
    field: "actor",
    typed: ["actor"],
    title: t.filters.actor,
    noun: t.noun.actors,
    isTitled: false,
    canMatchAll: true,
    isOfClaims: false,
    takesPart: true,
    isSpelled: true,
    values: ({ actors }, spellings) =>
      actors.map(({ id, name }, at) => ({ id, names: [name], spellings: spellings?.[at] ?? [] })),
    // Includes the parents of each actor: a sub-unit's events are its parent's too.
    held: heldBy(
      ({ actors }) => actors.map(({ id }) => id),
      (index) => (event) => membershipOf(index).actorsOfEvent[event]!,
    ),
  },
  {
    key: "groups",
    field: "group",
    typed: ["group", "family"],
    title: t.filters.group,
    noun: t.noun.groups,
    isTitled: false,
    canMatchAll: false,
    isOfClaims: false,
    takesPart: true,
    isSpelled: false,
    values: ({ groups }) => groups.map(({ id, label, short }) => ({ id, names: short ? [label, short] : [label] })),
    held: heldBy(
      ({ actors }) => actors.map(({ group }) => group),
      (index) => (event) =>
        eventsOf(index)
          .participants(event)
          .map((participant) => participant[0]),
    ),
  },
  {
    key: "categories",
    field: "category",
    typed: ["category"],
    title: t.filters.category,
    noun: t.noun.categories,
    isTitled: false,
    canMatchAll: false,
    isOfClaims: false,
    takesPart: false,
    isSpelled: false,
    values: ({ labels }) => labelled(labels.categories),
    held: heldBy(
      (index) => eventsOf(index).all.map(eventsOf(index).category),
      () => (event) => [event],
    ),
  },
  {
    key: "places",
    field: "place",
    typed: ["place"],
    title: t.filters.place,
    noun: t.noun.places,
    isTitled: true,
    canMatchAll: false,
    isOfClaims: false,
    takesPart: false,
    isSpelled: false,
    values: placeTree,
    // Includes the enclosing places: a part's events belong to the whole too.
    held: heldBy(
      ({ places }) => places.map(({ id }) => id),
      (index) => {
        const wholes = wholesOf(index);
        return (event) => wholes[eventsOf(index).place(event) ?? -1] ?? [];
      },
    ),
  },
  {
    key: "statuses",
    field: "status",
    typed: ["status"],
    title: t.filters.status,
    noun: t.noun.statuses,
    isTitled: true,
    canMatchAll: false,
    isOfClaims: true,
    takesPart: false,
    isSpelled: false,
    values: ({ labels }) => labelled(labels.statuses),
    held: heldBy(
      ({ statuses }) => statuses,
      (index) => (event) =>
        eventsOf(index)
          .claims(event)
          .map((claim) => claim[0]),
    ),
  },
  {
    key: "genres",
    field: "genre",
    typed: ["genre", "kind"],
    title: t.filters.genre,
    noun: t.noun.genres,
    isTitled: true,
    canMatchAll: false,
    isOfClaims: true,
    takesPart: false,
    isSpelled: false,
    values: ({ labels }) => labelled(labels.genres),
    held: heldBy(
      ({ sources }) => sources.map(({ genre }) => genre),
      (index) => (event) => membershipOf(index).sourcesOfEvent[event]!,
    ),
  },
  {
    key: "speakers",
    field: "speaker",
    typed: ["speaker"],
    title: t.filters.speaker,
    noun: t.noun.speakers,
    isTitled: true,
    canMatchAll: false,
    isOfClaims: true,
    takesPart: false,
    isSpelled: true,
    readId: (text) => (text.startsWith(NAME) ? namedId(text.slice(NAME.length)) : asId(text)),
    values: ({ actors, speakers }, spellings) =>
      speakers.map((who) =>
        typeof who === "string"
          ? { id: namedId(who) ?? who, names: [who] }
          : { id: actors[who]!.id, names: [actors[who]!.name], spellings: spellings?.[who] ?? [] },
      ),
    held: heldBy(
      ({ actors, speakers }) =>
        speakers.map((who) => (typeof who === "string" ? (namedId(who) ?? who) : actors[who]!.id)),
      (index) => eventsOf(index).speakers,
    ),
  },
] as const satisfies readonly Facet[];

/** Prefix of the folded name of a speaker without a record: "name:stanley mcchrystal". */
const NAME = "name:";

/** The id of a speaker's name, ignoring case and marks; null if nothing remains after folding. */
function namedId(name: string): string | null {
  const folded = fold(name);
  return folded === "" ? null : NAME + folded;
}

export type FacetKey = (typeof TABLE)[number]["key"];

/** All facets, in the order of the address. */
export const FACETS: readonly Facet<FacetKey>[] = TABLE;

/** The requested values of each facet: ids, with a leading "-" for excluded ones. An empty list asks for nothing. */
export type Lists = Readonly<Record<FacetKey, readonly string[]>>;

/** Returns the text if it is a valid id, else null. */
export const asId = (text: string): string | null => (/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(text) ? text : null);

/** Builds an object with one property per facet. */
export function forEachFacet<T>(make: (facet: Facet<FacetKey>) => T): Record<FacetKey, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet.key, make(facet)])) as Record<FacetKey, T>;
}

export function facetOf(key: FacetKey): Facet<FacetKey> {
  return FACETS.find((facet) => facet.key === key)!;
}

/** Does a list value exclude events? */
export const isExclusion = (value: string): boolean => value.startsWith("-");

/** The id in a list value, without a leading "-". */
export const idIn = (value: string): string => value.replace(/^-/, "");

function labelled(labels: Readonly<Record<string, string>>): FacetValue[] {
  return Object.entries(labels).map(([id, label]) => ({ id, names: [label] }));
}

/**
 * Places in the order of the dataset, each followed by its parts. A place whose parent is not in the dataset is at the
 * top level.
 */
function placeTree({ places }: Index): FacetValue[] {
  const ids = new Set(places.map(({ id }) => id));
  const below = (whole: string, depth: number): FacetValue[] =>
    places
      .filter(({ parent = "" }) => (ids.has(parent) ? parent : "") === whole)
      .flatMap(({ id, name }) => [{ id, names: [name], depth }, ...below(id, depth + 1)]);
  return below("", 0);
}
