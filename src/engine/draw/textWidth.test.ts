import fc from "fast-check";
import { expect, test } from "vitest";
import { inTwoLines, textWidth } from "./textWidth";

test("a text is as wide as its letters, in proportion to its size", () => {
  expect(textWidth("", "sans", 12)).toBe(0);
  expect(textWidth("Wil", "sans", 24)).toBeCloseTo(2 * textWidth("Wil", "sans", 12));
  expect(textWidth("mmm", "serif", 12.5)).toBeGreaterThan(2 * textWidth("iii", "serif", 12.5));
});

test("letters of other scripts have room too, and marks above letters take none", () => {
  for (const text of ["Ŵœ", "Жду", "قيس", "東京"]) expect(textWidth(text, "sans", 10)).toBeGreaterThan(5 * text.length);
  expect(textWidth("e\u0301", "sans", 10)).toBe(textWidth("e", "sans", 10));
});

// Measured in Chromium with the fonts that the site ships.
test.each([
  ["serif", 12.5, "Attack on the Provincial Joint Coordination Center", 305],
  ["sans", 12, "Guardian says Iran's Revolutionary Guard led the 2007 kidnapping", 368],
] as const)("what is reckoned in %s is no narrower than what the browser draws", (font, size, text, measured) => {
  const width = textWidth(text, font, size);
  expect(width).toBeGreaterThanOrEqual(measured);
  expect(width).toBeLessThan(measured * 1.08);
});

test("two lines keep every word in its order, and the wider is as narrow as can be", () => {
  const words = fc.array(
    fc.string({ minLength: 1, maxLength: 9 }).filter((word) => !/\s/.test(word)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(words, (some) => {
      const text = some.join(" ");
      const { lines, width } = inTwoLines(text, "serif", 12, Number.POSITIVE_INFINITY)!;
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(textWidth(line, "serif", 12)).toBeLessThanOrEqual(width);
      expect(inTwoLines(text, "serif", 12, width - 0.01)).toBe(null);
    }),
  );
});
