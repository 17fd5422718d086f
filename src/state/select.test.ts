import { expect, test } from "vitest";
import { dayOf } from "../model/date";
import { timeline } from "../testing/timeline";
import { SHORTEST_WINDOW, selectWindow } from "./select";
import { INITIAL_VIEW } from "./view";

test("a window shorter than the drawing can show is widened round its middle, so that marks and links stay on one scale", () => {
  const { index } = timeline("1907-01-20  ada  Fire  gazette\n1909  ada  Trial  gazette");
  const noon = dayOf(1907, 1, 20) + 0.5;
  const [from, to] = selectWindow(index, { ...INITIAL_VIEW, window: [noon - 0.5, noon + 0.5] });
  expect(to - from).toBe(SHORTEST_WINDOW);
  expect((from + to) / 2).toBe(noon);
});
