/** What stands in one lane of a row, in order along it: nothing in it overlaps. */

/** A stretch of a lane, in pixels of the whole scale, with the room it keeps free on either side. */
export interface Stretch {
  from: number;
  to: number;
}

/** Stretches that only touch do not overlap, however their ends were reckoned. */
const TOUCH = 1e-6;

export interface Lane<T extends Stretch> {
  isFree(from: number, to: number): boolean;
  /** The middle nearest to x, from one bound to another, of a free stretch that reaches so far on either side; null where there is none. */
  nearest(x: number, reach: number, least: number, most: number): number | null;
  /** What a stretch would cover. */
  within(from: number, to: number): readonly T[];
  /** Puts in what covers nothing. */
  add(one: T): void;
  remove(one: T): void;
}

export function emptyLane<T extends Stretch>(): Lane<T> {
  const taken: T[] = [];
  /** The first that ends behind a point. */
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
      const met: T[] = [];
      for (let at = firstAfter(from); at < taken.length && taken[at]!.from < to - TOUCH; at++) met.push(taken[at]!);
      return met;
    },
    add: (one) => void taken.splice(firstAfter(one.from), 0, one),
    remove(one) {
      const at = taken.indexOf(one, firstAfter(one.from));
      if (at >= 0) taken.splice(at, 1);
    },
  };
}
