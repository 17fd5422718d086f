/** An actor's page, and the page of all actors. */
import * as v from "valibot";
import type { Basis } from "../schema";
import { citationView } from "./claimView";
import {
  type Compiled,
  compiledDate,
  eventLine,
  flag,
  foreignName,
  group,
  ref,
  text,
  wholeNumber,
  word,
  years,
} from "./parts";

const citations = v.array(citationView);

const member = v.object({ name: text, note: v.exactOptional(text), citations });

/** A question on which sources disagree. */
const questionRef = v.object({ ...ref.entries, settled: flag });

const affiliation = v.object({
  actor: ref,
  role: text,
  date: v.exactOptional(compiledDate),
  note: v.exactOptional(text),
  citations,
  /** Questions about it that sources answer differently. */
  disagreements: v.array(questionRef),
});

/** An event it takes part in; one of a sub-unit has no role but says through whom. */
const actorEvent = v.object({
  ...eventLine.entries,
  role: v.exactOptional(text),
  basis: v.exactOptional(word<Basis>()),
  through: v.exactOptional(ref),
});

export const actorView = v.object({
  kind: v.literal("actor"),
  id: text,
  name: text,
  names: v.array(foreignName),
  aliases: v.array(text),
  actorKind: text,
  group,
  parent: v.exactOptional(ref),
  parts: v.array(ref),
  description: v.exactOptional(text),
  descriptionCitations: citations,
  born: v.exactOptional(compiledDate),
  died: v.exactOptional(compiledDate),
  note: v.exactOptional(text),
  members: v.array(member),
  affiliations: v.array(affiliation),
  /** Questions on which sources disagree about its events. */
  disagreements: v.array(questionRef),
  /** In order of time. */
  events: v.array(actorEvent),
  coActors: v.array(v.object({ ...ref.entries, events: wholeNumber })),
});
export type ActorView = Compiled<typeof actorView>;

const actorLine = v.object({
  ...ref.entries,
  names: v.array(foreignName),
  actorKind: text,
  /** Number of events in which it or any sub-unit takes part. */
  events: wholeNumber,
  /** First and last year in which any of them may lie; none without events. */
  years: v.exactOptional(years),
  /** Years with events, each with the number of events that are listed under it. */
  perYear: v.array(v.tuple([v.number(), v.number()])),
});
export type ActorLine = Compiled<typeof actorLine>;

export const actorsView = v.object({
  kind: v.literal("actors"),
  id: v.literal(""),
  /** Every actor, by group. */
  groups: v.array(v.object({ ...group.entries, actors: v.array(actorLine) })),
});
export type ActorsView = Compiled<typeof actorsView>;
