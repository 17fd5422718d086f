/** Checks how the descriptions of pages are shortened. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened } from "./shortened";

test("a text that is short enough stays as it is", () => {
  expect(shortened("Iraq frees Khazali.", 19)).toBe("Iraq frees Khazali.");
});

test("a longer text ends after a word and without its comma", () => {
  expect(shortened("Iraq frees him, and he returns to Najaf", 17)).toBe("Iraq frees him…");
});

test("a text never gets longer than asked, and ends where a word ends, even if it has no words", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 4, max: 80 }), (text, most) => {
      const short = shortened(text, most);
      expect(short.length).toBeLessThanOrEqual(most);
      const kept = short.replace(/…$/, "");
      if (short !== text && text.slice(0, most).includes(" ")) expect(text.slice(kept.length)).toMatch(/^[\s.,]/);
    }),
  );
  expect(shortened("ا".repeat(400), 300)).toHaveLength(300);
});
