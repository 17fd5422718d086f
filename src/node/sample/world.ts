/** Makes the setting of a sample dataset: actors with their groups and units, places and periods. */
import type { Day } from "../../model/date";
import type { DatasetInfo } from "../../model/info";
import type { Actor, Place } from "../../model/schema";
import { dayText, END, FIRST_YEAR, START, YEARS } from "./dates";
import { type Chance, chanceOf, partSeed } from "./random";
import { FAMILIES, FAMILY, GIVEN, KINDS, PROVINCES, SOUTHERN, SPOTS, TOWNS } from "./words";

export interface World {
  readonly places: readonly Place[];
  /** Ids of the places where events may be, busiest first. */
  readonly sites: readonly string[];
  readonly placeNames: ReadonlyMap<string, string>;
  /** The actors in the order of the file: bodies, units, people. */
  readonly actors: readonly Actor[];
  /** The same actors, those who take part in most events first. */
  readonly busiest: readonly Actor[];
  /** The last day of each person who dies within the record. */
  readonly deaths: ReadonlyMap<string, Day>;
}

/** Makes an id from a name: letters and digits joined by hyphens. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The number of actors grows with the square root of the number of events: 80 for 100 events, 1,300 for 100,000. */
const actorCount = (events: number): number => 40 + Math.floor(4 * Math.sqrt(events));

/** @param cited id of a source that mentions everyone */
export function worldOf(seed: number, events: number, cited: string): World {
  const chance = chanceOf(partSeed(seed, 1));
  const places = placesOf(chance);
  const bodies = bodiesOf(cited);
  const rest = actorCount(events) - bodies.length;
  const units = unitsOf(bodies, Math.floor(rest * 0.4), chance);
  const deaths = new Map<string, Day>();
  const people = peopleOf(bodies, rest - units.length, cited, deaths, chance);
  return {
    places,
    sites: shuffled(
      places.filter(({ precision }) => precision === "city" || precision === "point"),
      chance,
    ).map(({ id }) => id),
    placeNames: new Map(places.map(({ id, name }) => [id, name])),
    actors: [...bodies, ...units, ...people],
    busiest: [...shuffled(bodies, chance), ...shuffled([...units, ...people], chance)],
    deaths,
  };
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = chance.int(0, at);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** All places are within a day's travel, so that no actor is in two distant places on one day. They lie in the open
 * sea. */
const NORTH = 3100;
const WEST = -4100;

function placesOf(chance: Chance): Place[] {
  const country: Place = { id: "vellmark", name: "Vellmark", names: { ar: "فيلمارك" }, precision: "country" };
  const provinces = PROVINCES.map(
    (name): Place => ({ id: slug(name), name, parent: country.id, precision: "province" }),
  );
  const hundredths = (from: number) => chance.int(from, from + 80) / 100;
  const towns = TOWNS.map((name, at): Place => {
    const parent = provinces[at % provinces.length]!.id;
    return { id: slug(name), name, parent, lat: hundredths(NORTH), lon: hundredths(WEST), precision: "city" };
  });
  const spots = towns.slice(0, 8).flatMap(({ id, name, lat, lon }) =>
    SPOTS.map(
      (spot): Place => ({
        id: `${id}-${slug(spot)}`,
        name: `the ${spot} of ${name}`,
        parent: id,
        lat: lat!,
        lon: lon!,
        precision: "point",
      }),
    ),
  );
  return [country, ...provinces, ...towns, ...spots];
}

function bodiesOf(cited: string): Actor[] {
  return FAMILIES.flatMap(({ id: group, bodies }) =>
    bodies.map(
      ({ name, kind, ar }, at): Actor => ({
        id: slug(name),
        name,
        ...(ar ? { names: { ar }, aliases: [`The ${name}`] } : {}),
        kind,
        group,
        description: `${name}, made up for this sample.`,
        descriptionCitations: [{ source: cited, locator: `chapter ${at + 1}` }],
        born: `${FIRST_YEAR - 60 + at}~`,
        ...(kind === "persons"
          ? { members: [{ name: `${GIVEN[0]} ${FAMILY[2]}`, citations: [{ source: cited }] }] }
          : {}),
      }),
    ),
  );
}

function unitsOf(bodies: readonly Actor[], count: number, chance: Chance): Actor[] {
  const whole = bodies.filter(({ kind }) => kind !== "persons");
  const every = TOWNS.flatMap((town) =>
    whole.map(({ id, name, kind, group }): Actor => {
      const { unit } = FAMILIES.find((family) => family.id === group)!;
      return {
        id: slug(`${id}-${town}`),
        name: `${name}, ${town} ${unit}`,
        kind: kind === "state" ? "organization" : kind,
        group,
        parent: id,
      };
    }),
  );
  return shuffled(every, chance).slice(0, count);
}

function peopleOf(
  bodies: readonly Actor[],
  count: number,
  cited: string,
  deaths: Map<string, Day>,
  chance: Chance,
): Actor[] {
  const southern = SOUTHERN.map(({ name, ar, aliases }) => ({ name, names: { ar }, aliases: [...aliases] }));
  const names = GIVEN.flatMap((given) => FAMILY.map((family) => ({ name: `${given} ${family}` })));
  return [...southern, ...shuffled(names, chance)].slice(0, count).map((named): Actor => {
    const body = chance.pick(bodies);
    const id = slug(named.name);
    if (chance.happens(0.06)) deaths.set(id, chance.int(START + 2500, END));
    const died = deaths.get(id);
    return {
      id,
      ...named,
      kind: "person",
      group: body.group,
      born: `${chance.int(FIRST_YEAR - 65, FIRST_YEAR - 25)}${chance.happens(0.3) ? "~" : ""}`,
      ...(died === undefined ? {} : { died: dayText(died) }),
      ...(chance.happens(0.5)
        ? {
            affiliations: [
              {
                actor: body.id,
                role: chance.pick(["member", "secretary", "adviser"]),
                date: `${FIRST_YEAR}~/..`,
                citations: [{ source: cited }],
              },
            ],
          }
        : {}),
    };
  });
}

const PERIODS = [
  "Before the strikes",
  "The long strikes",
  "Inquiries",
  "Reform of the harbour",
  "The islands' vote",
  "Aftermath",
] as const;

export function infoOf(seed: number, events: number, { busiest }: World): DatasetInfo {
  const chance = chanceOf(partSeed(seed, 2));
  const tracks = chance.int(15, 40);
  const years = (at: number) => FIRST_YEAR + Math.floor((YEARS * at) / PERIODS.length);
  return {
    format: 1,
    id: `sample-${events}-${seed}`,
    title: `The coast of Vellmark: a sample of ${events} events`,
    standfirst:
      "A dataset made up by a program, to try things out and to measure with. No place, person or event in it is real.",
    language: "en",
    licence: { name: "CC0 1.0", URL: "https://creativecommons.org/publicdomain/zero/1.0/" },
    publisher: "Sourceline sample",
    opening: `${FIRST_YEAR}/${FIRST_YEAR + YEARS - 1}`,
    periods: PERIODS.map((label, at) => ({ id: slug(label), label, edtf: `${years(at)}/${years(at + 1) - 1}` })),
    groups: FAMILIES.map(({ id, label, short }) => ({ id, label, short })),
    tracks: [...busiest.slice(0, tracks - 2).map(({ id }) => id), "group:press", "group:courts"],
    categories: Object.fromEntries(KINDS.map(({ id, label }) => [id, label])),
    roles: ROLES,
    bases: {
      agreed: "not contradicted in the sources",
      alleged: "alleged",
      admitted: "admitted, as reported",
      claimed: "claimed by the actor",
      denied: "denied",
    },
    statuses: {
      reported: "Reported",
      "official-statement": "Official statement",
      "admitted-in-custody": "Said in custody, as relayed",
      alleged: "Alleged",
      denied: "Denied",
      opinion: "Opinion",
    },
    genres: {
      opinion: "Opinion",
      news: "News",
      official: "Official text",
      primary: "Primary document",
      testimony: "Testimony",
      court: "Court",
      scholarly: "Scholarly work",
      encyclopedia: "Encyclopedia",
      commentary: "Commentary",
      advocacy: "Advocacy",
    },
    about: [
      `All of this was made up by the command "sample" with ${events} events and the seed ${seed}. The same two numbers make the same dataset again.`,
    ],
  };
}

export const ROLES: DatasetInfo["roles"] = {
  actor: "Acting party",
  target: "Target",
  party: "Party",
  mediator: "Mediator",
  speaker: "Speaker",
  addressee: "Addressee",
  authority: "Deciding authority",
  supporter: "Supporter or funder",
  affected: "Affected",
  reporter: "Reporter",
};
