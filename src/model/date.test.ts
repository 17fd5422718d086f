import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CompiledDate, compareDates } from "./date";
import { isFault, parseDate } from "./edtf";

fc.configureGlobal({ seed: 20070120 });

function compiled(text: string): CompiledDate {
  const date = parseDate(text);
  if (isFault(date)) throw new Error(date.fault);
  return date;
}

describe("the order of events within a day", () => {
  // Dates on one day or the next, so that times decide.
  const near = fc
    .tuple(
      fc.constantFrom("2007-01-20", "2007-01-21", "2007-01"),
      fc.constantFrom("", "T05:00", "T05:00:30", "T19:00"),
      fc.constantFrom("", "/2007-01-21", "/2007-01-20T06:00", "/2007-01-21T06:00", "/..", "/2007"),
    )
    .map(([day, time, end]) => `${day}${day.length > 7 ? time : ""}${end}`)
    .map((text) => parseDate(text))
    .filter((date): date is CompiledDate => !isFault(date));

  test("the order of dates is total within a day too, and times decide it", () => {
    const sign = (a: CompiledDate, b: CompiledDate) => Math.sign(compareDates(a, b));
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        const [one, other] = [a.from, b.from];
        if (a.earliest !== b.earliest || typeof one === "string" || typeof other === "string") return;
        if (one.time && other.time && one.time !== other.time) expect(sign(a, b) < 0).toBe(one.time < other.time);
      }),
      { numRuns: 1000 },
    );
  });

  test("a whole day comes first, then its times in order, then longer dates", () => {
    const inOrder = [
      "2007-01-20",
      "2007-01-20T05:00",
      "2007-01-20T05:00/2007-01-20T06:00",
      "2007-01-20T05:00/2007-01-21",
      "2007-01-20T05:00/..",
      "2007-01-20T08:30",
      "2007-01-20T08:30:05",
      "2007-01-20T19:00",
      "2007-01-20/2007-01-21",
      "2007-01-20/..",
      "2007-01-21",
    ];
    const sorted = [...inOrder]
      .reverse()
      .map((text) => compiled(text))
      .sort(compareDates);
    expect(sorted.map(({ edtf }) => edtf)).toEqual(inOrder);
  });
});
