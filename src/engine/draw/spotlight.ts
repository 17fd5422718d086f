/**
 * Decides what stands out in the drawing, and in which window: for a record opened by its address, or for a step of the
 * story. Depending on the record, its tracks come first, its events keep their colours while all others are grey, and
 * roles are shown at its marks. It is pure, and prerendered pages and the app use the same one.
 */
import type { Index } from "../../model/compiled/eventIndex";
import type { PageKind } from "../../model/compiled/recordView";
import type { Day } from "../../model/date";
import { eventsOf } from "../events/events";
import { membershipOf } from "../events/membership";
import { oncePer } from "../oncePer";
import { shapeOf } from "./shapes";
import { openingWindow, type VisibleWindow, wholeWindow, windowRound } from "./window";

/** Tracks that come first, below the pinned ones, while something stands out. */
export interface FirstTracks {
  /** Why these tracks come first. */
  readonly caption: "participants" | "actor" | "step";
  /** Ids of actors, or "group:" and the id of an actor group, in order. */
  readonly tracks: readonly string[];
}

export const NO_FIRST: FirstTracks = { caption: "participants", tracks: [] };

export interface Spotlight {
  /** Numbers of the events that stand out. Empty if no event is set off from the others. */
  readonly events: ReadonlySet<number>;
  readonly first: FirstTracks;
  /** Whether marks show the part that each actor has in these events. Only if the events are few. */
  readonly hasRoles: boolean;
  readonly visible: VisibleWindow;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * What stands out if a record is opened by its address. Null if the drawing shows nothing of the record or of this kind
 * of page.
 */
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

/** What stands out in a step of the story; null if there is no such step. */
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

/** The actor's track comes first and no event is grey, since what others did is the context of what the actor did. */
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

/** First and last day of an event over all its rival dates, limited to the whole window. */
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

/** The opening window if it shows more than half of the events, otherwise a window that shows all of them. */
function windowOn(index: Index, events: readonly number[]): VisibleWindow {
  const opening = openingWindow(index);
  const days = events.map((event) => daysDrawn(index, event));
  const inOpening = days.filter(([from, to]) => from >= opening[0] && to < opening[1]).length;
  if (inOpening * 2 > events.length) return opening;
  const first = days.reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, [, to]) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  return windowRound([first, last]);
}

/** The least and the most days on either side of an event, and how many other events should be seen with it. */
const LEAST_BESIDE = 24;
const MOST_BESIDE = 730;
const COMPANY = 5;

/** A window with the event in its middle and enough time on both sides to see what else happened. */
function windowAbout(index: Index, event: number): VisibleWindow {
  const [first, last] = daysDrawn(index, event);
  const least = Math.max(LEAST_BESIDE, (last - first) * 0.75);
  let beside = least;
  // The event itself is not counted.
  const seen = () => allDays(index).filter(([day]) => day >= first - beside && day <= last + beside).length - 1;
  while (beside < MOST_BESIDE && seen() < COMPANY) beside *= 1.5;
  return [first - beside, last + 1 + beside];
}
