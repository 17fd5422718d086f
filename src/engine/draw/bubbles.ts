/**
 * Gathers the marks of a row that found no room into bubbles. A bubble goes into free room, or takes the place of the
 * least important marks nearby and stands for them too. It covers nothing, and an event is in at most one bubble of its
 * row.
 */

import { type Bubble, type Filling, type Item, isBubble, SIZES } from "./filling";
import type { Entry } from "./marks";

/** An item may join a bubble whose middle is at most this many pixels away. */
const REACH = 16;

/**
 * Makes bubbles for the items that found no room.
 * @param drawn events with another answer drawn as a mark; no bubble is opened for these alone
 */
export function bubblesOf(failed: readonly Item[], drawn: ReadonlySet<number>, filling: Filling): readonly Bubble[] {
  const bubbles: Bubble[] = [];
  const homes = new Map<number, Bubble>();
  const gathering: Gathering = { filling, bubbles, homes };
  for (const item of [...failed].sort((a, b) => a.x - b.x || a.mark.event - b.mark.event)) {
    // The event is already in a bubble of this row.
    if (homes.has(item.mark.event)) continue;
    const nearby = near(item, gathering);
    // A bubble may have removed a mark and left room.
    if (!nearby && filling.put(item)) continue;
    if (!nearby && drawn.has(item.mark.event)) continue;
    const bubble = nearby ?? opened(item, gathering);
    join(bubble, item.entry, gathering);
    settle(bubble, gathering);
  }
  return bubbles;
}

interface Gathering {
  readonly filling: Filling;
  readonly bubbles: Bubble[];
  /** The bubble that each event is in. */
  readonly homes: Map<number, Bubble>;
}

function join(bubble: Bubble, entry: Entry, { homes }: Gathering): void {
  bubble.places.set(entry.event, entry);
  homes.set(entry.event, bubble);
}

const widthFor = (count: number): number => SIZES.bubble + SIZES.digit * (String(count).length - 1);

/**
 * The nearest bubble that an item may join.
 * @param any accept a bubble of any grid cell within this many pixels, instead of one of the item's own cell within
 *   REACH
 */
function near(item: Item, { bubbles, filling }: Gathering, any?: number): Bubble | null {
  let best: Bubble | null = null;
  let cell: readonly [number, number] | null = null;
  // Bubbles are opened in order of time, so the nearest ones are last.
  for (let at = bubbles.length - 1; at >= 0 && bubbles[at]!.x > item.x - 8 * REACH; at--) {
    const bubble = bubbles[at]!;
    const distance = Math.abs(bubble.x - item.x);
    if (distance > (any ?? REACH) || (best && distance >= Math.abs(best.x - item.x))) continue;
    cell ??= filling.cellOf(item);
    if (any !== undefined || (bubble.x >= cell[0] && bubble.x < cell[1])) best = bubble;
  }
  return best;
}

/**
 * Opens a bubble where it displaces least. If it would displace a mark that must be drawn, the item joins the nearest
 * bubble instead, if there is one.
 */
function opened(item: Item, gathering: Gathering): Bubble {
  const { filling } = gathering;
  let best = cheapest(item, HALF, filling);
  // A place further away is better than the place of a mark that must be drawn.
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

/** Half of the room, in pixels, for a bubble with a count of one digit. */
const HALF = (SIZES.bubble + SIZES.gap) / 2;

/** The cheapest place for a bubble: free room, or the place of a mark at most `reach` pixels away. */
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
/**
 * The cost of displacing a mark. A mark of importance 3 costs as much as eleven others, and one that must be drawn far
 * more. Free room beside the day costs BESIDE: more than displacing an ordinary mark, less than an important one.
 */
const worth = ({ rank }: Item): number => 1 + (rank >= 3 ? IMPORTANT : 0) + (rank > 3 ? MUST : 0);
const BESIDE = 8;
const IMPORTANT = 10;
const MUST = 1000;

/** Moves everything that a bubble covers into it. */
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

/**
 * Widens a bubble until its count fits. To spare its neighbours, the bubble looks for room within the width of a digit
 * on either side. What it still covers goes into it.
 */
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

/** The place nearest to x at which the bubble does not cover a mark that must be drawn. */
function besideMust(covered: readonly (Item | Bubble)[], x: number, half: number): number {
  const must = covered.find((one) => !isBubble(one) && worth(one) >= MUST);
  if (!must) return x;
  return middleOf(must) < x ? must.to + half : must.from - half;
}
