/**
 * Fills one row with marks. A filling holds the lanes of the row and finds room for each mark: on its day in any lane,
 * or, for a dot, a few pixels beside its day.
 */
import { emptyLane, type Lane, type Stretch } from "./lane";
import type { Dated, Entry } from "./marks";

/** Sizes in pixels, for text of 16 pixels. */
export const SIZES = {
  mark: 8,
  important: 12,
  /** The gap between two marks of a lane. */
  gap: 2,
  dotLane: 12,
  barLane: 7,
  /** A bar narrower than `leastBar` is drawn `small` wide, in a lane of dots. */
  leastBar: 13,
  small: 9,
  /** The most that a dot is moved sideways. */
  shift: 8,
  /** The width of a bubble with a count of one digit, and the width that each further digit adds. */
  bubble: 14,
  digit: 6,
} as const;

/** The numbers of lanes of a row, for dots and for bars. */
export interface Lanes {
  readonly dots: number;
  readonly bars: number;
}

/** A mark that needs a place. */
export interface Item extends Stretch {
  readonly entry: Entry;
  readonly mark: Dated;
  /** The middle of a dot or the beginning of a bar, in pixels of the whole scale. */
  readonly x: number;
  /** Half the width of a dot, or the whole width of a bar. */
  readonly half: number;
  readonly isBar: boolean;
  readonly isSmall: boolean;
  /** Items of higher rank are placed first. */
  readonly rank: number;
  lane: number;
  dx: number;
}

/** Returns the positions of the two grid lines around a day. */
export type Grid = (day: number) => readonly [from: number, to: number];

/** A bubble in its lane. */
export interface Bubble extends Stretch {
  /** The entries it stands for, by event number. */
  readonly places: Map<number, Entry>;
  x: number;
  lane: number;
}

export const isBubble = (one: Item | Bubble): one is Bubble => "places" in one;

/** A row while it is being filled. */
export interface Filling {
  readonly lanes: readonly Lane<Item | Bubble>[];
  /** The lanes for dots, nearest the middle first. */
  readonly dotLanes: readonly number[];
  /** The two grid lines around an item, in pixels. */
  readonly cellOf: (item: Item) => readonly [from: number, to: number];
  /** Puts an item where there is room for it. Returns false if there is none. */
  readonly put: (item: Item) => boolean;
}

/** The lanes for dots by distance from their middle; of two at the same distance, the upper one first. */
function fromTheMiddle(count: number): readonly number[] {
  const distance = (lane: number) => Math.abs(lane - (count - 1) / 2);
  return Array.from({ length: count }, (_, lane) => lane).sort((a, b) => distance(a) - distance(b) || a - b);
}

/**
 * Creates the empty lanes of a row.
 * @param perDay pixels of one position of the scale
 * @param grid returns the positions of the two grid lines around a day
 */
export function fillingOf({ dots, bars }: Lanes, perDay: number, grid: Grid): Filling {
  const lanes = Array.from({ length: dots + bars }, () => emptyLane<Item | Bubble>());
  const dotLanes = fromTheMiddle(dots);
  const cellOf = ({ isBar, mark }: Item) => {
    const [from, to] = grid(isBar ? mark.from : (mark.from + mark.to + 1) / 2);
    return [from * perDay, to * perDay] as const;
  };
  // The answers of one event share a lane where they can, so that the line that joins them is straight.
  const laneOfEvent = new Map<number, number>();
  const put = (item: Item): boolean => {
    const own = laneOfEvent.get(item.mark.event);
    const order = own === undefined ? dotLanes : [own, ...dotLanes.filter((lane) => lane !== own)];
    const spot = straight(item, lanes, order) ?? (item.isBar ? null : sideways(item, lanes, order, cellOf));
    if (!spot) return false;
    moveTo(item, spot.x);
    item.lane = spot.lane;
    lanes[spot.lane]!.add(item);
    if (item.entry.marks.length > 1) laneOfEvent.set(item.mark.event, spot.lane);
    return true;
  };
  return { lanes, dotLanes, cellOf, put };
}

interface Found {
  readonly lane: number;
  readonly x: number;
}

function straight(item: Item, lanes: Filling["lanes"], order: readonly number[]): Found | null {
  for (const lane of order) if (lanes[lane]!.isFree(item.from, item.to)) return { lane, x: item.x };
  return null;
}

/** The nearest room beside the item's day that lies in the same cell of the grid. */
function sideways(
  item: Item,
  lanes: Filling["lanes"],
  order: readonly number[],
  cellOf: Filling["cellOf"],
): Found | null {
  const { x } = item;
  const [from, to] = [x - SIZES.shift, x + SIZES.shift];
  const free = nearestOf(item, lanes, order, from, to);
  if (!free) return null;
  const [first, next] = cellOf(item);
  if (free.x >= first && free.x < next) return free;
  return nearestOf(item, lanes, order, Math.max(first, from), Math.min(next - LEAST_INSIDE, to));
}

/** Pixels that keep the middle of a mark off the next grid line. On that line it would belong to the next cell. */
const LEAST_INSIDE = 0.01;

function nearestOf(
  { x, half }: Item,
  lanes: Filling["lanes"],
  order: readonly number[],
  least: number,
  most: number,
): Found | null {
  let best: Found | null = null;
  for (const lane of order) {
    const found = lanes[lane]!.nearest(x, half + SIZES.gap / 2, least, most);
    if (found !== null && (!best || Math.abs(found - x) < Math.abs(best.x - x) - 1e-6)) best = { lane, x: found };
  }
  return best;
}

/**
 * Moves an item to x, the new middle of a dot or beginning of a bar. Its stretch includes half the gap on each side.
 */
export function moveTo(item: Item, x: number): void {
  item.dx = x - item.x;
  item.from = x - (item.isBar ? 0 : item.half) - SIZES.gap / 2;
  item.to = x + item.half + SIZES.gap / 2;
}
