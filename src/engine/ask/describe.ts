/** What is in view, in three sentences for those who do not see it: how long and how much, where and who most, what is disputed.
 *  And what is said of one event while one walks: headline and date, never its text. */

import { dayInWords, whenInWords, yearOf } from "../../i18n/dates";
import { count, fill, list } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { type Day, sortDay } from "../../model/date";
import { rowsBetween } from "../rows/between";
import { eventsOf } from "../rows/events";
import { membershipOf } from "../rows/membership";
import { tally } from "../tally";

/** How many actors are named. */
const NAMED = 3;
/** Characters of an announcement at most. */
const SPOKEN = 119;

/**
 * Describes a span of days.
 * @param rows those that filters let through
 */
export function describe(
  index: Index,
  rows: readonly number[],
  [from, to]: readonly [Day, Day],
): readonly [span: string, most: string, disputed: string] {
  const seen = rowsBetween(index, rows, [from, to]);
  const disputed = seen.filter((row) => eventsOf(index).isDisputed(row)).length;
  const span = fill(tools.describe.span, {
    from: dayInWords(from),
    to: dayInWords(to),
    events: seen.length === 0 ? tools.describe.no : count(seen.length, "event"),
    filtered: rows.length < eventsOf(index).count ? tools.describe.filtered : "",
  });
  return [
    span,
    most(index, seen),
    disputed === 0 ? tools.describe.agree : fill(tools.describe.disagree, { n: disputed }),
  ];
}

function most(index: Index, seen: readonly number[]): string {
  const busiest = busiestOf(index, seen);
  if (!busiest) return tools.describe.nothing;
  const { actorsOfRow } = membershipOf(index);
  const actors = [...tally(seen.flatMap((row) => actorsOfRow[row] ?? []))]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, NAMED)
    .map(([actor, n]) => fill(tools.describe.actor, { name: index.actors[actor]!.name, n }));
  return fill(busiest.isPeriod ? tools.describe.busiest : tools.describe.busiestYear, {
    period: busiest.name,
    events: count(busiest.events, "event"),
    actors: actors.length > 0 ? list(actors) : tools.describe.nobody,
  });
}

/** The named period in which most of the events begin, the earlier of equals; the year where the record names no period. */
function busiestOf(index: Index, seen: readonly number[]) {
  const days = seen.map((row) => sortDay(eventsOf(index).date(row)));
  const periods = index.periods.map(({ label, short, date: { earliest, latest } }) => ({
    name: short ?? label,
    isPeriod: true,
    events: days.filter(
      (day) => day >= (earliest ?? Number.NEGATIVE_INFINITY) && day <= (latest ?? Number.POSITIVE_INFINITY),
    ).length,
  }));
  const years = [...tally(days.map(yearOf))].map(([year, events]) => ({ name: String(year), isPeriod: false, events }));
  const best = (all: typeof periods) => all.reduce<(typeof periods)[number] | null>(more, null);
  return best(periods.filter(({ events }) => events > 0)) ?? best(years);
}

function more<T extends { readonly events: number }>(best: T | null, one: T): T {
  return best && best.events >= one.events ? best : one;
}

/** "Karbala attack, 20 January 2007": a long headline is cut, the date never. */
export function spoken(index: Index, row: number): string {
  const events = eventsOf(index);
  const title = events.title(row);
  const when = whenInWords(events.date(row), events.answers(row));
  const room = Math.max(20, SPOKEN - when.length - 2);
  const headline = title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title;
  return `${headline}, ${when}`.slice(0, SPOKEN);
}
