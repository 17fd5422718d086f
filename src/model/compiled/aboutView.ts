/** The data of the page about the record: its scope, how sources were read, and how solid the record is. */
import * as v from "valibot";
import type { Genre } from "../schema";
import { type Compiled, period, ref, text, wholeNumber, word } from "./parts";

/** How solid the record is, as counts (engine/evidence/trust.ts). */
const trustView = v.object({
  events: v.object({
    all: wholeNumber,
    several: wholeNumber,
    one: wholeNumber,
    none: wholeNumber,
    disputed: wholeNumber,
  }),
  claims: v.object({ all: wholeNumber, located: wholeNumber }),
  undated: wholeNumber,
  oldest: v.exactOptional(ref),
  newest: v.exactOptional(ref),
});
export type TrustView = Compiled<typeof trustView>;

export const aboutView = v.object({
  kind: v.literal("about"),
  id: v.literal(""),
  paragraphs: v.array(text),
  genres: v.array(v.object({ genre: word<Genre>(), sources: wholeNumber })),
  /** How many sources were read in each way. */
  access: v.object({ full: wholeNumber, excerpt: wholeNumber, cited: wholeNumber }),
  trust: trustView,
  periods: v.array(period),
  sources: v.array(v.object({ ...ref.entries, short: text })),
});
export type AboutView = Compiled<typeof aboutView>;
