/** A facet as the sections of the filter panel use it: the chosen values, the number of events for each value, and a
 * function to change the choice. */
import { useDeferredValue, useMemo } from "react";
import { type Facet, type FacetKey, idIn } from "../../engine/ask/facets";
import type { FacetCounts } from "../../engine/ask/filter";
import type { Index } from "../../model/compiled/eventIndex";
import { selectCounts } from "../../state/select";
import { useApp, useAppStore } from "../useApp";

export interface FacetInHand {
  /** Chosen ids. A leading "-" excludes the value. */
  readonly values: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** Chooses a value ("iran") or excludes it ("-iran"); undoes that if it is already set. Replaces the opposite
   * choice. */
  toggle(value: string): void;
}

export function useFacet(index: Index, { key }: Facet<FacetKey>): FacetInHand {
  const store = useAppStore();
  const values = useApp((state) => state.filters[key]);
  const counts = useCounts(index)[key];
  return {
    values,
    counts,
    toggle(value) {
      const { filters, filter } = store.getState();
      const others = filters[key].filter((one) => idIn(one) !== idIn(value));
      filter({ [key]: filters[key].includes(value) ? others : [...others, value] });
    },
  };
}

/** The number of events that each choice would leave. Deferred, so that the tracks react to a choice first. */
export function useCounts(index: Index): FacetCounts {
  const filters = useDeferredValue(useApp((state) => state.filters));
  const remote = useDeferredValue(useApp((state) => state.remote));
  return useMemo(() => selectCounts(index, { filters, remote }), [index, filters, remote]);
}
