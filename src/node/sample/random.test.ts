/** Checks the seeded random choices of sample datasets. */
import { describe, expect, test } from "vitest";
import { chanceOf, partSeed, randomOf } from "./random";

describe("seeded random choices", () => {
  test("give the same numbers for the same seed on every machine", () => {
    const random = randomOf(1);
    expect([random(), random()].map((n) => Math.floor(n * 2 ** 32))).toEqual([2_693_262_067, 11_749_833]);
    expect([partSeed(1, 0), partSeed(1, 1), partSeed(2, 0)]).toEqual([791_488_815, 1_795_906_416, 3_557_486_542]);
  });

  test("stay within their bounds and reach both", () => {
    const chance = chanceOf(5);
    const drawn = Array.from({ length: 500 }, () => chance.int(-1, 2));
    expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
    expect(chance.int(7, 7)).toBe(7);
  });

  test("follow the weights, and never choose a weight of zero", () => {
    const chance = chanceOf(6);
    const drawn = Array.from({ length: 1000 }, () =>
      chance.weighted([
        ["a", 9],
        ["b", 1],
        ["c", 0],
      ] as const),
    );
    const share = (name: string) => drawn.filter((one) => one === name).length / drawn.length;
    expect(share("a")).toBeGreaterThan(0.85);
    expect(share("b")).toBeGreaterThan(0.05);
    expect(share("c")).toBe(0);
  });

  test("take early items of a list more often than late ones", () => {
    const chance = chanceOf(7);
    const drawn = Array.from({ length: 1000 }, () => chance.early(10));
    expect(Math.max(...drawn)).toBe(9);
    expect(drawn.filter((at) => at === 0).length).toBeGreaterThan(350);
  });
});
