/** The data of every kind of page: what the page is drawn from and what its `index.json` holds. */
import * as v from "valibot";
import { aboutView } from "./aboutView";
import { actorsView, actorView } from "./actorView";
import { correctionsView } from "./correctionsView";
import { disagreementView, movedPart } from "./disagreementView";
import { eventView } from "./eventView";
import { type Compiled, compiledDate, eventLine, text } from "./parts";
import { sourceView } from "./sourceView";
import { storyView } from "./storyView";

const periodView = v.object({
  kind: v.literal("period"),
  id: text,
  label: text,
  date: compiledDate,
  events: v.array(eventLine),
});
export type PeriodView = Compiled<typeof periodView>;

const disagreementsView = v.object({
  kind: v.literal("disagreements"),
  id: v.literal(""),
  /** The weightiest first. */
  disagreements: v.array(disagreementView),
  /** Disagreements whose answers can all be true. */
  details: v.array(disagreementView),
  /** Disagreements that were on this page before. */
  moved: v.array(movedPart),
});
export type DisagreementsView = Compiled<typeof disagreementsView>;

export const recordView = v.variant("kind", [
  eventView,
  actorView,
  sourceView,
  periodView,
  actorsView,
  disagreementsView,
  aboutView,
  storyView,
  correctionsView,
]);
export type RecordView = Compiled<typeof recordView>;

/** The kind of record that a page shows; "home" shows none. */
export type PageKind = RecordView["kind"] | "home";
