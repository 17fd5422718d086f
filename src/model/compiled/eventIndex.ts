/** The index of all events, one column per field and one row per event, and the words that search looks through. Rows are in the order
 *  of events, that of engine/compile/order.ts. */
import * as v from "valibot";
import type { Basis } from "../schema";
import { access, type Compiled, compiledDate, day, flag, group, period, text, wholeNumber, word } from "./parts";
import { labels, site } from "./site";
import { indexStory } from "./storyView";

const indexActor = v.object({
  id: text,
  name: text,
  group: text,
  parent: v.exactOptional(text),
  /** Number of events in which it or any sub-unit takes part. */
  events: v.number(),
});
export type IndexActor = Compiled<typeof indexActor>;

const indexPlace = v.object({ id: text, name: text, parent: v.exactOptional(text) });
export type IndexPlace = Compiled<typeof indexPlace>;

/** An actor's part in an event: number of the actor in `Index.actors`, role, basis. */
const indexParticipant = v.tuple([v.number(), text, word<Basis>()]);
export type IndexParticipant = Compiled<typeof indexParticipant>;

/**
 * A source, as far as its claims can be weighed by it. Sources are numbered as in `Index.sources`; numbers from its length on are
 * those of `Index.named`: what somebody relayed or copied and that has no record.
 */
const indexSource = v.object({
  id: text,
  /** "Josh Rogin, The Washington Post, 30 August 2018". */
  name: text,
  genre: text,
  access,
  /** First and last day on which it can have been published, null where an end is open; and whether the date is only "about" or uncertain. */
  published: v.exactOptional(v.pipe(v.tupleWithRest([day, day], v.picklist(["about", "uncertain"])), v.maxLength(3))),
  /** Numbers of what it derives from. */
  from: v.exactOptional(v.array(wholeNumber)),
  origin: v.exactOptional(v.picklist(["own", "unknown"])),
  /** Number of the source that stands for it, since it is the same page. */
  same: v.exactOptional(wholeNumber),
});
export type IndexSource = Compiled<typeof indexSource>;

/** Whether it says where in the source (1, else 0), the source, and who relayed it, nearest first: numbers of sources and names. */
const indexCitation = v.tupleWithRest([v.picklist([0, 1]), wholeNumber], wholeNumber);
export type IndexCitation = Compiled<typeof indexCitation>;

/** Number of its status in `Index.statuses`, and its citations. */
const indexClaim = v.tupleWithRest([wholeNumber], indexCitation);
export type IndexClaim = Compiled<typeof indexClaim>;

/** One schema per column, for one cell of it. Cells are read one by one, so that a broken one hides its own row alone. */
export const CELLS = {
  id: text,
  title: text,
  /** A title of at most 28 characters, where one is given. */
  short: v.nullable(text),
  date: compiledDate,
  category: text,
  /** Number of the place in `Index.places`, or null where none is known. */
  place: v.nullable(v.number()),
  importance: v.number(),
  participants: v.array(indexParticipant),
  /** In the order of the event's page: the third here is the third there. */
  claims: v.array(indexClaim),
  /** Numbers in `Index.speakers` of those who make its claims, each once. */
  speakers: v.array(wholeNumber),
  /** Numbers of the disagreements the event has a part in. */
  disputes: v.array(v.number()),
  /** The answers, where sources disagree on the date: two or more, or none. */
  answers: v.array(compiledDate),
};
export type IndexColumns = { readonly [Name in keyof typeof CELLS]: readonly Compiled<(typeof CELLS)[Name]>[] };

/** Everything of the index but its rows. */
const head = {
  format: v.literal(1),
  site,
  labels,
  actors: v.array(indexActor),
  groups: v.array(group),
  places: v.array(indexPlace),
  sources: v.array(indexSource),
  /** What has no record and yet is relayed or copied: "Associated Press". */
  named: v.array(text),
  /** Statuses of claims that occur. */
  statuses: v.array(text),
  /** Who makes claims: the number of an actor, or the name of somebody who has no record. */
  speakers: v.array(v.union([wholeNumber, text])),
  periods: v.array(period),
  tracks: v.array(text),
  opening: compiledDate,
  /** Settled: not left open. */
  disagreements: v.array(v.object({ id: text, question: text, settled: flag })),
  /** New ids of records that have a page of their own, and of places. */
  aliases: v.record(v.string(), text),
  /** New ids of claims and disagreements, which are parts of pages. */
  fragments: v.record(v.string(), text),
  /** Ids that were removed, with the reason; not those of disagreements, which may be those of other records. */
  removed: v.record(v.string(), text),
  story: v.exactOptional(indexStory),
};
/** The index as a file, its columns still unread. */
export const indexFile = v.object({ ...head, events: v.record(v.string(), v.array(v.unknown())) });

export const searchText = v.object({
  /** Number of events. */
  events: wholeNumber,
  /** Every folded word of any event's texts, each once, in ascending order of code units. */
  words: v.array(v.string()),
  /** For each word, the rows that have it, ascending, each as the distance from the one before: "0 3 12" is rows 0, 3 and 15. */
  eventsOfWord: v.array(v.pipe(v.string(), v.regex(/^\d+(?: \d+)*$/))),
  /** Folded spellings of each actor, in the order of `Index.actors`. */
  names: v.array(v.array(v.string())),
});
/** What search looks through; fetched when the page has come to rest, or when it is wanted. */
export type SearchText = Compiled<typeof searchText>;

export interface Index extends Omit<Compiled<typeof indexFile>, "events"> {
  readonly events: IndexColumns;
}
