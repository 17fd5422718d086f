// @vitest-environment happy-dom
import { act, useRef } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSwipe } from "./useSwipe";

const swiped = vi.fn<(way: 1 | -1) => void>();
let place: HTMLElement;
let unmount = () => {};

function Swiped() {
  const ref = useRef<HTMLDivElement>(null);
  useSwipe(ref, swiped);
  return <div ref={ref} />;
}

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  swiped.mockClear();
  const container = document.createElement("div");
  const root = createRoot(container);
  await act(() => root.render(<Swiped />));
  place = container.firstElementChild as HTMLElement;
  unmount = () => act(() => root.unmount());
});
afterEach(() => {
  unmount();
  vi.unstubAllGlobals();
});

type Point = readonly [x: number, y: number];
const fingers = (points: readonly Point[]) => points.map(([clientX, clientY]) => ({ clientX, clientY }));
const touch = (type: string, down: readonly Point[], changed: readonly Point[]) =>
  place.dispatchEvent(Object.assign(new Event(type), { touches: fingers(down), changedTouches: fingers(changed) }));
const move = (from: Point, to: Point) => {
  touch("touchstart", [from], [from]);
  touch("touchend", [], [to]);
};

test("a swipe to the left goes forward and a swipe to the right goes back", () => {
  move([250, 300], [120, 310]);
  move([120, 300], [250, 290]);
  expect(swiped.mock.calls).toEqual([[1], [-1]]);
});

test("scrolling, tapping and zooming with fingers is not a swipe", () => {
  move([200, 500], [120, 200]);
  move([200, 300], [180, 300]);
  touch("touchstart", [[100, 300]], [[100, 300]]);
  touch(
    "touchstart",
    [
      [100, 300],
      [200, 300],
    ],
    [[200, 300]],
  );
  touch("touchend", [[100, 300]], [[320, 300]]);
  touch("touchend", [], [[10, 300]]);
  expect(swiped).not.toHaveBeenCalled();
});
