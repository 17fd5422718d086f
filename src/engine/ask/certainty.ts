/** How an uncertain date lies to a range of days (docs/url.md, "Certainly inside"). */
import { boundsOf, type CompiledDate, type Day, isApproximate, isUncertain } from "../../model/date";
import { oncePer } from "../oncePer";

/** How an uncertain date lies to a range: some of it may be inside, all of it must be, or none can be. */
export type Certainty = "certain" | "possible" | "outside";

/**
 * Where an event stands to a range of days, inclusive. What went on throughout a span, or still goes on, is certainly inside as
 * soon as a part of it that is certain is; a month, a year or "between" only when the whole of it lies inside.
 * @param answers the rival dates where sources disagree, else empty: certain only when each of them is
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

/** Can no part of an event be inside? The same as its standing, without asking what is certain. */
export function isOutside(date: CompiledDate, answers: readonly CompiledDate[], range: readonly [Day, Day]): boolean {
  return answers.length < 2 ? liesOutside(date, range) : answers.every((one) => liesOutside(one, range));
}

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

/** What must touch a range for the event to be certainly in it; a part that is `isWhole` must lie inside with all its days. Made once per
 *  date. */
const certainParts = oncePer((date: CompiledDate): readonly CertainPart[] => {
  // A date that is itself in doubt is certain nowhere.
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
  // Throughout: from the last day it can have begun to the first it can have ended.
  const begun = from === "open" ? Number.NEGATIVE_INFINITY : typeof from === "object" ? boundsOf(from)[1] : null;
  const ended = to === "open" ? Number.POSITIVE_INFINITY : typeof to === "object" ? boundsOf(to)[0] : null;
  return begun !== null && ended !== null && begun <= ended ? [...ends, [begun, ended, false]] : ends;
});

function lengthOf(date: CompiledDate): number {
  return (date.latest ?? 0) - (date.earliest ?? 0) + 1;
}
