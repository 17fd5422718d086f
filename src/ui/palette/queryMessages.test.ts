import { expect, test } from "vitest";
import { misunderstoodInWords } from "./queryMessages";

test.each([
  [{ kind: "name", typed: "catgory", near: "category" }, "“catgory” is no filter; did you mean “category”?"],
  [{ kind: "value", facet: "places", typed: "x", near: null }, "No place is called “x”."],
  [
    { kind: "value", facet: "groups", typed: "iram", near: "Iran" },
    "No actor group is called “iram”; did you mean “Iran”?",
  ],
  [
    { kind: "several", facet: "actors", typed: "al", names: ["Ali", "Alma"] },
    "“al” could be more than one actor: Ali, Alma.",
  ],
  [{ kind: "date", typed: "so\u202eon" }, "“soon” is no date. Write 2008, 2008-03 or 2008-03-20, or name an event."],
  [{ kind: "choice", name: "disputed", choices: ["yes", "no"] }, "“disputed:” takes one of: yes, no."],
  [{ kind: "empty", name: "actor" }, "“actor:” needs a value."],
  [{ kind: "minus", name: "before" }, "“-before:” cannot be read: only values of lists can be left out."],
  [{ kind: "order", from: "2010-02", to: "2004" }, "There is no time from February 2010 to 2004."],
] as const)("every problem of a typed query is explained in a sentence: %j", (fault, words) => {
  expect(misunderstoodInWords(fault)).toBe(words);
});
