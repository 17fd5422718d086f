/**
 * The facets: what one chooses values of, each with everything the product must know of it. Filters, addresses, typed queries, chips,
 * the panel, the field and the notices read this table; a facet that is added here is there everywhere.
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
  /** What it goes by; the first is the one to show. */
  readonly names: readonly [string, ...string[]];
  /** Other spellings, folded; there once the texts of the search are. */
  readonly spellings?: readonly string[];
  /** How many values it is a part of, for lists that are trees. */
  readonly depth?: number;
}

export interface Facet<Key extends string = string> {
  /** Its list in the reader's filters. */
  readonly key: Key;
  /** Its field of the address (docs/url.md). */
  readonly field: string;
  /** What it is called before the colon of a typed query; the first is the one that is written. */
  readonly typed: readonly [string, ...string[]];
  /** Heading of its choices. */
  readonly title: string;
  /** One of its values in a sentence: "place". */
  readonly noun: string;
  /** Does a chip say which facet its value is of? Where values could be taken for another facet's: "Iraq", "Opinion". */
  readonly isTitled: boolean;
  /** Can it be asked that all chosen values hold together? */
  readonly canMatchAll: boolean;
  /** Are its values those of an event's claims? Left out, one takes away only events of which nothing else is left: the attack stays that
   *  one opinion piece among many sources speaks of. */
  readonly isOfClaims: boolean;
  /** Do its values take part, so that one speaks of "the events of" them? */
  readonly takesPart: boolean;
  /** Do its values go by other spellings, which come with the texts of the search? */
  readonly isSpelled: boolean;
  /** Reads a value of the address as it is kept; null for what is none. Ids need no reader. */
  readId?(text: string): string | null;
  /** Every value, in the order in which it is offered. */
  values(index: Index, spellings: Spellings): readonly FacetValue[];
  /** Which of them the events have. */
  held(index: Index): Held;
}

/** Which values events have. */
export interface Held {
  /** Ids of the values that events can have, each once, in an order of their own. */
  readonly ids: readonly string[];
  /** Numbers in `ids` of the values of each row, each once, row after row: those of a row begin at `starts[row]` and end before the next
   *  start. In one piece, since a filter goes through all of them. */
  readonly values: Uint32Array;
  readonly starts: Uint32Array;
}

/** Folded spellings of each actor, in the order of `Index.actors`; null while they have not come. */
export type Spellings = SearchText["names"] | null;

/**
 * What events have, read from numbers in a list of the index; made once per index.
 * @param idsIn for each item of that list, the value it stands for, which may be the same for several
 * @param numbersIn numbers of such items, by row
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

/** Per place: its number and those of every place it is part of. */
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
    // A unit's events are its parent's too.
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
    // A part's events are the whole's too.
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

/** Stands before the folded name of a speaker who has no record: "name:stanley mcchrystal". */
const NAME = "name:";

/** The id of a bare name, whatever its case and marks; null where nothing of it is left. */
function namedId(name: string): string | null {
  return fold(name) === "" ? null : NAME + fold(name);
}

export type FacetKey = (typeof TABLE)[number]["key"];

/** Every facet, in the order of the address. */
export const FACETS: readonly Facet<FacetKey>[] = TABLE;

/** What is asked of the facets: ids of values, wanted ones and, with a leading "-", unwanted ones. Empty lists ask for nothing. */
export type Lists = Readonly<Record<FacetKey, readonly string[]>>;

/** An id as it stands, or null for what is none. */
export const asId = (text: string): string | null => (/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(text) ? text : null);

/** Something for every facet. */
export function forEachFacet<T>(make: (facet: Facet<FacetKey>) => T): Record<FacetKey, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet.key, make(facet)])) as Record<FacetKey, T>;
}

export function facetOf(key: FacetKey): Facet<FacetKey> {
  return FACETS.find((facet) => facet.key === key)!;
}

/** Does a listed value leave events out? */
export const isExclusion = (value: string): boolean => value.startsWith("-");

/** The id of a listed value, wanted or not. */
export const idIn = (value: string): string => value.replace(/^-/, "");

function labelled(labels: Readonly<Record<string, string>>): FacetValue[] {
  return Object.entries(labels).map(([id, label]) => ({ id, names: [label] }));
}

/** Places, each followed by its parts, in the order of the dataset. A place whose whole is not there stands at the top. */
function placeTree({ places }: Index): FacetValue[] {
  const ids = new Set(places.map(({ id }) => id));
  const below = (whole: string, depth: number): FacetValue[] =>
    places
      .filter(({ parent = "" }) => (ids.has(parent) ? parent : "") === whole)
      .flatMap(({ id, name }) => [{ id, names: [name], depth }, ...below(id, depth + 1)]);
  return below("", 0);
}
