/** The rule of origins (docs/format.md) once more, on the ids and names of the files, without the engine. */
import { type PlainCitation, plainSources } from "./shipped";

const source = new Map(plainSources.map((one) => [one.id, one.custom]));

/** Does it add no origin by itself? */
const isBlank = (id: string): boolean =>
  source.get(id)?.genre === "encyclopedia" || source.get(id)?.origin === "unknown";

function endOf(id: string): string | null {
  if (isBlank(id)) return null;
  const { derivedFrom = [], origin } = source.get(id) ?? {};
  return origin === "own" || derivedFrom.length === 0 ? id : endOf(derivedFrom.at(-1)!);
}

/** The distinct origins of citations of the shipped record, by id or name. */
export function plainOrigins(citations: readonly PlainCitation[]): ReadonlySet<string> {
  const ends = citations.map((one) => {
    const last = one.via?.at(-1) ?? one.source;
    return isBlank(one.source) && !(one.via && source.has(last)) ? null : endOf(last);
  });
  return new Set(ends.filter((end) => end !== null));
}
