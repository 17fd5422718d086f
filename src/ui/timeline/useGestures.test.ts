import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moved } from "./useGestures";

const dayUnder = (x: number, [from, to]: readonly [number, number], width: number) => from + (x / width) * (to - from);

describe("moving the tracks by touch", () => {
  test("one finger moves the window with the day under it", () => {
    expect(moved([0, 100], [50], [60], 200)).toEqual([-5, 95]);
  });

  test("two fingers keep the days under them, wherever they move", () => {
    const x = fc.integer({ min: 20, max: 780 });
    fc.assert(
      fc.property(x, x, x, x, (a0, b0, a1, b1) => {
        fc.pre(b0 - a0 > 40 && b1 - a1 > 40 && (b0 - a0) / (b1 - a1) < 20 && (b1 - a1) / (b0 - a0) < 20);
        const window = [1000, 3000] as const;
        const next = moved(window, [a0, b0], [a1, b1], 800);
        expect(dayUnder(a1, next, 800)).toBeCloseTo(dayUnder(a0, window, 800), 6);
        expect(dayUnder(b1, next, 800)).toBeCloseTo(dayUnder(b0, window, 800), 6);
      }),
    );
  });

  test("two fingers on one place move the window without zooming to infinity", () => {
    expect(moved([0, 100], [50, 52], [60, 62], 200)).toEqual([-5, 95]);
    const [from, to] = moved([0, 100], [50, 100], [75, 75], 200);
    expect(Number.isFinite(from) && Number.isFinite(to)).toBe(true);
  });

  test("a drawing without a width does not move the window", () => {
    expect(moved([0, 100], [0], [0], 0)).toEqual([0, 100]);
  });
});
