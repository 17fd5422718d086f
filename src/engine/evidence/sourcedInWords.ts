import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { membershipOf } from "../events/membership";
import { originsOfEvents } from "./origins";
import type { Support } from "./sourceExclusion";

/** "4 sources, 2 origins": how many sources the claims cite, and how many origins these go back to. "1 of 4 sources, 1 origin" where the
 *  reader leaves some out, or looks back to a day. */
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
