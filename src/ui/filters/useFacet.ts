/** A facet as the panel's parts take it in hand: what is chosen, what each choice would leave, and how to change it. */
import { type Facet, type FacetKey, idIn } from "../../engine/ask/facets";
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
  const counts = useApp((state) => selectCounts(index, state))[key];
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
