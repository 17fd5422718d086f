import { describe, expect, test } from "vitest";
import type { Disagreement } from "../../model/schema";
import type { Story } from "../../model/story";
import { timeline } from "../../testing/timeline";
import { compileIndex } from "./compileIndex";
import { compileStory } from "./compileStory";

const question = (id: string, outcome: Disagreement["outcome"]): Disagreement => ({
  id,
  question: `Why ${id}?`,
  about: "cause",
  positions: [
    { id: "lamp", answer: "A lamp.", claims: ["harbour-fire.c1"] },
    { id: "arson", answer: "Arson.", claims: ["harbour-fire.c2"] },
  ],
  outcome,
});
const drawn = timeline(
  `
  1903                     ada    Trip          gazette
  1907-01-20               guild  Harbour fire  gazette, inquest
  1908-01-03/1908-01-05    guild  Strike        almanac
`,
  {
    disagreements: [
      question("open", { kind: "open" }),
      question("settled", { kind: "preferred", position: "lamp" }),
      question("detail", { kind: "compatible" }),
    ],
  },
);

type Step = Story["steps"][number];
const STEP: Step = {
  heading: "The fire",
  sentences: [{ text: "It burned.", claims: ["harbour-fire.c2", "trip.c1", "harbour-fire.c2"] }],
  events: ["strike", "harbour-fire", "strike"],
  window: "1907/1908-01",
  tracks: ["guild", "group:people"],
  disagreements: ["settled", "open", "detail", "open"],
};
const lookupWith = (...steps: Step[]) => drawn.changed({ stories: [{ id: "drawn", title: "A story", steps }] });
const viewOf = (step: Partial<Step> = {}) => compileStory(lookupWith({ ...STEP, ...step }))!.steps[0]!;

describe("the page of a story", () => {
  test("does not exist without a story", () => {
    expect(compileStory(drawn.lookup)).toBeNull();
  });

  test("is a single page, whatever the name of the file", () => {
    expect(compileStory(lookupWith(STEP, STEP))).toMatchObject({ kind: "story", id: "", title: "A story" });
  });

  test("names the event of each claim and its number there, once, in the order of the sentence", () => {
    expect(viewOf().sentences).toEqual([
      {
        text: "It burned.",
        claims: [
          { id: "harbour-fire.c2", event: "harbour-fire", title: "Harbour fire", number: 2 },
          { id: "trip.c1", event: "trip", title: "Trip", number: 1 },
        ],
      },
    ]);
  });

  test("lists the events in their order, each once, or none", () => {
    expect(viewOf().events.map(({ id, date }) => [id, date.edtf])).toEqual([
      ["harbour-fire", "1907-01-20"],
      ["strike", "1908-01-03/1908-01-05"],
    ]);
    expect(viewOf({ events: [] }).events).toEqual([]);
  });

  test("lists the disagreements in the order of the step, and marks settled ones", () => {
    expect(viewOf().disagreements).toEqual([
      { id: "settled", question: "Why settled?", settled: true },
      { id: "open", question: "Why open?" },
      { id: "detail", question: "Why detail?", settled: true },
    ]);
    const { disagreements: _, ...without } = STEP;
    expect(compileStory(lookupWith(without))?.steps[0]?.disagreements).toEqual([]);
  });

  test("has its window as a date, and its tracks as written", () => {
    expect(viewOf().window).toMatchObject({ edtf: "1907/1908-01", extent: "span" });
    expect(viewOf().tracks).toEqual(["guild", "group:people"]);
  });
});

describe("the index", () => {
  const storyOf = (...steps: Step[]) => compileIndex(lookupWith(...steps), "drawn").story;

  test("has no story if the dataset has none, and neither has the site", () => {
    expect(drawn.index).not.toHaveProperty("story");
    expect(drawn.index.site).not.toHaveProperty("story");
  });

  test.each([
    ["1907-01-20", "1907-01-20", 0, 1],
    ["1907-01", "1907-01-01", 0, 31],
    ["1906-12-31/1907", "1906-12-31", 0, 366],
    ["1908-02~", "1908-02-01", 0, 29],
  ])("%s is compiled into a window that includes its first and last day", (window, _first, _, days) => {
    const step = storyOf({ ...STEP, window })?.steps[0];
    expect(step!.to - step!.from + 1).toBe(days);
    expect(step!.from).toBe(viewOf({ window }).window.earliest);
  });

  test("lists events by number, in the order of the step", () => {
    expect(storyOf(STEP)).toEqual({
      title: "A story",
      steps: [
        {
          heading: "The fire",
          events: [drawn.numberOf("Strike"), drawn.numberOf("Harbour fire")],
          from: expect.any(Number),
          to: expect.any(Number),
          tracks: STEP.tracks,
        },
      ],
    });
  });

  test("throws for a window without an end, which the check does not let through", () => {
    expect(() => storyOf({ ...STEP, window: "1907/.." })).toThrow(/unchecked window/);
  });
});

test.each([
  [0, 1],
  [1, 1],
  [200, 1],
  [201, 2],
  [400, 2],
  [401, 3],
])("a story of %i words takes %i minutes", (wordCount, minutes) => {
  const text = Array.from({ length: wordCount }, () => "word").join("  ");
  const steps = [
    { ...STEP, sentences: wordCount > 0 ? [{ text, claims: ["trip.c1"] }] : [] },
    { ...STEP, sentences: [] },
  ];
  expect(compileIndex(lookupWith(...steps), "drawn").site.story).toEqual({ title: "A story", steps: 2, minutes });
});
