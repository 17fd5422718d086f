// @vitest-environment happy-dom

import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf, type SceneRequest, sceneOf } from "../../engine/draw/scene";
import { TRUE_SCALE } from "../../engine/draw/timescale";
import { trackRows } from "../../engine/draw/tracks";
import { wholeWindow } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import { shipped } from "../../testing/shipped";
import { createDrawing, type Drawing } from "./visAdapter";

const { index } = shipped();
const WHOLE = wholeWindow(index);
const WIDTH = 1000;

interface Shown {
  readonly tracks?: readonly string[];
  readonly visible?: readonly [number, number];
  readonly budget?: number;
  readonly query?: string;
  readonly must?: ReadonlySet<number>;
}

function show(
  drawing: Drawing,
  { tracks = index.tracks, visible = WHOLE, budget = 500, query = "", must }: Shown,
): void {
  const layout = layoutOf(index, trackRows(index, tracks, new Set(), null));
  const request: SceneRequest = { index, layout, visible, width: WIDTH, budget, ...(must ? { must } : {}) };
  const none = new Set<number>();
  const look = {
    scale: TRUE_SCALE,
    em: 1,
    root: "https://a.example/",
    faded: none,
    highlighted: none,
    lit: none,
    support: null,
    origins: [],
  };
  const reach = (visible[1] - visible[0]) / 2;
  drawing.apply(sceneOf(request), [visible[0] - reach, visible[1] + reach], {
    index,
    visible,
    width: WIDTH,
    query,
    ...look,
  });
}

function drawn(shown: Shown) {
  const container = document.createElement("div");
  document.body.append(container);
  const drawing = createDrawing(container);
  show(drawing, shown);
  return { container, drawing };
}

const listsOf = (container: Element) => [...container.querySelectorAll('[role="list"]')];

test("each track is a named list of its events in order, each with one link that names it", () => {
  const { container } = drawn({});
  const lists = listsOf(container);
  expect(lists.map((list) => list.getAttribute("aria-label"))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Qais al-Khazali, \d+ events$/)]),
  );
  for (const list of lists) {
    const items = [...list.querySelectorAll('[role="listitem"]')];
    const positions = items.map((item) => Number(item.getAttribute("aria-posinset")));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    for (const item of items) {
      expect(Number(item.getAttribute("aria-setsize"))).toBeGreaterThanOrEqual(items.length);
      const [link, ...others] = [...item.querySelectorAll("a")].filter((one) => !one.hasAttribute("aria-hidden"));
      expect(others).toEqual([]);
      expect(link?.getAttribute("aria-label")).toMatch(/, \d+ sources?/);
      expect(link?.getAttribute("href")).toBe(
        `https://a.example/events/${(link as HTMLElement | undefined)?.dataset["event"]}/`,
      );
    }
  }
});

test("a scene is drawn the same, whatever was drawn before", { timeout: 30_000 }, () => {
  const some = index.tracks.slice(0, 4);
  const anyShown = fc.record({
    tracks: fc.shuffledSubarray([...some]),
    window: fc
      .tuple(fc.double({ min: 0, max: 0.8, noNaN: true }), fc.double({ min: 0.05, max: 0.5, noNaN: true }))
      .map(([at, share]) => {
        const from = Math.round(WHOLE[0] + (WHOLE[1] - WHOLE[0]) * at);
        return [from, from + Math.round((WHOLE[1] - WHOLE[0]) * share)] as const;
      }),
    budget: fc.constantFrom(500, 20),
    query: fc.constantFrom("", "karbala"),
  });
  const contents = (container: Element) =>
    listsOf(container).map(({ outerHTML }) => outerHTML.replace(/ style="[^"]*"/g, ""));
  fc.assert(
    fc.property(fc.array(anyShown, { minLength: 1, maxLength: 3 }), anyShown, (before, last) => {
      const { container, drawing } = drawn(before[0]!);
      for (const one of [...before.slice(1), last]) show(drawing, one);
      const once = drawn(last);
      const [seen, wanted] = [contents(container), contents(once.container)];
      drawing.destroy();
      once.drawing.destroy();
      document.body.replaceChildren();
      // vis-timeline puts the rows in order only in an element that has a size.
      expect(seen.sort()).toEqual(wanted.sort());
    }),
    { numRuns: 8 },
  );
});

test("Tab reaches exactly one mark, and each mark tells which event it stands for", () => {
  const { container, drawing } = drawn({});
  const row = trackRows(index, index.tracks, new Set(), null).findIndex(({ kind }) => kind === "track");
  const stops = [...container.querySelectorAll<HTMLElement>(`a[data-row="${row}"]`)].map((link) => ({
    event: eventsOf(index).numberOf(link.dataset["event"]!)!,
    row,
  }));
  for (const stop of stops.slice(0, 3)) {
    drawing.setStop(stop);
    const reached = [...container.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(reached).toEqual([drawing.linkOf(stop)]);
    expect(drawing.markAt(reached[0]!)).toMatchObject(stop);
  }
  expect(drawing.markAt(container)).toBe(null);
});

test("matches in a label are marked, and inserted as text, never as markup", () => {
  const { container } = drawn({ query: "karbala" });
  const found = [...container.querySelectorAll(".mark-label mark")].map(({ textContent }) => textContent);
  expect(found.length).toBeGreaterThan(0);
  for (const text of found) expect(text).toMatch(/karbala/i);
});

test("an event in a bubble keeps a link of its own on its track, and becomes a mark when it must be drawn", () => {
  const rows = trackRows(index, index.tracks, new Set(), null);
  const request = { index, layout: layoutOf(index, rows), visible: WHOLE, width: WIDTH };
  const [bubble] = sceneOf(request).bubbles;
  const event = bubble!.events.at(-1)!;
  const linkOf = ({ drawing }: ReturnType<typeof drawn>) => drawing.linkOf({ event, row: bubble!.row });
  const crowded = drawn({});
  expect(linkOf(crowded)?.getAttribute("aria-label")).toContain(eventsOf(index).title(event));
  expect(linkOf(crowded)?.classList).toContain("mark-crowded");
  const link = linkOf(crowded);
  show(crowded.drawing, { must: new Set([event]) });
  expect(linkOf(crowded)).toBe(link);
  expect(link?.classList).not.toContain("mark-crowded");
});

/** A new version may ask more of an item or draw in another way. docs/decisions.md, "Marks are our own kind of item",
 * says what to check. */
test("vis-timeline has the version and the internals that the adapter was written for", async () => {
  const { default: meta } = await import("vis-timeline/package.json", { with: { type: "json" } });
  expect(meta.version).toBe("8.5.4");
  const { Timeline } = await import("vis-timeline/esnext");
  const { DataSet } = await import("vis-data/esnext");
  const timeline = new Timeline(document.createElement("div"), new DataSet() as never, { start: 0, end: 1 } as never);
  expect(timeline).toMatchObject({
    components: expect.any(Array),
    range: expect.any(Object),
    itemSet: {
      items: {},
      groups: expect.any(Object),
      redraw: expect.any(Function),
      _order: expect.any(Function),
      dom: { axis: expect.any(Element), background: expect.any(Element) },
    },
    _redraw: expect.any(Function),
    _origRedraw: expect.any(Function),
  });
  const { types } = (timeline as unknown as { itemSet: { constructor: { types: Record<string, new () => object> } } })
    .itemSet.constructor;
  const asked = ["isVisible", "show", "hide", "redraw", "repositionX", "repositionY", "setData", "setParent"];
  for (const name of asked) expect(types["range"]?.prototype, name).toHaveProperty(name);
});
