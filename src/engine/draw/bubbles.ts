/** What finds no room in a row: each stretch of a crowd gets one bubble, which takes the place of the least important mark there and
 *  stands for it too. A bubble covers nothing; an event is in one bubble of its row at most. */

import { type Bubble, type Filling, type Item, isBubble, SIZES } from "./filling";
import type { Entry } from "./marks";

/** Pixels from a bubble's middle to those who may still join it. */
const REACH = 16;

/**
 * Bubbles for the items that found no room.
 * @param drawn events of which another answer is a mark: for them alone no bubble is opened
 */
export function bubblesOf(failed: readonly Item[], drawn: ReadonlySet<number>, filling: Filling): readonly Bubble[] {
  const bubbles: Bubble[] = [];
  const homes = new Map<number, Bubble>();
  const gathering: Gathering = { filling, bubbles, homes };
  for (const item of [...failed].sort((a, b) => a.x - b.x || a.mark.event - b.mark.event)) {
    // An event that is in a bubble can be had there.
    if (homes.has(item.mark.event)) continue;
    const cached = near(item, gathering);
    // A mark that made way for a bubble may have left room.
    if (!cached && filling.put(item)) continue;
    if (!cached && drawn.has(item.mark.event)) continue;
    const bubble = cached ?? opened(item, gathering);
    join(bubble, item.entry, gathering);
    settle(bubble, gathering);
  }
  return bubbles;
}

interface Gathering {
  readonly filling: Filling;
  readonly bubbles: Bubble[];
  /** The bubble of an event. */
  readonly homes: Map<number, Bubble>;
}

function join(bubble: Bubble, entry: Entry, { homes }: Gathering): void {
  bubble.places.set(entry.event, entry);
  homes.set(entry.event, bubble);
}

const widthFor = (count: number): number => SIZES.bubble + SIZES.digit * (String(count).length - 1);

/** The nearest bubble that an item may join: one of the same cell of the grid, or any within so many pixels. */
function near(item: Item, { bubbles, filling }: Gathering, any?: number): Bubble | null {
  let best: Bubble | null = null;
  let cell: readonly [number, number] | null = null;
  // They come about in order of time: the last ones are the near ones.
  for (let at = bubbles.length - 1; at >= 0 && bubbles[at]!.x > item.x - 8 * REACH; at--) {
    const bubble = bubbles[at]!;
    const distance = Math.abs(bubble.x - item.x);
    if (distance > (any ?? REACH) || (best && distance >= Math.abs(best.x - item.x))) continue;
    cell ??= filling.cellOf(item);
    if (any !== undefined || (bubble.x >= cell[0] && bubble.x < cell[1])) best = bubble;
  }
  return best;
}

/** A new bubble where it displaces least; or, where it would displace what must be drawn, the nearest there is. */
function opened(item: Item, gathering: Gathering): Bubble {
  const { filling } = gathering;
  let best = cheapest(item, HALF, filling);
  // Rather further off than in the place of what must be drawn.
  if (best.cost >= MUST) best = cheapest(item, REACH, filling);
  const other = best.cost >= MUST ? near(item, gathering, 2 * REACH) : null;
  if (other) return other;
  const { lane, x } = best;
  const bubble: Bubble = { places: new Map(), x, lane, from: x - HALF, to: x + HALF };
  gathering.bubbles.push(bubble);
  makeRoom(bubble, gathering);
  filling.lanes[lane]!.add(bubble);
  return bubble;
}

/** Half of the room that a bubble of one figure takes. */
const HALF = (SIZES.bubble + SIZES.gap) / 2;

/** Where a bubble costs least: where there is room, or in the place of a mark no further off than `reach`. */
function cheapest(
  item: Item,
  reach: number,
  filling: Filling,
): { readonly cost: number; readonly lane: number; readonly x: number } {
  const [start, end] = filling.cellOf(item);
  let best = { cost: Number.POSITIVE_INFINITY, lane: filling.dotLanes[0]!, x: item.x };
  for (const number of filling.dotLanes) {
    const lane = filling.lanes[number]!;
    const marks = lane.within(item.x - reach, item.x + reach).filter((one) => !isBubble(one));
    const free = lane.nearest(item.x, HALF, item.x - REACH, item.x + REACH);
    for (const x of [...marks.map(middleOf), item.x, ...(free === null ? [] : [free])]) {
      if (Math.abs(x - item.x) > REACH) continue;
      const covered = lane.within(x - HALF, x + HALF);
      if (covered.some(isBubble)) continue;
      const away = (x < start || x >= end ? 2 : 0) + (x === free && x !== item.x ? BESIDE : 0);
      const cost = covered.reduce((sum, one) => sum + (isBubble(one) ? 0 : worth(one)), away);
      if (cost < best.cost) best = { cost, lane: number, x };
    }
  }
  return best;
}

const middleOf = (one: Item | Bubble): number => (one.from + one.to) / 2;
/** An important mark gives way only where ten others would have to; one that must be drawn, last of all. A bubble stands at the place of a
 *  mark rather than beside, but rather beside than in the place of an important one. */
const worth = ({ rank }: Item): number => 1 + (rank >= 3 ? IMPORTANT : 0) + (rank > 3 ? MUST : 0);
const BESIDE = 8;
const IMPORTANT = 10;
const MUST = 1000;

/** What a bubble covers goes into it. */
function makeRoom(bubble: Bubble, gathering: Gathering): void {
  const { filling, homes, bubbles } = gathering;
  const lane = filling.lanes[bubble.lane]!;
  for (const one of lane.within(bubble.from, bubble.to)) {
    if (one === bubble) continue;
    lane.remove(one);
    if (isBubble(one)) {
      bubbles.splice(bubbles.indexOf(one), 1);
      for (const entry of one.places.values()) join(bubble, entry, gathering);
      continue;
    }
    one.lane = -1;
    if (!homes.has(one.mark.event)) join(bubble, one.entry, gathering);
  }
}

/** A bubble is as wide as its count asks for; where that would cover a neighbour it moves aside a little, and what it covers after all goes
 *  into it. */
function settle(bubble: Bubble, gathering: Gathering): void {
  const lane = gathering.filling.lanes[bubble.lane]!;
  for (;;) {
    const half = (widthFor(bubble.places.size) + SIZES.gap) / 2;
    if (Math.abs((bubble.to - bubble.from) / 2 - half) < 1e-9) return;
    lane.remove(bubble);
    const { x } = bubble;
    bubble.x =
      lane.nearest(x, half, x - SIZES.digit, x + SIZES.digit) ?? besideMust(lane.within(x - half, x + half), x, half);
    bubble.from = bubble.x - half;
    bubble.to = bubble.x + half;
    makeRoom(bubble, gathering);
    lane.add(bubble);
  }
}

/** The place nearest to x at which what must be drawn is not covered. */
function besideMust(covered: readonly (Item | Bubble)[], x: number, half: number): number {
  const must = covered.find((one) => !isBubble(one) && worth(one) >= MUST);
  if (!must) return x;
  return middleOf(must) < x ? must.to + half : must.from - half;
}
