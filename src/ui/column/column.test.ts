// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Column, createColumn } from "./column";
import { columnOf, registerColumn, watchColumn } from "./columns";
import { PATIENCE } from "./frames";
import { itemsIn, markedBy } from "./items";

/** Pixels: the column begins 100 below the top of the screen, its sticky head is 40 high, and it shows 500. */
const TOP = 100;
const HEAD = 40;
const HEIGHT = 500;

const waiting = new Map<number, FrameRequestCallback>();
let frames = 0;
/** Lets `n` animation frames pass. */
function pass(n: number): void {
  for (let at = 0; at < n; at++) {
    const now = [...waiting.values()];
    waiting.clear();
    for (const look of now) look(0);
  }
}

let resized = () => {};
class Observer {
  constructor(changed: () => void) {
    resized = changed;
  }
  observe() {}
  disconnect() {}
}

interface Page {
  readonly scroller: HTMLElement;
  readonly heights: Map<string, number>;
  readonly column: Column;
  /** How far the item is below the top of the visible area. */
  offset(key: string): number;
  add(key: string): void;
}

/** A column of items whose boxes follow from their heights and from the scroll position of the column or the page. */
function page(keys: readonly string[], { isOwn = true, height = 100 } = {}): Page {
  const scroller = document.createElement("section");
  const list = document.createElement("ol");
  scroller.append(list);
  document.body.append(scroller);
  scroller.style.scrollPaddingTop = `${HEAD}px`;
  scroller.style.overflowY = isOwn ? "auto" : "visible";
  const heights = new Map<string, number>();
  const boxOf = (key: string) => {
    let y = isOwn ? TOP - scroller.scrollTop : TOP - window.scrollY;
    for (const item of list.children) {
      const own = (item as HTMLElement).dataset["event"]!;
      if (own === key) return new DOMRect(0, y, 300, heights.get(own)!);
      y += heights.get(own)!;
    }
    return new DOMRect();
  };
  const add = (key: string) => {
    const item = document.createElement("li");
    item.dataset["event"] = key;
    item.getBoundingClientRect = () => boxOf(key);
    heights.set(key, height);
    list.append(item);
  };
  for (const key of keys) add(key);
  scroller.getBoundingClientRect = () =>
    isOwn ? new DOMRect(0, TOP, 300, HEIGHT) : new DOMRect(0, TOP - window.scrollY, 300, keys.length * height);
  scroller.getClientRects = () => [scroller.getBoundingClientRect()] as unknown as DOMRectList;
  const column = createColumn(scroller, itemsIn(list, "event"));
  const offset = (key: string) => boxOf(key).top - (isOwn ? TOP : 0);
  return { scroller, heights, column, offset, add };
}

const KEYS = Array.from({ length: 50 }, (_, at) => `e${at}`);
const turnWheel = (place: HTMLElement) => place.dispatchEvent(new Event("wheel", { bubbles: true }));
const scrollTo = (place: HTMLElement, y: number) => {
  place.scrollTop = y;
  place.dispatchEvent(new Event("scroll"));
};

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", Observer);
  vi.stubGlobal("requestAnimationFrame", (look: FrameRequestCallback) => {
    frames += 1;
    waiting.set(frames, look);
    return frames;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => waiting.delete(frame));
  vi.stubGlobal("innerHeight", 700);
  let scrollY = 0;
  vi.spyOn(window, "scrollY", "get").mockImplementation(() => scrollY);
  vi.spyOn(window, "scrollBy").mockImplementation(((_: number, y: number) => {
    scrollY += y;
  }) as typeof window.scrollBy);
});
afterEach(() => {
  document.body.replaceChildren();
  waiting.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the item at the reading line", () => {
  test("the item at the reading line is the first one below the sticky head", () => {
    const { column, scroller } = page(KEYS);
    expect(column.at()).toBe("e0");
    scroller.scrollTop = 1000;
    expect(column.at()).toBe("e10");
    scroller.scrollTop = 1040;
    expect(column.at()).toBe("e11");
  });

  test("there is no such item in an empty column, nor before the page has scrolled to the first one", () => {
    expect(page([]).column.at()).toBeNull();
    const { column } = page(KEYS, { isOwn: false });
    expect(column.at()).toBeNull();
    window.scrollBy(0, 60);
    expect(column.at()).toBe("e0");
    window.scrollBy(0, 500);
    expect(column.at()).toBe("e5");
  });
});

describe("bringing an item into view", () => {
  test("an item that is well in view is not moved", () => {
    const { column, scroller } = page(KEYS);
    column.show("e3");
    pass(20);
    expect(scroller.scrollTop).toBe(0);
  });

  test("nothing moves while a row is pressed, so that the release hits the same row", () => {
    const { column, scroller } = page(KEYS);
    column.show("e20");
    scroller.querySelector("li")!.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    pass(5);
    expect(scroller.scrollTop).toBe(0);
  });

  test("all items are laid out at their true heights first", () => {
    const { scroller } = page(KEYS);
    const layOut = vi.fn();
    createColumn(scroller, { ...itemsIn(scroller, "event"), layOut }).show("e20");
    expect(layOut).toHaveBeenCalled();
  });

  test('"near" puts the item a third down the column, "top" below the sticky head, "middle" in the middle', () => {
    const { column, offset } = page(KEYS);
    column.show("e20");
    pass(20);
    expect(offset("e20")).toBeCloseTo(HEIGHT / 3);
    column.show("e30", "top");
    pass(20);
    expect(offset("e30")).toBe(HEAD);
    column.show("e40", "middle");
    pass(20);
    expect(offset("e40")).toBe(HEIGHT / 2 - 50);
  });

  test("an item that is higher than the column is shown from its beginning", () => {
    const { column, offset, heights } = page(KEYS);
    heights.set("e20", 900);
    for (const where of ["near", "middle"] as const) {
      column.show("e10", "top");
      pass(20);
      column.show("e20", where);
      pass(20);
      expect(offset("e20")).toBe(HEAD);
    }
  });

  test("the item is brought back while heights settle and when the column loses height", () => {
    const { column, offset, heights } = page(KEYS);
    column.show("e30", "top");
    pass(2);
    heights.set("e5", 170);
    pass(3);
    expect(offset("e30")).toBe(HEAD);
    pass(20);
    heights.set("e6", 300);
    pass(20);
    expect(offset("e30")).toBe(HEAD + 200);
    resized();
    pass(20);
    expect(offset("e30")).toBe(HEAD);
  });

  test("the reader's own scrolling, during the move or after it, ends the move", () => {
    const { column, scroller, heights } = page(KEYS);
    column.show("e30", "top");
    pass(2);
    turnWheel(scroller);
    heights.set("e5", 170);
    const before = scroller.scrollTop;
    pass(20);
    resized();
    pass(20);
    expect(scroller.scrollTop).toBe(before);
  });

  test("an item that is fetched late is still brought into view, but the wait ends after a fixed time", () => {
    const { column, offset, add } = page(KEYS);
    column.show("late", "top");
    pass(PATIENCE / 2);
    add("late");
    pass(20);
    expect(offset("late")).toBe(HEAD);
    column.show("never");
    pass(PATIENCE + 1);
    expect(waiting.size).toBe(0);
  });

  test("the page scrolls where the column has no scroller of its own", () => {
    const { column, offset } = page(KEYS, { isOwn: false });
    column.show("e20", "top");
    pass(20);
    expect(offset("e20")).toBe(HEAD);
  });

  test("an item that is not in the document is approached by its known position", () => {
    const { scroller } = page(KEYS);
    const list = scroller.firstElementChild as HTMLElement;
    const items = itemsIn(list, "event");
    const far = { ...items, whereabouts: (key: string) => (key === "far" ? TOP + 3000 - scroller.scrollTop : null) };
    const column = createColumn(scroller, far);
    expect([column.has("far"), column.has("e1"), column.has("nobody")]).toEqual([true, true, false]);
    column.show("far");
    pass(1);
    expect(scroller.scrollTop).toBe(3000 - HEAD);
  });
});

describe("listeners to moves", () => {
  test("a column with its own scroller reports only the reader's scrolling, at most once a frame", () => {
    const { column, scroller } = page(KEYS);
    const told = vi.fn();
    column.onMove(told);
    scrollTo(scroller, 300);
    pass(2);
    expect(told).not.toHaveBeenCalled();
    turnWheel(scroller);
    for (const y of [310, 320, 330]) scrollTo(scroller, y);
    expect(column.isTelling()).toBe(true);
    pass(1);
    expect(told.mock.calls).toEqual([["reader"]]);
    expect(column.isTelling()).toBe(false);
    column.show("e40");
    pass(1);
    scrollTo(scroller, 3000);
    pass(20);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test("a scroll after a press on a link or button is not reported, one after a press beside it is", () => {
    const { column, scroller } = page(KEYS);
    const told = vi.fn();
    column.onMove(told);
    for (const name of ["a", "button"]) {
      const control = document.createElement(name);
      scroller.append(control);
      control.dispatchEvent(new Event("pointerdown", { bubbles: true }));
      scrollTo(scroller, 300);
      pass(1);
      expect(column.isPressed()).toBe(true);
      window.dispatchEvent(new Event("pointerup"));
      expect(column.isPressed()).toBe(false);
    }
    expect(told).not.toHaveBeenCalled();
    scroller.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    scrollTo(scroller, 400);
    pass(1);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test("every scroll of the page is reported where the page scrolls the column", () => {
    const { column } = page(KEYS, { isOwn: false });
    const told = vi.fn();
    column.onMove(told);
    window.dispatchEvent(new Event("scroll"));
    pass(1);
    expect(told.mock.calls).toEqual([["page"]]);
    column.stop();
    window.dispatchEvent(new Event("scroll"));
    pass(1);
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe("the reader's place", () => {
  test("a place is an item and its position, and can be restored although heights above it have changed", () => {
    const { column, scroller, heights, offset } = page(KEYS);
    const told = vi.fn();
    column.onMove(told);
    scroller.scrollTop = 1234;
    const place = column.save();
    expect(place).toEqual({ key: "e12", top: -34 });
    heights.set("e3", 700);
    scroller.scrollTop = 0;
    column.restore(place!);
    pass(20);
    expect(offset("e12")).toBe(-34);
    expect(told.mock.calls).toEqual([["restored"]]);
  });

  test("the place is kept when the column is rendered in another way, unless a move is in progress", () => {
    const { column, scroller, heights, offset } = page(KEYS);
    column.keepPlace(() => {});
    expect(waiting.size).toBe(0);
    scroller.scrollTop = 1234;
    column.keepPlace(() => heights.set("e3", 700));
    pass(20);
    expect(offset("e12")).toBe(-34);
    column.show("e40", "top");
    column.keepPlace(() => heights.set("e3", 200));
    pass(20);
    expect(offset("e40")).toBe(HEAD);
  });

  test("a column that is not shown has no place", () => {
    const { column, scroller } = page(KEYS);
    scroller.getClientRects = () => [] as unknown as DOMRectList;
    expect([column.save(), column.at()]).toEqual([null, null]);
  });
});

test("a column can be found by name, watched before it is registered, and is stopped when it is unregistered", () => {
  const seen: (Column | null)[] = [];
  const stop = watchColumn("list", (column) => seen.push(column));
  const { column } = page(KEYS, { isOwn: false });
  const end = registerColumn("list", column);
  expect(columnOf("list")).toBe(column);
  window.dispatchEvent(new Event("scroll"));
  pass(1);
  end();
  expect(columnOf("list")).toBeNull();
  stop();
  expect(seen).toEqual([column, column, null]);
});

test("the item that an element belongs to is found among its ancestors by its data attribute", () => {
  const item = document.createElement("li");
  item.dataset["event"] = "e1";
  const link = document.createElement("a");
  item.append(link);
  expect(markedBy(link, "event")).toBe(item);
  expect(markedBy(link, "paragraph")).toBeNull();
  expect(markedBy(null, "event")).toBeNull();
});
