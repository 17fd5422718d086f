/** Makes the sources of a sample dataset: papers, reports and books that are published soon after the events they
 * report. Some of them copy others. */
import type { Day } from "../../model/date";
import type { Genre, Source } from "../../model/schema";
import { dayText, END, monthText, yearOf, yearText } from "./dates";
import { type Chance, chanceOf, partSeed } from "./random";
import { FAMILIES, FAMILY, GIVEN, PAPERS, RELAYS, THINGS, TOWNS } from "./words";
import { slug } from "./world";

/** One source is written for this many events. The books at the end and the unread papers come in addition. */
export const EVENTS_A_SOURCE = 3;
const SOURCES_AN_ORIGINAL = 13;
/** One in this many sources copies an unread paper. There are more such copies than unread papers. */
const COPIES_AN_ORIGINAL = 9;

export interface Library {
  readonly sources: readonly Source[];
  /** Ids of the sources that claims may cite: first those written for events, in the order of the events, then the
   * books. */
  readonly ids: readonly string[];
  /** The day on which each of these was published. */
  readonly published: Int32Array;
  /** How many of them, at the end of the list, are books. */
  readonly books: number;
}

/** Books that retell everything, written after the last event. */
export const BOOKS = 12;
export const BOOK_OF_ALL = "long-harbour-1";

/** @param eventDay the day from which sources can report the event with this number */
export function libraryOf(seed: number, events: number, eventDay: (event: number) => Day): Library {
  const count = Math.ceil(events / EVENTS_A_SOURCE);
  const originals = Math.ceil(count / SOURCES_AN_ORIGINAL);
  const published = new Int32Array(count + BOOKS);
  const own: Source[] = [];
  for (let at = 0; at < count; at++) {
    const chance = chanceOf(partSeed(seed, -2 - at));
    published[at] = eventDay(at * EVENTS_A_SOURCE) + chance.int(0, 12);
    own.push(sourceOf(at, published[at]!, copiedBy(at, originals, published, own, chance), chance));
  }
  const papers = Array.from({ length: originals }, (_, at) => original(at, published[at * COPIES_AN_ORIGINAL]!));
  const books = Array.from({ length: BOOKS }, (_, at) => {
    published[count + at] = END + 30 * (at + 1);
    return book(at, published[count + at]!);
  });
  return {
    sources: [...own, ...books, ...papers],
    ids: [...own, ...books].map(({ id }) => id),
    published,
    books: BOOKS,
  };
}

const originalId = (at: number) => `harbour-paper-${at + 1}`;

/** The sources that a source copies, nearest first. */
function copiedBy(
  at: number,
  originals: number,
  published: Int32Array,
  earlier: readonly Source[],
  chance: Chance,
): string[] {
  if (at % COPIES_AN_ORIGINAL === 0) return [originalId((at / COPIES_AN_ORIGINAL) % originals)];
  const other = at - chance.int(1, 6);
  if (chance.happens(0.25) && other >= 0 && published[other]! <= published[at]!) return [earlier[other]!.id];
  return chance.happens(0.05) ? [chance.pick(RELAYS)] : [];
}

const TYPES: Readonly<Record<Genre, Source["type"]>> = {
  news: "article-newspaper",
  opinion: "article-newspaper",
  official: "report",
  primary: "document",
  testimony: "interview",
  court: "legal_case",
  scholarly: "article-journal",
  encyclopedia: "entry-encyclopedia",
  commentary: "webpage",
  advocacy: "report",
};
const GENRE_WEIGHTS = [
  ["news", 52],
  ["official", 13],
  ["commentary", 9],
  ["opinion", 8],
  ["testimony", 5],
  ["scholarly", 4],
  ["court", 3],
  ["advocacy", 3],
  ["primary", 2],
  ["encyclopedia", 1],
] as const;

function sourceOf(at: number, day: Day, derivedFrom: string[], chance: Chance): Source {
  const genre: Genre = chance.weighted(GENRE_WEIGHTS);
  const isPress = genre === "news" || genre === "opinion";
  const container = isPress
    ? chance.pick(PAPERS)
    : genre === "scholarly"
      ? "Journal of Coastal Studies"
      : chance.pick(FAMILIES).bodies[0]!.name;
  const id = `${slug(container)}-${yearText(day)}-${at + 1}`;
  const exactness = chance.weighted([
    ["day", 80],
    ["month", 12],
    ["year", 5],
    ["none", 3],
  ] as const);
  const edtf = { day: dayText(day), month: monthText(day), year: yearText(day), none: null }[exactness];
  return {
    id,
    type: TYPES[genre],
    title: titleOf(chance),
    ...(chance.happens(0.6)
      ? { author: [{ family: chance.pick(FAMILY), given: chance.pick(GIVEN) }] }
      : isPress
        ? {}
        : { author: [{ literal: container }] }),
    ...(edtf ? { issued: { "date-parts": [edtf.split("-").map(Number)] } } : {}),
    "container-title": container,
    ...(genre === "scholarly"
      ? { volume: String(yearOf(day) - 1960), page: `${chance.int(1, 80)}–${chance.int(81, 120)}` }
      : {}),
    language: "en",
    ...(chance.happens(0.85) ? { URL: `https://example.org/vellmark/${id}` } : {}),
    custom: {
      ...(edtf ? { edtf } : {}),
      genre,
      access: chance.happens(0.3) ? "full" : "excerpt",
      ...(derivedFrom.length > 0 ? { derivedFrom } : {}),
      ...(derivedFrom.length > 0 && chance.happens(0.3) ? { origin: "own" as const } : {}),
    },
  };
}

function titleOf(chance: Chance): string {
  const [thing, other, town] = [chance.pick(THINGS), chance.pick(THINGS), chance.pick(TOWNS)];
  const title = chance.pick([
    `${town} asks about ${thing}`,
    `What became of ${thing}`,
    `${thing}: no answer from ${town}`,
    `Between ${thing} and ${other}`,
  ]);
  return title[0]!.toUpperCase() + title.slice(1);
}

function book(at: number, day: Day): Source {
  return {
    id: at === 0 ? BOOK_OF_ALL : `long-harbour-${at + 1}`,
    type: "book",
    title: `The Long Harbour, volume ${at + 1}`,
    author: [{ family: FAMILY[at]!, given: GIVEN[at]! }],
    issued: { "date-parts": [[yearOf(day)]] },
    publisher: "Saltmere University Press",
    language: "en",
    custom: { edtf: yearText(day), genre: "scholarly", access: at === 0 ? "full" : "excerpt" },
  };
}

/** A paper that is known only through the sources that copy it. */
function original(at: number, copied: Day): Source {
  const edtf = monthText(copied - 40);
  return {
    id: originalId(at),
    type: "document",
    title: `Harbour paper ${at + 1}: ${THINGS[at % THINGS.length]}`,
    author: [{ literal: "Vell Harbour Board" }],
    issued: { "date-parts": [edtf.split("-").map(Number)] },
    language: "en",
    custom: { edtf, genre: "primary", access: "cited" },
  };
}
