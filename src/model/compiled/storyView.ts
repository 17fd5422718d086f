/** The data of the story: its page, the part of it in the index, and the summary that every page has. */
import * as v from "valibot";
import { type Compiled, compiledDate, day, eventLine, flag, text, wholeNumber } from "./parts";

/** A claim that carries a sentence, with its event. */
const storyClaim = v.object({
  id: text,
  event: text,
  /** Title of the event. */
  title: text,
  /** The claim's number in the event, from 1. */
  number: wholeNumber,
});
export type StoryClaim = Compiled<typeof storyClaim>;

const storyStep = v.object({
  heading: text,
  sentences: v.array(v.object({ text, claims: v.array(storyClaim) })),
  /** Events in focus. */
  events: v.array(eventLine),
  /** The span of time to show. */
  window: compiledDate,
  /** Ids of actors, or `group:` and the id of an actor group. */
  tracks: v.array(text),
  disagreements: v.array(v.object({ id: text, question: text, settled: flag })),
});
export type StoryStepView = Compiled<typeof storyStep>;

/** There is only one story page, so its id is empty, as for other single pages. */
export const storyView = v.object({
  kind: v.literal("story"),
  id: v.literal(""),
  title: text,
  steps: v.array(storyStep),
});
export type StoryView = Compiled<typeof storyView>;

/** What the drawing needs of the story: a part of the index. */
export const indexStory = v.object({
  title: text,
  steps: v.array(
    v.object({
      heading: text,
      /** Numbers of the events in focus. */
      events: v.array(wholeNumber),
      /** First and last day of the window. */
      from: v.nonNullable(day),
      to: v.nonNullable(day),
      tracks: v.array(text),
    }),
  ),
});
export type IndexStory = Compiled<typeof indexStory>;

/** What every page knows of the story: its title and length. */
export const siteStory = v.object({ title: text, steps: wholeNumber, minutes: wholeNumber });
export type SiteStory = Compiled<typeof siteStory>;
