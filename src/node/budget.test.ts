/** Checks the limits for the size of a site. */
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { MOST_PAGE, overBudget } from "./budget";

const sized = (files: Readonly<Record<string, Uint8Array>>) => {
  const read = (path: string) => files[path]!;
  return [Object.keys(files).map((path) => ({ path, bytes: files[path]!.length })), read] as const;
};
const noise = new Uint8Array(randomBytes(MOST_PAGE + 1));
const plain = new Uint8Array(10 * MOST_PAGE);

describe("the budget of a site", () => {
  test("is kept by a sum that is just as large, and by pages that are small once they are compressed", () => {
    const [files, read] = sized({ "events/a/index.html": plain, "index.html": noise });
    expect(overBudget(files, plain.length + noise.length, read)).toBeNull();
  });

  test("names the largest folders if the sum is too large", () => {
    const [files, read] = sized({ "events/a/index.html": plain, "sources/b/index.json": noise, "icon.svg": noise });
    expect(overBudget(files, 1, read)).toEqual({
      total: {
        bytes: plain.length + 2 * noise.length,
        parts: [
          { path: "events/*.html", bytes: plain.length },
          { path: "sources/*.json", bytes: noise.length },
          { path: "*.svg", bytes: noise.length },
        ],
      },
      pages: [],
    });
  });

  test("names each page of an event that is too large when it is compressed, and no other page", () => {
    const [files, read] = sized({
      "events/a/index.html": noise,
      "events/b/index.html": plain,
      "about/index.html": noise,
    });
    const found = overBudget(files, 1e9, read);
    expect(found?.total).toBeNull();
    expect(found?.pages.map(({ path }) => path)).toEqual(["events/a/index.html"]);
  });
});
