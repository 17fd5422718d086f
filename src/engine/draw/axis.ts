/**
 * Computes the ticks of the time axis and the grid lines of a zoom. Ticks are at the beginnings of calendar units, as
 * fine as the width allows, and never inside a break.
 */
import { t } from "../../i18n/text";
import { calendarOf, type Day, dayOf } from "../../model/date";
import { type Timescale, TRUE_SCALE } from "./timescale";

export interface Tick {
  readonly day: Day;
  /** Pixels from the left edge of the window. */
  readonly x: number;
  readonly label: string;
  /** Whether a greater unit begins here: a year among months, a month among days. */
  readonly isMajor: boolean;
}

interface TickStep {
  readonly unit: "year" | "month" | "day";
  readonly every: number;
  /** About how many days lie between two ticks. */
  readonly days: number;
  /** The least pixels between two ticks, so that their labels do not touch. */
  readonly room: number;
}

const STEPS: readonly TickStep[] = [
  { unit: "day", every: 1, days: 1, room: 44 },
  { unit: "day", every: 7, days: 7, room: 44 },
  { unit: "month", every: 1, days: 30.4, room: 38 },
  { unit: "month", every: 3, days: 91.3, room: 38 },
  { unit: "year", every: 1, days: 365.2, room: 34 },
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (every): TickStep => ({ unit: "year", every, days: 365.2 * every, room: 44 }),
  ),
];

/**
 * The ticks of a window, in order.
 * @param window days
 * @param width pixels of the window
 * @param beyond share of the window to cover on either side as well
 */
export function ticksOf(
  [from, to]: readonly [Day, Day],
  width: number,
  scale: Timescale = TRUE_SCALE,
  beyond = 0,
): readonly Tick[] {
  const [start, end] = [scale.at(from), scale.at(to)];
  const length = end - start;
  if (width <= 0 || length <= 0) return [];
  const perDay = width / length;
  const step = stepAt(perDay);
  const ticks: Tick[] = [];
  const first = scale.dayAt(start - length * beyond);
  const last = scale.dayAt(end + length * beyond);
  let edge = Number.NEGATIVE_INFINITY;
  for (const day of beginnings(step, first, last)) {
    if (scale.breaks.some((one) => day > one.from && day < one.to)) continue;
    const x = (scale.at(day) - start) * perDay;
    // Beside a break, two ticks can be too close. The later one is dropped.
    if (x < edge) continue;
    edge = x + step.room * 0.8;
    ticks.push({ day, x, ...named(step, day) });
  }
  return ticks;
}

/** The finest step whose ticks have enough room. */
function stepAt(perDay: number): TickStep {
  return STEPS.find(({ days, room }) => days * perDay >= room) ?? STEPS.at(-1)!;
}

/**
 * The grid of a zoom. The returned function gives the positions of the two grid lines around a day. Grid lines are
 * where ticks can be in any window, and at the edges of breaks.
 * @param perDay pixels of a day
 */
export function gridOf(
  perDay: number,
  scale: Timescale = TRUE_SCALE,
): (day: Day) => readonly [from: number, to: number] {
  const step = stepAt(perDay);
  let cached: readonly [Day, Day] = [0, 0];
  return (day) => {
    // Most calls ask for a day of the same cell as the call before.
    if (day < cached[0] || day >= cached[1]) cached = cellOf(step, day);
    let [from, to] = cached;
    for (const one of scale.breaks) {
      for (const edge of [one.from, one.to]) {
        if (edge <= day) from = Math.max(from, edge);
        else to = Math.min(to, edge);
      }
    }
    return [scale.at(from), scale.at(to)];
  };
}

/** The calendar unit that a day lies in: its first day, and the first day after it. */
function cellOf({ unit, every }: TickStep, day: Day): readonly [Day, Day] {
  const { year, month, day: dayOfMonth } = calendarOf(Math.floor(day));
  if (unit === "year") {
    const first = Math.floor(year / every) * every;
    return [dayOf(first, 1, 1), dayOf(first + every, 1, 1)];
  }
  if (unit === "month") {
    const first = Math.floor((month - 1) / every) * every + 1;
    return [dayOf(year, first, 1), dayOf(year, first + every, 1)];
  }
  const [start, next] = [dayOf(year, month, 1), dayOf(year, month + 1, 1)];
  const last = Math.max(0, Math.ceil((next - start) / every) - 1);
  // The last days of a month, if too few for a tick, belong to the unit before them.
  const count = every > 1 && next - (start + last * every) <= every / 2 ? last : last + 1;
  const at = Math.min(count - 1, Math.floor((dayOfMonth - 1) / every));
  return [start + at * every, at === count - 1 ? next : start + (at + 1) * every];
}

function named({ unit }: TickStep, day: Day): Pick<Tick, "label" | "isMajor"> {
  const { year, month, day: dayOfMonth } = calendarOf(day);
  const monthName = t.dates.monthsShort[month - 1] ?? "";
  if (unit === "year") return { label: String(year), isMajor: false };
  if (unit === "month")
    return month === 1 ? { label: String(year), isMajor: true } : { label: monthName, isMajor: false };
  return dayOfMonth === 1
    ? { label: month === 1 ? String(year) : monthName, isMajor: true }
    : { label: `${dayOfMonth} ${monthName}`, isMajor: false };
}

/**
 * Yields the days on which a unit begins, from one day to another. Weeks are counted from the first of each month, so
 * that months stay whole.
 */
function* beginnings({ unit, every }: TickStep, first: Day, last: Day): Generator<Day> {
  const { year, month } = calendarOf(Math.floor(first));
  if (unit === "year") {
    for (let at = Math.ceil(year / every) * every; ; at += every) {
      const day = dayOf(at, 1, 1);
      if (day > last) return;
      if (day >= first) yield day;
    }
  }
  const perMonth = unit === "month" ? every : 1;
  for (let at = Math.floor((month - 1) / perMonth) * perMonth; ; at += perMonth) {
    const start = dayOf(year, at + 1, 1);
    if (start > last) return;
    if (unit === "month") {
      if (start >= first) yield start;
      continue;
    }
    const next = dayOf(year, at + 2, 1);
    for (let day = start; day < next && day <= last; day += every) {
      // The days of a month after its fourth week are too few for a tick.
      if (day >= first && (every === 1 || next - day > every / 2)) yield day;
    }
  }
}
