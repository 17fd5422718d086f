/**
 * Decides how many lanes each row has, and so how high it is. A row gets as many lanes as its marks need in the opening
 * view, up to a maximum height, and keeps them in every other window. Zooming and panning therefore never change the
 * height of a row.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { gridOf } from "./axis";
import { type Lanes, SIZES } from "./filling";
import type { Entry } from "./marks";
import { barLanesIn, placed } from "./place";
import { positionsOf, type Timescale, TRUE_SCALE } from "./timescale";
import { openingWindow, type VisibleWindow } from "./window";

/** The view for which the heights of rows are computed: the opening window, or the window of what stands out. */
export interface OpeningView {
  readonly visible: readonly [from: number, to: number];
  readonly scale: Timescale;
  /** Pixels of one position of the scale, and the same scaled to text of 16 pixels. */
  readonly perDay: number;
  readonly perDayAtEm: number;
}

/** With a single lane, a bubble could only take the place of the mark that must be drawn. */
const LEAST_DOTS: number = 2;
const MOST_DOTS = 4;
const MOST_BARS = 5;
/** Pixels of the lowest and of the highest row. */
const LEAST = 31;
const MOST = 77;
/** Pixels above the first lane and below the last, together. */
const PADDING = 5;
/** Pixels of the drawing if the caller gives no width: the drawing beside a list on a screen 1280 pixels wide. */
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

/** Height in pixels of a row with these lanes, for text of 16 pixels. */
export const leastHeight = (lanes: Lanes): number => Math.max(LEAST, neededBy(lanes));
const neededBy = (lanes: Lanes): number => PADDING + laneTop(lanes, lanes.dots + lanes.bars);

/** Pixels from the top of the first lane to the top of another, for text of 16 pixels. */
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
  // At the maximum height, lanes for dots and for bars compete. Keep the division that leaves the fewest events in
  // bubbles.
  for (let dots = LEAST_DOTS; dots <= MOST_DOTS && best.crowded > 0; dots++) {
    const lanes = bounded({ dots, bars });
    const crowded = crowdedWith(lanes);
    if (crowded < best.crowded) best = { lanes, crowded };
  }
  return best.lanes;
}

/** Drops lanes of bars until the row is at most MOST pixels high. */
function bounded({ dots, bars }: Lanes): Lanes {
  return neededBy({ dots, bars }) > MOST ? bounded({ dots, bars: bars - 1 }) : { dots, bars };
}
