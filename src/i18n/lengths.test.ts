import { expect, test } from "vitest";
import { dayOf } from "../model/date";
import { lengthInWords } from "./lengths";

test.each([
  ["three years", dayOf(2000, 1, 1), dayOf(2003, 1, 1), "3 y"],
  ["three years and two months", dayOf(2003, 5, 10), dayOf(2006, 7, 12), "3 y 2 mo"],
  ["ten months", dayOf(2016, 11, 25), dayOf(2017, 9, 30), "10 mo"],
  ["almost a month", dayOf(2016, 2, 1), dayOf(2016, 2, 28), "1 mo"],
  ["years of two digits", dayOf(30, 1, 1), dayOf(90, 7, 1), "60 y 6 mo"],
])("a length of %s is rounded to the nearest month", (_, from, to, words) => {
  expect(lengthInWords([from, to])).toBe(words);
});
