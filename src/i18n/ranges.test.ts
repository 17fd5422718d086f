import { expect, test } from "vitest";
import { rangeInWords } from "./ranges";

test.each([
  ["2007", "2007", "2007"],
  ["2007-03", "March 2007", "March 2007"],
  ["2007/2007", "2007", "2007"],
  ["2007~", "2007", "2007"],
  ["../2007", "before 2008", "before 2008"],
  ["/2007-12", "before January 2008", "before January 2008"],
  ["../2008-02-29", "before 1 March 2008", "before 1 March 2008"],
  ["../9999", "until 9999", "until 9999"],
  ["2006/..", "since 2006", "since 2006"],
  ["2006-01-20/", "since 20 January 2006", "since 20 January 2006"],
  ["2003/2007", "2003 to 2007", "2003–2007"],
  ["2003/2007-03", "2003 to March 2007", "2003 to March 2007"],
  ["2007-01-20/2007-03-20", "20 January 2007 to 20 March 2007", "20 January 2007 to 20 March 2007"],
  ["../..", "any date", "any date"],
])("%s is written “%s”, or “%s” where it must be short", (range, words, short) => {
  expect(rangeInWords(range)).toBe(words);
  expect(rangeInWords(range, true)).toBe(short);
});
