/** The section of the filter panel for a facet whose values form a list, or a tree where values are parts of one
 * another. A long list starts with its most frequent values and has a field to find the others. */
import { useState } from "react";
import { type Facet, type FacetKey, type FacetValue, idIn } from "../../engine/ask/facets";
import { fold, holdsWord } from "../../i18n/fold";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { useApp } from "../useApp";
import { Choice } from "./Choice";
import { Section } from "./Section";
import { useFacet } from "./useFacet";

interface ListFacetProps {
  readonly index: Index;
  readonly facet: Facet<FacetKey>;
  readonly hasRoom: boolean;
}

/** A list longer than this starts folded. */
const SHORT = 20;
/** A list longer than this is searched instead of shown in full. */
const LONG = 40;
/** The number of values of a long list that are shown without a search, and with one. */
const FIRST = 8;
const MOST = 24;

export function ListFacet({ index, facet, hasRoom }: ListFacetProps) {
  const inHand = useFacet(index, facet);
  const [sought, setSought] = useState("");
  const spellings = useApp((state) => state.remote.search.value?.names) ?? null;
  const all = facet.values(index, spellings);
  if (all.length === 0) return null;
  const isLong = all.length > LONG;
  const offered = isLong ? fromLongList(all, inHand.values, inHand.counts, sought) : all;
  const find = fill(t.filters.findValue, { noun: facet.noun });
  return (
    <Section title={facet.title} chosen={inHand.values.length} hasRoom={hasRoom && all.length <= SHORT}>
      {isLong && (
        <input
          type="search"
          className="field"
          value={sought}
          placeholder={find}
          aria-label={find}
          autoComplete="off"
          spellCheck={false}
          onChange={(domEvent) => setSought(domEvent.target.value)}
        />
      )}
      {offered.length === 0 && (
        <p className="quiet">{fill(t.query.value, { noun: facet.noun, typed: sought.trim() })}</p>
      )}
      <ul>
        {offered.map(({ id, names, depth = 0 }) => (
          <Choice key={id} facet={inHand} id={id} name={names[0]} depth={depth} />
        ))}
      </ul>
    </Section>
  );
}

/** The chosen values, then the values that match the typed words, the most frequent first. */
function fromLongList(
  all: readonly FacetValue[],
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
  sought: string,
): readonly FacetValue[] {
  const words = fold(sought).split(" ").filter(Boolean);
  const isSought = ({ names, spellings = [] }: FacetValue) =>
    [...names.map(fold), ...spellings].some((name) => words.every((word) => holdsWord(name, word)));
  const ids = new Set(chosen.map(idIn));
  const others = all.filter((value) => !ids.has(value.id) && isSought(value));
  const eventsOf = ({ id }: FacetValue) => counts.get(id) ?? 0;
  return [
    ...all.filter(({ id }) => ids.has(id)),
    ...others.sort((a, b) => eventsOf(b) - eventsOf(a)).slice(0, words.length > 0 ? MOST : FIRST),
  ];
}
