/** The data of the page of corrections, and the part of it that an event's page has. */
import * as v from "valibot";
import type { Change } from "../published";
import type { PublishedKind } from "../publishedKinds";
import { type Compiled, compiledDate, flag, text, wholeNumber, word } from "./parts";

const changeView = v.object({
  kind: word<PublishedKind>(),
  id: text,
  name: text,
  what: word<Change["what"]>(),
  field: v.exactOptional(text),
  list: flag,
  from: v.exactOptional(v.array(text)),
  to: v.exactOptional(v.array(text)),
  why: v.exactOptional(text),
});
export type ChangeView = Compiled<typeof changeView>;

/** One release, numbered from the first, with the changes that a page is about. */
export const releaseView = v.object({
  number: wholeNumber,
  version: text,
  date: compiledDate,
  changes: v.array(changeView),
});
export type ReleaseView = Compiled<typeof releaseView>;

export const correctionsView = v.object({
  kind: v.literal("corrections"),
  id: v.literal(""),
  /** The latest first. */
  releases: v.array(releaseView),
});
export type CorrectionsView = Compiled<typeof correctionsView>;
