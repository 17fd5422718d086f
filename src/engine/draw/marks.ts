/** The marks of a track: one for each event on it, or for each rival date, with shape, days and lane. Where a mark stands depends on
 *  dates alone, never on the window. */

import type { Index } from "../../model/compiled/eventIndex";
import { boundsOf, type CompiledDate, type Day, isApproximate, isUncertain, kindOf } from "../../model/date";
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

/** Bars beyond these share a lane: a row that grows without end is worse than two bars that touch. */
const BAR_LANES = 3;

/** Every mark of a track with its lane. Lanes depend on the dates alone, so no zoom moves a mark up or down. */
export function marksOfTrack(index: Index, track: string, rows: readonly number[], at: number): Mark[] {
  const marks: Mark[] = [];
  let dots = 0;
  const barEnds: number[] = [];
  for (const event of rows) {
    const date = eventsOf(index).date(event);
    const answers = eventsOf(index).answers(event);
    const drawn = answers.length > 1 ? answers : [date];
    const common = {
      event,
      row: at,
      isDisputed: eventsOf(index).isDisputed(event),
      importance: eventsOf(index).importance(event),
    };
    const dotLane = dots % 2;
    let usedDot = false;
    drawn.forEach((one, answer) => {
      const { shape, from, to } = shapeOf(one);
      let lane = dotLane;
      if (shape === "dot") usedDot = true;
      else {
        // First bar lane that is free when this one starts.
        const free = barEnds.findIndex((end) => end < from);
        const next = barEnds.length < BAR_LANES ? barEnds.length : barEnds.indexOf(Math.min(...barEnds));
        lane = (free < 0 ? next : free) + 2;
        barEnds[lane - 2] = Math.max(to, barEnds[lane - 2] ?? to);
      }
      marks.push({
        key: `${event}@${track}#${answer}`,
        shape,
        from,
        to,
        lane,
        ...common,
        isApproximate: isApproximate(one),
        isUncertain: isUncertain(one),
      });
    });
    if (drawn.length > 1) {
      const mine = marks.slice(-drawn.length);
      const first = mine[0]!;
      const last = mine.reduce((a, b) => (b.to > a.to ? b : a));
      marks.push({
        ...first,
        key: `${event}@${track}#join`,
        shape: "join",
        from: first.from,
        to: last.to,
        isApproximate: false,
        isUncertain: false,
      });
    }
    if (usedDot) dots++;
  }
  return marks;
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
