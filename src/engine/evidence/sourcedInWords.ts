import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { membershipOf } from "../events/membership";
import { originsOfEvents } from "./origins";
import type { Support } from "./sourceExclusion";

/**
 * Words the evidence of an event: "4 sources, 2 origins" counts the cited sources and the origins they go back to.
 * Under a source exclusion or an as-of date: "1 of 4 sources, 1 origin".
 */
export function sourcedInWords(index: Index, event: number, support: Support | null = null): string {
  const cited = membershipOf(index).sourcesOfEvent[event]!.length;
  const kept = support?.sources[event] ?? cited;
  const origins = support?.origins[event] ?? originsOfEvents(index)[event]!.length;
  const sources =
    kept < cited
      ? fill(t.evidence.remaining, { remaining: kept, sources: count(cited, "source") })
      : count(cited, "source");
  if (kept === 0) return sources;
  return origins === 0
    ? fill(t.evidence.withoutOrigin, { sources })
    : fill(t.evidence.fewer, { sources, origins: count(origins, "origin") });
}
