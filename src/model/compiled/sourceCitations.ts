/** Sources cited in each style and format: the door for `data/citations.json` and `data/sources.csl.json`. */
import * as v from "valibot";
import type { Compiled } from "./parts";

/** A source, cited in each style and format; as CSL-JSON it is an item of `data/sources.csl.json`. */
export const sourceCitations = v.object({
  apa: v.string(),
  /** Author and date. */
  chicago: v.string(),
  mla: v.string(),
  bibtex: v.string(),
  ris: v.string(),
});
export type SourceCitations = Compiled<typeof sourceCitations>;

const file = v.object({ version: v.string(), sources: v.record(v.string(), sourceCitations) });
const items = v.array(v.looseObject({ id: v.string(), title: v.string(), type: v.string() }));

/** Citations by the id of their source; null when the file holds none. */
export function readCitations(value: unknown): Readonly<Record<string, SourceCitations>> | null {
  const read = v.safeParse(file, value);
  return read.success ? read.output.sources : null;
}

/** Items of CSL-JSON with what every item has; whoever gives them out knows their type. */
export function readItems(value: unknown): readonly { readonly id: string }[] | null {
  const read = v.safeParse(items, value);
  return read.success ? read.output : null;
}
