/**
 * Selects what the evidence of events is under the reader's source exclusion and as-of date: remaining support,
 * published sources, origin counts, and events that are faded or hidden. All selectors are memoised.
 */

import { eventsOf } from "../engine/events/events";
import { type PublishedBy, publishedBy } from "../engine/evidence/asOf";
import type { IsKept } from "../engine/evidence/matrix";
import { type OriginCount, originCounts } from "../engine/evidence/origins";
import {
  citationKeeper,
  isExcluding,
  type SourceExclusion,
  type Support,
  supportOf,
} from "../engine/evidence/sourceExclusion";
import type { Index } from "../model/compiled/eventIndex";
import { readRange } from "../model/typedDate";
import type { Filters } from "./filters";
import { lastOf } from "./lastOf";

const exclusionFrom = lastOf(
  (excluded: Filters["excludedSources"], only: Filters["onlySources"], withCopies: boolean): SourceExclusion => ({
    excluded,
    only,
    withCopies,
  }),
);

const exclusionSupportFrom = lastOf((index: Index, exclusion: SourceExclusion): Support => supportOf(index, exclusion));

/** The support under the source exclusion; null without one. */
export function selectExclusion(index: Index, { excludedSources, onlySources, withCopies }: Filters): Support | null {
  const exclusion = exclusionFrom(excludedSources, onlySources, withCopies);
  return isExcluding(exclusion) ? exclusionSupportFrom(index, exclusion) : null;
}

const publishedFrom = lastOf((index: Index, asOf: string): PublishedBy | null => {
  const days = readRange(asOf);
  return days && publishedBy(index, days[1]);
});

/** What had been published by the as-of date; null without one. */
export function selectPublished(index: Index, { asOf }: Filters): PublishedBy | null {
  return asOf === null ? null : publishedFrom(index, asOf);
}

const supportFrom = lastOf(
  (index: Index, exclusion: SourceExclusion, asOf: PublishedBy | null): Support =>
    supportOf(index, exclusion, asOf?.sources ?? null),
);

/** The support under the source exclusion and the as-of date; null with neither. */
export function selectSupport(index: Index, filters: Filters): Support | null {
  const asOf = selectPublished(index, filters);
  return asOf === null
    ? selectExclusion(index, filters)
    : supportFrom(index, exclusionFrom(filters.excludedSources, filters.onlySources, filters.withCopies), asOf);
}

const keptFrom = lastOf((index: Index, exclusion: SourceExclusion, asOf: PublishedBy | null): IsKept => {
  const isKept = citationKeeper(index, exclusion, asOf?.sources ?? null);
  const table = eventsOf(index);
  return ({ event, number }, at) => {
    const [, ...citations] = table.claims(table.numberOf(event) ?? -1)?.[number - 1] ?? [0];
    const citation = citations[at];
    return citation === undefined || isKept(citation);
  };
});

/** Decides which citations of positions remain under exclusion and as-of date; null with neither. */
export function selectKept(index: Index, filters: Filters): IsKept | null {
  const asOf = selectPublished(index, filters);
  const exclusion = exclusionFrom(filters.excludedSources, filters.onlySources, filters.withCopies);
  return asOf === null && !isExcluding(exclusion) ? null : keptFrom(index, exclusion, asOf);
}

const originsFrom = lastOf((index: Index, support: Support | null) => originCounts(index, support?.origins ?? null));

/** Per event: the number of its remaining origins, as marks show it. */
export function selectOrigins(index: Index, filters: Filters): readonly OriginCount[] {
  return originsFrom(index, selectSupport(index, filters));
}

const amongFrom = lastOf(
  (index: Index, support: Support | null, asOf: PublishedBy | null): ReadonlySet<number> | null => {
    if (support === null && asOf === null) return null;
    const isAmong = (event: number) =>
      (support === null || support.stands[event] === true) && asOf?.events[event] !== "not-yet";
    return new Set(eventsOf(index).all.filter(isAmong));
  },
);

/**
 * The events that remain visible under `onlySources` and the as-of date; null with neither. Events whose sources are
 * merely excluded fade but remain.
 */
export function selectAmong(index: Index, filters: Filters): ReadonlySet<number> | null {
  return amongFrom(
    index,
    filters.onlySources.length > 0 ? selectExclusion(index, filters) : null,
    selectPublished(index, filters),
  );
}

const NONE: ReadonlySet<number> = new Set();
const fadedFrom = lastOf((support: Support): ReadonlySet<number> => new Set(support.unsupported));

/** Events that rest on excluded sources alone. */
export function selectFaded(index: Index, filters: Filters): ReadonlySet<number> {
  const support = selectExclusion(index, filters);
  return support ? fadedFrom(support) : NONE;
}

const undatedFrom = lastOf(
  ({ events }: PublishedBy): ReadonlySet<number> =>
    new Set(events.flatMap((state, event) => (state === "undated" ? [event] : []))),
);

/** Events for which it is unknown whether they had been published by the as-of date. */
export function selectUndated(index: Index, filters: Filters): ReadonlySet<number> {
  const asOf = selectPublished(index, filters);
  return asOf ? undatedFrom(asOf) : NONE;
}
