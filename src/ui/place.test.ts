// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Column, ColumnPlace } from "./column/column";
import { registerColumn } from "./column/columns";
import { registerFocus } from "./focus/targets";
import { placeKeeper } from "./place";

/** A column whose items can be added later. */
function column(place: ColumnPlace, items: ReadonlySet<string>, name: "record" | "list" = "list", isOwn = true) {
  const restore = vi.fn();
  const known = {
    save: () => place,
    restore,
    scrollsItself: () => isOwn,
    has: (key: string) => items.has(key),
    onMove: () => () => {},
    stop: () => {},
  };
  return { restore, end: registerColumn(name, known as unknown as Column) };
}

let frames: FrameRequestCallback[] = [];
const pass = (n: number) => {
  for (let at = 0; at < n; at++) for (const look of frames.splice(0)) look(0);
};
beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (look: FrameRequestCallback) => frames.push(look));
  vi.spyOn(window, "scrollTo").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a saved place holds the top item of each column and the focus, and the history can store it", () => {
  const { end } = column({ key: "e7", top: -12 }, new Set());
  const endFocus = registerFocus("list", { focus: () => true, targetOf: () => ({ on: "list", event: "e8" }) });
  const place = placeKeeper(window).save();
  expect(place).toEqual({
    scroll: 0,
    columns: { record: null, list: { key: "e7", top: -12 }, source: null },
    focus: { on: "list", event: "e8" },
  });
  expect(structuredClone(place)).toEqual(place);
  end();
  endFocus();
});

test("a place is restored once its item is in the document", () => {
  const items = new Set<string>();
  const { restore, end } = column({ key: "e7", top: -12 }, items);
  const focus = vi.fn(() => true);
  const endFocus = registerFocus("list", { focus, targetOf: () => null });
  const keeper = placeKeeper(window);
  keeper.restore({ scroll: 300, columns: { list: { key: "e7", top: -12 } }, focus: { on: "list", event: "e8" } });
  pass(10);
  expect(restore).not.toHaveBeenCalled();
  items.add("e7");
  pass(1);
  expect(window.scrollTo).toHaveBeenCalledWith(0, 300);
  expect(restore).toHaveBeenCalledWith({ key: "e7", top: -12 });
  expect(focus).toHaveBeenCalledWith({ on: "list", event: "e8" }, { preventScroll: true });
  end();
  endFocus();
});

test("a place that an older version saved still restores the scroll position of the page", () => {
  placeKeeper(window).restore({ scroll: 300, listScroll: 10, anchor: null, focus: ".row a" });
  pass(1);
  expect(window.scrollTo).toHaveBeenCalledWith(0, 300);
});

test("where the page scrolls both record and list, the record is waited for and alone restores its place", () => {
  const items = new Set(["e7"]);
  const list = column({ key: "e7", top: 900 }, new Set(["e7"]), "list", false);
  const record = column({ key: "question", top: 40 }, items, "record", false);
  const columns = { record: { key: "question", top: 40 }, list: { key: "e7", top: 900 } };
  placeKeeper(window).restore({ scroll: 300, columns, focus: null });
  pass(10);
  expect(window.scrollTo).not.toHaveBeenCalled();
  items.add("question");
  pass(1);
  expect(window.scrollTo).toHaveBeenCalledWith(0, 300);
  expect(record.restore).toHaveBeenCalledWith({ key: "question", top: 40 });
  expect(list.restore).not.toHaveBeenCalled();
  list.end();
  record.end();
});
