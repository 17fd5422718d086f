/** The data of a source in lists, and of its own page: how it is cited, what rests on it, and its outline. */
import * as v from "valibot";
import type { Genre } from "../schema";
import { claimView } from "./claimView";
import { outcome } from "./disagreementView";
import {
  type access,
  type Compiled,
  compiledDate,
  eventLine,
  flag,
  ref,
  relay,
  text,
  wholeNumber,
  word,
} from "./parts";

export const sourceEntry = v.object({
  id: text,
  title: text,
  titleNote: v.exactOptional(text),
  authors: v.array(text),
  container: v.exactOptional(text),
  publisher: v.exactOptional(text),
  details: v.array(text),
  date: v.exactOptional(compiledDate),
  genre: word<Genre>(),
  access: word<v.InferOutput<typeof access>>(),
  language: v.exactOptional(text),
  URL: v.exactOptional(text),
  copy: v.exactOptional(v.object({ URL: v.exactOptional(text), host: text })),
  archive: v.exactOptional(text),
  /** When it was read. */
  accessed: v.exactOptional(compiledDate),
  derivedFrom: v.array(relay),
  note: v.exactOptional(text),
});
export type SourceEntry = Compiled<typeof sourceEntry>;

/** A disagreement between this source and others. */
const outlineDispute = v.object({
  id: text,
  question: text,
  outcome,
  /** What this source answers here. */
  own: v.array(text),
  /** The other answers, and the sources that give them. */
  others: v.array(v.object({ answer: text, sources: v.array(ref) })),
});
export type OutlineDispute = Compiled<typeof outlineDispute>;

/** A sentence of the source retold in our words, never quoted. */
const outlineSentence = v.object({
  gist: text,
  /** How this record treats the sentence. */
  treatment: text,
  events: v.array(
    v.object({
      ...eventLine.entries,
      /** The claim of the event that this sentence makes. */
      claim: v.exactOptional(v.object({ id: text, number: wholeNumber })),
      /** Whether sources disagree about the event, and whether a disagreement is left open. */
      disputed: v.exactOptional(v.picklist(["open", "settled"])),
      /**
       * Set if the event lies wholly after the day on which the source was published, so that the source cannot speak
       * of it.
       */
      later: flag,
    }),
  ),
  differs: v.array(outlineDispute),
});
export type OutlineSentence = Compiled<typeof outlineSentence>;

const outlineParagraph = v.object({
  /** Such as "p6" or "headline". */
  locator: text,
  sentences: v.array(outlineSentence),
});
export type OutlineParagraph = Compiled<typeof outlineParagraph>;

/** An event that would lose all or some of its claims without the source. */
const restingEvent = v.object({
  ...eventLine.entries,
  /** How many of its claims would be left. */
  remaining: wholeNumber,
  /** How many claims it has. */
  claims: wholeNumber,
});
export type RestingEvent = Compiled<typeof restingEvent>;

export const sourceView = v.object({
  kind: v.literal("source"),
  id: text,
  source: sourceEntry,
  /** Its citation in APA style. All styles are in `data/citations.json`. */
  citation: v.exactOptional(text),
  derived: v.array(ref),
  claims: v.array(v.object({ ...claimView.entries, event: eventLine })),
  /** Events that would lose a claim without the source. Those that would lose all their claims come first. */
  restingEvents: v.array(restingEvent),
  outline: v.exactOptional(v.array(outlineParagraph)),
});
export type SourceView = Compiled<typeof sourceView>;
