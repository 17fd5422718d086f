/** The filters in force, as words, each with the change that takes it away. */
import { facetValues } from "../../engine/ask/facetValues";
import { FACETS, type Facet } from "../../engine/ask/filter";
import { rangeInWords } from "../../i18n/ranges";
import { fill, plain, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { type FilterChange, type ViewState, wordsIn } from "../../state/view";
import { sourceInWords } from "./EvidenceLine";

export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: FilterChange;
}

/** Without a range there is nothing to be sure of, and no way back. */
export const NO_RANGE = { range: null, sure: false, trail: [] } as const satisfies FilterChange;

export function activeChips(index: Index, view: ViewState): Chip[] {
  const chips: Chip[] = [];
  const add = (key: string, label: string, without: FilterChange) => chips.push({ key, label, without });
  const q = wordsIn(view.q);
  if (q !== "") add("q", fill(t.search.chip, { q: plain(q) }), { q: "" });
  for (const facet of FACETS) {
    for (const value of view[facet])
      add(`${facet} ${value}`, inWords(index, facet, value), { [facet]: view[facet].filter((one) => one !== value) });
  }
  if (view.match === "all" && view.actors.length > 1) add("match", t.filters.all, { match: "any" });
  if (view.disputed !== null)
    add("disputed", view.disputed ? t.filters.disputed : t.filters.undisputed, { disputed: null });
  if (view.range !== null) {
    add("range", rangeInWords(view.range), NO_RANGE);
    if (view.sure) add("sure", t.filters.sureChip, { sure: false });
  }
  for (const key of ["without", "only"] as const) {
    for (const id of view[key]) {
      const message = key === "without" ? t.evidence.chipWithout : t.evidence.chipOnly;
      const name = plain(sourceInWords(index, id));
      add(`${key} ${id}`, fill(message, { name }), { [key]: view[key].filter((one) => one !== id) });
    }
  }
  if (view.follow) add("follow", t.evidence.chipFollow, { follow: false });
  if (view.known !== null) add("known", fill(t.evidence.chipKnown, { day: rangeInWords(view.known) }), { known: null });
  return chips;
}

/** Facets whose values could be taken for something else: "Iraq" for a state, "Opinion" for a status. */
const TITLED: readonly Facet[] = ["places", "statuses", "genres"];

/** "Iran", "not Iran", "genre: not Opinion". */
function inWords(index: Index, facet: Facet, value: string): string {
  const id = value.replace(/^-/, "");
  const found = facetValues(index, facet).find((one) => one.id === id)?.names[0];
  const name = found ?? `“${plain(id)}”: ${t.event.notKnown}`;
  const words = value.startsWith("-") ? fill(t.filters.not, { name }) : name;
  return TITLED.includes(facet) ? fill(t.filters.of, { facet: t.query.nouns[facet], name: words }) : words;
}
