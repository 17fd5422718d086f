/** What the lens and the second clock leave, in words: nothing is taken away in silence. */

import { eventsOf } from "../../engine/rows/events";
import { rangeInWords } from "../../i18n/ranges";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { Filters } from "../../state/filters";
import { selectKnown, selectLens } from "../../state/selectEvidence";
import { useApp } from "../useApp";

export function EvidenceLine({ index }: { readonly index: Index }) {
  const said = useApp((state) => evidenceInWords(index, state.filters).join("\n"));
  if (said === "") return null;
  return (
    <div className="evidence-line">
      {said.split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Sentences about the sources left out or kept, and about what was published; none where neither is asked. */
export function evidenceInWords(index: Index, filters: Filters): readonly string[] {
  const lens = selectLens(index, filters);
  const known = selectKnown(index, filters);
  const names = (ids: readonly string[]) => ids.map((id) => sourceInWords(index, id)).join("; ");
  const lines: string[] = [];
  if (lens && filters.without.length > 0) {
    lines.push(
      fill(t.evidence.without, {
        names: names(filters.without),
        stands: lens.stands.filter(Boolean).length,
        all: eventsOf(index).count,
        rests:
          lens.rests.length === 0
            ? t.evidence.restNone
            : fill(t.evidence.rest, { events: count(lens.rests.length, "event") }),
        touched: count(lens.touched.length, "event"),
      }),
    );
  }
  if (lens && filters.only.length > 0) {
    const n = lens.stands.filter(Boolean).length;
    lines.push(fill(t.evidence.only, { names: names(filters.only), events: count(n, "event") }));
  }
  if (known && filters.known !== null) {
    const { counts } = known;
    const day = rangeInWords(filters.known);
    lines.push(fill(t.evidence.known, { day, known: counts.known, undated: counts.undated, later: counts["not-yet"] }));
  }
  return lines;
}

/** A source, or all of a genre, by name. */
export function sourceInWords(index: Index, id: string): string {
  const genre = id.startsWith("genre:") ? id.slice(6) : null;
  if (genre !== null)
    return fill(t.evidence.allOf, {
      genre: Object.hasOwn(index.labels.genres, genre) ? index.labels.genres[genre]! : genre,
    });
  return index.sources.find((source) => source.id === id)?.name ?? id;
}
