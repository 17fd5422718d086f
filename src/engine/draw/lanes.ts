/** How many lanes a row has. It keeps them whatever the window, so that zooming and panning never change the height of a row: they are
 *  as many as its marks need in the opening view, and a row grows rather than hides. */

import type { Index } from "../../model/compiled/eventIndex";
import { gridOf } from "./axis";
import { type Lanes, SIZES } from "./filling";
import type { Entry } from "./marks";
import { barLanesIn, placed } from "./place";
import { positionsOf, type Timescale, TRUE_SCALE } from "./timescale";
import { openingWindow, type VisibleWindow } from "./window";

/** What the heights of rows are made for: the opening window, or that of what stands out. */
export interface OpeningView {
  readonly visible: readonly [from: number, to: number];
  readonly scale: Timescale;
  /** Pixels of a position of the scale, and the same where the reader's text is 16 pixels. */
  readonly perDay: number;
  readonly perDayAtEm: number;
}

/** With one lane a bubble would have to take the place of the very mark that must be drawn. */
const LEAST_DOTS: number = 2;
const MOST_DOTS = 4;
const MOST_BARS = 5;
/** Pixels of the lowest row, and of the highest. */
const LEAST = 31;
const MOST = 77;
/** Above the first lane and below the last, together. */
const PADDING = 5;
/** Pixels of the drawing where nobody says: that beside a list, at 1280. */
export const DEFAULT_WIDTH = 658;

export function openingView(
  index: Index,
  em = 1,
  width: number = DEFAULT_WIDTH,
  scale: Timescale = TRUE_SCALE,
  visible: VisibleWindow = openingWindow(index),
): OpeningView {
  const [from, to] = positionsOf(scale, visible);
  const perDay = width / (to - from);
  return { visible, scale, perDay, perDayAtEm: perDay / em };
}

/** Pixels of a row with these lanes where the reader's text is 16. */
export const leastHeight = (lanes: Lanes): number => Math.max(LEAST, neededBy(lanes));
const neededBy = (lanes: Lanes): number => PADDING + laneTop(lanes, lanes.dots + lanes.bars);

/** Pixels from the top of the first lane to that of another. */
export function laneTop({ dots }: Lanes, lane: number): number {
  return Math.min(lane, dots) * SIZES.dotLane + Math.max(0, lane - dots) * SIZES.barLane;
}

export function lanesFor(entries: readonly Entry[], view: OpeningView): Lanes {
  if (entries.length === 0) return { dots: LEAST_DOTS, bars: 0 };
  const { visible, scale, perDayAtEm: perDay } = view;
  const grid = gridOf(view.perDay, scale);
  const request = { entries, scale, perDay, grid, first: new Set<number>() };
  const isIn = ({ from, to }: { readonly from: number; readonly to: number }) =>
    to + 1 > visible[0] && from < visible[1];
  const bars = barLanesIn(request, MOST_BARS, isIn);
  const crowdedWith = (lanes: Lanes): number =>
    placed({ ...request, lanes }).crowds.reduce((sum, crowd) => sum + crowd.entries.filter(isIn).length, 0);
  let best: { lanes: Lanes; crowded: number } = {
    lanes: { dots: MOST_DOTS, bars },
    crowded: Number.POSITIVE_INFINITY,
  };
  // Where a row may grow no more, dots and bars vie for its lanes: what leaves fewest events to bubbles.
  for (let dots = LEAST_DOTS; dots <= MOST_DOTS && best.crowded > 0; dots++) {
    const lanes = bounded({ dots, bars });
    const crowded = crowdedWith(lanes);
    if (crowded < best.crowded) best = { lanes, crowded };
  }
  return best.lanes;
}

/** As many as fit the highest row. */
function bounded({ dots, bars }: Lanes): Lanes {
  return neededBy({ dots, bars }) > MOST ? bounded({ dots, bars: bars - 1 }) : { dots, bars };
}
