import { expect, test } from "vitest";
import { nearest } from "./nearest";

const many = Array.from(
  { length: 30_000 },
  (_, n) => `${["harbour", "quay", "guild", "storm"][n % 4]}-${n * 7}-${1900 + (n % 90)}`,
);

test("of many names the nearest is found as of few: a letter missing, one too many, two changed places", () => {
  const candidates = new Set([...many, "khazali-freed-2010"]);
  for (const written of ["khazali-fred-2010", "khazzali-freed-2010", "khazali-freed-2001", "kahzali-freed-2010"])
    expect(nearest(written, candidates), written).toBe("khazali-freed-2010");
  expect(nearest("gild", ["guild", "ada"])).toBe("guild");
  expect(nearest("zzzzzz", ["guild", "ada"])).toBe("");
  expect(nearest("x", [])).toBe("");
  expect(nearest("x".repeat(20_000), candidates)).toBe("");
});

// Comparing each reference with every name would take minutes.
test("20,000 misspelt references among 30,000 names all get a suggestion before the time runs out", {
  timeout: 60_000,
}, () => {
  const candidates = new Set(many);
  const found = many.slice(0, 20_000).filter((name) => nearest(`${name.slice(1)}x`, candidates) !== "");
  expect(found.length).toBe(20_000);
});
