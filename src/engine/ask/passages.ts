/** Finds the passage of an event's text in which a query was found, for answers whose title does not show the match. */
import type { SearchPassages } from "../../model/compiled/passages";
import type { Answer } from "./answers";
import { markTerms, type Part, type Term } from "./terms";

export interface Passage {
  readonly parts: readonly Part[];
  /** Id of the claim, if the passage is one. */
  readonly claim?: string;
}

/** Characters shown of a passage. */
const LENGTH = 120;

/** Returns the line with the most terms; null if the record has no text, or no line has a term. */
export function passageOf(
  { events }: SearchPassages,
  { kind, id }: Pick<Answer, "kind" | "id">,
  terms: readonly Term[],
): Passage | null {
  const event = kind === "event" && Object.hasOwn(events, id) ? events[id] : undefined;
  if (!event) return null;
  const lines = [
    ...event.claims.map(([claim, text]) => ({ claim, text })),
    ...event.summary.map((text) => ({ claim: undefined, text })),
  ].map((line) => ({ ...line, count: terms.filter((term) => holds(line.text, term)).length }));
  const [best] = lines.sort((a, b) => b.count - a.count);
  if (!best || best.count === 0) return null;
  return { parts: around(markTerms(best.text, terms)), ...(best.claim === undefined ? {} : { claim: best.claim }) };
}

const holds = (text: string, term: Term): boolean => markTerms(text, [term]).some(([, isFound]) => isFound);

/** The part of a text around its first match, cut between words. */
function around(parts: readonly Part[]): readonly Part[] {
  const text = parts.map(([part]) => part).join("");
  if (text.length <= LENGTH) return parts;
  const first = parts.findIndex(([, isFound]) => isFound);
  const before = parts.slice(0, first).reduce((sum, [part]) => sum + part.length, 0);
  // A third of the room comes before the match.
  const wanted = Math.max(0, Math.min(before - LENGTH / 3, text.length - LENGTH));
  const blank = text.indexOf(" ", wanted);
  const start = wanted > 0 && blank >= 0 && blank < before ? blank + 1 : Math.floor(wanted);
  const space = text.lastIndexOf(" ", start + LENGTH);
  const end = start + LENGTH >= text.length ? text.length : space > start ? space : start + LENGTH;
  let at = 0;
  const kept = parts.flatMap(([part, isFound]): Part[] => {
    const from = at;
    at += part.length;
    const piece = part.slice(Math.max(0, start - from), Math.max(0, end - from));
    return piece === "" ? [] : [[piece, isFound]];
  });
  const [head, tail]: [Part[], Part[]] = [start > 0 ? [["… ", false]] : [], end < text.length ? [[" …", false]] : []];
  return [...head, ...kept, ...tail];
}
