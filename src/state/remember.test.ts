import { expect, test } from "vitest";
import { keep, NOTHING_REMEMBERED, type Remembered, recall } from "./remember";

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
  const remembered: Remembered = { theme: "dark", singleKeys: false, tab: "source" };
  keep(() => place, remembered);
  expect(recall(() => place)).toEqual(remembered);
});

test("foreign data is ignored or replaced by defaults", () => {
  expect(recall(() => storage())).toBeNull();
  expect(recall(() => storage("{"))).toBeNull();
  expect(recall(() => storage('"dark"'))).toBeNull();
  expect(recall(() => storage('{"theme":"<b>","singleKeys":7,"tab":"__proto__"}'))).toEqual(NOTHING_REMEMBERED);
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
