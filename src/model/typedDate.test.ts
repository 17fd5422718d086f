import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, daysInMonth } from "./date";
import { isFault, parseDate } from "./edtf";
import { dayText, readRange } from "./typedDate";

fc.configureGlobal({ seed: 20070120 });

const pad = (n: number, to = 2) => String(n).padStart(to, "0");
const unit = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat(), fc.constantFrom(4, 7, 10))
  .map(([y, m, n, length]) => `${pad(y, 4)}-${pad(m)}-${pad(1 + (n % daysInMonth(y, m)))}`.slice(0, length));

test("the small reader and the full reader agree on every year, month, day and interval of them", () => {
  const text = fc.oneof(
    unit,
    fc.tuple(unit, unit).map(([a, b]) => `${a}/${b}`),
    unit.map((a) => `${a}/..`),
    unit.map((b) => `../${b}`),
  );
  fc.assert(
    fc.property(text, (one) => {
      const full = parseDate(one);
      const days = isFault(full)
        ? null
        : [full.earliest ?? Number.NEGATIVE_INFINITY, full.latest ?? Number.POSITIVE_INFINITY];
      expect(readRange(one)).toEqual(days);
    }),
  );
});

test("the small reader reads nothing that the full reader refuses, and never throws", () => {
  const alphabet = fc.string({ unit: fc.constantFrom(..."0123456789-/.~?X"), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(fc.string(), alphabet), (text) => {
      // As a filter "../.." excludes nothing; as the date of a record it would say nothing.
      if (readRange(text) && !/^(\.\.)?\/(\.\.)?$/.test(text)) expect(isFault(parseDate(text)), text).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test.each(["2007-13", "2007-02-29", "2007-1-5", "2008/2007", "2007/2008/2009", "", "soon", "__proto__"])(
  "%j in an address is not a range",
  (text) => {
    expect(readRange(text)).toBeNull();
  },
);

test("a day that is written into an address is read back as the same day", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) }), (day) => {
      expect(readRange(dayText(day))).toEqual([day, day]);
    }),
  );
});
