import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import { dayOf } from "../../model/date";
import { dateOf, randomIndex } from "../../testing/randomIndex";
import { timeline } from "../../testing/timeline";
import { STRETCH } from "./choose";
import type { Entry } from "./marks";
import { laneOffset, layoutOf, type Scene, sceneOf } from "./scene";
import { shapeOf } from "./shapes";
import { trackRows } from "./tracks";

const NONE: ReadonlySet<string> = new Set();
const EVERY = [dayOf(1890, 1, 1), dayOf(1930, 1, 1)] as const;

function sceneWith(index: Index, tracks: readonly string[], more: Partial<Parameters<typeof sceneOf>[0]> = {}): Scene {
  const layout = layoutOf(index, trackRows(index, tracks, NONE, null));
  return sceneOf({ index, layout, visible: EVERY, width: 1200, ...more });
}
const shapesOf = (drawing: string, retouches?: Parameters<typeof timeline>[1]) => {
  const { index } = timeline(drawing, retouches);
  return sceneWith(index, ["ada"]).marks;
};

describe("the shape of a mark", () => {
  test.each([
    ["a day", "1907-01-20", "dot", ""],
    ["a time of day", "1907-01-20T17:00", "dot", ""],
    ["a day, about", "1907-01-20~", "dot", "approximate"],
    ["a day, uncertain", "1907-01-20?", "dot", "uncertain"],
    ["a month", "1907-03", "soft", ""],
    ["a month, about", "1907-03~", "soft", "approximate"],
    ["a year", "1907", "soft", ""],
    ["a season", "1907-21", "soft", ""],
    ["a decade", "190X", "soft", ""],
    ["a span", "1907-03/1908", "bar", ""],
    ["a time within", "1907-03/1908 within", "bracket", ""],
    ["an uncertain end", "1907/1908?", "bar", "uncertain"],
    ["open at the end", "1907-03/..", "arrow-end", ""],
    ["with an unknown end", "1907-03/", "arrow-end", ""],
    ["open at the start", "../1907-03", "arrow-start", ""],
    ["with an unknown start", "/1907-03", "arrow-start", ""],
  ])("%s: the date %s is drawn as %s", (_, date, shape, doubt) => {
    expect(shapesOf(`${date}  ada  Seen  gazette`)).toEqual([
      expect.objectContaining({
        shape,
        isApproximate: doubt === "approximate",
        isUncertain: doubt === "uncertain",
        isDisputed: false,
      }),
    ]);
  });

  test("a unit and a span cover all their days, from the first day of the first to the last day of the last", () => {
    expect(shapeOf(dateOf("1907"))).toMatchObject({ from: dayOf(1907, 1, 1), to: dayOf(1907, 12, 31) });
    expect(shapeOf(dateOf("1907-02/1908-02"))).toMatchObject({ from: dayOf(1907, 2, 1), to: dayOf(1908, 2, 29) });
  });

  test("an open end reaches beyond everything drawn, and an open start begins a year before the known part", () => {
    expect(shapeOf(dateOf("1907-03/.."))).toMatchObject({ from: dayOf(1907, 3, 1) });
    expect(shapeOf(dateOf("1907-03/..")).to).toBeGreaterThan(dayOf(2007, 1, 1));
    expect(shapeOf(dateOf("../1907"))).toMatchObject({ from: dayOf(1906, 1, 1), to: dayOf(1907, 12, 31) });
  });
});

const DISPUTED = {
  disagreements: [
    {
      id: "when",
      question: "When was it?",
      about: "date" as const,
      positions: [
        { id: "early", answer: "In January", claims: ["fire.c1"], says: { date: "1907-01-20" } },
        { id: "late", answer: "In March", claims: ["fire.c2"], says: { date: "1907-03" } },
      ],
      outcome: { kind: "open" as const },
    },
  ],
};

describe("sources that disagree on the date", () => {
  test("each answer has its own mark, and one more mark joins the first to the last", () => {
    const marks = shapesOf("1907  ada  Fire  gazette, inquest", DISPUTED);
    expect(marks.map(({ shape, from, to }) => [shape, from, to])).toEqual([
      ["dot", dayOf(1907, 1, 20), dayOf(1907, 1, 20)],
      ["soft", dayOf(1907, 3, 1), dayOf(1907, 3, 31)],
      ["join", dayOf(1907, 1, 20), dayOf(1907, 3, 31)],
    ]);
    expect(marks.every(({ isDisputed }) => isDisputed)).toBe(true);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(3);
  });

  test("an event is drawn with all its answers or counted as not drawn", () => {
    const { index } = timeline(
      `
      1906-01-01  ada  Trip  gazette
      1907        ada  Fire  gazette, inquest
    `,
      DISPUTED,
    );
    const scene = sceneWith(index, ["ada"], { budget: 1, width: 100 });
    expect(scene.marks.map(({ shape }) => shape)).toEqual(["dot"]);
    expect(scene.omitted).toBe(1);
  });
});

describe("rows and lanes", () => {
  test("an empty drawing has no rows, no marks and no height", () => {
    const { index } = timeline("");
    expect(sceneWith(index, [])).toEqual({
      rows: [],
      height: 0,
      drawn: [],
      hidden: [],
      marks: [],
      bubbles: [],
      band: [],
      labels: [],
      all: 0,
      named: 0,
      canNameMore: false,
      omitted: 0,
      canDrawMore: false,
    });
  });

  test("marks of one track are on their days, in separate lanes only where they would cover each other", () => {
    const marks = shapesOf(`
      1907-01-01  ada  One    gazette
      1907-01-02  ada  Two    gazette
      1917-01-03  ada  Three  gazette
    `);
    expect(marks.map(({ lane, dx }) => [lane, dx])).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  test("bars that overlap in time are in separate lanes, and a later bar takes the first lane again", () => {
    const marks = shapesOf(`
      1901/1904  ada  One    gazette
      1902/1903  ada  Two    gazette
      1903/1905  ada  Three  gazette
      1907/1908  ada  Four   gazette
    `);
    expect(marks.map(({ lane }) => lane)).toEqual([2, 3, 4, 2]);
  });

  test("rows lie below each other without a gap, and every lane lies inside its row", () => {
    const { rows, marks, height } = sceneWith(randomIndex(7, 40), ["a0", "a1", "group:south"]);
    let top = 0;
    for (const row of rows) {
      expect(row.top).toBe(top);
      top += row.height;
    }
    expect(height).toBe(top);
    expect(marks.length).toBeGreaterThan(10);
    for (const { row, lane } of marks) expect(laneOffset(rows[row]!, lane)).toBeLessThan(rows[row]!.height);
  });
});

const budgeted = timeline(
  `
  1907-01-01  ada  One    gazette
  1907-01-02  ada  Two    gazette
  1907-01-03  ada  Three  gazette
  1925-01-01  ada  Later  gazette
`,
  { events: { three: { importance: 3 }, later: { importance: 3 } } },
).index;

describe("more events than can be drawn", () => {
  const visible = [dayOf(1905, 1, 1), dayOf(1910, 1, 1)] as const;
  const of = (budget: number) => {
    const { marks, omitted } = sceneWith(budgeted, ["ada"], { visible, budget });
    return [marks.map(({ event }) => budgeted.events.title[event]), omitted];
  };

  test("the more important events stay, then the earlier, and the scene counts those not drawn", () => {
    expect(of(4)).toEqual([["One", "Two", "Three"], 0]);
    expect(of(2)).toEqual([["One", "Three"], 1]);
    expect(of(1)).toEqual([["Three"], 2]);
  });

  test("events outside the window are not counted as not drawn", () => {
    const wide = [dayOf(1900, 1, 1), dayOf(1924, 1, 1)] as const;
    const { marks, omitted } = sceneWith(budgeted, ["ada"], { visible: wide, budget: 2 });
    expect(marks.map(({ event }) => budgeted.events.title[event])).toEqual(["Three", "Later"]);
    expect(omitted).toBe(2);
    expect(sceneWith(budgeted, ["ada"], { visible, budget: 3 }).omitted).toBe(0);
  });

  test("an event that must be drawn is drawn beyond the budget", () => {
    const { marks } = sceneWith(budgeted, ["ada"], { visible, budget: 1, must: new Set([1]) });
    expect(marks.map(({ event }) => budgeted.events.title[event])).toEqual(["Two", "Three"]);
  });
});

describe("whether a shorter window shows more", () => {
  const sceneOn = (days: readonly string[], budget = 600) => {
    const lines = days.map((day, at) => `${day}  ada  A happening on the quay, number ${at}  gazette`);
    const [visible, width] = [[dayOf(1907, 1, 1), dayOf(1907, 3, 1)] as const, 1000];
    return sceneWith(timeline(lines.join("\n")).index, ["ada"], { visible, width, budget });
  };

  test("a shorter window shows no more of a crowd on one day", () => {
    expect(sceneOn(Array(30).fill("1907-01-20"))).toMatchObject({ all: 30, canNameMore: false });
    expect(sceneOn(Array(30).fill("1907-01-20"), 10)).toMatchObject({ canDrawMore: false });
  });

  test("a shorter window shows more of days beside each other, and of a day beside a crowd", () => {
    expect(sceneOn(Array.from({ length: 28 }, (_, at) => `1907-02-${String(at + 1).padStart(2, "0")}`))).toMatchObject({
      canNameMore: true,
    });
    const beside = [...Array(30).fill("1907-01-20"), "1907-01-22", "1907-01-22"];
    expect(sceneOn(beside)).toMatchObject({ all: 32, canNameMore: true });
  });
});

const anyIndex = fc.tuple(fc.nat(), fc.nat(60)).map(([seed, size]) => randomIndex(seed, size));
const anyWindow = fc
  .tuple(fc.integer({ min: -29_000, max: -20_000 }), fc.integer({ min: 6, max: 20_000 }))
  .map(([from, length]) => [from, from + length] as const);
const TRACKS = ["a0", "group:south", "a1", "a2", "a5"];
const keysOf = (entries: readonly Entry[]) => new Set(entries.map(({ event, row }) => `${event} ${row}`));

describe("for every window", () => {
  test("every entry of every track is drawn, in a bubble or hidden", () => {
    fc.assert(
      fc.property(anyIndex, anyWindow, fc.integer({ min: 1, max: 40 }), (index, visible, budget) => {
        const all = sceneWith(index, TRACKS, { visible, budget: Number.POSITIVE_INFINITY });
        const { drawn, bubbles, hidden, marks, rows, omitted } = sceneWith(index, TRACKS, { visible, budget });
        const crowded = bubbles.flatMap(({ entries }) => entries);
        const present = keysOf([...drawn, ...crowded]);
        expect(keysOf([...drawn, ...crowded, ...hidden])).toEqual(
          keysOf([...all.drawn, ...all.bubbles.flatMap(({ entries }) => entries)]),
        );
        expect(hidden.filter(({ event, row }) => present.has(`${event} ${row}`))).toEqual([]);
        expect(marks).toEqual(drawn.flatMap((entry) => entry.marks));
        expect(drawn.length).toBeLessThanOrEqual(Math.max(budget, 2 * rows.length));
        const seen = new Set([...drawn, ...crowded].map(({ event }) => event));
        const missing = hidden.filter(
          ({ event, from, to }) => !seen.has(event) && to >= visible[0] && from < visible[1],
        );
        expect(omitted).toBe(new Set(missing.map(({ event }) => event)).size);
      }),
      { numRuns: 60 },
    );
  });

  test("no time with events looks empty: near every hidden entry something of its track is drawn", () => {
    let hiddenInAll = 0;
    fc.assert(
      fc.property(fc.nat(), anyWindow, fc.integer({ min: 400, max: 2000 }), (seed, visible, width) => {
        const scene = sceneWith(randomIndex(seed, 300), TRACKS, { visible, width, budget: 120 });
        const { hidden, rows } = scene;
        const drawn = [...scene.drawn, ...scene.bubbles.flatMap(({ entries }) => entries)];
        hiddenInAll += hidden.length;
        // Stretches double until there are no more of them than may be drawn.
        const most = Math.max(2 * STRETCH, (width * 3) / Math.floor(120 / rows.length)) * 2;
        const perDay = width / (visible[1] - visible[0]);
        for (const one of hidden) {
          const near = drawn.some((other) => other.row === one.row && Math.abs(other.from - one.from) * perDay <= most);
          expect(near, `nothing within ${most} pixels of ${one.from}`).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
    expect(hiddenInAll).toBeGreaterThan(100);
  });

  test("of two events at the same place on a track, the more important one is drawn", () => {
    fc.assert(
      fc.property(fc.nat(), anyWindow, (seed, visible) => {
        const { drawn, hidden } = sceneWith(randomIndex(seed, 300), TRACKS, { visible, budget: 60 });
        for (const one of hidden)
          for (const other of drawn)
            if (other.row === one.row && other.from === one.from)
              expect(other.importance).toBeGreaterThanOrEqual(one.importance);
      }),
      { numRuns: 20 },
    );
  });
});
