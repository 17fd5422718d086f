import { useMemo } from "react";
import { FACETS } from "../../engine/ask/facets";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { RELATIONS } from "../../model/relation";
import { type FilterChange, type Filters, NO_RANGE } from "../../state/filters";
import { useApp, useAppParts } from "../useApp";
import { askedInWords } from "./askedInWords";
import { nearestWidening } from "./nearestWidening";

/** The message for an empty result: what was asked, and buttons to remove the one filter that is to blame, the last
 * filter, or all of them. A dataset without events gets a message without buttons. */
export function Empty({ index }: { readonly index: Index }) {
  const filters = useApp((state) => state.filters);
  const filter = useApp((state) => state.filter);
  const clear = useApp((state) => state.clearFilters);
  const hasEvents = useApp((state) => state.site.counts.events > 0);
  const last = lastFilter(filters);
  const asked = useApp((state) => askedInWords(index, state));
  const asking = useAppParts(({ filters, remote }) => ({ filters, remote }));
  const nearest = useMemo(() => nearestWidening(index, asking), [index, asking]);
  if (!hasEvents) {
    return (
      <div className="empty">
        <p>{t.list.none}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>{t.list.empty}</p>
      <p className="quiet">{asked}</p>
      {nearest && (
        <button type="button" className="button" onClick={() => filter(nearest.chip.removal)}>
          {fill(t.asked.widen, { filter: nearest.chip.label, events: count(nearest.events, "event") })}
        </button>
      )}
      {last && (
        <button type="button" className="button" onClick={() => filter(last)}>
          {t.filters.removeLast}
        </button>
      )}
      <button type="button" className="button" onClick={clear}>
        {t.filters.clear}
      </button>
    </div>
  );
}

/** The change that removes the last filter. The address keeps no order in time, so words count as last, then `sure`,
 * relations in time, the range,
 * the as-of date, source exclusions, disagreements, and the facets from the last one back. */
function lastFilter(filters: Filters): FilterChange | null {
  if (filters.q.trim() !== "") return { q: "" };
  if (filters.sure) return { sure: false };
  const relation = RELATIONS.findLast((key) => filters[key] !== null);
  if (relation) return { [relation]: null };
  if (filters.range !== null) return NO_RANGE;
  if (filters.asOf !== null) return { asOf: null };
  if (filters.onlySources.length > 0) return { onlySources: filters.onlySources.slice(0, -1) };
  if (filters.disputed !== null) return { disputed: null };
  const facet = FACETS.findLast(({ key }) => filters[key].length > 0);
  return facet ? { [facet.key]: filters[facet.key].slice(0, -1) } : null;
}
