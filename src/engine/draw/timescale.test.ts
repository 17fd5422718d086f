import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../model/date";
import { randomIndex } from "../../testing/randomIndex";
import { timeline } from "../../testing/timeline";
import { emptyStretches, evenScale, TRUE_SCALE } from "./timescale";

const GAPPY = timeline(`
  1900-01-01                    ada   First         gazette
  1901                          ada   A year        gazette
  1905-03/1905-09               ada   A span        gazette
  1909-12/..                    ada   Still going   almanac
  1920-06-01                    ada   Last          gazette
`).index;

describe("the true scale", () => {
  test("a position is its day, and there are no breaks", () => {
    expect([TRUE_SCALE.at(17), TRUE_SCALE.dayAt(17), TRUE_SCALE.breaks]).toEqual([17, 17, []]);
  });
});

describe("the scale with shortened gaps", () => {
  test("a gap is time that no date covers, and an open date covers only its known end", () => {
    expect(emptyStretches(GAPPY)).toEqual([
      [dayOf(1900, 1, 2), dayOf(1901, 1, 1)],
      [dayOf(1902, 1, 1), dayOf(1905, 3, 1)],
      [dayOf(1905, 10, 1), dayOf(1909, 12, 1)],
      [dayOf(1910, 1, 1), dayOf(1920, 6, 1)],
    ]);
  });

  test("every break is drawn at one length, shorter than it was, and lies inside the time without events", () => {
    const scale = evenScale(GAPPY);
    const lengths = scale.breaks.map(({ from, to }) => scale.at(to) - scale.at(from));
    expect(scale.breaks.length).toBeGreaterThan(2);
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 6);
    for (const { from, to, empty } of scale.breaks) {
      expect(to - from).toBeGreaterThan(lengths[0]!);
      expect(empty[0]).toBeLessThanOrEqual(from);
      expect(empty[1]).toBeGreaterThanOrEqual(to);
    }
  });

  test("outside the breaks a day keeps its length", () => {
    const scale = evenScale(GAPPY);
    const day = dayOf(1905, 5, 1);
    expect(scale.at(day + 1) - scale.at(day)).toBe(1);
  });

  test("a record without gaps, or without events, has no breaks", () => {
    expect(evenScale(timeline("1900/1910  ada  Long  gazette").index).breaks).toEqual([]);
    expect(evenScale(randomIndex(1, 0)).breaks).toEqual([]);
  });

  test("on every scale later days have greater positions, positions lead back to their days, and no event lies in a break", () => {
    const days = fc.integer({ min: dayOf(1880, 1, 1), max: dayOf(1950, 1, 1) });
    fc.assert(
      fc.property(fc.nat(), fc.nat(12), days, days, (seed, size, a, b) => {
        const index = randomIndex(seed, size);
        const scale = evenScale(index);
        if (a < b) expect(scale.at(a)).toBeLessThan(scale.at(b));
        expect(scale.dayAt(scale.at(a))).toBeCloseTo(a, 5);
        for (const { earliest, latest } of index.events.date) {
          for (const day of [earliest, latest])
            if (day !== null) expect(scale.breaks.some(({ from, to }) => day > from && day < to)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
