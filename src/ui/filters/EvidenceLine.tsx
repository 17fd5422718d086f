/** What the lens and the second clock leave, in words: nothing is taken away in silence. */

import type { Knowledge } from "../../engine/evidence/known";
import { rangeInWords } from "../../i18n/ranges";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { type Asking, selectAsked } from "../../state/select";
import { selectKnown, selectLens } from "../../state/selectEvidence";
import { useApp } from "../useApp";

export function EvidenceLine({ index }: { readonly index: Index }) {
  const said = useApp((state) => evidenceInWords(index, state).join("\n"));
  if (said === "") return null;
  return (
    <div className="evidence-line">
      {said.split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Sentences about the sources left out or kept, and about what was published; none where neither is asked. They count among the events that
 *  words and filters leave. */
export function evidenceInWords(index: Index, asking: Asking): readonly string[] {
  const { filters } = asking;
  const lens = selectLens(index, filters);
  const known = selectKnown(index, filters);
  if (!lens && !known) return [];
  const asked = selectAsked(index, asking);
  const isAsked = new Set(asked);
  const events = (n: number) => count(n, "event");
  const among = (rows: readonly number[]) => rows.filter((row) => isAsked.has(row)).length;
  const names = (ids: readonly string[]) => ids.map((id) => sourceInWords(index, id)).join("; ");
  const stands = lens ? asked.filter((row) => lens.stands[row]).length : 0;
  const lines: string[] = [];
  if (lens && filters.without.length > 0) {
    const rests = among(lens.rests);
    lines.push(
      fill(t.evidence.without, {
        names: names(filters.without),
        stands,
        all: asked.length,
        rests: rests === 0 ? t.evidence.restNone : fill(t.evidence.rest, { events: events(rests) }),
        touched: events(among(lens.touched)),
      }),
    );
  }
  if (lens && filters.only.length > 0)
    lines.push(fill(t.evidence.only, { names: names(filters.only), events: events(stands) }));
  if (known && filters.known !== null) {
    const counted = (wanted: Knowledge) => asked.filter((row) => known.rows[row] === wanted).length;
    lines.push(
      fill(t.evidence.known, {
        day: rangeInWords(filters.known),
        known: counted("known"),
        undated: counted("undated"),
        later: counted("not-yet"),
      }),
    );
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
