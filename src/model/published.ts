/** The schema of published.json: what has been released, and what changed with each release (docs/corrections.md).
 * `timeline release` writes the file, and nobody edits it. */
import * as v from "valibot";
import { id, LIMITS, line } from "./fields";
import { PUBLISHED_KINDS, type PublishedKind } from "./publishedKinds";

const words = v.array(v.string());

const changeSchema = v.strictObject({
  kind: v.picklist(PUBLISHED_KINDS),
  /** The id that the record has in this release; of a removed record, the last it had. */
  id: id(),
  /** What the record was called then. A claim has the title of its event. */
  name: v.string(),
  what: v.picklist(["added", "changed", "renamed", "merged", "removed"]),
  /** What of it changed: a key of `FIELDS`. */
  field: v.optional(v.string()),
  /** Are the values entries of a list: those that are gone, and those that are new? */
  list: v.optional(v.literal(true)),
  /** What it said before, in words. */
  from: v.optional(words),
  /** What it says now. */
  to: v.optional(words),
  why: v.optional(v.string()),
});

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const releaseSchema = v.strictObject({
  /** The data version. */
  version: v.string(),
  date: day,
  changes: v.array(changeSchema),
});

/** What each record says, by kind and id: raw values by the names of fields. */
const snapshotSchema = v.record(v.picklist(PUBLISHED_KINDS), v.record(v.string(), v.record(v.string(), v.unknown())));

export const publishedSchema = v.strictObject({
  version: v.string(),
  date: day,
  /** The latest first. */
  releases: v.pipe(v.array(releaseSchema), v.minLength(1)),
  records: snapshotSchema,
});

export type Change = v.InferOutput<typeof changeSchema>;
export type Release = v.InferOutput<typeof releaseSchema>;
export type Published = v.InferOutput<typeof publishedSchema>;
/** What a record says, by the names of fields. */
export type Fields = Readonly<Record<string, unknown>>;
export type Snapshot = Readonly<Partial<Record<PublishedKind, Readonly<Record<string, Fields>>>>>;

/** The reasons that an editor writes for the next release, by what they explain (`reasonKey`). */
const reasonsSchema = v.strictObject({
  reasons: v.record(v.string(), v.union([v.literal(""), line(LIMITS.text)])),
});

/** Whether a text can be published as a reason. */
export const isReason = (text: string): boolean => v.is(line(LIMITS.text), text);

/** Reads reasons.json. @returns null if it is something else */
export function readReasons(value: unknown): Readonly<Record<string, string>> | null {
  const read = v.safeParse(reasonsSchema, value);
  return read.success ? read.output.reasons : null;
}
