/** Keeps the items of one lane of a row in order, without overlaps, and finds free room between them. */

/** A stretch of a lane, in pixels of the whole scale, with the room it keeps free on either side. */
export interface Stretch {
  from: number;
  to: number;
}

/** Stretches that overlap by at most this many pixels only touch. This absorbs rounding errors. */
const TOUCH = 1e-6;

export interface Lane<T extends Stretch> {
  isFree(from: number, to: number): boolean;
  /**
   * The middle of a free stretch that reaches `reach` to either side. Of all such middles from `least` to `most` it is
   * the one nearest to x. Null if there is none.
   */
  nearest(x: number, reach: number, least: number, most: number): number | null;
  /** The items that a stretch would cover. */
  within(from: number, to: number): readonly T[];
  /** Adds an item. It must cover nothing. */
  add(one: T): void;
  remove(one: T): void;
}

export function emptyLane<T extends Stretch>(): Lane<T> {
  const taken: T[] = [];
  /** The index of the first item that ends after a point. */
  const firstAfter = (from: number): number => {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (taken[middle]!.to > from + TOUCH) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    isFree(from, to) {
      const at = firstAfter(from);
      return at === taken.length || taken[at]!.from >= to - TOUCH;
    },
    nearest(x, reach, least, most) {
      let best: number | null = null;
      let at = firstAfter(least - reach);
      let start = at === 0 ? Number.NEGATIVE_INFINITY : taken[at - 1]!.to;
      for (; start <= most - reach + TOUCH; at++) {
        const end = taken[at]?.from ?? Number.POSITIVE_INFINITY;
        const [low, high] = [Math.max(start + reach, least), Math.min(end - reach, most)];
        if (low <= high + TOUCH) {
          const middle = Math.max(low, Math.min(x, high));
          if (best === null || Math.abs(middle - x) < Math.abs(best - x)) best = middle;
        }
        if (at >= taken.length) break;
        start = taken[at]!.to;
      }
      return best;
    },
    within(from, to) {
      const covered: T[] = [];
      for (let at = firstAfter(from); at < taken.length && taken[at]!.from < to - TOUCH; at++) covered.push(taken[at]!);
      return covered;
    },
    add: (one) => void taken.splice(firstAfter(one.from), 0, one),
    remove(one) {
      const at = taken.indexOf(one, firstAfter(one.from));
      if (at >= 0) taken.splice(at, 1);
    },
  };
}
