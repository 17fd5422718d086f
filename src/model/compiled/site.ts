/** The data that every page has about the dataset: the site and its labels. */
import * as v from "valibot";
import { type Compiled, ref, text, years } from "./parts";
import { siteStory } from "./storyView";

/** A record that was set aside, as the site's notice reports it. An event of which the index came
 *  broken is told by its id alone, or by its number: the place says which value it is. */
export const setAside = v.object({ kind: text, record: text, file: text, pointer: text, reason: text });
export type SetAside = Compiled<typeof setAside>;

const counts = v.object({
  events: v.number(),
  actors: v.number(),
  sources: v.number(),
  claims: v.number(),
  disagreements: v.number(),
});
export type Counts = Compiled<typeof counts>;

export const site = v.object({
  id: text,
  title: text,
  standfirst: v.exactOptional(text),
  /** Who or what the record is about, in one sentence. */
  subject: v.exactOptional(text),
  language: text,
  publisher: v.exactOptional(text),
  contact: v.exactOptional(text),
  homepage: v.exactOptional(text),
  licence: v.exactOptional(v.object({ name: text, URL: text })),
  /** Hash of the data that the site was built from. */
  version: text,
  counts,
  /** First and last year of any event. */
  years,
  setAside: v.array(setAside),
  /** The version of the last release. Absent if nothing was released. */
  released: v.exactOptional(text),
  /** Do devices keep the site for reading without a network? */
  offline: v.exactOptional(v.boolean()),
  /** Present in a record in one file (`timeline build --single-file`). `publishedAt` is the root of the published site,
   * if there is one: links that leave the file lead there. */
  singleFile: v.exactOptional(v.object({ publishedAt: v.exactOptional(text) })),
  /** Sources with an outline, which can be followed beside the tracks. */
  outlines: v.array(ref),
  story: v.exactOptional(siteStory),
});
export type Site = Compiled<typeof site>;

const words = v.record(v.string(), text);
/** Labels for the ids of each list, in the language of the dataset. */
export const labels = v.object({ categories: words, roles: words, bases: words, statuses: words, genres: words });
export type Labels = Compiled<typeof labels>;
