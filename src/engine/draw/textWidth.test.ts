import fc from "fast-check";
import { expect, test } from "vitest";
import { inTwoLines, textWidth } from "./textWidth";

test("the width of a text depends on its letters and grows with the font size", () => {
  expect(textWidth("", "sans", 12)).toBe(0);
  expect(textWidth("Wil", "sans", 24)).toBeCloseTo(2 * textWidth("Wil", "sans", 12));
  expect(textWidth("mmm", "serif", 12.5)).toBeGreaterThan(2 * textWidth("iii", "serif", 12.5));
});

test("letters of other scripts have a width, and combining marks have none", () => {
  for (const text of ["Ŵœ", "Жду", "قيس", "東京"]) expect(textWidth(text, "sans", 10)).toBeGreaterThan(5 * text.length);
  expect(textWidth("e\u0301", "sans", 10)).toBe(textWidth("e", "sans", 10));
});

// Widths measured in Chromium with the fonts that the site ships.
test.each([
  ["serif", 12.5, "Attack on the Provincial Joint Coordination Center", 305],
  ["sans", 12, "Guardian says Iran's Revolutionary Guard led the 2007 kidnapping", 368],
] as const)("an estimate in %s is at least as wide as the browser draws the text", (font, size, text, measured) => {
  const width = textWidth(text, font, size);
  expect(width).toBeGreaterThanOrEqual(measured);
  expect(width).toBeLessThan(measured * 1.08);
});

test("two lines keep every word in order, and the wider line is as narrow as possible", () => {
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
