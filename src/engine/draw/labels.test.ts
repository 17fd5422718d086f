import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import { dayOf } from "../../model/date";
import { randomIndex } from "../../testing/randomIndex";
import { shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { eventsOf } from "../events/events";
import { BAND, type BandLabel, extentOf } from "./band";
import { BESIDE, type Box, isCrossing } from "./beside";
import { SIZES } from "./filling";
import type { Mark } from "./marks";
import { laneOffset, layoutOf, type Scene, sceneOf } from "./scene";
import { trackRows } from "./tracks";
import { openingWindow, type VisibleWindow, zoomed } from "./window";

const SHIPPED = shipped().index;
const TRACKS = ["a0", "group:south", "a1", "a2", "a5"];
const WIDTHS = [320, 620, 826, 1400];
const { id, title, short } = eventsOf(SHIPPED);

function sceneIn(index: Index, tracks: readonly string[], visible: VisibleWindow, width: number): Scene {
  const layout = layoutOf(index, trackRows(index, tracks, new Set(), null));
  return sceneOf({ index, layout, visible, width });
}

const zoomsOf = (index: Index): readonly VisibleWindow[] => {
  const opening = openingWindow(index);
  return [3, 1, 0.4, 0.1, 0.02].map((factor) => zoomed(opening, factor, [opening[0] - 40_000, opening[1] + 40_000]));
};

/** Runs a check at five zooms and four widths, on the shipped record and on random ones. */
function everywhere(check: (scene: Scene, visible: VisibleWindow, width: number, index: Index) => void): void {
  const run = (index: Index, tracks: readonly string[]) => {
    for (const visible of zoomsOf(index))
      for (const width of WIDTHS) check(sceneIn(index, tracks, visible, width), visible, width, index);
  };
  run(SHIPPED, SHIPPED.tracks);
  fc.assert(
    fc.property(fc.nat(), fc.nat(60), (seed, size) => run(randomIndex(seed, size), TRACKS)),
    { numRuns: 5 },
  );
}

interface Named extends Box {
  readonly what: string;
}

/** The boxes of names beside marks, in pixels from the top of the drawing. */
function besideBoxes({ labels, rows }: Scene): readonly Named[] {
  return labels.map(({ mark, lane, x, width, text }) => {
    const row = rows[mark.row]!;
    const middle = row.top + laneOffset(row, lane);
    return {
      what: text,
      start: x,
      end: x + width,
      top: middle - BESIDE.height / 2,
      bottom: middle + BESIDE.height / 2,
    };
  });
}

function drawnBoxes({ marks, bubbles, band, rows }: Scene, [from, to]: VisibleWindow, width: number): readonly Named[] {
  const xOf = (day: number) => ((day - from) / (to - from)) * width;
  const boxAt = (what: string, row: number, lane: number, start: number, end: number, height: number): Named => {
    const middle = rows[row]!.top + laneOffset(rows[row]!, lane);
    return { what, start, end, top: middle - height / 2, bottom: middle + height / 2 };
  };
  const boxOf = (mark: Mark): Named => {
    const [start, end] = [xOf(mark.from), xOf(mark.to + 1)];
    if (mark.shape !== "dot" && !mark.isSmall)
      return boxAt(mark.key, mark.row, mark.lane, start, end, mark.shape === "join" ? 1 : 5);
    const size = mark.shape !== "dot" ? SIZES.small : mark.importance === 3 ? SIZES.important : SIZES.mark;
    const middle = (start + end) / 2 + mark.dx;
    return boxAt(mark.key, mark.row, mark.lane, middle - size / 2, middle + size / 2, size);
  };
  return [
    ...marks.map(boxOf),
    ...bubbles.map((one) =>
      boxAt(one.key, one.row, one.lane, xOf(one.at) - one.width / 2, xOf(one.at) + one.width / 2, 12),
    ),
    ...band.map(({ event, x, bottom }) => ({
      what: `pole of ${event}`,
      start: x - 0.5,
      end: x + 0.5,
      top: 0,
      bottom,
    })),
  ];
}

/**
 * The boxes of a name of the band, without the gap after it, and of its pole down to the rows, from the top of the
 * band.
 */
function bandBoxes(label: BandLabel): { readonly text: Box; readonly pole: Box } {
  const { x, side, tier, width, lines } = label;
  const [start, end] =
    side === "end" ? [x + BAND.beside, x + BAND.beside + width] : [x - BAND.beside - width, x - BAND.beside];
  const top = BAND.above + tier * BAND.tier;
  return {
    text: { start, end, top, bottom: top + lines.length * BAND.line },
    pole: { start: x - 0.5, end: x + 0.5, top, bottom: BAND.above + BAND.tiers * BAND.tier },
  };
}

describe("at five zooms and four widths", { timeout: 30_000 }, () => {
  test("no name beside a mark crosses another name, a mark, a bubble, a pole or an edge of the window", () => {
    let count = 0;
    everywhere((scene, visible, width) => {
      const names = besideBoxes(scene);
      const drawn = drawnBoxes(scene, visible, width);
      count += names.length;
      const crossing = names.flatMap((name, at) =>
        [...names.slice(at + 1), ...drawn]
          .filter((other) => isCrossing(name, other))
          .map(({ what }) => `${name.what} and ${what}`),
      );
      expect(crossing).toEqual([]);
      expect(names.filter(({ start, end }) => start < 0 || end > width)).toEqual([]);
    });
    expect(count).toBeGreaterThan(100);
  });

  test("no name of the band crosses another name, a pole or an edge of the window", () => {
    let count = 0;
    everywhere(({ band }, _, width) => {
      count += band.length;
      expect(band.length).toBeLessThanOrEqual(BAND.most);
      const boxes = band.map(bandBoxes);
      boxes.forEach(({ text }, at) => {
        expect(text.start).toBeGreaterThanOrEqual(0);
        expect(text.end).toBeLessThanOrEqual(width);
        for (const [n, other] of boxes.entries()) {
          expect(isCrossing(text, other.pole), `${band[at]!.lines} and a pole`).toBe(false);
          if (n !== at) expect(isCrossing(text, other.text), `${band[at]!.lines} and ${band[n]!.lines}`).toBe(false);
        }
      });
      for (const label of band) expect(extentOf(label, 1)[1] - extentOf(label, 1)[0]).toBeLessThan(160);
    });
    expect(count).toBeGreaterThan(100);
  });

  test("an event is named at most once, by its whole title or whole short title", () => {
    everywhere(({ band, labels, named, all }, _, __, index) => {
      const events = [...band.map(({ event }) => event), ...labels.map(({ mark }) => mark.event)];
      expect(new Set(events).size).toBe(events.length);
      expect(named).toBe(events.length);
      expect(named).toBeLessThanOrEqual(all);
      const names = eventsOf(index);
      const isWhole = (event: number, text: string) => [names.title(event), names.short(event)].includes(text);
      for (const { event, lines } of band) expect(isWhole(event, lines.join(" "))).toBe(true);
      for (const { mark, text } of labels) expect(isWhole(mark.event, text)).toBe(true);
    });
  });
});

describe("in the opening view of the shipped record", () => {
  const visible = openingWindow(SHIPPED);
  const inBand = (width: number) => sceneIn(SHIPPED, SHIPPED.tracks, visible, width).band;

  test.each([620, 666, 826])("at %i pixels the band names the nine most important events", (width) => {
    const band = inBand(width);
    expect(band).toHaveLength(9);
    expect(new Set(band.map(({ event }) => event))).toEqual(new Set(inBand(1400).map(({ event }) => event)));
    const wanted = ["karbala-raid-2007", "khazali-captured-2007", "khazali-freed-2010", "election-2018"];
    expect(band.map(({ event }) => id(event))).toEqual(expect.arrayContaining(wanted));
    for (const { event, lines } of band) expect([title(event), short(event)]).toContain(lines.join(" "));
  });
});

describe("a single event", () => {
  const year = [dayOf(1907, 1, 1), dayOf(1908, 1, 1)] as const;
  const sceneOn = (drawing: string, visible: VisibleWindow = year, width = 600) =>
    sceneIn(timeline(drawing).index, ["ada"], visible, width);

  test.each(["1907-06-15", "1907-06", "1907", "1906/1909", "1907-03/..", "../1907-03", "1900/1950", "1907-06-15?"])(
    "an event of %s is named",
    (date) => {
      expect(sceneOn(`${date}  ada  The harbour fire  gazette`)).toMatchObject({
        all: 1,
        named: 1,
        canNameMore: false,
      });
    },
  );

  test("an event without a known day has no pole where its days are wide, since the pole would point to one of them", () => {
    expect(sceneOn("1907  ada  The harbour fire  gazette").band).toEqual([]);
    const decades = [dayOf(1900, 1, 1), dayOf(1940, 1, 1)] as const;
    expect(sceneOn("1907  ada  The harbour fire  gazette", decades).band).toMatchObject([
      { lines: ["The", "harbour fire"] },
    ]);
  });

  test("an event outside the window has no name", () => {
    expect(sceneOn("1909-06-15  ada  The harbour fire  gazette")).toMatchObject({
      all: 0,
      named: 0,
      band: [],
      labels: [],
    });
  });

  test("an event whose title fits nowhere has no name, rather than a cut one", () => {
    const some = randomIndex(1, 1);
    const title = "A title that goes on and on about the harbour, ".repeat(3);
    const participants = [[[0, "participant", "agreed"] as const]];
    const index: Index = { ...some, events: { ...some.events, title: [title], participants } };
    expect(sceneIn(index, ["a0"], openingWindow(index), 600)).toMatchObject({ all: 1, named: 0, band: [], labels: [] });
  });
});
