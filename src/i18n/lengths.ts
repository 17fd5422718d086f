/** Writes lengths of time in words. */
import { differenceInMonths } from "date-fns/differenceInMonths";
import { type Day, localMidnight } from "../model/date";
import { fill, t } from "./text";

/** Half a month in days, to round to the nearest month. */
const HALF = 15;

/** The time from one day to another, rounded to the nearest month: "3 y 2 mo", "3 y", "10 mo". */
export function lengthInWords([from, to]: readonly [from: Day, to: Day]): string {
  const all = differenceInMonths(localMidnight(to + HALF), localMidnight(from));
  const [years, months] = [Math.floor(all / 12), all % 12];
  const parts = [
    years > 0 && fill(t.timeline.years, { n: years }),
    (months > 0 || years === 0) && fill(t.timeline.months, { n: months }),
  ];
  return parts.filter(Boolean).join(" ");
}
