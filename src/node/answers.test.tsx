/** Checks the table of answers to a disagreement: what it says about answers without sources, and how it names
 * speakers. */
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { compileDisagreement } from "../engine/compile/compileDisagreement";
import type { IsKept } from "../engine/evidence/matrix";
import type { Disagreement } from "../model/schema";
import { parseHtml } from "../testing/parseHtml";
import { timeline } from "../testing/timeline";
import { Answers } from "../ui/static/Answers";

const CAUSE: Disagreement = {
  id: "cause",
  question: "What was the cause?",
  about: "cause",
  positions: [
    { id: "lamp", answer: "A lamp", claims: ["fire.c1"] },
    { id: "arson", answer: "Arson", claims: ["fire.c2"] },
  ],
  outcome: { kind: "open" },
};
const drawn = timeline("1907  ada  Fire  gazette, inquest", { disagreements: [CAUSE] });

function whose(lookup = drawn.lookup, isKept: IsKept | null = null) {
  const question = compileDisagreement(lookup, CAUSE);
  const html = renderToString(<Answers question={question} on="fire" isKept={isKept} />);
  const rows = [...parseHtml(html).querySelectorAll("tbody tr")];
  return rows.map((row) => [row.querySelector("td:last-child")?.textContent, row.className]);
}

test("an answer whose sources are excluded says so, and an answer without sources does not blame an exclusion", () => {
  expect(whose(drawn.lookup, ({ number }) => number === 1)).toEqual([
    ["Gazette", ""],
    ["nobody in the sources that are left", "is-fallen"],
  ]);
  const events = drawn.dataset.events.map((event) => ({
    ...event,
    claims: event.claims.map((claim, at) => (at === 0 ? claim : { ...claim, citations: [] })),
  }));
  expect(whose(drawn.changed({ events }))).toEqual([
    ["Gazette", ""],
    ["No source yet: the one it names is not in this record.", ""],
  ]);
});

test("a speaker is named next to a publisher whose name only contains the speaker's name", () => {
  const events = drawn.dataset.events.map((event) => ({
    ...event,
    claims: event.claims.map((claim) => ({ ...claim, speakers: [{ name: "Inquest" }] })),
  }));
  const sources = drawn.dataset.sources.map((one) => ({ ...one, publisher: "Inquest Daily" }));
  expect(whose(drawn.changed({ events, sources }))[0]?.[0]).toBe("Inquest, in Inquest Daily");
});
