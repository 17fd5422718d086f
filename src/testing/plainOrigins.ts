/** Finds the origins of citations by the rule in docs/format.md, from the plain files and without the engine. Tests
 * compare the engine's results with it. */
import { type PlainCitation, plainSources } from "./shipped";

const source = new Map(plainSources.map((one) => [one.id, one.custom]));

/** Whether the source adds no origin by itself. */
const isBlank = (id: string): boolean =>
  source.get(id)?.genre === "encyclopedia" || source.get(id)?.origin === "unknown";

function endOf(id: string): string | null {
  if (isBlank(id)) return null;
  const { derivedFrom = [], origin } = source.get(id) ?? {};
  return origin === "own" || derivedFrom.length === 0 ? id : endOf(derivedFrom.at(-1)!);
}

/** The distinct origins of citations in the shipped dataset, as source ids or names. */
export function plainOrigins(citations: readonly PlainCitation[]): ReadonlySet<string> {
  const ends = citations.map((one) => {
    const last = one.via?.at(-1) ?? one.source;
    return isBlank(one.source) && !(one.via && source.has(last)) ? null : endOf(last);
  });
  return new Set(ends.filter((end) => end !== null));
}
