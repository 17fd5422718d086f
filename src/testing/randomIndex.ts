/** Makes random indexes for property tests. The same seed gives the same index. The indexes contain unusual cases that
 * a dataset may hold: nested actors, actors whose parent is in another group, events without participants, shared days
 * and open intervals. */
import type { Index, IndexCitation, IndexClaim, IndexSource } from "../model/compiled/eventIndex";
import { type CompiledDate, compareDates } from "../model/date";
import { dateReader, isFault } from "../model/edtf";
import { randomOf } from "../node/sample/random";

/** One date of each kind, and extra dates that fall close to each other. */
const DATES = [
  "1903",
  "1903-06",
  "190X",
  "1907-01-20",
  "1907-01-20",
  "1907-01-21T17:00",
  "1907-01-22?",
  "1907-01-25~",
  "1907-03~",
  "1907-21",
  "1908-01-03/1908-01-05",
  "1906-06/1908-02",
  "1909-12/..",
  "1909/",
  "../1905",
  "/1904-02",
];
const ANSWERS = [
  ["1907-01-18", "1907-02-02"],
  ["1907", "1907-01-20"],
  ["../1904", "1909-12-31", "1910-01"],
  [],
  [],
  [],
];
const CATEGORIES = ["raid", "speech", "trial"];
/** A tree: the parent of a place is at half its position in the list. */
const PLACES = ["coast", "port-vell", "inland", "quay", "market"];
const STATUSES = ["reported", "alleged", "denied"];
const GENRES = ["news", "opinion", "encyclopedia"];
const NAMED = ["A lost diary", "The agency"];
const SOURCES = 12;
const GROUPS = ["north", "south", "east"];

/** One reader for all indexes. It remembers the few texts above, which large indexes repeat thousands of times. */
const read = dateReader();

export function dateOf(text: string): CompiledDate {
  const date = read(text, text.includes("/") ? "within" : undefined);
  if (isFault(date)) throw new Error(date.fault);
  return date;
}

/** @param size number of events */
export function randomIndex(seed: number, size: number): Index {
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const parents = Array.from({ length: 9 }, (_, at) => (at > 0 && random() < 0.5 ? below(at) : null));
  const unitsOf = (actor: number): number[] =>
    parents.flatMap((parent, at) => (parent === actor ? [at, ...unitsOf(at)] : []));
  const events = Array.from({ length: size }, (_, at) => {
    const actors = [...new Set(Array.from({ length: below(4) }, () => below(parents.length)))];
    const date = dateOf(pick(DATES));
    const participants = actors.map((actor) => [actor, "participant", "agreed"] as const);
    return { id: `e${at}`, title: "Event of many words ".repeat(1 + below(3)) + at, date, participants, at };
  }).sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
  const actors = parents.map((parent, at) => ({
    id: `a${at}`,
    name: `Actor ${at}`,
    group: GROUPS[at % GROUPS.length] ?? "",
    ...(parent === null ? {} : { parent: `a${parent}` }),
    events: events.filter(({ participants }) => participants.some(([one]) => [at, ...unitsOf(at)].includes(one)))
      .length,
  }));
  // Sources may copy each other in chains and rings, and may copy sources that have no record.
  const sources = Array.from({ length: SOURCES }, (_, at): IndexSource => {
    const earliest = -23_000 + below(3000);
    const kinds: readonly IndexSource["published"][] = [
      undefined,
      [earliest, earliest],
      [earliest, earliest + 364],
      [earliest, earliest + 30, "about"],
      [earliest, earliest, "uncertain"],
      [null, earliest],
      [earliest, null],
    ];
    const published = pick(kinds);
    const from = random() < 0.5 ? Array.from({ length: 1 + below(2) }, () => below(SOURCES + NAMED.length)) : null;
    const origin = pick([undefined, undefined, undefined, "own", "unknown"] as const);
    return {
      id: `s${at}`,
      name: `Source ${at}`,
      genre: pick(GENRES),
      access: pick(["full", "excerpt", "cited"] as const),
      ...(published ? { published } : {}),
      ...(from ? { from } : {}),
      ...(origin ? { origin } : {}),
    };
  });
  const claim = (): IndexClaim => [
    below(STATUSES.length),
    ...Array.from(
      { length: 1 + below(2) },
      (): IndexCitation => [
        random() < 0.5 ? 0 : 1,
        below(SOURCES),
        ...Array.from({ length: Math.max(0, below(5) - 2) }, () => below(SOURCES + NAMED.length)),
      ],
    ),
  ];
  const words = { raid: "Raid", speech: "Speech", trial: "Trial" };
  return {
    format: 1,
    site: {
      id: "random",
      title: "Random",
      standfirst: "",
      language: "en",
      publisher: "",
      licence: { name: "", URL: "" },
      version: "0",
      counts: { events: size, actors: actors.length, sources: SOURCES, claims: 0, disagreements: 2 },
      years: [1900, 1910],
      setAside: [],
      outlines: [],
    },
    labels: { categories: words, roles: {}, bases: {}, statuses: {}, genres: {} },
    actors,
    groups: GROUPS.map((id) => ({ id, label: id })),
    places: PLACES.map((id, at) => ({
      id,
      name: id,
      ...(at > 0 ? { parent: PLACES[Math.floor((at - 1) / 2)]! } : {}),
    })),
    sources,
    named: NAMED,
    statuses: STATUSES,
    speakers: [0, 3, "The harbour master", "Old Tom"],
    periods: [],
    tracks: ["a0", "group:south"],
    opening: dateOf("1900/1910"),
    disagreements: [
      { id: "d0", question: "When?" },
      { id: "d1", question: "Where?" },
    ],
    aliases: {},
    fragments: {},
    removed: {},
    events: {
      id: events.map(({ id }) => id),
      title: events.map(({ title }) => title),
      short: events.map(() => null),
      date: events.map(({ date }) => date),
      category: events.map(() => pick(CATEGORIES)),
      place: events.map(() => (random() < 0.2 ? null : below(PLACES.length))),
      importance: events.map(() => 1 + below(3)),
      participants: events.map(({ participants }) => participants),
      claims: events.map(() => Array.from({ length: below(5) }, claim)),
      speakers: events.map(() => (random() < 0.3 ? [] : [below(4)])),
      disputes: events.map(() => (random() < 0.3 ? [below(2)] : [])),
      answers: events.map(() => pick(ANSWERS).map(dateOf)),
    },
  };
}
