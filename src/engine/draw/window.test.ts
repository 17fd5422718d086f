import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../model/date";
import { timeline } from "../../testing/timeline";
import { evenScale, TRUE_SCALE } from "./timescale";
import { allowed, isShortest, moved, resized, SHORTEST, showing, slid, type VisibleWindow, zoomed } from "./window";

const WHOLE: VisibleWindow = [0, 1000];
const length = ([from, to]: VisibleWindow) => to - from;
const shows = ([from, to]: VisibleWindow, day: number) => from <= day && day <= to;

describe("moving", () => {
  test("a window moves later or earlier by a share of its own length", () => {
    expect(moved([100, 200], 0.5, WHOLE)).toEqual([150, 250]);
    expect(moved([100, 200], -1, WHOLE)).toEqual([0, 100]);
  });

  test("a window moved past either end of the record keeps some of the record in view and can move back", () => {
    const after = moved([900, 1000], 5, WHOLE);
    const before = moved([0, 100], -5, WHOLE);
    expect([length(after), length(before)]).toEqual([100, 100]);
    expect(after[0]).toBeLessThan(1000);
    expect(before[1]).toBeGreaterThan(0);
    expect(moved(after, 1, WHOLE)).toEqual(after);
    expect(moved(after, -1, WHOLE)[0]).toBeLessThan(after[0]);
  });
});

describe("zooming", () => {
  test("zooming without a day keeps the middle, and zooming out again leads back", () => {
    const nearer = zoomed([100, 300], 0.5, WHOLE);
    expect(nearer).toEqual([150, 250]);
    expect(zoomed(nearer, 2, WHOLE)).toEqual([100, 300]);
  });

  test("zooming around a day keeps that day at its place on the screen", () => {
    expect(zoomed([100, 300], 0.5, WHOLE, 150)).toEqual([125, 225]);
    expect(zoomed([100, 300], 0.5, WHOLE, 100)).toEqual([100, 200]);
  });

  test("zooming in ends at a few days, and zooming out at one and a half times the record", () => {
    let visible: VisibleWindow = [100, 300];
    for (let step = 0; step < 50; step++) visible = zoomed(visible, 0.5, WHOLE);
    expect(length(visible)).toBeGreaterThan(1);
    expect(length(visible)).toBeLessThan(30);
    for (let step = 0; step < 50; step++) visible = zoomed(visible, 2, WHOLE);
    expect(length(visible)).toBe(1500);
  });
});

describe("a window shorter than the interface can make", () => {
  const scale = evenScale(timeline("1900-01-01  ada  First  gazette\n1920-01-01  ada  Last  gazette").index);
  const whole: VisibleWindow = [dayOf(1899, 12, 1), dayOf(1920, 2, 1)];

  test("a window that is too short stays as short when it is zoomed in or moved", () => {
    expect(zoomed([100, 102], 0.5, WHOLE)).toEqual([100, 102]);
    expect(zoomed([100, 102], 2, WHOLE)).toEqual([99, 103]);
    expect(allowed([101, 103], WHOLE, [100, 102])).toEqual([101, 103]);
    expect(allowed([101, 102], WHOLE, [100, 102])).toEqual([100.5, 102.5]);
    expect(allowed([0, 1], WHOLE, [0, 100])).toEqual([-1, 2]);
  });

  test("a window inside a break, where days are close together, is not made longer either", () => {
    const [gap] = scale.breaks;
    const inside: VisibleWindow = [gap!.from + 100, gap!.from + 400];
    const [from, to] = zoomed(inside, 0.5, whole, null, scale);
    expect(to - from).toBeLessThanOrEqual(300.001);
    expect(isShortest(inside, scale)).toBe(true);
    expect(isShortest(inside)).toBe(false);
  });
});

describe("showing a day", () => {
  test("a day well in view moves nothing", () => {
    expect(showing([100, 200], 150)).toEqual([100, 200]);
  });

  test("a day outside or at the edge moves the window by the least that leaves the day off the edge", () => {
    expect(showing([100, 200], 260)).toEqual([168, 268]);
    expect(showing([100, 200], 100)).toEqual([92, 192]);
  });

  test("with no room asked for, a day at the edge moves nothing", () => {
    expect(showing([100, 200], 100, TRUE_SCALE, 0)).toEqual([100, 200]);
    expect(showing([100, 200], 99, TRUE_SCALE, 0)).toEqual([91, 191]);
  });
});

const anyWhole = fc
  .tuple(fc.integer({ min: -800_000, max: 40_000 }), fc.integer({ min: 60, max: 200_000 }))
  .map(([first, span]): VisibleWindow => [first, first + span]);
const anyLook = anyWhole.chain((whole) =>
  fc.record({
    whole: fc.constant(whole),
    visible: fc
      .tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 6 / length(whole), max: 1.5, noNaN: true }))
      .map(([start, share]): VisibleWindow => {
        const from = whole[0] + start * length(whole);
        return [from, from + share * length(whole)];
      }),
    day: fc.integer({ min: whole[0], max: whole[1] }),
    step: fc.double({ min: -20, max: 20, noNaN: true }),
    factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
  }),
);

describe("for every window and every move", () => {
  const isSound = (visible: VisibleWindow) => visible.every(Number.isFinite) && visible[0] < visible[1];

  test("the window can be drawn and shows some of the record", () => {
    fc.assert(
      fc.property(anyLook, ({ visible, whole, step, factor, day }) => {
        const inSight = visible[0] <= day && day <= visible[1];
        const looks = [
          moved(visible, step, whole),
          zoomed(visible, factor, whole),
          ...(inSight ? [zoomed(visible, factor, whole, day)] : []),
        ];
        for (const look of looks) {
          expect(isSound(look)).toBe(true);
          expect(look[0] <= whole[1] && look[1] >= whole[0]).toBe(true);
        }
      }),
    );
  });

  test("moving the window and showing a day keep the length of the window", () => {
    fc.assert(
      fc.property(anyLook, ({ visible, whole, step, day }) => {
        expect(length(moved(visible, step, whole))).toBeCloseTo(length(visible), 3);
        expect(length(showing(visible, day))).toBeCloseTo(length(visible), 3);
      }),
    );
  });

  test("a day that is shown is in view, and stays in view when one zooms around it", () => {
    fc.assert(
      fc.property(anyLook, ({ visible, whole, day, factor }) => {
        const shown = showing(visible, day);
        expect(shows(shown, day)).toBe(true);
        const [from, to] = zoomed(shown, factor, whole, day);
        const grain = (to - from) * 1e-9 + 1e-6;
        expect(from - grain <= day && day <= to + grain).toBe(true);
      }),
    );
  });
});

describe("the window of the strip", () => {
  test("one edge is resized without passing the other edge or leaving the record", () => {
    expect(resized([100, 200], "from", 50, WHOLE)).toEqual([150, 200]);
    expect(resized([100, 200], "from", 500, WHOLE)).toEqual([200 - SHORTEST, 200]);
    expect(resized([100, 200], "from", -500, WHOLE)).toEqual([0, 200]);
    expect(resized([100, 200], "to", 5000, WHOLE)).toEqual([100, 1000]);
    expect(resized([100, 200], "to", -500, WHOLE)).toEqual([100, 100 + SHORTEST]);
  });

  test("the window slides within the record, and one longer than the record stays", () => {
    expect(slid([100, 200], 50, WHOLE)).toEqual([150, 250]);
    expect(slid([100, 200], -500, WHOLE)).toEqual([0, 100]);
    expect(slid([100, 200], 5000, WHOLE)).toEqual([900, 1000]);
    expect(slid([-100, 1200], 50, WHOLE)).toEqual([-100, 1200]);
  });
});
