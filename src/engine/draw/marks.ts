/**
 * Makes the entries of a track. An event gets one mark, or one for each rival date, with a shape and days. place.ts
 * decides where the marks go.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { type Day, isApproximate, isUncertain } from "../../model/date";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { type Shape, shapeOf } from "./shapes";

/** A mark before it has a place. */
export interface Dated {
  /** Identifies the mark across scenes: "<event>@<track>#<answer>", or "#join" at the end. */
  readonly key: string;
  readonly event: number;
  readonly row: number;
  readonly shape: Shape;
  /** Days, inclusive. */
  readonly from: Day;
  readonly to: Day;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  readonly isDisputed: boolean;
  readonly importance: number;
}

/** A mark with its place at one zoom. */
export interface Mark extends Dated {
  /** The lane in its row, from the top: lanes for dots first, then lanes for bars. */
  readonly lane: number;
  /**
   * Pixels by which it is moved sideways from the middle of its days to avoid other marks. At most the width of a mark,
   * and 0 for bars.
   */
  readonly dx: number;
  /** A bar too narrow for its shape to be seen: it is drawn `SIZES.small` wide, in the middle of its days. */
  readonly isSmall: boolean;
}

/** An event on a track, with all its marks. */
export interface Entry {
  readonly event: number;
  readonly row: number;
  /** The number of the event on the track, from 1. */
  readonly position: number;
  readonly importance: number;
  /** Days from the beginning of the first mark to the end of the last, inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** One mark for each answer, in order. If there are several, a join comes last. */
  readonly marks: readonly Dated[];
}

/** An entry with only the marks that found room, at least one. */
export interface DrawnEntry extends Entry {
  readonly marks: readonly Mark[];
}

type Drawn = Pick<Dated, "shape" | "from" | "to" | "isApproximate" | "isUncertain">;

/**
 * How the dates of each event are drawn, one for each answer. Cached, since every change of filters lays out the tracks
 * again.
 */
const drawnDates = oncePer((index: Index) => {
  const table = eventsOf(index);
  const cached: (readonly Drawn[] | undefined)[] = [];
  return (event: number): readonly Drawn[] => {
    const answers = table.answers(event);
    cached[event] ??= (answers.length > 1 ? answers : [table.date(event)]).map((one) => ({
      ...shapeOf(one),
      isApproximate: isApproximate(one),
      isUncertain: isUncertain(one),
    }));
    return cached[event];
  };
});

/**
 * The entries of a track.
 * @param at number of the track's row
 */
export function placesOfTrack(index: Index, track: string, events: readonly number[], at: number): Entry[] {
  const table = eventsOf(index);
  const datesOf = drawnDates(index);
  return events.map((event, place) => {
    const common = {
      event,
      row: at,
      isDisputed: table.isDisputed(event),
      importance: table.importance(event),
    };
    const marks = datesOf(event).map(
      (one, answer): Dated => ({ key: `${event}@${track}#${answer}`, ...one, ...common }),
    );
    const { from } = marks[0]!;
    const to = marks.reduce((last, mark) => Math.max(last, mark.to), marks[0]!.to);
    if (marks.length > 1) {
      const key = `${event}@${track}#join`;
      marks.push({ ...marks[0]!, key, shape: "join", to, isApproximate: false, isUncertain: false });
    }
    return { event, row: at, position: place + 1, importance: common.importance, from, to, marks };
  });
}

/** The lane of the last answer that is drawn, where the join ends. */
export const laneOfLast = (marks: readonly Mark[], join: Mark): number =>
  marks.findLast((mark) => mark.shape !== "join")?.lane ?? join.lane;
