/** Reads the dates of rows as a person would, and asks where a person would. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mapping } from "../../model/importMapping";
import { readRowDate } from "./rowDate";

const NONE = { year: "", month: "", day: "", time: "" };
const inCell = (date: string, end = "", mapping: Partial<Mapping> = {}) =>
  readRowDate({ date, end, parts: NONE, endParts: NONE }, mapping);
const said = (read: ReturnType<typeof inCell>): string =>
  read.kind === "read"
    ? [read.date.edtf, read.date.extent].filter(Boolean).join(" ")
    : read.kind === "question"
      ? `? ${read.readings.join(" ")}`
      : read.kind;

test.each([
  ["1907", "1907"],
  ["20 Jan 2007", "2007-01-20"],
  ["March 2007", "2007-03"],
  ["c. 1915", "1915~"],
  ["between 3 and 5 January 2010", "2010-01-03/2010-01-05 within"],
  ["1990s", "199X"],
  ["20.1.2007", "2007-01-20"],
  ["2007-01/2007-03", "2007-01/2007-03 span"],
  ["1909~", "1909~"],
  ["2014-06/..", "2014-06/.."],
  ["1/2/2007", "? 2007-02-01 2007-01-02"],
  ["39102", "? 2007-01-20 2011-01-21"],
  ["1900s", "? 190X 19XX"],
  ["1895-13", "unreadable"],
  ["some time ago", "unreadable"],
  ["", "missing"],
])("the cell “%s” is read as %s", (cell, expected) => {
  expect(said(inCell(cell))).toBe(expected);
});

test("the mapping answers once what could mean several dates", () => {
  expect(said(inCell("1/2/2007", "", { dates: "day-first" }))).toBe("2007-02-01");
  expect(said(inCell("1/2/2007", "", { dates: "month-first" }))).toBe("2007-01-02");
  // Only one order is possible, whatever the mapping says.
  expect(said(inCell("20/1/2007", "", { dates: "month-first" }))).toBe("2007-01-20");
  expect(said(inCell("1/2/2007 - 3/2/2007", "", { dates: "day-first" }))).toBe("2007-02-01/2007-02-03 span");
  expect(said(inCell("39102", "", { serials: 1900 }))).toBe("2007-01-20");
  expect(said(inCell("39102.5", "", { serials: 1904 }))).toBe("2011-01-21");
  expect(said(inCell("1900s", "", { answers: { "1900s": "19XX" } }))).toBe("19XX");
  expect(said(inCell("some time ago", "", { answers: { "some time ago": "18XX" } }))).toBe("18XX");
});

test("two cells make a span, and what cannot be one is not guessed", () => {
  expect(said(inCell("3 May 1874", "5 May 1874"))).toBe("1874-05-03/1874-05-05 span");
  expect(said(inCell("1874", "1874"))).toBe("1874");
  expect(said(inCell("1875", "1874"))).toBe("unreadable");
  expect(said(inCell("", "1874"))).toBe("unreadable");
  expect(said(inCell("1874", "later"))).toBe("unreadable");
});

test("dates in parts are those of TimelineJS", () => {
  const parts = (year: string, month = "", day = "", time = "") => ({ year, month, day, time });
  const read = (first: typeof NONE, last = NONE) =>
    said(readRowDate({ date: "", end: "", parts: first, endParts: last }, {}));
  expect(read(parts("1905"))).toBe("1905");
  expect(read(parts("1905", "3"))).toBe("1905-03");
  expect(read(parts("1905", "March", "12"))).toBe("1905-03-12");
  expect(read(parts("1905", "3", "12", "8:30 PM"))).toBe("1905-03-12T20:30");
  expect(read(parts("1905", "3"), parts("1906", "May"))).toBe("1905-03/1906-05 span");
  for (const wrong of [
    parts("-400"),
    parts("1905", "", "12"),
    parts("1905", "13"),
    parts("1905", "2", "30"),
    parts("", "3"),
  ])
    expect(read(wrong)).toBe("unreadable");
});

const MONTHS = "January February March April May June July August September October November December".split(" ");
const pad = (n: number) => String(n).padStart(2, "0");
type Writer = (year: number, month: number, day: number) => readonly [written: string, expected: string];
/** Ways in which people write a date, each with what it means. */
const WRITERS: readonly Writer[] = [
  (y, m, d) => [`${d} ${MONTHS[m - 1]} ${y}`, `${y}-${pad(m)}-${pad(d)}`],
  (y, m, d) => [`${MONTHS[m - 1]!.slice(0, 3)} ${d}, ${y}`, `${y}-${pad(m)}-${pad(d)}`],
  (y, m, d) => [
    `the ${d}${d % 10 === 1 && d !== 11 ? "st" : "th"} of ${MONTHS[m - 1]} ${y}`,
    `${y}-${pad(m)}-${pad(d)}`,
  ],
  (y, m, d) => [`${d}.${m}.${y}`, `${y}-${pad(m)}-${pad(d)}`],
  (y, m, d) => [`${d}-${MONTHS[m - 1]!.slice(0, 3)}-${y}`, `${y}-${pad(m)}-${pad(d)}`],
  (y, m, d) => [`${y}/${pad(m)}/${pad(d)}`, `${y}-${pad(m)}-${pad(d)}`],
  (y, m, d) => [`  ${y}-${m}-${d} `, `${y}-${pad(m)}-${pad(d)}`],
  (y, m) => [`${MONTHS[m - 1]} ${y}`, `${y}-${pad(m)}`],
  (y, m) => [`about ${MONTHS[m - 1]} ${y}`, `${y}-${pad(m)}~`],
  (y) => [`c.${y}`, `${y}~`],
  (y) => [`${y}?`, `${y}?`],
  (y) => [`probably ${y}`, `${y}?`],
  (y) => [`since ${y}`, `${y}/..`],
  (y, m, d) => [`from ${d} ${MONTHS[m - 1]} ${y} to ${y + 2}`, `${y}-${pad(m)}-${pad(d)}/${y + 2} span`],
  (y) => [`between ${y} and ${y + 3}`, `${y}/${y + 3} within`],
];

test("a day, a month or a year in any of these styles is read as it was meant", () => {
  const anyDate = fc.tuple(
    fc.integer({ min: 1000, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...WRITERS), ([year, month, day], write) => {
      const [written, expected] = write(year, month, day);
      expect(said(inCell(written))).toBe(expected);
    }),
    { seed: 18, numRuns: 1000 },
  );
});

test("a day in numbers with slashes is never read in one order where the other is a day, too", () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1000, max: 2099 }),
  );
  fc.assert(
    fc.property(numbers, ([one, other, year]) => {
      const read = inCell(`${one}/${other}/${year}`);
      const isOpen = one <= 12 && other <= 12 && one !== other;
      const isDay = one <= 12 || other <= 12;
      expect(read.kind).toBe(isOpen ? "question" : isDay ? "read" : "unreadable");
    }),
    { seed: 18, numRuns: 1000 },
  );
});
