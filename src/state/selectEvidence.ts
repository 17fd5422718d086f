/** What the sources say, for a view: who is left when some are taken away, and what had been published by a day. Computed once per change. */

import { type KnownBy, knownBy } from "../engine/evidence/known";
import { citationKeeper, isLensOn, type Lens, type Standings, standingsOf } from "../engine/evidence/lens";
import type { IsKept } from "../engine/evidence/matrix";
import { type OriginCount, originCounts } from "../engine/evidence/origins";
import { eventsOf } from "../engine/rows/events";
import type { Index } from "../model/compiled/eventIndex";
import { readRange } from "../model/typedDate";
import type { Filters } from "./filters";
import { lastOf } from "./lastOf";

const lensFrom = lastOf(
  (without: Filters["without"], only: Filters["only"], follow: boolean): Lens => ({ without, only, follow }),
);

const standingsFrom = lastOf((index: Index, lens: Lens): Standings => standingsOf(index, lens));

/** What still stands under the reader's lens; null without one. */
export function selectLens(index: Index, { without, only, follow }: Filters): Standings | null {
  const lens = lensFrom(without, only, follow);
  return isLensOn(lens) ? standingsFrom(index, lens) : null;
}

const knownFrom = lastOf((index: Index, known: string): KnownBy | null => {
  const days = readRange(known);
  return days && knownBy(index, days[1]);
});

/** What had been published by the reader's day; null without one. */
export function selectKnown(index: Index, { known }: Filters): KnownBy | null {
  return known === null ? null : knownFrom(index, known);
}

const remainingFrom = lastOf(
  (index: Index, lens: Lens, known: KnownBy | null): Standings => standingsOf(index, lens, known?.sources ?? null),
);

/** What is left to rest on, where sources are left out or the reader looks back to a day; null with neither. */
export function selectRemaining(index: Index, filters: Filters): Standings | null {
  const known = selectKnown(index, filters);
  return known === null
    ? selectLens(index, filters)
    : remainingFrom(index, lensFrom(filters.without, filters.only, filters.follow), known);
}

const keptFrom = lastOf((index: Index, lens: Lens, known: KnownBy | null): IsKept => {
  const isKept = citationKeeper(index, lens, known?.sources ?? null);
  const events = eventsOf(index);
  return ({ event, number }, at) => {
    const [, ...citations] = events.claims(events.rowOf(event) ?? -1)?.[number - 1] ?? [0];
    const citation = citations[at];
    return citation === undefined || isKept(citation);
  };
});

/** Which citations of answers are left, where sources are left out or the reader looks back to a day; null with neither. */
export function selectKept(index: Index, filters: Filters): IsKept | null {
  const known = selectKnown(index, filters);
  const lens = lensFrom(filters.without, filters.only, filters.follow);
  return known === null && !isLensOn(lens) ? null : keptFrom(index, lens, known);
}

const originsFrom = lastOf((index: Index, remaining: Standings | null) =>
  originCounts(index, remaining?.origins ?? null),
);

/** Per row, on how many origins it rests, as far as they are left. */
export function selectOrigins(index: Index, filters: Filters): readonly OriginCount[] {
  return originsFrom(index, selectRemaining(index, filters));
}

const amongFrom = lastOf(
  (index: Index, standings: Standings | null, known: KnownBy | null): ReadonlySet<number> | null => {
    if (standings === null && known === null) return null;
    const isAmong = (row: number) =>
      (standings === null || standings.stands[row] === true) && known?.rows[row] !== "not-yet";
    return new Set(eventsOf(index).rows.filter(isAmong));
  },
);

/** The rows that are left by what only some sources say, and by what was published: what is merely left out fades, and stays. */
export function selectAmong(index: Index, filters: Filters): ReadonlySet<number> | null {
  return amongFrom(index, filters.only.length > 0 ? selectLens(index, filters) : null, selectKnown(index, filters));
}

const NONE: ReadonlySet<number> = new Set();
const fadedFrom = lastOf((standings: Standings): ReadonlySet<number> => new Set(standings.rests));

/** Rows that rest on left-out sources alone. */
export function selectFaded(index: Index, filters: Filters): ReadonlySet<number> {
  const standings = selectLens(index, filters);
  return standings ? fadedFrom(standings) : NONE;
}

const undatedFrom = lastOf(
  ({ rows }: KnownBy): ReadonlySet<number> => new Set(rows.flatMap((state, row) => (state === "undated" ? [row] : []))),
);

/** Rows of which nobody can tell whether they had been published by the reader's day. */
export function selectUndated(index: Index, filters: Filters): ReadonlySet<number> {
  const known = selectKnown(index, filters);
  return known ? undatedFrom(known) : NONE;
}
