/**
 * Checks `data/dataset.json` when a download makes rows of it: everything that the rows are read from must be there.
 */
import * as v from "valibot";
import type { Dataset } from "../schema";

const list = v.array(v.string());
const said = v.optional(v.looseObject({}));
const claim = v.looseObject({
  id: v.string(),
  text: v.string(),
  status: v.string(),
  citations: v.array(v.looseObject({ source: v.string(), via: v.optional(list) })),
  speakers: v.array(v.union([v.looseObject({ actor: v.string() }), v.looseObject({ name: v.string() })])),
  says: said,
});
const file = v.looseObject({
  version: v.string(),
  events: v.array(
    v.looseObject({
      id: v.string(),
      title: v.string(),
      date: v.looseObject({ edtf: v.string() }),
      claims: v.array(claim),
    }),
  ),
  sources: v.array(v.looseObject({ id: v.string(), custom: v.looseObject({ genre: v.string(), access: v.string() }) })),
  places: v.array(v.looseObject({ id: v.string() })),
  disagreements: v.array(
    v.looseObject({
      id: v.string(),
      question: v.string(),
      outcome: v.looseObject({ kind: v.string() }),
      positions: v.array(v.looseObject({ id: v.string(), answer: v.string(), claims: list, says: said })),
    }),
  ),
});

/** The file as a dataset; null if it is not one. */
export function readDatasetFile(value: unknown): (Dataset & { readonly version: string }) | null {
  return v.safeParse(file, value).success ? (value as Dataset & { readonly version: string }) : null;
}
