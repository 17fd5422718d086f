import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultInWords } from "../engine/check/faults";
import { boundsOf, type CompiledDate, calendarOf, compareDates, dayOf, daysInMonth, kindOf } from "./date";
import { dateReader, isFault, parseDate, parsePart } from "./edtf";

// A fixed seed gives the same cases in every run, so that a failure can be repeated.
fc.configureGlobal({ seed: 20070120 });

function compiled(text: string, extent?: "span" | "within"): CompiledDate {
  const date = parseDate(text, extent);
  if (isFault(date)) throw new Error(faultInWords(date));
  return date;
}

/** Why a text was refused, in words, and what is offered instead. */
function refused(text: string): { fault: string; suggestions: readonly string[] } {
  const date = parseDate(text);
  if (!isFault(date)) throw new Error(`"${text}" was read`);
  return { fault: faultInWords(date), suggestions: date.suggestions };
}

/** The examples of the Library of Congress's specification of EDTF, of all three levels. */
const EXAMPLES =
  `1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30
  1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02
  Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
  1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985
  1984~/2004-06 1984/2004-06~ 1984~/2004~ 1984?/2004% -1985
  Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-34 [1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..]
  [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984} 2004-06-11% 2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11
  156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03
  198X? 19XX% 2001-21~ 2004-XX~ 1985-04-XX? 2001-25 2001-32 2001-37 2001-41`
    .split(/\s+/)
    .filter(Boolean);

/** A day number as "2007-01-20", so that a failing test shows a date. */
function written(day: number | null): string | null {
  if (day === null) return null;
  const { year, month, day: dayOfMonth } = calendarOf(day);
  const pad = (n: number, to: number) => String(n).padStart(to, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

describe("what a date covers", () => {
  test.each([
    ["2007-01-20", "day", "2007-01-20", "2007-01-20"],
    ["2007-01-20T17:00", "day", "2007-01-20", "2007-01-20"],
    ["2007-01-20T17:00:30", "day", "2007-01-20", "2007-01-20"],
    ["1985-04-XX", "unit", "1985-04-01", "1985-04-30"],
    ["1985-XX", "unit", "1985-01-01", "1985-12-31"],
    ["1985-XX-XX", "unit", "1985-01-01", "1985-12-31"],
    ["1985-04-XX~", "unit", "1985-04-01", "1985-04-30"],
    ["198X?", "unit", "1980-01-01", "1989-12-31"],
    ["19XX%", "unit", "1900-01-01", "1999-12-31"],
    ["2001-21~", "unit", "2001-03-20", "2001-06-20"],
    ["198X~/199X", "span", "1980-01-01", "1999-12-31"],
    ["2007-01", "unit", "2007-01-01", "2007-01-31"],
    ["2008-02", "unit", "2008-02-01", "2008-02-29"],
    ["2007", "unit", "2007-01-01", "2007-12-31"],
    ["199X", "unit", "1990-01-01", "1999-12-31"],
    ["19XX", "unit", "1900-01-01", "1999-12-31"],
    ["0000", "unit", "0000-01-01", "0000-12-31"],
    ["2007-03~", "unit", "2007-03-01", "2007-03-31"],
    ["2007-03-30?", "day", "2007-03-30", "2007-03-30"],
    ["2003%", "unit", "2003-01-01", "2003-12-31"],
    ["2003/2007-03-20", "span", "2003-01-01", "2007-03-20"],
    ["2003-06/2004-08", "span", "2003-06-01", "2004-08-31"],
    ["2007-01-20/2007-01-20", "span", "2007-01-20", "2007-01-20"],
    ["2014-06/..", "open-end", "2014-06-01", null],
    ["2014-06/", "open-end", "2014-06-01", null],
    ["../2018", "open-start", null, "2018-12-31"],
    ["/2014-09", "open-start", null, "2014-09-30"],
  ])("%s is drawn as %s, from %s to %s", (text, kind, earliest, latest) => {
    const date = compiled(text);
    expect([kindOf(date), written(date.earliest), written(date.latest)]).toEqual([kind, earliest, latest]);
  });

  test.each([
    ["2007-21", "2007-03-20", "2007-06-20"],
    ["2007-22", "2007-06-21", "2007-09-22"],
    ["2007-23", "2007-09-23", "2007-12-20"],
    ["2007-24", "2007-12-21", "2008-03-19"],
  ])("the season %s runs from %s to %s, so that the four seasons cover every day", (text, earliest, latest) => {
    const date = compiled(text);
    expect([written(date.earliest), written(date.latest)]).toEqual([earliest, latest]);
  });

  test("an event within an interval differs from one that went on throughout", () => {
    expect(kindOf(compiled("2010-01-03/2010-01-05", "within"))).toBe("within");
    expect(kindOf(compiled("2010-01-03/2010-01-05", "span"))).toBe("span");
  });

  test("the marks ~ ? and % keep their meaning on either end of an interval", () => {
    expect(compiled("2007-03~").from).toEqual({ year: 2007, digits: 4, month: 3, approximate: true });
    expect(compiled("2007-03?").from).toEqual({ year: 2007, digits: 4, month: 3, uncertain: true });
    expect(compiled("2007%").from).toEqual({ year: 2007, digits: 4, approximate: true, uncertain: true });
    expect(compiled("2003~/2004-02?").to).toEqual({ year: 2004, digits: 4, month: 2, uncertain: true });
  });

  test("seconds are kept and decide which of two times is earlier", () => {
    const timeOf = (text: string) => compiled(text).from;
    expect(timeOf("2001-09-11T08:46:40")).toMatchObject({ time: "08:46:40" });
    expect(timeOf("2001-09-11T08:46:00")).toMatchObject({ time: "08:46" });
    expect(refused("2001-09-11T08:46:40/2001-09-11T08:46:02").fault).toContain("ends before it starts");
    expect(isFault(parseDate("2001-09-11T08:46:40/2001-09-11T08:46:40"))).toBe(false);
    expect(isFault(parseDate("2001-09-11T08:46/2001-09-11T08:46:02"))).toBe(false);
  });

  test("an end that is still open differs from an end that is not known", () => {
    expect(compiled("2014-06/..").to).toBe("open");
    expect(compiled("2014-06/").to).toBe("unknown");
  });
});

describe("what is refused, and which dates are suggested instead", () => {
  test.each([
    ["2010-13-05", "no month 13", ["2010-01-05", "2010-03-05", "2010"]],
    ["2010-13", "no month 13", ["2010-01", "2010-03", "2010"]],
    ["2010-00-05", "no month 0", ["2010"]],
    ["2007-02-29", "28 days", ["2007-02-28", "2007-02"]],
    ["2007-04-31", "30 days", ["2007-04-30", "2007-04"]],
    ["1900-02-29", "28 days", ["1900-02-28", "1900-02"]],
    ["2007-04-00", "days begin with 01", ["2007-04-01", "2007-04"]],
    ["20070120", "not an EDTF date", ["2007-01-20"]],
    ["20071320", "not an EDTF date", ["2007-01-20", "2007-03-20", "2007"]],
    ["2007-1-5", "not an EDTF date", ["2007-01-05"]],
    ["2007/1/5", 'more than one "/"', ["2007-01-05"]],
    ["2007.1.5", "not an EDTF date", ["2007-01-05"]],
    ["2007-01-20 ", "space", ["2007-01-20"]],
    [" 2007-03~", "space", ["2007-03~"]],
    ["2003-2007", "not an EDTF interval", ["2003/2007"]],
    ["2003–2007", "not an EDTF interval", ["2003/2007"]],
    ["2004-XX-25", "a day of an unknown month", ["2004-XX-XX"]],
    ["2001-33", "quarter 1 of 2001", ["2001-01/2001-03", "2001"]],
    ["2001-25", "spring, northern half", ["2001-21", "2001"]],
    ["2001-29", "spring, southern half", ["2001-23", "2001"]],
    ["2001-30", "summer, southern half", ["2001"]],
    ["2001-38", "third 2 of 2001", ["2001-05/2001-08", "2001"]],
    ["2001-41", "half 2 of 2001", ["2001-07/2001-12", "2001"]],
    ["2001-33/2001-36", "quarter 1 of 2001", ["2001-01/2001-12", "2001-01/2001", "2001/2001-12"]],
    ["2007-01-20T17:00Z", "time zone", ["2007-01-20T17:00"]],
    ["2007-01-20T17:00:05+03:30", "time zone", ["2007-01-20T17:00:05"]],
    ["2007-01-20T17:00~", "marks only dates", ["2007-01-20~"]],
    ["-0044-03-15", "before the year 0000", ["/0000"]],
    ["-0044/0014", "before the year 0000", ["/0014"]],
    ["Y-17E7", "before the year 0000", ["/0000"]],
    ["Y12345", "after the year 9999", ["9999/"]],
    ["Y2007", "stands without Y", ["2007"]],
    ["{2003,2004}", "level 2", ["2003/2004"]],
    ["[2003..2005]", "level 2", ["2003/2005"]],
    ["[..1984]", "level 2", ["../1984"]],
    ["2004-06~-11", "level 2", ["2004-06-11~"]],
    ["~2004-06", "level 2", ["2004-06~"]],
    ["?2004-06-~11", "level 2", ["2004-06-11%"]],
    ["1984-1X", "level 2", ["1984"]],
    ["1XXX", "level 2", ["1000/1999"]],
    ["1950S2", "level 2", ["19XX"]],
    ["156X-12-25", "a month of an unknown year", ["156X"]],
    ["199X-13-40", "a month of an unknown year", ["199X"]],
    ["2007/2003", "ends before it starts", ["2003/2007"]],
    ["2007-04-31/2008", "30 days", ["2007-04-30/2008", "2007-04/2008"]],
    ["2003/2007-13", "no month 13", ["2003/2007-01", "2003/2007-03", "2003/2007"]],
    ["2007-01-20T17:00/2007-01-20T16:00", "ends before", ["2007-01-20T16:00/2007-01-20T17:00"]],
  ])("%s is refused because of %s, and every suggestion is a date", (text, reason, suggestions) => {
    const { fault, suggestions: offered } = refused(text);
    expect(fault).toContain(reason);
    expect(offered).toEqual(suggestions);
    for (const one of offered) expect(isFault(parseDate(one)), one).toBe(false);
  });

  test("XXXX-12, near which nothing can be drawn, is refused as level 2 without suggestions", () => {
    expect(refused("XXXX-12")).toMatchObject({ fault: expect.stringContaining("level 2"), suggestions: [] });
  });

  test("every example of the specification is read, or refused as level 2 or not supported", () => {
    for (const text of EXAMPLES) {
      const date = parseDate(text);
      if (isFault(date)) expect(faultInWords(date), text).toMatch(/level 2|not supported/);
    }
  });

  test.each(["", " ", "../..", "/", "..", "../", "/.."])("%j has no date in it and is refused", (text) => {
    expect(refused(text).fault).toMatch(/empty|neither a start nor an end|not an EDTF|level 2/);
  });

  test.each([
    "2007-01-20T24:00",
    "2007-01-20T17:60",
    "2007-01-20T17:00:75",
    "2007-01-20T17:00:60",
    "2007-01T17:00",
    "Y170000002",
    "-0480",
    "207",
    "20070",
    "January 2007",
    "2007-25",
    "2007-21-05",
    "2003/2004/2005",
    "٢٠٠٧",
    "__proto__",
    "constructor",
  ])("%s is refused", (text) => {
    expect(refused(text).fault).toContain(text);
  });
});

describe("a reader with a cache", () => {
  const asked: string[] = [];
  const read = dateReader((text) => {
    asked.push(text);
    return parsePart(text);
  });

  test("the reader parses each end once, for any extent and interval, and agrees with the parser", () => {
    const interval = "2010-01-03/2010-01-05";
    for (const extent of ["span", undefined, "within", "span"] as const) {
      expect(read(interval, extent)).toEqual(parseDate(interval, extent));
      expect(read(interval, extent)).toBe(read(interval, extent));
    }
    expect(read("2010-01-05/..", "span")).toEqual(parseDate("2010-01-05/..", "span"));
    expect(read("2010-01-03")).toEqual(parseDate("2010-01-03"));
    expect(asked).toEqual(["2010-01-03", "2010-01-05"]);
  });

  test("an extent changes nothing about a single date, and faults are cached too", () => {
    expect(read("2007-03~", "within")).toBe(read("2007-03~"));
    expect(read("soon", "span")).toBe(read("soon"));
    expect(isFault(read("soon"))).toBe(true);
    expect(asked.slice(2)).toEqual(["2007-03~", "soon"]);
  });
});

const year = fc.integer({ min: 0, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });
const pad = (n: number, to = 2) => String(n).padStart(to, "0");
const dayText = fc
  .tuple(year, month, fc.nat())
  .map(([y, m, n]) => `${pad(y, 4)}-${pad(m)}-${pad(1 + (n % daysInMonth(y, m)))}`);
const mark = fc.constantFrom("", "~", "?", "%");
const timeText = fc
  .tuple(
    dayText,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom("", ":00", ":05", ":59"),
  )
  .map(([day, h, m, s]) => `${day}T${pad(h)}:${pad(m)}${s}`);
const unitText = fc.oneof(
  fc.tuple(dayText, mark).map((parts) => parts.join("")),
  fc.tuple(year, month, mark).map(([y, m, q]) => `${pad(y, 4)}-${pad(m)}${q}`),
  fc.tuple(year, mark).map(([y, q]) => `${pad(y, 4)}${q}`),
  fc.tuple(fc.integer({ min: 0, max: 999 }), mark).map(([decade, q]) => `${pad(decade, 3)}X${q}`),
  fc.tuple(year, fc.integer({ min: 21, max: 24 }), mark).map(([y, s, q]) => `${pad(y, 4)}-${s}${q}`),
  fc.tuple(year, month, mark).map(([y, m, q]) => `${pad(y, 4)}-${pad(m)}-XX${q}`),
  fc.tuple(year, mark).map(([y, q]) => `${pad(y, 4)}-XX${q}`),
  timeText,
);
const anyDate = fc
  .oneof(
    unitText,
    fc.tuple(unitText, unitText).map(([a, b]) => `${a}/${b}`),
    unitText.map((a) => `${a}/..`),
    unitText.map((b) => `/${b}`),
  )
  .map((text) => parseDate(text))
  .filter((date): date is CompiledDate => !isFault(date));

describe("for every date", () => {
  test("each day of the calendar is read and written back unchanged", () => {
    fc.assert(
      fc.property(dayText, (text) => {
        const { earliest, latest } = compiled(text);
        expect(written(earliest)).toBe(text);
        expect(latest).toBe(earliest);
      }),
    );
  });

  test("days have consecutive numbers in every month and year", () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        const last = daysInMonth(y, m);
        const next = d < last ? dayOf(y, m, d + 1) : dayOf(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1);
        expect(next - dayOf(y, m, Math.min(d, last))).toBe(1);
      }),
    );
  });

  test("no day that the calendar lacks is read", () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 40 }), (y, m, over) => {
        const text = `${pad(y, 4)}-${pad(m)}-${pad(daysInMonth(y, m) + over)}`;
        expect(isFault(parseDate(text))).toBe(true);
      }),
    );
  });

  test("a month includes its days, a year its months, a decade and a century its years", () => {
    fc.assert(
      fc.property(dayText, (text) => {
        const day = compiled(text).earliest ?? Number.NaN;
        for (const wider of [text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 3)}X`, `${text.slice(0, 2)}XX`]) {
          const { earliest, latest } = compiled(wider);
          expect(earliest).toBeLessThanOrEqual(day);
          expect(latest).toBeGreaterThanOrEqual(day);
        }
      }),
    );
  });

  test("an interval reaches exactly from the first day of its start to the last day of its end", () => {
    fc.assert(
      fc.property(unitText, unitText, (a, b) => {
        const [from, to] = [compiled(a), compiled(b)];
        const whole = parseDate(`${a}/${b}`);
        if (isFault(whole)) expect(to.latest ?? 0).toBeLessThan(from.earliest ?? 0);
        else expect([whole.earliest, whole.latest]).toEqual([from.earliest, to.latest]);
      }),
    );
  });

  test("a mark never moves a date", () => {
    fc.assert(
      fc.property(unitText, (text) => {
        const part = compiled(text).from;
        const plain = compiled(text.replace(/[~?%]$/, "")).from;
        if (typeof part === "string" || typeof plain === "string") throw new Error("a single date has no open end");
        expect(boundsOf(part)).toEqual(boundsOf(plain));
      }),
    );
  });

  test("the order of dates is total: any two compare the same both ways, and any three agree", () => {
    const sign = (a: CompiledDate, b: CompiledDate) => Math.sign(compareDates(a, b));
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("no text makes the reader throw, and every suggestion can be read", () => {
    const alphabet = fc.string({ unit: fc.constantFrom(..."0123456789-/.~?%XTZ: ") });
    fc.assert(
      fc.property(fc.oneof(fc.string(), alphabet), (text) => {
        const date = parseDate(text);
        if (isFault(date)) for (const one of date.suggestions) expect(isFault(parseDate(one)), one).toBe(false);
        else expect(date.edtf).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
