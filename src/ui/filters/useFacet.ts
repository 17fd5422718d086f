/** A facet as the panel's parts take it in hand: what is chosen, what each choice would leave, and how to change it. */
import type { Facet } from "../../engine/ask/filter";
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

export function useFacet(index: Index, facet: Facet): FacetInHand {
  const store = useAppStore();
  const values = useApp((state) => state.view[facet]);
  const counts = useApp((state) => selectCounts(index, state.view))[facet];
  return {
    values,
    counts,
    toggle(value) {
      const { view, filter } = store.getState();
      const id = value.replace(/^-/, "");
      const others = view[facet].filter((one) => one.replace(/^-/, "") !== id);
      filter({ [facet]: view[facet].includes(value) ? others : [...others, value] });
    },
  };
}
