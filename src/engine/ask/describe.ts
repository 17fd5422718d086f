/**
 * Describes the visible window in three sentences, for readers who cannot see the drawing: its span and number of
 * events; the busiest period and the most frequent actors; the disagreements. Also writes the short announcement of a
 * single event: its title and date.
 */

import { dayInWords, whenInWords, yearOf } from "../../i18n/dates";
import { count, fill, list } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { type Day, sortDay } from "../../model/date";
import { eventsBetween } from "../events/between";
import { eventsOf } from "../events/events";
import { membershipOf } from "../events/membership";
import { tally } from "../tally";

/** Maximum number of actors named. */
const NAMED = 3;
/** Maximum length of an announcement, in characters. */
const SPOKEN = 119;

/**
 * Describes a span of days.
 * @param events the events that pass the filters
 */
export function describe(
  index: Index,
  events: readonly number[],
  [from, to]: readonly [Day, Day],
): readonly [span: string, most: string, disputed: string] {
  const seen = eventsBetween(index, events, [from, to]);
  const disputed = seen.filter((event) => eventsOf(index).isDisputed(event)).length;
  const span = fill(tools.describe.span, {
    from: dayInWords(from),
    to: dayInWords(to),
    events: seen.length === 0 ? tools.describe.no : count(seen.length, "event"),
    filtered: events.length < eventsOf(index).count ? tools.describe.filtered : "",
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
  const { actorsOfEvent } = membershipOf(index);
  const actors = [...tally(seen.flatMap((event) => actorsOfEvent[event] ?? []))]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, NAMED)
    .map(([actor, n]) => fill(tools.describe.actor, { name: index.actors[actor]!.name, n }));
  return fill(busiest.isPeriod ? tools.describe.busiest : tools.describe.busiestYear, {
    period: busiest.name,
    events: count(busiest.events, "event"),
    actors: actors.length > 0 ? list(actors) : tools.describe.nobody,
  });
}

/**
 * The named period in which most of the events begin; the earlier one on a tie. Where no period has an event, the
 * busiest year.
 */
function busiestOf(index: Index, seen: readonly number[]) {
  const days = seen.map((event) => sortDay(eventsOf(index).date(event)));
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

/** "Karbala attack, 20 January 2007". A long title is shortened; the date is kept whole. */
export function spoken(index: Index, event: number): string {
  const table = eventsOf(index);
  const title = table.title(event);
  const when = whenInWords(table.date(event), table.answers(event));
  const room = Math.max(20, SPOKEN - when.length - 2);
  const headline = title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title;
  return `${headline}, ${when}`.slice(0, SPOKEN);
}
