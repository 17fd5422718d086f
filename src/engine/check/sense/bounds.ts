/** What is certain about an uncertain date: the bounds that a warning may rest on. Wider than the date itself wherever a source
 *  hedges, so that only what cannot be so is told. */
import { boundsOf, type CompiledDate, type DatePart, type Day, type OpenEnd } from "../../../model/date";

export interface Bounds {
  /** No earlier than this; -Infinity where nothing is certain. */
  readonly earliest: Day;
  /** No later than this; Infinity where nothing is certain. */
  readonly latest: Day;
}

/** How far off "about" may be: a month for a day, half a year for a month or season, its own length for anything longer. */
function slackOf(part: DatePart): number {
  if (!part.approximate) return 0;
  if (part.day !== undefined) return 31;
  if (part.month !== undefined || part.season) return 183;
  const [first, last] = boundsOf(part);
  return last - first + 1;
}

/** A date that a source itself doubts is no ground for any contradiction. */
const isDoubtful = (end: DatePart | OpenEnd): end is OpenEnd => typeof end === "string" || end.uncertain === true;

export function certainBounds({ from, to = from }: CompiledDate): Bounds {
  return {
    earliest: isDoubtful(from) ? Number.NEGATIVE_INFINITY : boundsOf(from)[0] - slackOf(from),
    latest: isDoubtful(to) ? Number.POSITIVE_INFINITY : boundsOf(to)[1] + slackOf(to),
  };
}

/** Both, whichever of the two is right. */
export function either(one: Bounds, other: Bounds): Bounds {
  return { earliest: Math.min(one.earliest, other.earliest), latest: Math.max(one.latest, other.latest) };
}

/** All of the first certainly comes before any of the second. */
export const isWhollyBefore = (first: Bounds, second: Bounds): boolean => first.latest < second.earliest;

/** The one day that a date names, without hedge; null for any other. */
export function certainDay(date: CompiledDate): Day | null {
  const { earliest, latest } = certainBounds(date);
  return earliest === latest ? earliest : null;
}
