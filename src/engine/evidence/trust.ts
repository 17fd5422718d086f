/**
 * Counts how well sourced the record is: on how many origins events and claims rest, how the sources were read, and
 * when they were published. It returns figures only; their meaning is left to the reader.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import { originsOfClaims, originsOfEvents } from "./origins";

export interface Trust {
  /** `several`: two or more origins; `one`: one; `none`: no known origin. */
  readonly events: { readonly all: number; readonly disputed: number } & Readonly<
    Record<"several" | "one" | "none", number>
  >;
  /** `located`: claims with a citation that has a locator. */
  readonly claims: { readonly all: number; readonly located: number } & Readonly<
    Record<"several" | "one" | "none", number>
  >;
  readonly sources: {
    readonly all: number;
    /** By how they were read (`access`). */
    readonly full: number;
    readonly excerpt: number;
    readonly cited: number;
    readonly undated: number;
    /**
     * Numbers of the first and the last source by date. Sources with an uncertain date are skipped. Absent if no source
     * has a usable date.
     */
    readonly oldest?: number;
    readonly newest?: number;
  };
}

export function trustOf(index: Index): Trust {
  const { sources } = index;
  const table = eventsOf(index);
  const claims = table.all.flatMap((event) => table.claims(event));
  return {
    events: {
      all: table.count,
      disputed: table.all.filter(table.isDisputed).length,
      ...byOrigins(originsOfEvents(index)),
    },
    claims: {
      all: claims.length,
      located: claims.filter(([, ...citations]) => citations.some(([located]) => located === 1)).length,
      ...byOrigins(claims.map((claim) => originsOfClaims(index, [claim]))),
    },
    sources: {
      all: sources.length,
      full: sources.filter(({ access }) => access === "full").length,
      excerpt: sources.filter(({ access }) => access === "excerpt").length,
      cited: sources.filter(({ access }) => access === "cited").length,
      undated: sources.filter(({ published }) => published === undefined).length,
      ...extremes(index),
    },
  };
}

function byOrigins(lists: readonly (readonly number[])[]): Record<"several" | "one" | "none", number> {
  const counts = { several: 0, one: 0, none: 0 };
  for (const { length } of lists) counts[length === 0 ? "none" : length === 1 ? "one" : "several"]++;
  return counts;
}

/** Finds the first and last source: by earliest day, then by latest day, as events are ordered. */
function extremes({ sources }: Index): { readonly oldest?: number; readonly newest?: number } {
  const dated = sources.flatMap(({ published }, at) => {
    if (!published || published[2] === "uncertain") return [];
    const [earliest, latest] = published;
    return [{ at, earliest: earliest ?? Number.NEGATIVE_INFINITY, latest: latest ?? Number.POSITIVE_INFINITY }];
  });
  const [first, ...rest] = dated;
  if (!first) return {};
  let [oldest, newest] = [first, first];
  for (const one of rest) {
    if (one.earliest < oldest.earliest || (one.earliest === oldest.earliest && one.latest < oldest.latest))
      oldest = one;
    if (one.earliest > newest.earliest || (one.earliest === newest.earliest && one.latest > newest.latest))
      newest = one;
  }
  return { oldest: oldest.at, newest: newest.at };
}
