/** The marks of a track: one for each event on it, or for each rival date, with shape and days. Where they find room is place.ts's work. */

import type { Index } from "../../model/compiled/eventIndex";
import { type Day, isApproximate, isUncertain } from "../../model/date";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { type Shape, shapeOf } from "./shapes";

/** A mark before it has a place: what dates alone say of it. */
export interface Dated {
  /** The same mark keeps its key: "<event row>@<track>#<answer>". */
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

/** A mark where it is drawn at one zoom. */
export interface Mark extends Dated {
  /** Lane in its row, from the top: first those of dots, then those of bars. */
  readonly lane: number;
  /** Pixels it stands beside the middle of its days, where its own place is taken; at most the width of a mark, and 0 for bars. */
  readonly dx: number;
  /** A bar that would be too narrow for its shape to be seen: it is drawn `SIZES.small` wide, in the middle of its days. */
  readonly isSmall: boolean;
}

/** An event on a track, with all its marks. */
export interface Entry {
  readonly event: number;
  readonly row: number;
  /** Its number among the events of the track, from 1. */
  readonly position: number;
  readonly importance: number;
  /** Days from the beginning of its first mark to the end of its last, inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** One for each answer in order; where there are several, a join comes last. */
  readonly marks: readonly Dated[];
}

/** An event on a track with those of its marks that found room, one at least. */
export interface DrawnEntry extends Entry {
  readonly marks: readonly Mark[];
}

type Drawn = Pick<Dated, "shape" | "from" | "to" | "isApproximate" | "isUncertain">;

/** How the dates of an event are drawn, one for each answer; kept, since every filter lays the tracks out again. */
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

/** Every event of a track with its marks. */
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

/** The lane of the last answer that is drawn: what joins them leads there. */
export const laneOfLast = (marks: readonly Mark[], join: Mark): number =>
  marks.findLast((mark) => mark.shape !== "join")?.lane ?? join.lane;
