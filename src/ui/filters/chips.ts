/** Lists the active filters in words, each with the change that removes it. */

import { FACETS, type Facet, type FacetKey, idIn, isExclusion } from "../../engine/ask/facets";
import { rangeInWords } from "../../i18n/ranges";
import { fill, plain, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { RELATIONS } from "../../model/relation";
import { type FilterChange, type Filters, NO_RANGE, wordsIn } from "../../state/filters";
import { sourceInWords } from "./EvidenceLine";
import { relationInWords } from "./relationsInWords";

export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly removal: FilterChange;
}

export function activeChips(index: Index, filters: Filters): Chip[] {
  const chips: Chip[] = [];
  const add = (key: string, label: string, removal: FilterChange) => chips.push({ key, label, removal });
  const q = wordsIn(filters.q);
  if (q !== "") add("q", fill(t.search.chip, { q: plain(q) }), { q: "" });
  for (const facet of FACETS) {
    const { key } = facet;
    for (const value of filters[key])
      add(`${key} ${value}`, labelOf(index, facet, value), { [key]: filters[key].filter((one) => one !== value) });
    if (facet.canMatchAll && filters.match === "all" && filters[key].length > 1)
      add("match", t.filters.matches.all, { match: "any" });
  }
  if (filters.disputed !== null)
    add("disputed", filters.disputed ? t.filters.disputed : t.filters.undisputed, { disputed: null });
  if (filters.range !== null) {
    add("range", rangeInWords(filters.range), NO_RANGE);
  }
  for (const key of RELATIONS) {
    const value = filters[key];
    if (value !== null) add(key, relationInWords(index, key, value, "short"), { [key]: null });
  }
  if (filters.sure) add("sure", t.filters.sureChip, { sure: false });
  for (const key of ["excludedSources", "onlySources"] as const) {
    for (const id of filters[key]) {
      const message = key === "excludedSources" ? t.evidence.chipExcluded : t.evidence.chipOnly;
      const name = plain(sourceInWords(index, id));
      add(`${key} ${id}`, fill(message, { name }), { [key]: filters[key].filter((one) => one !== id) });
    }
  }
  if (filters.withCopies) add("withCopies", t.evidence.chipWithCopies, { withCopies: false });
  if (filters.asOf !== null)
    add("asOf", fill(t.evidence.chipAsOf, { day: rangeInWords(filters.asOf) }), { asOf: null });
  return chips;
}

/** "Iran", "not Iran", "genre: not Opinion". */
function labelOf(index: Index, facet: Facet<FacetKey>, value: string): string {
  const id = idIn(value);
  const found = facet.values(index, null).find((one) => one.id === id)?.names[0];
  const name = found ?? `“${plain(id)}”: ${t.event.notKnown}`;
  const label = isExclusion(value) ? fill(t.filters.not, { name }) : name;
  return facet.isTitled ? fill(t.filters.of, { facet: facet.noun, name: label }) : label;
}
