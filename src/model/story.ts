/** The schema of a story: a guided reading of the record in a few steps. */
import * as v from "valibot";
import { because, edtf, ids, LIMITS, line, sentence, someIds, trackReference, unpublished } from "./fields";

/**
 * The content of a story's file, whose name is the story's id. A step names disagreements by id and has no text about
 * them, because their own records say what sources disagree on.
 */
export const storySchema = v.strictObject({
  title: line(),
  ...unpublished(),
  steps: v.pipe(
    v.array(
      v.strictObject({
        heading: line(LIMITS.short),
        sentences: v.pipe(v.array(sentence()), v.nonEmpty(because("empty"))),
        /** Events in focus. */
        events: someIds(),
        /** The span of time to show. */
        window: edtf(),
        tracks: v.pipe(v.array(trackReference()), v.nonEmpty(because("empty"))),
        disagreements: v.optional(ids()),
      }),
    ),
    v.minLength(2, because("fewSteps")),
    v.maxLength(20, because("manySteps")),
  ),
});

/** A story with its id. */
export type Story = { readonly id: string } & v.InferOutput<typeof storySchema>;
export type StoryStep = Story["steps"][number];
