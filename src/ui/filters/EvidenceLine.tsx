/** Says in sentences which relation in time is asked for, and what a source exclusion or an as-of date leaves, so that
 * nothing disappears without notice. */

import type { EventPublication } from "../../engine/evidence/asOf";
import { rangeInWords } from "../../i18n/ranges";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { type Asking, selectAsked } from "../../state/select";
import { selectExclusion, selectPublished } from "../../state/selectEvidence";
import { useApp } from "../useApp";
import { relationsInWords } from "./relationsInWords";

export function EvidenceLine({ index }: { readonly index: Index }) {
  const said = useApp((state) => [...relationsInWords(index, state), ...evidenceInWords(index, state)].join("\n"));
  if (said === "") return null;
  return (
    <div className="evidence-line">
      {said.split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Sentences about excluded sources, sources kept alone, and the as-of date; empty where none is set. The counts are of
 * the events that the search and the other filters leave. */
export function evidenceInWords(index: Index, asking: Asking): readonly string[] {
  const { filters } = asking;
  const support = selectExclusion(index, filters);
  const asOf = selectPublished(index, filters);
  if (!support && !asOf) return [];
  const asked = selectAsked(index, asking);
  const isAsked = new Set(asked);
  const counted = (n: number) => count(n, "event");
  const among = (events: readonly number[]) => events.filter((event) => isAsked.has(event)).length;
  const names = (ids: readonly string[]) => ids.map((id) => sourceInWords(index, id)).join("; ");
  const stands = support ? asked.filter((event) => support.stands[event]).length : 0;
  const lines: string[] = [];
  if (support && filters.excludedSources.length > 0) {
    const rests = among(support.unsupported);
    lines.push(
      fill(t.evidence.excluded, {
        names: names(filters.excludedSources),
        stands,
        all: asked.length,
        rests: rests === 0 ? t.evidence.restNone : fill(t.evidence.rest, { events: counted(rests) }),
        touched: counted(among(support.affected)),
      }),
    );
  }
  if (support && filters.onlySources.length > 0)
    lines.push(fill(t.evidence.only, { names: names(filters.onlySources), events: counted(stands) }));
  if (asOf && filters.asOf !== null) {
    const inState = (wanted: EventPublication) => asked.filter((event) => asOf.events[event] === wanted).length;
    lines.push(
      fill(t.evidence.asOf, {
        day: rangeInWords(filters.asOf),
        known: inState("published"),
        undated: inState("undated"),
        later: inState("not-yet"),
      }),
    );
  }
  return lines;
}

/** The name of a source, or "all of" a genre. */
export function sourceInWords(index: Index, id: string): string {
  const genre = id.startsWith("genre:") ? id.slice(6) : null;
  if (genre !== null)
    return fill(t.evidence.allOf, {
      genre: Object.hasOwn(index.labels.genres, genre) ? index.labels.genres[genre]! : genre,
    });
  return index.sources.find((source) => source.id === id)?.name ?? id;
}
