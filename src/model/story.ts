/** The shape of a guided story: a reading of the record in a few steps. */
import * as v from "valibot";
import { because, edtf, ids, LIMITS, line, sentence, someIds, trackReference } from "./fields";

/** What stands in its file, whose name is its id. What sources disagree on is told by the records it names alone,
 *  so there is no key for it. */
export const storySchema = v.strictObject({
  title: line(),
  steps: v.pipe(
    v.array(
      v.strictObject({
        heading: line(LIMITS.short),
        sentences: v.pipe(v.array(sentence()), v.nonEmpty(because("empty"))),
        /** Events in focus. */
        events: someIds(),
        /** The span to show. */
        window: edtf(),
        tracks: v.pipe(v.array(trackReference()), v.nonEmpty(because("empty"))),
        disagreements: v.optional(ids()),
      }),
    ),
    v.minLength(2, because("fewSteps")),
    v.maxLength(20, because("manySteps")),
  ),
});

/** With its id. */
export type Story = { readonly id: string } & v.InferOutput<typeof storySchema>;
export type StoryStep = Story["steps"][number];
