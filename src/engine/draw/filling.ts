/** A row while it is filled with marks: its lanes, and where in them there is room for one more. */
import { emptyLane, type Lane, type Stretch } from "./lane";
import type { Dated, Entry } from "./marks";

/** Pixels where the reader's text is 16. */
export const SIZES = {
  mark: 8,
  important: 12,
  /** Between two marks of a lane. */
  gap: 2,
  dotLane: 12,
  barLane: 7,
  /** A bar that is narrower than `leastBar` is drawn `small` wide among the dots. */
  leastBar: 13,
  small: 9,
  /** How far a dot is moved sideways at most. */
  shift: 8,
  /** A bubble of one figure, and what each further figure adds. */
  bubble: 14,
  digit: 6,
} as const;

/** How many lanes a row has. */
export interface Lanes {
  readonly dots: number;
  readonly bars: number;
}

/** A mark that looks for room. */
export interface Item extends Stretch {
  readonly entry: Entry;
  readonly mark: Dated;
  /** Its middle, or for a bar its beginning, in pixels of the whole scale. */
  readonly x: number;
  /** Half its width; of a bar, all of it. */
  readonly half: number;
  readonly isBar: boolean;
  readonly isSmall: boolean;
  /** What comes first finds room first. */
  readonly rank: number;
  lane: number;
  dx: number;
}

/** The lines of the grid round a day, as positions. */
export type Grid = (day: number) => readonly [from: number, to: number];

/** A bubble in its lane. */
export interface Bubble extends Stretch {
  /** Those it stands for, each once. */
  readonly places: Map<number, Entry>;
  x: number;
  lane: number;
}

export const isBubble = (one: Item | Bubble): one is Bubble => "places" in one;

/** The row while it is filled. */
export interface Filling {
  readonly lanes: readonly Lane<Item | Bubble>[];
  /** Lanes of dots, those nearest the middle first. */
  readonly dotLanes: readonly number[];
  /** Lines of the grid round an item, in pixels. */
  readonly cellOf: (item: Item) => readonly [from: number, to: number];
  /** Puts an item where there is room for it; false where there is none. */
  readonly put: (item: Item) => boolean;
}

/** Lanes of dots by their distance from the middle of the dots, those above first. */
function fromTheMiddle(count: number): readonly number[] {
  const distance = (lane: number) => Math.abs(lane - (count - 1) / 2);
  return Array.from({ length: count }, (_, lane) => lane).sort((a, b) => distance(a) - distance(b) || a - b);
}

/**
 * @param perDay pixels of a position of the scale
 * @param grid the lines of the grid round a day, as positions
 */
export function fillingOf({ dots, bars }: Lanes, perDay: number, grid: Grid): Filling {
  const lanes = Array.from({ length: dots + bars }, () => emptyLane<Item | Bubble>());
  const dotLanes = fromTheMiddle(dots);
  const cellOf = ({ isBar, mark }: Item) => {
    const [from, to] = grid(isBar ? mark.from : (mark.from + mark.to + 1) / 2);
    return [from * perDay, to * perDay] as const;
  };
  // Answers of one event stand in one lane where they can: the line that joins them is straight.
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

/** The nearest room beside its day, within its cell of the grid. */
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

/** A mark whose middle stands on the line behind its cell would be in the next one. */
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

/** Gives an item the stretch round a middle, or from a beginning, with half of the gap on either side. */
export function moveTo(item: Item, x: number): void {
  item.dx = x - item.x;
  item.from = x - (item.isBar ? 0 : item.half) - SIZES.gap / 2;
  item.to = x + item.half + SIZES.gap / 2;
}
