/** Which events a text cannot speak of, since they lie after the day on which it was published. */
import { type CompiledDate, type Day, isApproximate, isUncertain } from "../../model/date";
import { sourceDate } from "../cite/cite";
import type { Lookup } from "./lookup";

/** "About" and "perhaps" may be before or after what they say. */
const isSure = (date: CompiledDate): boolean => !isUncertain(date) && !isApproximate(date);

/** The last day on which a source can have been published, or null where that is not certain. */
export function publishedBy(lookup: Lookup, source: string): Day | null {
  const found = lookup.sources.get(source);
  const date = found ? sourceDate(found, lookup.dates) : null;
  return date && isSure(date) ? date.latest : null;
}

/** Does a date lie certainly and wholly after a day? */
export const isLater = (date: CompiledDate, day: Day | null): boolean =>
  day !== null && date.earliest !== null && isSure(date) && date.earliest > day;
