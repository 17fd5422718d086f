import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import { dayOf } from "../../model/date";
import { randomIndex } from "../../testing/randomIndex";
import { shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { gridOf } from "./axis";
import { SIZES } from "./filling";
import type { Mark } from "./marks";
import { laneOffset, layoutOf, type Scene, type SceneRequest, sceneOf } from "./scene";
import { evenScale, positionsOf, type Timescale, TRUE_SCALE } from "./timescale";
import { trackRows } from "./tracks";
import { openingWindow, type VisibleWindow, zoomed } from "./window";

const SHIPPED = shipped().index;
const TRACKS = ["a0", "group:south", "a1", "a2", "a5"];
const WIDTH = 666;

/** Draws one layout in any window. */
function drawingOf(index: Index, tracks: readonly string[], scale: Timescale = TRUE_SCALE) {
  const layout = layoutOf(index, trackRows(index, tracks, new Set(), null));
  return (visible: VisibleWindow, more: Partial<SceneRequest> = {}): Scene =>
    sceneOf({ index, layout, visible, width: WIDTH, scale, budget: Number.POSITIVE_INFINITY, ...more });
}

interface Box {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Marks and bubbles as they are drawn, in pixels from the beginning of the window. */
function boxesOf(scene: Scene, visible: VisibleWindow, scale: Timescale): readonly Box[] {
  const [from, to] = positionsOf(scale, visible);
  const perDay = WIDTH / (to - from);
  const xOf = (position: number) => (position - from) * perDay;
  const boxAt = (what: string, row: number, lane: number, [start, end]: readonly number[], height: number): Box => {
    const middle = scene.rows[row]!.top + laneOffset(scene.rows[row]!, lane);
    return { what, start: start!, end: end!, top: middle - height / 2, bottom: middle + height / 2 };
  };
  const ends = (mark: Mark): readonly number[] => {
    const [start, end] = [xOf(scale.at(mark.from)), xOf(scale.at(mark.to + 1))];
    const dot = mark.importance === 3 ? SIZES.important : SIZES.mark;
    const size = mark.shape === "dot" ? dot : SIZES.small;
    if (mark.shape !== "dot" && !mark.isSmall) return [start, end];
    return [(start + end - size) / 2 + mark.dx, (start + end + size) / 2 + mark.dx];
  };
  const heightOf = ({ shape, importance }: Mark) => (shape !== "dot" ? 6 : importance === 3 ? 12 : 8);
  return [
    ...scene.marks
      .filter(({ shape }) => shape !== "join")
      .map((mark) => boxAt(mark.key, mark.row, mark.lane, ends(mark), heightOf(mark))),
    ...scene.bubbles.map(({ key, row, lane, at, width }) =>
      boxAt(key, row, lane, [xOf(at) - width / 2, xOf(at) + width / 2], 12),
    ),
  ];
}

function overlaps(boxes: readonly Box[]): readonly string[] {
  const sorted = [...boxes].sort((a, b) => a.start - b.start);
  return sorted.flatMap((a, at) => {
    const overlapping: string[] = [];
    for (let next = at + 1; next < sorted.length && sorted[next]!.start < a.end - 0.01; next++) {
      const b = sorted[next]!;
      if (b.top < a.bottom - 0.01 && a.top < b.bottom - 0.01) overlapping.push(`${a.what} and ${b.what}`);
    }
    return overlapping;
  });
}

/** The opening view, one zoom out of it and three zooms in. */
const zoomsOf = (index: Index): readonly VisibleWindow[] => {
  const opening = openingWindow(index);
  const whole = [opening[0] - 40_000, opening[1] + 40_000] as const;
  return [4, 1, 0.4, 0.1, 0.02].map((factor) => zoomed(opening, factor, whole));
};

const anyIndex = fc.tuple(fc.nat(), fc.nat(80)).map(([seed, size]) => randomIndex(seed, size));
const cases = (run: (index: Index, tracks: readonly string[]) => void, numRuns = 15) => {
  run(SHIPPED, SHIPPED.tracks);
  fc.assert(
    fc.property(anyIndex, (index) => run(index, TRACKS)),
    { numRuns },
  );
};

describe("at every zoom", { timeout: 30_000 }, () => {
  test("no mark and no bubble covers another, on the true scale and with gaps shortened", () => {
    cases((index, tracks) => {
      for (const scale of [TRUE_SCALE, evenScale(index)]) {
        const sceneAt = drawingOf(index, tracks, scale);
        for (const visible of zoomsOf(index)) {
          expect(overlaps(boxesOf(sceneAt(visible), visible, scale))).toEqual([]);
        }
      }
    }, 10);
  });

  test("a mark is at most its width away from its day and never crosses a grid line", () => {
    let moved = 0;
    cases((index, tracks) => {
      const sceneAt = drawingOf(index, tracks);
      for (const visible of zoomsOf(index)) {
        const perDay = WIDTH / (visible[1] - visible[0]);
        const grid = gridOf(perDay);
        for (const { dx, from, to, shape } of sceneAt(visible).marks) {
          if (dx === 0) continue;
          moved++;
          expect(Math.abs(dx)).toBeLessThanOrEqual(SIZES.shift);
          const day = (from + to + 1) / 2;
          const [first, next] = grid(day);
          const drawnAt = day + dx / perDay;
          if (shape === "dot") expect(drawnAt >= first - 1e-6 && drawnAt <= next + 1e-6).toBe(true);
        }
      }
    });
    expect(moved).toBeGreaterThan(20);
  });

  test("every event of every track is a mark or in one bubble of its track", () => {
    let inBubbles = 0;
    cases((index, tracks) => {
      const sceneAt = drawingOf(index, tracks);
      for (const visible of zoomsOf(index)) {
        const { drawn, bubbles, hidden, rows } = sceneAt(visible);
        expect(hidden).toEqual([]);
        const marked = new Set(drawn.map(({ row, event }) => `${row} ${event}`));
        const crowded = bubbles.flatMap(({ row, events }) => events.map((event) => `${row} ${event}`));
        inBubbles += crowded.length;
        expect(new Set(crowded).size).toBe(crowded.length);
        expect(bubbles.every(({ events }) => events.length > 0)).toBe(true);
        expect(new Set(bubbles.map(({ key, row }) => `${row} ${key}`)).size).toBe(bubbles.length);
        const present = new Set([...marked, ...crowded]);
        const all = drawingOf(index, tracks)([visible[0] - 90_000, visible[1] + 90_000]);
        const isIn = ({ from, to }: Mark) => to >= visible[0] && from < visible[1];
        const within = all.drawn.filter(({ marks }) => marks.some(isIn)).map(({ row, event }) => `${row} ${event}`);
        expect(within.filter((key) => !present.has(key))).toEqual([]);
        expect(rows).toEqual(all.rows);
      }
    }, 15);
    expect(inBubbles).toBeGreaterThan(100);
  });

  test("panning moves no mark and no bubble up, down or sideways", () => {
    fc.assert(
      fc.property(anyIndex, fc.nat(4), fc.double({ min: -1, max: 1, noNaN: true }), (index, zoom, share) => {
        const sceneAt = drawingOf(index, TRACKS);
        const visible = zoomsOf(index)[zoom]!;
        const by = (visible[1] - visible[0]) * share;
        const [here, there] = [sceneAt(visible), sceneAt([visible[0] + by, visible[1] + by])];
        const places = ({ marks, bubbles }: Scene) =>
          new Map<string, unknown>([
            ...marks.map(({ key, row, lane, dx }) => [`${row} ${key}`, [lane, dx]] as const),
            ...bubbles.map(({ key, row, lane, at, events }) => [`${row} ${key}`, [lane, at, events]] as const),
          ]);
        const after = places(there);
        for (const [key, place] of places(here)) if (after.has(key)) expect(after.get(key)).toEqual(place);
      }),
      { numRuns: 60 },
    );
  });

  test("an event that must be drawn is a mark, not in a bubble", () => {
    fc.assert(
      fc.property(anyIndex, fc.nat(), (index, pick) => {
        const sceneAt = drawingOf(index, TRACKS);
        const [window] = zoomsOf(index);
        const crowded = sceneAt(window!).bubbles.flatMap(({ events }) => events);
        const event = crowded[pick % crowded.length];
        if (event === undefined) return;
        const { marks, bubbles } = sceneAt(window!, { must: new Set([event]) });
        const rows = (some: readonly { readonly row: number }[]) => new Set(some.map(({ row }) => row));
        const drawnOn = rows(marks.filter((mark) => mark.event === event));
        for (const row of rows(bubbles.filter(({ events }) => events.includes(event)))) expect(drawnOn).toContain(row);
        expect(drawnOn.size).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a crowd", () => {
  const sceneOn = (drawing: string, visible: VisibleWindow, retouches?: Parameters<typeof timeline>[1]) =>
    drawingOf(timeline(drawing, retouches).index, ["ada"])(visible);
  const year = [dayOf(1907, 1, 1), dayOf(1908, 1, 1)] as const;

  test("a crowd on one day fills the lanes from the middle, then the places beside the day, and the rest is counted in one bubble", () => {
    const days = Array.from({ length: 30 }, (_, at) => `1907-06-15  ada  Number ${at}  gazette`).join("\n");
    const { drawn, bubbles } = sceneOn(days, year);
    expect(bubbles).toHaveLength(1);
    expect(drawn.length + bubbles[0]!.events.length).toBe(30);
    expect(bubbles[0]!.width).toBe(20);
  });

  test("a crowd leaves important marks on their day", () => {
    const days = Array.from({ length: 30 }, (_, at) => `1907-06-15  ada  Number ${at}  gazette`).join("\n");
    const { marks } = sceneOn(days, year, { events: { "number-29": { importance: 3 } } });
    expect(marks.find(({ importance }) => importance === 3)).toMatchObject({ dx: 0 });
  });

  test("a crowd of long bars loses no event: those without a lane are in a bubble where they begin", () => {
    const spans = Array.from({ length: 12 }, (_, at) => `1907-0${1 + (at % 3)}/1907-12  ada  Number ${at}  gazette`);
    const { drawn, bubbles } = sceneOn(spans.join("\n"), year);
    expect(drawn.length + bubbles.reduce((sum, { events }) => sum + events.length, 0)).toBe(12);
    for (const { at } of bubbles) expect(at).toBeLessThan(dayOf(1907, 5, 1));
  });
});

test("a month is a small bar among the dots until it is wide enough to show its ends", () => {
  const { index } = timeline("1907-06  ada  Once  gazette");
  const at = (days: number) => drawingOf(index, ["ada"])([dayOf(1907, 6, 1), dayOf(1907, 6, 1) + days]);
  expect(at(3000).marks).toMatchObject([{ isSmall: true }]);
  expect(at(300).marks).toMatchObject([{ isSmall: false, dx: 0 }]);
});

test("rows have the height that the opening view needs, in every window", () => {
  cases((index, tracks) => {
    const sceneAt = drawingOf(index, tracks);
    const [first, ...others] = zoomsOf(index).map((visible) => sceneAt(visible).rows);
    for (const rows of others) expect(rows).toEqual(first);
    for (const { row, height } of first!) {
      if (row.kind !== "track") continue;
      expect(height).toBeGreaterThanOrEqual(31);
      expect(height).toBeLessThanOrEqual(77);
    }
  }, 10);
});

test("in the opening view of the shipped record no event is in a bubble of a row that could still grow", () => {
  const { bubbles, rows } = drawingOf(SHIPPED, SHIPPED.tracks)(openingWindow(SHIPPED));
  for (const { row } of bubbles) {
    const { lanes, height } = rows[row]!;
    expect(lanes.dots === 4 || height + SIZES.barLane > 77).toBe(true);
  }
});
