/** The data of an actor's page, and of the page of all actors. */
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

/** A disagreement, as a link. */
const questionRef = v.object({ ...ref.entries, settled: flag });

const affiliation = v.object({
  actor: ref,
  role: text,
  date: v.exactOptional(compiledDate),
  note: v.exactOptional(text),
  citations,
  /** Disagreements about this affiliation. */
  disagreements: v.array(questionRef),
});

/** An event in which the actor takes part. If a sub-unit takes part, `through` names it and there is no role. */
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
  /** Disagreements about the actor's events. */
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
  /** Number of events in which the actor or any sub-unit takes part. */
  events: wholeNumber,
  /** First and last year in which any of them may lie; absent without events. */
  years: v.exactOptional(years),
  /** Years with events, each with the number of events listed under it. */
  perYear: v.array(v.tuple([v.number(), v.number()])),
});
export type ActorLine = Compiled<typeof actorLine>;

export const actorsView = v.object({
  kind: v.literal("actors"),
  id: v.literal(""),
  /** All actors, by actor group. */
  groups: v.array(v.object({ ...group.entries, actors: v.array(actorLine) })),
});
export type ActorsView = Compiled<typeof actorsView>;
