/** The marks of a track: one for each event on it, or for each rival date, with shape, days and lane. Where a mark stands depends on
 *  dates alone, never on the window. */

import type { Index } from "../../model/compiled/eventIndex";
import { boundsOf, type CompiledDate, type Day, isApproximate, isUncertain, kindOf } from "../../model/date";
import { oncePer } from "../oncePer";
import { eventsOf } from "../rows/events";

/** How a mark is drawn; docs/format.md, "Dates". "join" ties the answers of one event together. */
export type Shape = "dot" | "soft" | "bar" | "bracket" | "arrow-right" | "arrow-left" | "join";

export interface Mark {
  /** The same mark keeps its key: "<event row>@<track>#<answer>". */
  readonly key: string;
  readonly event: number;
  readonly row: number;
  readonly shape: Shape;
  /** Days, inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** Lane in its row: 0 and 1 for dots, from 2 for bars. */
  readonly lane: number;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  readonly isDisputed: boolean;
  readonly importance: number;
}

/** An event on a track, with all its marks: drawn as a whole or not at all, since one answer alone would look like the only one. */
export interface Place {
  readonly event: number;
  readonly row: number;
  /** Its number among the events of the track, from 1. */
  readonly position: number;
  readonly importance: number;
  /** Days from the beginning of its first mark to the end of its last, inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** One for each answer in order; where there are several, a join comes last. */
  readonly marks: readonly Mark[];
}

/** Bars beyond these share a lane: a row that grows without end is worse than two bars that touch. */
const BAR_LANES = 3;

type Drawn = Pick<Mark, "shape" | "from" | "to" | "isApproximate" | "isUncertain">;

/** How the dates of an event are drawn, one for each answer; kept, since every filter lays the tracks out again. */
const drawnDates = oncePer((index: Index) => {
  const events = eventsOf(index);
  const known: (readonly Drawn[] | undefined)[] = [];
  return (event: number): readonly Drawn[] => {
    const answers = events.answers(event);
    known[event] ??= (answers.length > 1 ? answers : [events.date(event)]).map((one) => ({
      ...shapeOf(one),
      isApproximate: isApproximate(one),
      isUncertain: isUncertain(one),
    }));
    return known[event];
  };
});

/** Every event of a track with its marks and their lanes. Lanes depend on the dates alone, so no zoom moves a mark up or down. */
export function placesOfTrack(index: Index, track: string, rows: readonly number[], at: number): Place[] {
  const events = eventsOf(index);
  const datesOf = drawnDates(index);
  const lanes = takenLanes();
  return rows.map((event, place) => {
    const drawn = datesOf(event);
    const common = {
      event,
      row: at,
      isDisputed: events.isDisputed(event),
      importance: events.importance(event),
    };
    const dotLane = lanes.ofDot(drawn.some(({ shape }) => shape === "dot"));
    const marks = drawn.map((one, answer): Mark => {
      const lane = one.shape === "dot" ? dotLane : lanes.ofBar(one.from, one.to);
      return { key: `${event}@${track}#${answer}`, ...one, lane, ...common };
    });
    const { from } = marks[0]!;
    const to = marks.reduce((last, mark) => Math.max(last, mark.to), marks[0]!.to);
    if (marks.length > 1) {
      const key = `${event}@${track}#join`;
      marks.push({ ...marks[0]!, key, shape: "join", to, isApproximate: false, isUncertain: false });
    }
    return { event, row: at, position: place + 1, importance: common.importance, from, to, marks };
  });
}

/** Hands out lanes, in order of time. */
function takenLanes() {
  let dots = 0;
  const barEnds: number[] = [];
  return {
    /** Events with dots take the two lanes in turn. */
    ofDot(hasDot: boolean): number {
      const lane = dots % 2;
      if (hasDot) dots++;
      return lane;
    },
    ofBar(from: Day, to: Day): number {
      // First bar lane that is free when this one starts.
      const free = barEnds.findIndex((end) => end < from);
      const next = barEnds.length < BAR_LANES ? barEnds.length : barEnds.indexOf(Math.min(...barEnds));
      const lane = free < 0 ? next : free;
      barEnds[lane] = Math.max(to, barEnds[lane] ?? to);
      return lane + 2;
    },
  };
}

const FAR = 40_000;

/** The shape of a date, and the days it covers; an open end reaches as far as anything is drawn. */
export function shapeOf(date: CompiledDate): { readonly shape: Shape; readonly from: Day; readonly to: Day } {
  const from = date.earliest ?? (date.latest ?? 0) - FAR;
  const to = date.latest ?? (date.earliest ?? 0) + FAR;
  switch (kindOf(date)) {
    case "day":
      return { shape: "dot", from, to };
    case "unit":
      return { shape: "soft", from, to };
    case "within":
      return { shape: "bracket", from, to };
    case "span":
      return { shape: "bar", from, to };
    case "open-end":
      return { shape: "arrow-right", from, to };
    case "open-start": {
      // Unknown or open, an arrow from nowhere would fill the row: it gets the length of the part that is known.
      const known = typeof date.to === "object" ? boundsOf(date.to)[0] : to;
      return { shape: "arrow-left", from: Math.max(from, known - 365), to };
    }
  }
}
