import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../model/date";
import { timeline } from "../../testing/timeline";
import { gridOf, ticksOf } from "./axis";
import { evenScale } from "./timescale";

const labels = (from: number, to: number, width: number) => ticksOf([from, to], width).map(({ label }) => label);

describe("the ticks of the axis", () => {
  test("the ticks are years, and fewer years where every year has no room", () => {
    const [from, to] = [dayOf(2002, 11, 1), dayOf(2007, 3, 1)];
    expect(labels(from, to, 600)).toEqual(["2003", "2004", "2005", "2006", "2007"]);
    expect(labels(from, to, 120)).toEqual(["2004", "2006"]);
  });

  test("a tick for January shows the year, and a tick for the first of a month shows the month", () => {
    expect(labels(dayOf(2006, 12, 1), dayOf(2007, 2, 28), 300)).toEqual(["Dec", "2007", "Feb"]);
    const days = ticksOf([dayOf(2007, 2, 27), dayOf(2007, 3, 2)], 300);
    expect(days.map(({ label, isMajor }) => [label, isMajor])).toEqual([
      ["27 Feb", false],
      ["28 Feb", false],
      ["Mar", true],
      ["2 Mar", false],
    ]);
  });

  test("there are no ticks without width, or for a window whose end is before its start", () => {
    expect(ticksOf([0, 100], 0)).toEqual([]);
    expect(ticksOf([100, 0], 500)).toEqual([]);
  });

  test("years before year 1 and after year 9999 have ticks too", () => {
    expect(labels(dayOf(-1, 6, 1), dayOf(2, 6, 1), 300)).toEqual(["0", "1", "2"]);
    expect(labels(dayOf(9998, 6, 1), dayOf(10001, 6, 1), 300)).toEqual(["9999", "10000", "10001"]);
  });

  test("no tick lies inside a break or so close to another that their labels touch", () => {
    const { index } = timeline(`
      1900-01-01  ada  First   gazette
      1901-05     ada  Second  gazette
      1919        ada  Third   gazette
    `);
    const scale = evenScale(index);
    const windows = fc.tuple(fc.integer({ min: -26_000, max: -18_000 }), fc.integer({ min: 4, max: 9000 }));
    fc.assert(
      fc.property(windows, fc.integer({ min: 200, max: 1600 }), ([from, length], width) => {
        const ticks = ticksOf([from, from + length], width, scale);
        expect(ticks.length).toBeLessThan(width / 25 + 2);
        for (const [at, tick] of ticks.entries()) {
          expect(scale.breaks.some((one) => tick.day > one.from && tick.day < one.to)).toBe(false);
          const next = ticks[at + 1];
          if (next) expect(next.x - tick.x).toBeGreaterThan(26);
        }
      }),
    );
  });

  test("every tick is on a grid line, and no tick lies between two grid lines", () => {
    const windows = fc.tuple(fc.integer({ min: -26_000, max: 20_000 }), fc.integer({ min: 4, max: 90_000 }));
    fc.assert(
      fc.property(windows, fc.integer({ min: 200, max: 1600 }), fc.nat(1000), ([from, length], width, share) => {
        const grid = gridOf(width / length);
        const day = from + Math.floor((length * share) / 1001);
        const [first, next] = grid(day);
        expect(first).toBeLessThanOrEqual(day);
        expect(next).toBeGreaterThan(day);
        for (const tick of ticksOf([from, from + length], width)) {
          expect(grid(tick.day)[0]).toBe(tick.day);
          expect(tick.day > first && tick.day < next).toBe(false);
        }
      }),
    );
  });

  test("the grid also has lines at the edges of breaks", () => {
    const { index } = timeline(`
      1900-01-01  ada  First   gazette
      1919        ada  Second  gazette
    `);
    const scale = evenScale(index);
    const [gap] = scale.breaks;
    const [first, next] = gridOf(0.001, scale)(gap!.to + 1);
    expect(first).toBe(scale.at(gap!.to));
    expect(next).toBeGreaterThan(first);
  });
});
