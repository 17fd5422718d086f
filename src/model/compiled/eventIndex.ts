/**
 * The schemas of the index, which every page loads, and of the words that search looks through. The index has one
 * column for each field and one cell in it for each event, in the order of events (engine/compile/order.ts).
 */
import * as v from "valibot";
import type { About } from "../fields";
import type { Basis } from "../schema";
import { access, type Compiled, compiledDate, day, flag, group, period, text, wholeNumber, word } from "./parts";
import { labels, site } from "./site";
import { indexStory } from "./storyView";

const indexActor = v.object({
  id: text,
  name: text,
  group: text,
  parent: v.exactOptional(text),
  /** Number of events in which the actor or any sub-unit takes part. */
  events: v.number(),
});
export type IndexActor = Compiled<typeof indexActor>;

const indexPlace = v.object({ id: text, name: text, parent: v.exactOptional(text) });
export type IndexPlace = Compiled<typeof indexPlace>;

/** An actor's part in an event: number of the actor in `Index.actors`, role, basis. */
const indexParticipant = v.tuple([v.number(), text, word<Basis>()]);
export type IndexParticipant = Compiled<typeof indexParticipant>;

/**
 * What the index holds of a source, to weigh the claims that cite it. Sources are numbered as in `Index.sources`.
 * Numbers from its length on are those of `Index.named`.
 */
const indexSource = v.object({
  id: text,
  /** The source in short: "Josh Rogin, The Washington Post, 30 August 2018". */
  name: text,
  genre: text,
  access,
  /**
   * First and last day on which it can have been published, null for an open end, and whether the date is only "about"
   * or "uncertain".
   */
  published: v.exactOptional(v.pipe(v.tupleWithRest([day, day], v.picklist(["about", "uncertain"])), v.maxLength(3))),
  /** Numbers of the sources that it derives from. */
  from: v.exactOptional(v.array(wholeNumber)),
  origin: v.exactOptional(v.picklist(["own", "unknown"])),
  /** Number of the source that stands for this one, because both are the same page. */
  same: v.exactOptional(wholeNumber),
});
export type IndexSource = Compiled<typeof indexSource>;

/**
 * A citation: whether it has a locator (1 or 0), the source, and who relayed it, nearest first. All are numbers of
 * sources or names.
 */
const indexCitation = v.tupleWithRest([v.picklist([0, 1]), wholeNumber], wholeNumber);
export type IndexCitation = Compiled<typeof indexCitation>;

/** A claim: number of its status in `Index.statuses`, then its citations. */
const indexClaim = v.tupleWithRest([wholeNumber], indexCitation);
export type IndexClaim = Compiled<typeof indexClaim>;

/**
 * The schema of one cell, for each column. Cells are read one by one, so that a broken cell hides only its own event.
 */
export const CELLS = {
  id: text,
  title: text,
  /** A title of at most 28 characters, if there is one. */
  short: v.nullable(text),
  date: compiledDate,
  category: text,
  /** Number of the place in `Index.places`, or null if no place is known. */
  place: v.nullable(v.number()),
  importance: v.number(),
  participants: v.array(indexParticipant),
  /** In the order of the event's page: the third here is the third there. */
  claims: v.array(indexClaim),
  /** Numbers in `Index.speakers` of those who make the event's claims, each once. */
  speakers: v.array(wholeNumber),
  /** Numbers of the disagreements that the event is part of. */
  disputes: v.array(v.number()),
  /** The rival dates, if sources disagree on the date: two or more, or none. */
  answers: v.array(compiledDate),
};
export type IndexColumns = { readonly [Name in keyof typeof CELLS]: readonly Compiled<(typeof CELLS)[Name]>[] };

/** Everything in the index except its columns. */
const head = {
  format: v.literal(1),
  site,
  labels,
  actors: v.array(indexActor),
  groups: v.array(group),
  places: v.array(indexPlace),
  sources: v.array(indexSource),
  /** Names of works and bodies that are relayed or copied and have no record: "Associated Press". */
  named: v.array(text),
  /** The statuses of claims that occur. */
  statuses: v.array(text),
  /** Everyone who makes claims: the number of an actor, or the name of somebody without a record. */
  speakers: v.array(v.union([wholeNumber, text])),
  periods: v.array(period),
  tracks: v.array(text),
  opening: compiledDate,
  /** `settled` if the disagreement is not left open. */
  disagreements: v.array(v.object({ id: text, question: text, settled: flag })),
  /** New ids of records that have a page, and of places. */
  aliases: v.record(v.string(), text),
  /** New ids of claims and disagreements, which are parts of pages. */
  fragments: v.record(v.string(), text),
  /** Removed ids with the reason, except those of disagreements, which can equal ids of other records. */
  removed: v.record(v.string(), text),
  story: v.exactOptional(indexStory),
};
/** The index as a file, before its columns are checked. */
export const indexFile = v.object({ ...head, events: v.record(v.string(), v.array(v.unknown())) });

export const searchText = v.object({
  /** Number of events. */
  events: wholeNumber,
  /** Every folded word in any event's texts, each once, in ascending order of code units. */
  words: v.array(v.string()),
  /**
   * For each word, the numbers of the events that have it, ascending, each as the distance from the one before: "0 3
   * 12" means events 0, 3 and 15.
   */
  eventsOfWord: v.array(v.pipe(v.string(), v.regex(/^\d+(?: \d+)*$/))),
  /** Folded spellings of each actor, in the order of `Index.actors`. */
  names: v.array(v.array(v.string())),
  /** Folded names of each place, in the order of `Index.places`. */
  places: v.array(v.array(v.string())),
  /** Every disagreement, differences of detail among them: its answers as one text, and the numbers of its events. */
  questions: v.array(
    v.object({ id: text, question: text, about: word<About>(), answers: text, events: v.array(wholeNumber) }),
  ),
});
/** The words that search looks through. They are fetched once the page is at rest, or when a search needs them. */
export type SearchText = Compiled<typeof searchText>;

export interface Index extends Omit<Compiled<typeof indexFile>, "events"> {
  readonly events: IndexColumns;
}
