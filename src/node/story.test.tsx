/** Checks the markup of the story's page. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compileStory } from "../engine/compile/compileStory";
import { parseHtml } from "../testing/parseHtml";
import { tripAndFire } from "../testing/story";
import { timeline } from "../testing/timeline";
import { StoryArticle } from "../ui/static/StoryArticle";

const DRAWING = `
  1903              ada  Trip          gazette
  1907-01-20T17:00  ada  Harbour fire  gazette, inquest
`;
const positions = ["c1", "c2"].map((claim) => ({ id: claim, answer: claim, claims: [`harbour-fire.${claim}`] }));
const drawn = timeline(DRAWING, {
  disagreements: [{ id: "when", question: "When?", about: "date", positions, outcome: { kind: "open" } }],
  story: tripAndFire("trip", "when"),
});
const article = (lookup = drawn.lookup) =>
  parseHtml(renderToStaticMarkup(<StoryArticle view={compileStory(lookup)!} />));

test("a story reads completely without scripts, and its links lead to claims, events and questions", () => {
  const page = article();
  expect(page.querySelector("h2")?.textContent).toBe("From a trip to a fire");
  const steps = [...page.querySelectorAll("ol.story-steps > li")];
  expect(steps.map((step) => step.querySelector("h3")?.id)).toEqual(["step-1", "step-2"]);
  expect(steps[1]?.textContent.replace(/\s+/g, " ").trim()).toBe(
    "2The fire" +
      "from January to February 1907" +
      "The harbour burned.12 Ada had been away.3 " +
      "Events of this step20 January 1907, 17:00 Harbour fire" +
      "Where sources disagreeWhen? left open",
  );
  expect([...steps[1]!.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "./events/harbour-fire/#harbour-fire.c1",
    "./events/harbour-fire/#harbour-fire.c2",
    "./events/trip/#trip.c1",
    "./events/harbour-fire/",
    "./disagreements/#when",
  ]);
});

test("a step without events and questions keeps its text and has no empty headings", () => {
  const [story] = drawn.dataset.stories;
  const steps = story!.steps.map((step) => ({ ...step, events: [], disagreements: [] }));
  const page = article(drawn.changed({ stories: [{ ...story!, steps }] }));
  expect(page.querySelectorAll("li.story-step")).toHaveLength(2);
  expect(page.querySelectorAll("h4")).toHaveLength(0);
});
