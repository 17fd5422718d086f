import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CompiledDate, dayOf } from "../model/date";
import { isFault, parseDate } from "../model/edtf";
import { dateInWords, datetimeAttribute, dayInWords, fill, whenInWords, yearOf } from "./dates";

function compiled(text: string, extent?: "span" | "within"): CompiledDate {
  const date = parseDate(text, extent);
  if (isFault(date)) throw new Error(date.fault);
  return date;
}

describe("a date in words says what the source knew and no more", () => {
  test.each([
    ["a day", "2007-01-20", "20 January 2007"],
    ["a time of day", "2007-01-20T17:00", "20 January 2007, 17:00"],
    ["a time with seconds", "2001-09-11T08:46:40", "11 September 2001, 08:46:40"],
    ["a time on the minute", "2001-09-11T08:46:00", "11 September 2001, 08:46"],
    ["a day not known", "1985-04-XX", "some day in April 1985"],
    ["a month not known", "1985-XX", "some month in 1985"],
    ["a day of a month not known", "1985-XX-XX", "some day in 1985"],
    ["about a day not known", "1985-04-XX~", "about some day in April 1985"],
    [
      "between days not known",
      "1985-04-XX/1985-05-XX",
      "between some day in April 1985 and some day in May 1985",
      "within",
    ],
    ["an uncertain decade", "198X?", "the 1980s, uncertain"],
    ["about a decade", "198X~", "about the 1980s"],
    ["about a season", "2001-21~", "about spring 2001"],
    ["a month", "2007-01", "January 2007"],
    ["a year", "2007", "2007"],
    ["a season", "2007-21", "spring 2007"],
    ["a decade", "199X", "the 1990s"],
    ["a century", "19XX", "the years 1900–1999"],
    ["an approximate month", "2007-03~", "about March 2007"],
    ["an approximate day", "2007-03-30~", "about 30 March 2007"],
    ["an approximate year", "2003~", "about 2003"],
    ["an uncertain day", "2007-03-30?", "30 March 2007, uncertain"],
    ["an uncertain year", "2003?", "2003, uncertain"],
    ["a month both approximate and uncertain", "2007-03%", "about March 2007, uncertain"],
    ["a span of months", "2003-06/2004-08", "from June 2003 to August 2004", "span"],
    ["a span within one year", "2003-06/2003-08", "from June to August 2003", "span"],
    ["a span of years", "2003/2007-03-20", "from 2003 to 20 March 2007", "span"],
    ["a span of days", "2010-01-03/2010-01-05", "from 3 to 5 January 2010", "span"],
    ["a date inside an interval", "2010-01-03/2010-01-05", "between 3 and 5 January 2010", "within"],
    ["one inside two months", "2009-12-30/2010-01-05", "between 30 December 2009 and 5 January 2010", "within"],
    ["one inside two months of a year", "2009-03-30/2009-05-02", "between 30 March and 2 May 2009", "within"],
    [
      "one inside an interval with a rough start",
      "2009-03~/2009-05",
      "between about March 2009 and May 2009",
      "within",
    ],
    ["what still goes on", "2014-06/..", "since June 2014"],
    ["what ended, from always", "../2018", "until 2018"],
    ["an end not known", "2014-06/", "from June 2014, end not known"],
    ["a start not known", "/2014-09", "until September 2014, start not known"],
    ["a rough beginning of what still goes on", "2014-06~/..", "since about June 2014"],
  ] as [string, string, string, ("span" | "within")?][])("%s, %s, is written “%s”", (_, text, words, extent) => {
    expect(dateInWords(compiled(text, extent))).toBe(words);
  });
});

test("days of any year, with leap days and the year 0, are named by our own month names", () => {
  expect(dayInWords(dayOf(2008, 2, 29))).toBe("29 February 2008");
  expect(dayInWords(dayOf(0, 1, 1))).toBe("1 January 0");
  expect(yearOf(dayOf(1969, 12, 31))).toBe(1969);
});

test("a name without a value stays visible in a message, even one that every object inherits", () => {
  expect(fill("{n} of {total}", { n: 1 })).toBe("1 of {total}");
  expect(fill("{constructor}", {})).toBe("{constructor}");
});

describe("the machine-readable date of a <time> element", () => {
  test.each(["2007", "2007-01", "2007-01-20", "2007-01-20T17:00", "2007-01-20T17:00:05"])(
    "%s is given as it is",
    (text) => {
      expect(datetimeAttribute(compiled(text))).toBe(text);
    },
  );
  test.each(["2007-01-21", "2007-01-22", "2007-01-23", "2007-01-24"])(
    "the day %s is not mistaken for a season",
    (text) => {
      expect(datetimeAttribute(compiled(text))).toBe(text);
    },
  );
  test.each(["2007-21", "199X", "1985-04-XX", "1985-XX", "198X?", "2007-03~", "2003/2004", "2014-06/..", "../2018"])(
    "%s has no form in HTML and gives no attribute",
    (text) => {
      expect(datetimeAttribute(compiled(text))).toBeNull();
    },
  );
});

describe("the words of every date of the shipped dataset", () => {
  const dates = new Set<string>();
  for (const name of readdirSync("data", { recursive: true, encoding: "utf8" }).filter((one) =>
    one.endsWith(".json"),
  )) {
    const text = readFileSync(`data/${name}`, "utf8");
    for (const found of text.matchAll(/"(?:edtf|date|died)":\s*"([^"]+)"/g)) dates.add(found[1] ?? "");
  }
  const wordsIn = (TZ: string): { offset: number; words: string[] } => {
    const args = ["--import", "tsx", "src/testing/wordsOfDates.ts"];
    const input = JSON.stringify([...dates]);
    return JSON.parse(execFileSync(process.execPath, args, { env: { ...process.env, TZ }, input, encoding: "utf8" }));
  };

  test("the words are the same in Kiritimati (UTC+14), Pago Pago (UTC−11) and Baghdad", { timeout: 30_000 }, () => {
    const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Baghdad"].map(wordsIn);
    expect(dates.size).toBeGreaterThan(50);
    // The zones were really in force.
    expect(zones.map((zone) => zone.offset)).toEqual([-840, 660, -180]);
    expect(zones[0]?.words).not.toContain("fault");
    expect(zones[0]?.words).toHaveLength(dates.size);
    expect(zones[1]?.words).toEqual(zones[0]?.words);
    expect(zones[2]?.words).toEqual(zones[0]?.words);
  });
});

describe("where sources disagree on the date", () => {
  test.each([
    ["2010-01-03/2010-01-05", ["2010-01-03", "2010-01-05"], "3 or 5 January 2010"],
    ["2007-09-26", ["2007-08-31", "2007-09-26"], "31 August or 26 September 2007"],
    ["2006-05~", ["2006-05", "2006-06"], "May or June 2006"],
    ["2012~", ["2011", "2012"], "2011 or 2012"],
    // Rival dates of different precision, qualified ones, or more than two do not fit on a line.
    ["2009-12-30~", ["2009-12/2009-12-29", "2009-12-30", "2010"], "about 30 December 2009 (sources differ)"],
    ["2007-03-20", ["2007-03-20", "2007-04"], "20 March 2007 (sources differ)"],
    ["2004~", ["2004", "2005~"], "about 2004 (sources differ)"],
    ["2001", ["2001-21", "2001-05"], "2001 (sources differ)"],
    ["2007-01-20T17:00", ["2007-01-20T17:00", "2007-01-21"], "20 January 2007, 17:00 (sources differ)"],
  ])("%s with the rival dates %j is written “%s”", (edtf, answers, words) => {
    const extent = edtf.includes("/") ? "within" : undefined;
    const compiledAnswers = answers.map((one) => compiled(one, one.includes("/") ? "within" : undefined));
    expect(whenInWords(compiled(edtf, extent), compiledAnswers)).toBe(words);
  });

  test("without rival dates only the date is written", () => {
    expect(whenInWords(compiled("2007-01-20"), [])).toBe("20 January 2007");
  });
});
