/** The texts of events, from which the command palette shows the passage in which a query was found. */
import * as v from "valibot";
import { type Compiled, text } from "./parts";

export const searchPassages = v.object({
  /** By id of the event: the sentences of its summary, and its claims with their ids. */
  events: v.record(v.string(), v.object({ summary: v.array(text), claims: v.array(v.tuple([text, text])) })),
});
export type SearchPassages = Compiled<typeof searchPassages>;
