/**
 * Where the marks of a track find room: no mark covers another, and every event can be had. A dot moves up or down first, then sideways
 * by at most the width of a mark and never across a line of the grid, so that no date is drawn where it is not; what finds no room is in
 * a bubble (bubbles.ts). All of it depends on the zoom and never on where the window begins: panning moves no mark.
 */
import { bubblesOf } from "./bubbles";
import { type Bubble, type Filling, fillingOf, type Grid, type Item, type Lanes, moveTo, SIZES } from "./filling";
import type { Dated, Entry } from "./marks";
import type { Timescale } from "./timescale";

/** Where a mark stands; see `Mark`. */
export interface Spot {
  readonly lane: number;
  readonly dx: number;
  readonly isSmall: boolean;
}

/** Events that found no room, met as one. */
export interface Crowd {
  readonly lane: number;
  /** Its middle, in pixels of the whole scale. */
  readonly x: number;
  readonly width: number;
  /** In order. */
  readonly entries: readonly Entry[];
}

export interface Placement {
  /** Without those that found no room. */
  readonly spots: ReadonlyMap<Dated, Spot>;
  readonly crowds: readonly Crowd[];
}

export interface PlaceRequest {
  /** Of one track, in order. */
  readonly entries: readonly Entry[];
  readonly lanes: Lanes;
  readonly scale: Timescale;
  /** Pixels of a position of the scale, where the reader's text is 16 pixels. */
  readonly perDay: number;
  readonly grid: Grid;
  /** Events that get their places before all others. */
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

/** How many lanes the bars of a window take, of so many; the dots are in no lane of theirs. */
export function barLanesIn(request: Omit<PlaceRequest, "lanes">, most: number, isIn: (mark: Dated) => boolean): number {
  const lanes = { dots: 0, bars: most };
  const items = request.entries.flatMap((entry) => itemsOf(entry, request));
  putBars(items, fillingOf(lanes, request.perDay, request.grid).lanes, lanes.dots);
  return items.reduce((taken, { isBar, mark, lane }) => (isBar && isIn(mark) ? Math.max(taken, lane + 1) : taken), 0);
}

/** Puts the bars into their lanes, and gives back those for which there is no room. */
function putBars(items: readonly Item[], lanes: Filling["lanes"], dots: number): readonly Item[] {
  const bars = items.filter(({ isBar }) => isBar).sort(byTime);
  const unplaced = unplacedOf(bars, lanes.slice(dots), dots);
  if (unplaced.length === 0 || bars.every(({ rank }) => rank === bars[0]!.rank)) return unplaced;
  // Where there are too many, the more important ones are drawn; in order of time fewer lanes hold more.
  for (const bar of bars) if (bar.lane >= 0) lanes[bar.lane]!.remove(bar);
  return unplacedOf(bars.sort(byRank), lanes.slice(dots), dots);
}

const byTime = (a: Item, b: Item) => a.x - b.x || a.mark.event - b.mark.event;
const byRank = (a: Item, b: Item) => b.rank - a.rank || byTime(a, b);

/** The marks of an event, but for what joins them. */
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

/** Puts bars into lanes, in the order given; those left over are given back. */
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
