/**
 * Checks `data/citations.json` and `data/sources.csl.json`, which hold each source's citation in every style and
 * format.
 */
import * as v from "valibot";
import type { Compiled } from "./parts";

/** The citations of one source. Its CSL-JSON is an item of `data/sources.csl.json`. */
export const sourceCitations = v.object({
  apa: v.string(),
  /** Chicago style, author-date. */
  chicago: v.string(),
  mla: v.string(),
  bibtex: v.string(),
  ris: v.string(),
});
export type SourceCitations = Compiled<typeof sourceCitations>;

const file = v.object({ version: v.string(), sources: v.record(v.string(), sourceCitations) });
const items = v.array(v.looseObject({ id: v.string(), title: v.string(), type: v.string() }));

/** Citations by the id of their source; null if the file holds none. */
export function readCitations(value: unknown): Readonly<Record<string, SourceCitations>> | null {
  const read = v.safeParse(file, value);
  return read.success ? read.output.sources : null;
}

/** Items of CSL-JSON, checked only for what every item has; null if the file is not a list of them. */
export function readItems(value: unknown): readonly { readonly id: string }[] | null {
  const read = v.safeParse(items, value);
  return read.success ? read.output : null;
}
