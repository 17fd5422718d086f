/** Finds, where the filters leave nothing, the one filter without which the fewest events come back. */
import { FACETS } from "../../engine/ask/facets";
import { type Filter, filterEvents } from "../../engine/ask/filter";
import { spansOf } from "../../engine/ask/relations";
import type { Index } from "../../model/compiled/eventIndex";
import { readRange } from "../../model/typedDate";
import { changed, type Filters } from "../../state/filters";
import { type Asking, selectFilter } from "../../state/select";
import { selectAmong } from "../../state/selectEvidence";
import { activeChips, type Chip } from "./chips";

export interface Widening {
  readonly chip: Chip;
  /** Number of events without the chip's filter. */
  readonly events: number;
}

/** Null if no single filter is to blame. Filters by sources are left out: what they remove is said in other sentences. */
export function nearestWidening(index: Index, asking: Asking): Widening | null {
  const found = activeChips(index, asking.filters)
    .map((chip): Widening => {
      const filter = widened(index, asking, changed(asking.filters, chip.removal));
      return { chip, events: filter ? filterEvents(index, filter).length : 0 };
    })
    .filter(({ events }) => events > 0);
  return found.reduce<Widening | null>((best, one) => (best && best.events <= one.events ? best : one), null);
}

/** The filter of the changed filters. Not by the selectors, which remember one state only; null for a change of sources. */
function widened(index: Index, asking: Asking, wider: Filters): Filter | null {
  const { filters } = asking;
  const ofSources = ["excludedSources", "onlySources", "withCopies", "asOf"] as const;
  if (ofSources.some((key) => wider[key] !== filters[key])) return null;
  const { match, disputed, sure, range, q } = wider;
  const days = range === null ? null : readRange(range);
  const filter = selectFilter(index, asking);
  return {
    ...filter,
    ...Object.fromEntries(FACETS.map(({ key }) => [key, wider[key]])),
    match,
    disputed,
    sure,
    spans: [...(days ? [{ possible: days, certain: days }] : []), ...spansOf(index, wider)],
    among: q === filters.q ? filter.among : selectAmong(index, filters),
  };
}
