/** The schema of dataset.json: what the dataset is called, who publishes it, and its labels. */
import * as v from "valibot";
import { because, colours, edtf, id, LIMITS, labels, line, link, track } from "./fields";

export const FORMAT = 1;

/** What may be written: only title and language are needed. engine/check/defaults.ts completes the rest. */
export const datasetSchema = v.strictObject({
  format: v.optional(v.literal(FORMAT)),
  id: v.optional(id()),
  title: line(),
  standfirst: v.optional(line(LIMITS.text)),
  /** Who or what the record is about, in one sentence for every page. */
  subject: v.optional(line(LIMITS.subject)),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, because("language"))),
  licence: v.optional(v.strictObject({ name: line(), URL: link() })),
  publisher: v.optional(line()),
  contact: v.optional(line()),
  homepage: v.optional(link()),
  /** The span of time shown first. */
  opening: v.optional(edtf()),
  periods: v.optional(
    v.array(v.strictObject({ id: id(), label: line(), short: v.optional(line(LIMITS.band)), edtf: edtf() })),
  ),
  /** Actor groups, in display order. */
  groups: v.optional(v.array(v.strictObject({ id: id(), label: line(), short: v.optional(line(40)) }))),
  /** Tracks that are open at first, in order. */
  tracks: v.optional(v.array(track())),
  categories: v.optional(labels()),
  roles: v.optional(labels()),
  bases: v.optional(labels()),
  statuses: v.optional(labels()),
  genres: v.optional(labels()),
  about: v.optional(v.array(line(LIMITS.text))),
  brand: v.optional(v.strictObject({ light: colours(), dark: colours() })),
});

export type WrittenInfo = v.InferOutput<typeof datasetSchema>;
export type Brand = NonNullable<WrittenInfo["brand"]>;

/** What a dataset has no other word for than its own. */
type OwnWords = "standfirst" | "subject" | "licence" | "publisher" | "contact" | "homepage" | "about" | "brand";

/** The complete dataset.json: what was not written is its default, except for what nobody else can say. */
export type DatasetInfo = Pick<WrittenInfo, OwnWords> & {
  readonly [Key in Exclude<keyof WrittenInfo, OwnWords>]-?: NonNullable<WrittenInfo[Key]>;
};
