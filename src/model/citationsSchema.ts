/** The door for the files that hold citations: `data/citations.json` and `data/sources.csl.json`. */
import * as v from "valibot";
import type { SourceCitations } from "./sourceView";

const texts = v.looseObject({
  apa: v.string(),
  chicago: v.string(),
  mla: v.string(),
  bibtex: v.string(),
  ris: v.string(),
});
const file = v.looseObject({ version: v.string(), sources: v.record(v.string(), texts) });
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
