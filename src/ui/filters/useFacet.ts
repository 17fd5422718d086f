/** A facet as the panel's parts take it in hand: what is chosen, what each choice would leave, and how to change it. */
import { useDeferredValue, useMemo } from "react";
import { type Facet, type FacetKey, idIn } from "../../engine/ask/facets";
import type { FacetCounts } from "../../engine/ask/filter";
import type { Index } from "../../model/compiled/eventIndex";
import { selectCounts } from "../../state/select";
import { useApp, useAppStore } from "../useApp";

export interface FacetInHand {
  /** Ids chosen; a leading "-" leaves out. */
  readonly values: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** Chooses or leaves out ("-iran"), or takes that back; the opposite goes. */
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

/** How many events each choice would leave: one step behind the choice itself, which the tracks answer first. */
export function useCounts(index: Index): FacetCounts {
  const filters = useDeferredValue(useApp((state) => state.filters));
  const remote = useDeferredValue(useApp((state) => state.remote));
  return useMemo(() => selectCounts(index, { filters, remote }), [index, filters, remote]);
}
