/**
 * Places the marks of one track at one zoom. No mark covers another, and every event is a mark or in a bubble
 * (bubbles.ts). A dot first moves up or down, then sideways by at most the width of a mark and never across a grid
 * line, so that no mark shows a wrong date. The placement depends on the zoom alone, so panning moves no mark.
 */
import { bubblesOf } from "./bubbles";
import { type Bubble, type Filling, fillingOf, type Grid, type Item, type Lanes, moveTo, SIZES } from "./filling";
import type { Dated, Entry } from "./marks";
import type { Timescale } from "./timescale";

/** The place of a mark; see `Mark`. */
export interface Spot {
  readonly lane: number;
  readonly dx: number;
  readonly isSmall: boolean;
}

/** Entries that found no room and share a bubble. */
export interface Crowd {
  readonly lane: number;
  /** The middle of the bubble, in pixels of the whole scale. */
  readonly x: number;
  readonly width: number;
  /** In order. */
  readonly entries: readonly Entry[];
}

export interface Placement {
  /** Marks that found no room are absent. */
  readonly spots: ReadonlyMap<Dated, Spot>;
  readonly crowds: readonly Crowd[];
}

export interface PlaceRequest {
  /** The entries of one track, in order. */
  readonly entries: readonly Entry[];
  readonly lanes: Lanes;
  readonly scale: Timescale;
  /** Pixels of one position of the scale, for text of 16 pixels. */
  readonly perDay: number;
  readonly grid: Grid;
  /** Events that are placed before all others. */
  readonly first: ReadonlySet<number>;
}

const FIRST = 10;

export function placed(request: PlaceRequest): Placement {
  const items = request.entries.flatMap((entry) => itemsOf(entry, request));
  const filling = fillingOf(request.lanes, request.perDay, request.grid);
  const unplaced = putBars(items, filling.lanes, request.lanes.dots);
  const failed = items
    .filter(({ isBar }) => !isBar)
    .sort(byRank)
    .filter((item) => !filling.put(item));
  const drawn = new Set(items.filter(({ lane }) => lane >= 0).map(({ mark }) => mark.event));
  const bubbles = bubblesOf([...failed, ...unplaced], drawn, filling);
  const spots = new Map<Dated, Spot>();
  for (const item of items) {
    const { mark, lane, dx, isSmall } = item;
    if (lane >= 0) spots.set(mark, { lane, dx, isSmall });
  }
  return { spots, crowds: bubbles.map(crowdOf).sort((a, b) => a.x - b.x || a.lane - b.lane) };
}

/** How many lanes, of at most `most`, the bars accepted by `isIn` take. Dots are left out. */
export function barLanesIn(request: Omit<PlaceRequest, "lanes">, most: number, isIn: (mark: Dated) => boolean): number {
  const lanes = { dots: 0, bars: most };
  const items = request.entries.flatMap((entry) => itemsOf(entry, request));
  putBars(items, fillingOf(lanes, request.perDay, request.grid).lanes, lanes.dots);
  return items.reduce((taken, { isBar, mark, lane }) => (isBar && isIn(mark) ? Math.max(taken, lane + 1) : taken), 0);
}

/** Puts the bars into lanes and returns those that found no lane. */
function putBars(items: readonly Item[], lanes: Filling["lanes"], dots: number): readonly Item[] {
  const bars = items.filter(({ isBar }) => isBar).sort(byTime);
  const unplaced = unplacedOf(bars, lanes.slice(dots), dots);
  if (unplaced.length === 0 || bars.every(({ rank }) => rank === bars[0]!.rank)) return unplaced;
  // With too many bars, the more important ones go first. Otherwise order of time packs them into fewer lanes.
  for (const bar of bars) if (bar.lane >= 0) lanes[bar.lane]!.remove(bar);
  return unplacedOf(bars.sort(byRank), lanes.slice(dots), dots);
}

const byTime = (a: Item, b: Item) => a.x - b.x || a.mark.event - b.mark.event;
const byRank = (a: Item, b: Item) => b.rank - a.rank || byTime(a, b);

/** The marks of an entry as items, without the join. */
function itemsOf(entry: Entry, { scale, perDay, first }: Pick<PlaceRequest, "scale" | "perDay" | "first">): Item[] {
  const rank = entry.importance + (first.has(entry.event) ? FIRST : 0);
  const items: Item[] = [];
  for (const mark of entry.marks) {
    if (mark.shape === "join") continue;
    const from = scale.at(mark.from) * perDay;
    const length = scale.at(mark.to + 1) * perDay - from;
    const isDot = mark.shape === "dot";
    const isBar = !isDot && length >= SIZES.leastBar;
    const half = isBar ? length : isDot ? (entry.importance === 3 ? SIZES.important : SIZES.mark) / 2 : SIZES.small / 2;
    const [x, isSmall] = [isBar ? from : from + length / 2, !isBar && !isDot];
    const item = { entry, mark, x, half, isBar, isSmall, rank, lane: -1, dx: 0, from: 0, to: 0 };
    moveTo(item, x);
    items.push(item);
  }
  return items;
}

/** Puts bars into lanes in the order given and returns those that found no lane. */
function unplacedOf(bars: readonly Item[], lanes: Filling["lanes"], firstLane: number): Item[] {
  return bars.filter((bar) => {
    const lane = lanes.findIndex((one) => one.isFree(bar.from, bar.to));
    bar.lane = lane < 0 ? -1 : firstLane + lane;
    lanes[lane]?.add(bar);
    return lane < 0;
  });
}

function crowdOf({ places, x, lane, from, to }: Bubble): Crowd {
  const inOrder = [...places.values()].sort((a, b) => a.position - b.position);
  return { lane, x, width: to - from - SIZES.gap, entries: inOrder };
}
