/** The data of claims and their citations, as pages show them. */
import * as v from "valibot";
import type { Genre, Status } from "../schema";
import { type Compiled, flag, ref, relay, text, word } from "./parts";

const speakerView = v.union([v.object({ actor: ref }), v.object({ name: text })]);
export type SpeakerView = Compiled<typeof speakerView>;

export const citationView = v.object({
  source: ref,
  /** The source in short: "Josh Rogin, The Washington Post, 30 August 2018". */
  short: text,
  genre: word<Genre>(),
  locator: v.exactOptional(text),
  approximate: flag,
  /** Who relayed it, nearest first. */
  via: v.array(relay),
  /**
   * The rest of the way to the origin: the sources that the last relay, or the cited source itself, copies as a whole.
   */
  beyond: v.exactOptional(v.array(relay)),
  /** Set if the origin is unknown, so that none is counted. */
  noOrigin: flag,
  quote: v.exactOptional(text),
});
export type CitationView = Compiled<typeof citationView>;

const says = v.union([
  v.object({ date: text }),
  v.object({ place: text }),
  v.object({ amount: v.number(), unit: text, of: text }),
]);

export const claimView = v.object({
  id: text,
  text,
  speakers: v.array(speakerView),
  status: word<Status>(),
  citations: v.array(citationView),
  says: v.exactOptional(says),
  slip: v.exactOptional(text),
  note: v.exactOptional(text),
});
export type ClaimView = Compiled<typeof claimView>;
