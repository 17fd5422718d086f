import { expect, test } from "vitest";
import { dayOf } from "../../model/date";
import { timeline } from "../../testing/timeline";
import { describe, spoken } from "./describe";

const drawing = `
  1903        ada                Trip                                    gazette
  1907-01-20  ada, bela          Harbour fire                            gazette, inquest
  1907-03~    ada                Questioned                              inquest
  1908        ada, bela, cem     Inquest                                 gazette
  1909-12/..  dora               Works the north quay                    almanac
`;
const { index } = timeline(drawing, {
  info: {
    periods: [
      { id: "calm", label: "Calm", edtf: "1900/1906" },
      { id: "fire", label: "The fire and after", edtf: "1907/1908" },
    ],
  },
  disagreements: [
    {
      id: "cause",
      question: "What was the cause?",
      about: "cause",
      outcome: { kind: "open" },
      positions: [
        { id: "a", answer: "A lamp", claims: ["harbour-fire.c1"] },
        { id: "b", answer: "A spark", claims: ["harbour-fire.c2"] },
      ],
    },
  ],
});
const all = [0, 1, 2, 3, 4];

test("the window is described by its span and count, its busiest period and actors, and its disagreements", () => {
  expect(describe(index, all, [dayOf(1900, 1, 1), dayOf(1910, 12, 31)])).toEqual([
    "The view runs from 1 January 1900 to 31 December 1910 and holds 5 events.",
    "The busiest period is The fire and after with 3 events; most present: Ada (4), Bela (2) and Cem (1).",
    "Sources disagree on 1 of them.",
  ]);
});

test("only events that pass the filters and lie in the window are counted", () => {
  const [span, most, disputed] = describe(index, [0, 4], [dayOf(1902, 1, 1), dayOf(1904, 1, 1)]);
  expect(span).toBe("The view runs from 1 January 1902 to 1 January 1904 and holds 1 event, as filtered.");
  expect(most).toBe("The busiest period is Calm with 1 event; most present: Ada (1).");
  expect(disputed).toBe("Sources disagree on none of them.");
});

test("an empty window is described as empty", () => {
  expect(describe(index, [], [0, 10])).toEqual([
    "The view runs from 1 January 1970 to 11 January 1970 and holds no events, as filtered.",
    "No period and no actor stands out.",
    "Sources disagree on none of them.",
  ]);
});

test("a year is named where the record has no periods, and it is said when nobody takes part", () => {
  const plain = timeline("1907  -  Storm  gazette").index;
  expect(describe(plain, [0], [dayOf(1900, 1, 1), dayOf(1910, 1, 1)])[1]).toBe(
    "The busiest year is 1907 with 1 event; most present: nobody is named.",
  );
});

test("an event is announced by title and date in fewer than 120 characters, and a long title is shortened", () => {
  expect(spoken(index, 1)).toBe("Harbour fire, 20 January 1907");
  const short = timeline("1907-01-20  ada  Fire  gazette").index;
  const longest = { ...short, events: { ...short.events, title: ["Word ".repeat(40)] } };
  expect(spoken(longest, 0).length).toBeLessThan(120);
  expect(spoken(longest, 0)).toMatch(/…, 20 January 1907$/);
});
