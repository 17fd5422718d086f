/** Checks that the story of the shipped dataset keeps the promises of docs/dataset.md. */
import { describe, expect, test } from "vitest";
import { compileStory } from "../engine/compile/compileStory";
import { readDataset } from "../node/readDataset";
import { folderInMemory, memoryDisk } from "./memory";
import { shipped } from "./shipped";

const { lookup, index } = shipped();
const [story] = lookup.dataset.stories;
const view = compileStory(lookup)!;
const steps = view.steps.map((step, at) => ({ ...step, at: at + 1, written: story!.steps[at]! }));

test("the shipped dataset has no error and no warning", () => {
  expect(readDataset("data", memoryDisk(folderInMemory("data", "data"))).problems).toEqual([]);
});

test("the story has nine steps and says so in its title", () => {
  expect(view.title).toMatch(/nine steps$/);
  expect(index.site.story).toMatchObject({ title: view.title, steps: 9 });
});

describe.each(steps)("step $at, $heading", ({ heading, sentences, events, window, disagreements, written }) => {
  test("has a heading short enough for the drawing, and sentences of at most 35 words", () => {
    expect(heading.length).toBeLessThanOrEqual(28);
    const long = sentences.filter(({ text }) => text.split(" ").length > 35);
    expect(long).toEqual([]);
  });

  test("shows all claims, events and disagreements that it names", () => {
    expect(sentences.map(({ claims }) => claims.map(({ id }) => id))).toEqual(
      written.sentences.map(({ claims }) => claims),
    );
    expect(events.map(({ id }) => id).sort()).toEqual([...written.events].sort());
    expect(disagreements.map(({ id }) => id)).toEqual(written.disagreements ?? []);
  });

  test("has a window that overlaps the date of each of its events", () => {
    const outside = events.filter(
      ({ date }) => (date.latest ?? Infinity) < window.earliest! || (date.earliest ?? -Infinity) > window.latest!,
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test("names only disagreements about its events", () => {
    const about = new Set(
      events.flatMap(({ id }) => [...(lookup.disputesOf.get(id) ?? []), ...(lookup.detailsOf.get(id) ?? [])]),
    );
    const foreign = disagreements.filter(({ id }) => ![...about].some((one) => one.id === id));
    expect(foreign.map(({ id }) => id)).toEqual([]);
  });
});
