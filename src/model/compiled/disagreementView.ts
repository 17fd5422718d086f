/** The data of disagreements: who gives which answer, and from which origin each answer comes. */
import * as v from "valibot";
import type { Disagreement, Status } from "../schema";
import { type Compiled, flag, ref, text, wholeNumber, word } from "./parts";

/** An origin of answers: a column of the table of answers. */
const answerOrigin = v.object({
  /** The id of the source, if it has a page. */
  id: v.exactOptional(text),
  /** The name of the origin, such as "Reuters". */
  name: text,
  /** When it was published, in words. */
  when: v.exactOptional(text),
});
export type AnswerOrigin = Compiled<typeof answerOrigin>;

const answerCitation = v.object({
  source: text,
  /** Where it was said, without a date, such as "Reuters". */
  outlet: text,
  locator: v.exactOptional(text),
  approximate: flag,
  /** Number of the origin in the disagreement's `origins`; absent if the origin is unknown. */
  origin: v.exactOptional(wholeNumber),
});

/** A claim that gives an answer. */
const answerClaim = v.object({
  id: text,
  event: text,
  /** The claim's number in the event, from 1. */
  number: wholeNumber,
  /** Names of the speakers. */
  speakers: v.array(text),
  status: word<Status>(),
  citations: v.array(answerCitation),
});
export type AnswerClaim = Compiled<typeof answerClaim>;

const positionView = v.object({
  id: text,
  answer: text,
  note: v.exactOptional(text),
  preferred: v.boolean(),
  claims: v.array(answerClaim),
});
export type PositionView = Compiled<typeof positionView>;

export const outcome = word<Disagreement["outcome"]["kind"]>();

export const disagreementView = v.object({
  id: text,
  question: text,
  about: text,
  outcome,
  note: v.exactOptional(text),
  /** In the order in which the answers first mention them. */
  origins: v.array(answerOrigin),
  positions: v.array(positionView),
  events: v.array(ref),
});
export type DisagreementView = Compiled<typeof disagreementView>;

/** A part of a page whose id is gone: what it is now, with the event if it is a claim, or why it was removed. */
export const movedPart = v.object({
  id: text,
  now: v.exactOptional(v.object({ id: text, name: text, event: v.exactOptional(text) })),
  removed: v.exactOptional(text),
});
export type MovedPart = Compiled<typeof movedPart>;
