/** Checks the figures in docs/dataset.md. Each one is counted from the files of the dataset, without the engine. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plainEvents, plainSources, readPlain } from "./shipped";

const page = readFileSync("docs/dataset.md", "utf8").replace(/\s+/g, " ");
const { disagreements } = readPlain<{ disagreements: readonly { outcome: { kind: string } }[] }>(
  "data/disagreements.json",
);
const { actors } = readPlain<{ actors: readonly object[] }>("data/actors.json");
const claims = plainEvents.flatMap((event) => event.claims);
const { steps } = readPlain<{ steps: readonly object[] }>("data/stories/khazali.json");
const kind = (name: string) => disagreements.filter(({ outcome }) => outcome.kind === name).length;
const access = (how: string) => plainSources.filter(({ custom }) => custom.access === how).length;
const origin = (name: string) => plainSources.filter(({ custom }) => custom.origin === name).length;
const details = kind("compatible");
const counted = disagreements.length - details;

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (n: number): string => WORDS[n] ?? String(n);

test.each([
  `The record holds ${plainEvents.length} events, ${claims.length} claims, ${plainSources.length} sources, ${actors.length} actors`,
  `${disagreements.length} questions that sources answer differently: ${counted} disagreements and ${details} differences of detail`,
  `${access("full")} sources were read in full`,
  `${access("excerpt")} sources were read as excerpts`,
  `${access("cited")} were not read at all`,
  `("origin": "own", ${origin("own")} sources)`,
  `The origin of ${origin("unknown")} sources is unknown`,
  `the question is a difference of detail (${details}) and not a disagreement`,
  `Of the ${counted} disagreements, ${kind("open")} are open, ${inWords(kind("preferred"))} prefer a position`,
  `and ${inWords(kind("superseded"))} records that a later statement replaced an earlier one`,
  `data/stories/khazali.json leads through the record in ${inWords(steps.length)} steps`,
])("docs/dataset.md says: %s", (sentence) => {
  expect(page.replaceAll("`", "")).toContain(sentence);
});
