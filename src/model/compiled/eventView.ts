/** The data of an event's page. */
import * as v from "valibot";
import type { Basis } from "../schema";
import { claimView } from "./claimView";
import { releaseView } from "./correctionsView";
import { disagreementView, movedPart } from "./disagreementView";
import { type Compiled, compiledDate, eventLine, ref, relay, text, wholeNumber, word } from "./parts";
import { sourceEntry } from "./sourceView";

/**
 * A way from an origin to claims: the sources from the cited one back to the origin, which is left out. Empty if the
 * claims cite the origin itself.
 */
const originWay = v.object({ steps: v.array(relay), claims: v.array(text) });
export type OriginWay = Compiled<typeof originWay>;

const originView = v.object({ ...relay.entries, ways: v.array(originWay) });
export type OriginView = Compiled<typeof originView>;

export const eventView = v.object({
  kind: v.literal("event"),
  id: text,
  title: text,
  date: compiledDate,
  answers: v.array(compiledDate),
  dateBasis: v.exactOptional(
    v.object({ words: v.exactOptional(text), rule: v.exactOptional(text), claims: v.array(text) }),
  ),
  dateNote: v.exactOptional(text),
  /** Sources with an outline that were published before the event. */
  laterThan: v.array(ref),
  /** From the most exact place outwards. */
  place: v.array(ref),
  placeNote: v.exactOptional(text),
  category: text,
  importance: v.number(),
  summary: v.array(v.object({ text, claims: v.array(text) })),
  participants: v.array(v.object({ actor: ref, role: text, basis: word<Basis>(), claims: v.array(text) })),
  claims: v.array(claimView),
  /** Claims that were on this page before. */
  moved: v.array(movedPart),
  /** What changed on this page since the first release. */
  history: v.exactOptional(v.array(releaseView)),
  disagreements: v.array(disagreementView),
  /** Disagreements whose answers can all be true. */
  details: v.array(disagreementView),
  sources: v.array(sourceEntry),
  /** The origins of its claims, with copies and relays counted as one. */
  origins: v.array(originView),
  /** Ways whose origin is unknown, so that none is counted. */
  withoutOrigin: v.array(originWay),
  related: v.array(v.object({ event: eventLine, relation: text, claims: v.array(text) })),
  note: v.exactOptional(text),
  /** Claims of other events on which this one rests: their number there, and the event. */
  elsewhere: v.record(v.string(), v.object({ number: wholeNumber, event: text })),
  previous: v.exactOptional(eventLine),
  next: v.exactOptional(eventLine),
});
export type EventView = Compiled<typeof eventView>;
