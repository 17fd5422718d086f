/** Selects the days that relations in time allow. A file of its own, because the window needs it without filter code. */
import { spansOf } from "../engine/ask/relations";
import type { Index } from "../model/compiled/eventIndex";
import { RELATIONS, type Relations } from "../model/relation";
import type { Filters } from "./filters";
import { lastOf } from "./lastOf";

const relatedFrom = lastOf((index: Index, ...values: readonly (string | null)[]) =>
  spansOf(index, Object.fromEntries(RELATIONS.map((key, at) => [key, values[at] ?? null])) as Relations),
);

/** The spans of all relations that are asked for; the same list as long as none of them changes. */
export function selectRelated(index: Index, filters: Filters): ReturnType<typeof spansOf> {
  return relatedFrom(index, ...RELATIONS.map((key) => filters[key]));
}
