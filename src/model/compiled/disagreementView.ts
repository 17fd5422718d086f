/** Questions that sources answer differently: who gives which answer, and where each comes from in the end. */
import * as v from "valibot";
import type { Disagreement, Status } from "../schema";
import { type Compiled, flag, ref, text, wholeNumber, word } from "./parts";

/** Where answers come from in the end: a column of the table of answers. */
const answerOrigin = v.object({
  /** Of a source with a page. */
  id: v.exactOptional(text),
  /** "Reuters". */
  name: text,
  /** When it was published, in words. */
  when: v.exactOptional(text),
});
export type AnswerOrigin = Compiled<typeof answerOrigin>;

const answerCitation = v.object({
  source: text,
  /** "Reuters": where it was said, without a date. */
  outlet: text,
  locator: v.exactOptional(text),
  approximate: flag,
  /** Number in the disagreement's origins; none whose origin is unknown. */
  origin: v.exactOptional(wholeNumber),
});

/** A claim that gives an answer. */
const answerClaim = v.object({
  id: text,
  event: text,
  /** Its number in the event, from 1. */
  number: wholeNumber,
  /** Names of who says so. */
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
  /** In the order in which they are met, answer by answer. */
  origins: v.array(answerOrigin),
  positions: v.array(positionView),
  events: v.array(ref),
});
export type DisagreementView = Compiled<typeof disagreementView>;

/** What was part of a page under an id that is gone: what it is now, with the event of a claim, or why it was removed. */
export const movedPart = v.object({
  id: text,
  now: v.exactOptional(v.object({ id: text, name: text, event: v.exactOptional(text) })),
  removed: v.exactOptional(text),
});
export type MovedPart = Compiled<typeof movedPart>;
