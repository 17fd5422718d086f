/** Decides whether an event lies after the publication of a source, so that the source cannot report it. */
import { type CompiledDate, type Day, isApproximate, isUncertain } from "../../model/date";
import { sourceDate } from "../cite/cite";
import type { Lookup } from "./lookup";

/** "About" and "perhaps" may mean an earlier or later day. */
const isSure = (date: CompiledDate): boolean => !isUncertain(date) && !isApproximate(date);

/** The last day on which a source can have been published; null if that is uncertain. */
export function publishedBy(lookup: Lookup, source: string): Day | null {
  const found = lookup.sources.get(source);
  const date = found ? sourceDate(found, lookup.dates) : null;
  return date && isSure(date) ? date.latest : null;
}

/** Does the date lie wholly and certainly after the day? */
export const isLater = (date: CompiledDate, day: Day | null): boolean =>
  day !== null && date.earliest !== null && isSure(date) && date.earliest > day;
