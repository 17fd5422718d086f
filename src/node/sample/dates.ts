/** Chooses the days and dates of made-up events. Days come in bursts over twenty years, and dates are of all the kinds
 * that sources use. */
import { calendarOf, type Day, dayOf } from "../../model/date";
import type { EventRecord } from "../../model/schema";
import type { Chance } from "./random";

export const FIRST_YEAR = 1998;
export const YEARS = 20;
export const START = dayOf(FIRST_YEAR, 1, 1);
export const END = dayOf(FIRST_YEAR + YEARS, 1, 1) - 1;

/** The share of events that fall into bursts. */
const IN_BURSTS = 0.7;

/** The days of `count` events, sorted. */
export function burstyDays(count: number, chance: Chance): Int32Array {
  const bursts = Array.from({ length: 24 }, () => {
    const half = chance.pick([6, 20, 45, 120]);
    return { middle: chance.int(START + half, END - half), half, weight: chance.int(1, 6) };
  }).map((burst) => [burst, burst.weight] as const);
  const days = Int32Array.from({ length: count }, () => {
    if (!chance.happens(IN_BURSTS)) return chance.int(START, END);
    const { middle, half } = chance.weighted(bursts);
    // The mean of three random steps is near the middle more often than at the ends.
    const steps = chance.int(-half, half) + chance.int(-half, half) + chance.int(-half, half);
    return middle + Math.floor(steps / 3);
  });
  return days.sort();
}

export interface SampleDate {
  readonly edtf: string;
  readonly extent?: NonNullable<EventRecord["date"]["extent"]>;
  /** The first day on which a source can report the whole event. */
  readonly publishedOn: Day;
}

const two = (n: number) => String(n).padStart(2, "0");

export function dayText(day: Day): string {
  const { year, month, day: date } = calendarOf(day);
  return `${year}-${two(month)}-${two(date)}`;
}
export const monthText = (day: Day): string => dayText(day).slice(0, 7);
export const yearText = (day: Day): string => dayText(day).slice(0, 4);
export const yearOf = (day: Day): number => calendarOf(day).year;

/** Months that lie wholly inside a season, with the EDTF code of that season. */
const SEASONS: Readonly<Record<string, string>> = {
  "04": "21",
  "05": "21",
  "07": "22",
  "08": "22",
  "10": "23",
  "11": "23",
};

/** How often each kind of date occurs, in hundredths. */
const KINDS = [
  ["day", 57],
  ["month", 12],
  ["span", 6],
  ["within", 6],
  ["year", 4],
  ["about a day", 3],
  ["about a month", 3],
  ["uncertain", 3],
  ["open end", 2],
  ["season", 1],
  ["about and uncertain", 1],
  ["time of day", 1],
  ["end not known", 0.5],
  ["open start", 0.5],
] as const;

/** The date of something that happened on this day, began or ended on it, or happened about it. */
export function dateOf(day: Day, chance: Chance): SampleDate {
  const plain = (edtf: string): SampleDate => ({ edtf, publishedOn: day });
  switch (chance.weighted(KINDS)) {
    case "day":
      return plain(dayText(day));
    case "month":
      return plain(monthText(day));
    case "year":
      return plain(yearText(day));
    case "season": {
      const season = SEASONS[monthText(day).slice(5)];
      return plain(season ? `${yearText(day)}-${season}` : monthText(day));
    }
    case "about a day":
      return plain(`${dayText(day)}~`);
    case "about a month":
      return plain(`${monthText(day)}~`);
    case "uncertain":
      return plain(`${chance.happens(0.5) ? dayText(day) : monthText(day)}?`);
    case "about and uncertain":
      return plain(`${monthText(day)}%`);
    case "time of day":
      return plain(`${dayText(day)}T${two(chance.int(5, 22))}:${chance.pick(["00", "15", "30", "45"])}`);
    case "open end":
      return plain(`${monthText(day)}/..`);
    case "end not known":
      return plain(`${monthText(day)}/`);
    case "open start":
      return plain(`../${monthText(day)}`);
    case "within":
      return interval(day, chance.int(1, 30), "within", dayText);
    case "span": {
      const length = chance.pick([3, 12, 60, 200, 700]);
      return interval(day, chance.int(length, 2 * length), "span", length > 100 ? monthText : dayText);
    }
  }
}

function interval(day: Day, length: number, extent: "span" | "within", write: (day: Day) => string): SampleDate {
  const end = Math.min(day + length, END);
  return write(day) === write(end)
    ? { edtf: write(day), publishedOn: end }
    : { edtf: `${write(day)}/${write(end)}`, extent, publishedOn: end };
}
