/**
 * Decides how an uncertain date relates to a range of days: certainly inside, possibly inside, or outside (docs/url.md,
 * "Certainly inside"). The range filter and its option `sure` rest on it.
 */
import { boundsOf, type CompiledDate, type Day, isApproximate, isUncertain } from "../../model/date";
import type { Events } from "../events/events";
import { oncePer } from "../oncePer";

/** "certain": the event must lie inside. "possible": some of it may. "outside": none of it can. */
export type Certainty = "certain" | "possible" | "outside";

/**
 * Returns how an event relates to a range of days; both ends of the range are included. An event that lasted throughout
 * a span, or is still going on, is certainly inside as soon as a certain part of it is. A month, a year or a date
 * "between" two days is certainly inside only when all its days are.
 * @param answers the rival dates where sources disagree, else empty; the result is "certain" only if it is for each of
 * them
 */
export function certaintyIn(
  date: CompiledDate,
  answers: readonly CompiledDate[],
  range: readonly [from: Day, to: Day],
): Certainty {
  if (answers.length < 2) return certaintyOf(date, range);
  const all = answers.map((one) => certaintyOf(one, range));
  if (all.every((one) => one === "certain")) return "certain";
  return all.every((one) => one === "outside") ? "outside" : "possible";
}

/**
 * Is the event certainly outside? Equals `certaintyIn(…) === "outside"` but skips the work of deciding what is certain.
 */
export function isOutside(date: CompiledDate, answers: readonly CompiledDate[], range: readonly [Day, Day]): boolean {
  return answers.length < 2 ? liesOutside(date, range) : answers.every((one) => liesOutside(one, range));
}

/** Days that events are asked for by: those of the range filter, or those of a relation. */
export interface Span {
  /** An event passes if any part of it may lie in these days, both ends included. */
  readonly possible: readonly [from: Day, to: Day];
  /** It passes certainly if it is certainly in these; null if none can be. */
  readonly certain: readonly [from: Day, to: Day] | null;
  /** The number of the event that the relation is to. It is not in relation to itself. */
  readonly except?: number | undefined;
}

/** How an event relates to all the spans that are asked for; certain without any. */
export function certaintyInAll(table: Events, event: number, spans: readonly Span[]): Certainty {
  const [date, answers] = [table.date(event), table.answers(event)];
  let isCertain = true;
  for (const { possible, certain, except } of spans) {
    if (event === except || isOutside(date, answers, possible)) return "outside";
    isCertain &&= certain !== null && certaintyIn(date, answers, certain) === "certain";
  }
  return isCertain ? "certain" : "possible";
}

/** Can the event not pass the spans? Equals `certaintyInAll(…) === "outside"` without deciding what is certain. */
export const isOutsideAny = (table: Events, event: number, spans: readonly Span[]): boolean =>
  spans.some(
    ({ possible, except }) => event === except || isOutside(table.date(event), table.answers(event), possible),
  );

function liesOutside({ earliest, latest }: CompiledDate, [from, to]: readonly [Day, Day]): boolean {
  return (latest !== null && latest < from) || (earliest !== null && earliest > to);
}

function certaintyOf(date: CompiledDate, range: readonly [Day, Day]): Certainty {
  if (liesOutside(date, range)) return "outside";
  const [from, to] = range;
  return certainParts(date).some(([first, last, isWhole]) =>
    isWhole ? first >= from && last <= to : first <= to && last >= from,
  )
    ? "certain"
    : "possible";
}

type CertainPart = readonly [first: Day, last: Day, isWhole: boolean];

/**
 * Parts of a date that make an event certainly inside a range. A part with `isWhole` must lie inside with all its days;
 * any other part only has to touch the range. Computed once per date.
 */
const certainParts = oncePer((date: CompiledDate): readonly CertainPart[] => {
  // An uncertain date ("?") is certainly inside no range.
  if (isUncertain(date)) return [];
  const { from, to } = date;
  if (to === undefined || (date.extent === "within" && typeof from === "object" && typeof to === "object")) {
    const margin = isApproximate(date) ? lengthOf(date) : 0;
    return [[(date.earliest ?? 0) - margin, (date.latest ?? 0) + margin, true]];
  }
  const ends = [from, to].flatMap((end): CertainPart[] => {
    if (typeof end === "string") return [];
    const [first, last] = boundsOf(end);
    const margin = end.approximate ? last - first + 1 : 0;
    return [[first - margin, last + margin, true]];
  });
  // "Throughout" is certain from the last possible day of the start to the first possible day of the end.
  const begun = from === "open" ? Number.NEGATIVE_INFINITY : typeof from === "object" ? boundsOf(from)[1] : null;
  const ended = to === "open" ? Number.POSITIVE_INFINITY : typeof to === "object" ? boundsOf(to)[0] : null;
  return begun !== null && ended !== null && begun <= ended ? [...ends, [begun, ended, false]] : ends;
});

function lengthOf(date: CompiledDate): number {
  return (date.latest ?? 0) - (date.earliest ?? 0) + 1;
}
