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

test("constant writing stays below Safari's limit of 100 calls in 30 seconds, and the last address is written", () => {
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

test("a refused step is written as a step once the browser allows it, with the address of that time", () => {
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

test("a waiting address is discarded when the reader goes Back", () => {
  const { history, refuse, addresses } = started();
  refuse();
  history.push(`${ROOT}events/fire/`, null);
  history.drop();
  refuse(false);
  vi.advanceTimersByTime(10_000);
  expect(addresses()).toEqual([""]);
});
