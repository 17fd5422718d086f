import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browser } from "../testing/browser";
import { historyWriter } from "./historyWriter";

const ROOT = "https://example.org/site/";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function started() {
  const world = browser(ROOT, ROOT);
  return { ...world, history: historyWriter(world.page as unknown as Window) };
}

test("windows, scrolls and records without end stay below the 100 calls in 30 seconds that Safari allows, and the last is written", () => {
  const { history, calls, addresses } = started();
  let most = 0;
  const counted: number[] = [];
  for (let n = 0; n < 600; n++) {
    history.replace(`${ROOT}?n=${n}`);
    history.note({ scroll: n });
    history.push(`${ROOT}events/e${n}/`, { scroll: n });
    vi.advanceTimersByTime(145);
    counted.push(calls());
    most = Math.max(most, calls() - (counted[n - 207] ?? 0));
  }
  expect(most).toBeLessThan(100);
  vi.advanceTimersByTime(40_000);
  expect(addresses().at(-1)).toBe("events/e599/");
});

test("what is refused is written once the browser allows it, a step as a step, with the address as it is by then", () => {
  const { history, refuse, addresses } = started();
  refuse();
  history.push(`${ROOT}events/fire/`, null);
  history.replace(`${ROOT}events/fire/?actor=ada`);
  vi.advanceTimersByTime(10_000);
  expect(addresses()).toEqual([""]);
  refuse(false);
  vi.advanceTimersByTime(10_000);
  expect(addresses()).toEqual(["", "events/fire/?actor=ada"]);
});

test("what waits is forgotten when the reader goes Back", () => {
  const { history, refuse, addresses } = started();
  refuse();
  history.push(`${ROOT}events/fire/`, null);
  history.drop();
  refuse(false);
  vi.advanceTimersByTime(10_000);
  expect(addresses()).toEqual([""]);
});
