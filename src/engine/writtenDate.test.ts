/** Checks that dates as people write them are read as a person would, and that what has to be asked is not decided. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateInWords } from "../i18n/dates";
import { isFault, parseDate } from "../model/edtf";
import { shipped } from "../testing/shipped";
import { readWritten } from "./writtenDate";

const said = (text: string) => readWritten(text).map(({ edtf, extent }) => (extent ? `${edtf} ${extent}` : edtf));

describe("a date as people write it", () => {
  test.each([
    ["20 Jan 2007", "2007-01-20"],
    ["20 January 2007", "2007-01-20"],
    ["20-Jan-2007", "2007-01-20"],
    ["1999-00", "1999/2000 span"],
    ["1921–22", "1921/1922 span"],
    ["winter 2006-07", "2006-24"],
    ["January 20, 2007", "2007-01-20"],
    ["Jan. 20th, 2007", "2007-01-20"],
    ["the 20th of January 2007", "2007-01-20"],
    ["Saturday, 20 January 2007", "2007-01-20"],
    ["2007 January 20", "2007-01-20"],
    ["20-Jan-2007", "2007-01-20"],
    ["20.1.2007", "2007-01-20"],
    ["20/1/2007", "2007-01-20"],
    ["1/20/2007", "2007-01-20"],
    ["2007/1/20", "2007-01-20"],
    ["2007-1-5", "2007-01-05"],
    ["3/3/2007", "2007-03-03"],
    ["March 2007", "2007-03"],
    ["Sept 2007", "2007-09"],
    ["3/2007", "2007-03"],
    ["2007", "2007"],
    ["c. 1915", "1915~"],
    ["ca. 1915", "1915~"],
    ["c1915", "1915~"],
    ["circa March 1915", "1915-03~"],
    ["around 20 January 2007", "2007-01-20~"],
    ["1915?", "1915?"],
    ["probably 1915", "1915?"],
    ["c. 1915?", "1915%"],
    ["1990s", "199X"],
    ["the 1990's", "199X"],
    ["19th century", "18XX"],
    ["spring 2004", "2004-21"],
    ["Fall 2004", "2004-23"],
    ["20 January 2007, 17:00", "2007-01-20T17:00"],
    ["20 January 2007 at 5:30 p.m.", "2007-01-20T17:30"],
    ["1/20/2007 8:05", "2007-01-20T08:05"],
    ["between 3 and 5 January 2010", "2010-01-03/2010-01-05 within"],
    ["between March and May 2010", "2010-03/2010-05 within"],
    ["between 2003 and 2007", "2003/2007 within"],
    ["from 2003 to 2007", "2003/2007 span"],
    ["2003 to March 2007", "2003/2007-03 span"],
    ["2003–2007", "2003/2007 span"],
    ["2003-2007", "2003/2007 span"],
    ["3–5 January 2010", "2010-01-03/2010-01-05 span"],
    ["January–March 2010", "2010-01/2010-03 span"],
    ["20 Jan – 3 Feb 2010", "2010-01-20/2010-02-03 span"],
    ["c. 1915 to 1920", "1915~/1920 span"],
    ["since June 2014", "2014-06/.."],
    ["2014–present", "2014/.."],
    ["2014 –", "2014/.."],
    ["from 2014 onwards", "2014/.."],
    ["until 2014", "../2014"],
    ["before 2014", "../2013"],
  ])("%s is %s", (text, edtf) => {
    expect(said(text)).toEqual([edtf]);
    expect(said(`  ${text.toUpperCase()} `)).toEqual([edtf]);
  });

  test.each([
    ["1/2/2007", ["2007-02-01", "2007-01-02"]],
    ["1905–06", ["1905/1906 span", "1905-06"]],
    ["c. 1905-06", ["1905~/1906~ span", "1905-06~"]],
    ["2007/08", ["2007/2008 span", "2007-08"]],
    ["1914-8", ["1914/1918 span", "1914-08"]],
    ["1921-22", ["1921/1922 span", "1921-22"]],
    ["1-2-2007", ["2007-02-01", "2007-01-02"]],
    ["the 1900s", ["190X", "19XX"]],
    // The number of a day in a spreadsheet, which counts from 1900 or from 1904.
    ["39102", ["2007-01-20", "2011-01-21"]],
  ])("%s has to be asked", (text, dates) => {
    expect(said(text)).toEqual(dates);
  });

  test.each([
    "",
    "yesterday",
    "May 1907-08",
    "1907/5-7",
    "1907-05/07",
    "1907.5",
    "- 2 May 1999",
    "1895-13",
    "31 February 2007",
    "32.1.2007",
    "20/13/2007",
    "13/13/2007",
    "early 2007",
    "20 January",
    "20.1.07",
    "January",
    "May be 2007 or so",
    "12345",
    "2007 2008",
    "20 20 January 2007",
    "between 5 and 3 January 2010",
  ])("%j is not guessed", (text) => {
    expect(said(text)).toEqual([]);
  });

  test("every date of the shipped record, written in words, is read back as it was", () => {
    const { lookup } = shipped();
    for (const { date } of lookup.events) {
      const [first] = readWritten(dateInWords(date));
      expect(first, dateInWords(date)).toMatchObject({ edtf: date.edtf });
      if (date.extent) expect(first?.extent).toBe(date.extent);
    }
  });

  test("no text makes it throw, and whatever it offers is a date", () => {
    const words = [
      "20",
      "january",
      "2007",
      "to",
      "-",
      "between",
      "and",
      "c.",
      "?",
      "1990s",
      "/",
      ".",
      "until",
      "5:30",
      "39102",
    ];
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words)).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { edtf, extent } of readWritten(text)) expect(isFault(parseDate(edtf, extent))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
