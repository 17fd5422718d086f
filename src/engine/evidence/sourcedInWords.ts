import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { membershipOf } from "../rows/membership";
import type { Standings } from "./lens";
import { originsOfRows } from "./origins";

/** "4 sources, 2 origins": how many sources the claims cite, and how many origins these go back to. "1 of 4 sources, 1 origin" where the
 *  reader leaves some out, or looks back to a day. */
export function sourcedInWords(index: Index, row: number, remaining: Standings | null = null): string {
  const cited = membershipOf(index).sourcesOfRow[row]!.length;
  const kept = remaining?.sources[row] ?? cited;
  const origins = remaining?.origins[row] ?? originsOfRows(index)[row]!.length;
  const sources =
    kept < cited
      ? fill(t.evidence.remaining, { remaining: kept, sources: count(cited, "source") })
      : count(cited, "source");
  if (kept === 0) return sources;
  return origins === 0
    ? fill(t.evidence.untold, { sources })
    : fill(t.evidence.fewer, { sources, origins: count(origins, "origin") });
}
