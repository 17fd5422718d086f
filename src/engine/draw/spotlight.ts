/** What stands out in the drawing, and the window that shows it: a record that was opened by its address, or a step of the story. Its tracks stand first, its events
 *  keep their colours while all others are grey, and roles stand in words at its marks. Pure, and the same for the page as it is built. */
import type { Index } from "../../model/compiled/eventIndex";
import type { PageKind } from "../../model/compiled/recordView";
import type { Day } from "../../model/date";
import { eventsOf } from "../events/events";
import { membershipOf } from "../events/membership";
import { oncePer } from "../oncePer";
import { shapeOf } from "./shapes";
import { openingWindow, type VisibleWindow, wholeWindow, windowRound } from "./window";

/** Tracks that stand first, under the pinned ones, for as long as something stands out. */
export interface FirstTracks {
  /** What they are to it. */
  readonly caption: "participants" | "actor" | "step";
  /** In order: ids of actors, or "group:" and that of a group. */
  readonly tracks: readonly string[];
}

export const NO_FIRST: FirstTracks = { caption: "participants", tracks: [] };

export interface Spotlight {
  /** Rows of events. Empty where none is set off from the others. */
  readonly events: ReadonlySet<number>;
  readonly first: FirstTracks;
  /** Does the part that each actor has in them stand at their marks? Only where they are few. */
  readonly hasRoles: boolean;
  readonly visible: VisibleWindow;
}

const NONE: ReadonlySet<number> = new Set();

/** What stands out where a record is opened by its address; null for what is not in the drawing. */
export function spotlightOn(index: Index, kind: PageKind, id: string): Spotlight | null {
  switch (kind) {
    case "event":
      return onEvent(index, id);
    case "actor":
      return onActor(index, id);
    case "source":
      return onSource(index, id);
    case "period":
      return onPeriod(index, id);
    default:
      return null;
  }
}

/** What stands out in a step of the story; null where there is no such step. */
export function spotlightOnStep(index: Index, step: number): Spotlight | null {
  const found = index.story?.steps[step - 1];
  if (!found) return null;
  return {
    events: new Set(found.events),
    first: { caption: "step", tracks: found.tracks },
    hasRoles: true,
    visible: windowRound([found.from, found.to]),
  };
}

function onEvent(index: Index, id: string): Spotlight | null {
  const table = eventsOf(index);
  const event = table.numberOf(id);
  if (event === undefined) return null;
  const tracks = table.participants(event).flatMap(([actor]) => index.actors[actor]?.id ?? []);
  return {
    events: new Set([event]),
    first: { caption: "participants", tracks: [...new Set(tracks)] },
    hasRoles: true,
    visible: windowAbout(index, event),
  };
}

/** All events of an actor keep their colours on its own track, and nothing is grey: what others did is what it met with. */
function onActor(index: Index, id: string): Spotlight | null {
  const { numberOf, eventsOfActor } = membershipOf(index);
  const events = eventsOfActor[numberOf.get(id) ?? -1];
  return events && events.length > 0
    ? { events: NONE, first: { caption: "actor", tracks: [id] }, hasRoles: false, visible: windowOn(index, events) }
    : null;
}

function onSource(index: Index, id: string): Spotlight | null {
  const at = index.sources.findIndex((source) => source.id === id);
  const events = eventsOf(index).all.filter((event) => membershipOf(index).sourcesOfEvent[event]!.includes(at));
  return at < 0 || events.length === 0
    ? null
    : { events: new Set(events), first: NO_FIRST, hasRoles: false, visible: windowOn(index, events) };
}

function onPeriod(index: Index, id: string): Spotlight | null {
  const period = index.periods.find((one) => one.id === id);
  if (!period) return null;
  const { earliest, latest } = period.date;
  const [first, last] = wholeWindow(index);
  return { events: NONE, first: NO_FIRST, hasRoles: false, visible: windowRound([earliest ?? first, latest ?? last]) };
}

/** First and last day of an event by any of its answers, within the record. */
export const daysDrawn = (index: Index, event: number): readonly [Day, Day] => allDays(index)[event]!;

const allDays = oncePer((index: Index) => eventsOf(index).all.map((event) => daysOf(index, event)));

function daysOf(index: Index, event: number): readonly [Day, Day] {
  const answers = eventsOf(index).answers(event);
  const shapes = (answers.length > 1 ? answers : [eventsOf(index).date(event)]).map(shapeOf);
  const [start, end] = wholeWindow(index);
  // An open end is drawn far beyond the record.
  return [
    Math.max(
      start,
      shapes.reduce((first, { from }) => Math.min(first, from), end),
    ),
    Math.min(
      end,
      shapes.reduce((last, { to }) => Math.max(last, to), start),
    ),
  ];
}

/** The opening window where it shows most of them, else one that shows all. */
function windowOn(index: Index, events: readonly number[]): VisibleWindow {
  const opening = openingWindow(index);
  const days = events.map((event) => daysDrawn(index, event));
  const inOpening = days.filter(([from, to]) => from >= opening[0] && to < opening[1]).length;
  if (inOpening * 2 > events.length) return opening;
  const first = days.reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, [, to]) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  return windowRound([first, last]);
}

/** Days to either side of an event at least and at most, and how many other events should be seen with it. */
const LEAST_BESIDE = 24;
const MOST_BESIDE = 730;
const COMPANY = 5;

/** The event in the middle, with as much before and after it as it takes to see what else happened then. */
function windowAbout(index: Index, event: number): VisibleWindow {
  const [first, last] = daysDrawn(index, event);
  const least = Math.max(LEAST_BESIDE, (last - first) * 0.75);
  let beside = least;
  // Itself among them.
  const seen = () => allDays(index).filter(([day]) => day >= first - beside && day <= last + beside).length - 1;
  while (beside < MOST_BESIDE && seen() < COMPANY) beside *= 1.5;
  return [first - beside, last + 1 + beside];
}
