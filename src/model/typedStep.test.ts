import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRange } from "./typedDate";
import { dateOn, endsOf, rangeOf, typedDate } from "./typedStep";

test.each([
  ["2008", -1, "2007"],
  ["2008", 1, "2009"],
  ["2008-03", -1, "2008-02"],
  ["2008-01", -1, "2007-12"],
  ["2008-12", 1, "2009-01"],
  ["2008-03-01", -1, "2008-02-29"],
  ["2008-12-31", 1, "2009-01-01"],
  ["0000", -1, null],
  ["9999", 1, null],
  ["9999-12-31", 1, null],
  ["soon", 1, null],
])("the date %s moved by %i is %s", (text, by, on) => {
  expect(dateOn(text, by)).toBe(on);
});

test("one step forward begins on the day after the last, and one step back returns", () => {
  const typed = fc.constantFrom("2007", "2000-02", "1999-12-31", "2004-02-28", "0001", "1907-01");
  fc.assert(
    fc.property(typed, (text) => {
      const next = dateOn(text, 1)!;
      expect(readRange(next)![0]).toBe(readRange(text)![1] + 1);
      expect(dateOn(next, -1)).toBe(text);
    }),
  );
});

describe("the ends of a range", () => {
  test.each([
    [null, "", ""],
    ["2007", "2007", "2007"],
    ["2003/2007-03", "2003", "2007-03"],
    ["../2007", "", "2007"],
    ["/2007", "", "2007"],
    ["2006-01-02/..", "2006-01-02", ""],
    ["2007~", "2007", "2007"],
  ])("the ends of %s are “%s” and “%s”", (range, from, to) => {
    expect(endsOf(range)).toEqual([from, to]);
  });

  test("two ends make the range again, and two open ends make none", () => {
    for (const range of ["2007", "2003/2007-03", "../2007", "2006-01-02/.."])
      expect(rangeOf(...endsOf(range))).toBe(range);
    expect(rangeOf("", "")).toBeNull();
  });

  test("a typed date is read without the spaces around it", () => {
    expect(typedDate(" 2007-03 ")).toBe("2007-03");
    expect(typedDate("March 2007")).toBeNull();
    expect(typedDate("")).toBeNull();
  });
});
