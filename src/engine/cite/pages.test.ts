import fc from "fast-check";
import { expect, test } from "vitest";
import { pagesForCsl, pagesIn } from "./pages";

test.each([
  ["12-14", "12", "14"],
  ["12--14", "12", "14"],
  ["12 - 14", "12", "14"],
  ["12–14", "12", "14"],
  ["pp. 12-14", "12", "14"],
  ["iv–xii", "iv", "xii"],
  ["iv-xii", "iv", "xii"],
  ["XIV-XX", "XIV", "XX"],
  ["S12-S15", "S12", "S15"],
  ["A1-A12", "A1", "A12"],
  ["12a-12c", "12a", "12c"],
  ["16-1–16-4", "16-1", "16-4"],
  ["16-1-16-4", "16-1", "16-4"],
  ["16-1--16-4", "16-1", "16-4"],
  ["iv–12", "iv", "12"],
])("%s is a range from %s to %s", (text, first, last) => {
  expect(pagesIn(text)).toEqual({ first, last });
});

test.each([
  "A-1",
  "B-12",
  "A–1",
  "HC123-I",
  "1, 5",
  "1-2,5",
  "5",
  "iv",
  "16-1",
  "12-4",
  "1-2-3",
  "A1-B2",
  "12-",
  "1 and 5",
])("%s is left unchanged", (text) => {
  expect(pagesIn(text)).toEqual({ first: text });
  expect(pagesForCsl(text)).toBe(text);
});

test("a range is read the same with any kind of dash between its pages", () => {
  const page = fc.tuple(fc.constantFrom("", "S", "e", "16-"), fc.nat(900), fc.integer({ min: 1, max: 99 }));
  fc.assert(
    fc.property(page, fc.constantFrom("-", "--", "–", " – ", " - ", "—"), ([prefix, from, length], sign) => {
      const [first, last] = [`${prefix}${from}`, `${prefix}${from + length}`];
      expect(pagesIn(`${first}${sign}${last}`)).toEqual({ first, last });
      expect(pagesIn(pagesForCsl(`${first}${sign}${last}`))).toEqual({ first, last });
    }),
  );
});
