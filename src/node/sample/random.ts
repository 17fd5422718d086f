/** Random choices from a seed. The same seed gives the same choices on every machine: the code uses only whole numbers,
 * sums, products and comparisons, and no function whose last digits differ between engines. */

/** Mulberry32, a small generator whose whole state is its seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of one part of a dataset. A part keeps its choices when another part makes more or fewer. */
export function partSeed(seed: number, part: number): number {
  return Math.floor(
    randomOf(Math.imul(seed ^ 0x51_7c_c1_b7, 0x9e_37_79_b1) + Math.imul(part, 0x85_eb_ca_6b))() * 2 ** 32,
  );
}

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True with the probability `share`, from 0 to 1. */
  happens(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A value chosen by its weight: `[["day", 6], ["month", 1]]`. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** An index into a list of `count` items, which is far more often the first than the last. */
  early(count: number): number;
}

export function chanceOf(seed: number): Chance {
  const random = randomOf(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    int: (from, to) => from + below(to - from + 1),
    happens: (share) => random() < share,
    pick: (list) => list[below(list.length)]!,
    weighted(choices) {
      let remaining = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        remaining -= weight;
        if (remaining < 0) return value;
      }
      return choices.at(-1)![0];
    },
    early(count) {
      const at = random();
      return Math.floor(at * at * at * count);
    },
  };
}
