/** An event's page. */
import * as v from "valibot";
import type { Basis } from "../schema";
import { claimView } from "./claimView";
import { disagreementView, movedPart } from "./disagreementView";
import { type Compiled, compiledDate, eventLine, ref, relay, text, wholeNumber, word } from "./parts";
import { sourceEntry } from "./sourceView";

/** How claims came from an origin: from the source that is cited back to it, the origin left out; none where it is cited itself. */
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
  /** Texts with an outline, which were published before it. */
  laterThan: v.array(ref),
  /** From the most exact place outwards. */
  place: v.array(ref),
  placeNote: v.exactOptional(text),
  category: text,
  importance: v.number(),
  summary: v.array(v.object({ text, claims: v.array(text) })),
  participants: v.array(v.object({ actor: ref, role: text, basis: word<Basis>(), claims: v.array(text) })),
  claims: v.array(claimView),
  /** Claims that stood here. */
  moved: v.array(movedPart),
  disagreements: v.array(disagreementView),
  /** Questions whose answers can all be true. */
  details: v.array(disagreementView),
  sources: v.array(sourceEntry),
  /** What its claims go back to, copies and relays folded. */
  origins: v.array(originView),
  /** Ways whose origin is unknown, so that none is counted. */
  withoutOrigin: v.array(originWay),
  related: v.array(v.object({ event: eventLine, relation: text, claims: v.array(text) })),
  note: v.exactOptional(text),
  /** Claims of other events this one rests on: their number there, and the event. */
  elsewhere: v.record(v.string(), v.object({ number: wholeNumber, event: text })),
  previous: v.exactOptional(eventLine),
  next: v.exactOptional(eventLine),
});
export type EventView = Compiled<typeof eventView>;
