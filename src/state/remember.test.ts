import { expect, test } from "vitest";
import { keep, NOTHING_REMEMBERED, type Remembered, recall, withSearch } from "./remember";

/** The part of a storage that is used. */
function storage(kept: string | null = null): Storage {
  let text = kept;
  return {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      text = value;
    },
  } as unknown as Storage;
}

test("preferences that were kept are read again", () => {
  const place = storage();
  const remembered: Remembered = {
    theme: "dark",
    singleKeys: false,
    tab: "source",
    searches: ["?actor=khazali"],
    offline: false,
  };
  keep(() => place, remembered);
  expect(recall(() => place)).toEqual(remembered);
});

test("foreign data is ignored or replaced by defaults", () => {
  expect(recall(() => storage())).toBeNull();
  expect(recall(() => storage("{"))).toBeNull();
  expect(recall(() => storage('"dark"'))).toBeNull();
  expect(recall(() => storage('{"theme":"<b>","singleKeys":7,"tab":"__proto__"}'))).toEqual(NOTHING_REMEMBERED);
});

test("the last ten searches are kept, the newest first and each once; foreign ones are dropped; null keeps none", () => {
  const many = Array.from({ length: 12 }, (_, n) => `?q=${n}`).reduce<readonly string[]>(withSearch, []);
  expect(many).toHaveLength(10);
  expect(many[0]).toBe("?q=11");
  expect(withSearch(many, "?q=5").filter((one) => one === "?q=5")).toHaveLength(1);
  expect(recall(() => storage('{"searches":["?q=a",7,"https://x.example"]}'))?.searches).toEqual(["?q=a"]);
  expect(recall(() => storage('{"searches":null}'))?.searches).toBeNull();
});

test("a blocked or full storage returns null and does not throw", () => {
  const blocked = () => {
    throw new Error("SecurityError");
  };
  const full = () =>
    ({
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    }) as unknown as Storage;
  expect(recall(blocked)).toBeNull();
  expect(keep(blocked, NOTHING_REMEMBERED)).toBeNull();
  expect(keep(full, NOTHING_REMEMBERED)).toBeNull();
});
