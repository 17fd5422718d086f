import { expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import { randomIndex } from "../../testing/randomIndex";
import { FACETS, facetOf } from "./facets";

/** A copy of the index with a label for every status and genre it uses. */
const withLabels = (made: Index): Index => ({
  ...made,
  labels: {
    ...made.labels,
    statuses: Object.fromEntries(made.statuses.map((id) => [id, id])),
    genres: Object.fromEntries(made.sources.map(({ genre }) => [genre, genre])),
  },
});
const index = withLabels(randomIndex(1, 30));
const placed = (places: readonly { id: string; parent?: string }[]) =>
  facetOf("places")
    .values({ ...index, places: places.map((one) => ({ name: one.id, ...one })) }, null)
    .map(({ id, depth }) => [id, depth]);

test("each place is followed by its parts", () => {
  expect(
    placed([{ id: "quay", parent: "port" }, { id: "coast" }, { id: "port", parent: "coast" }, { id: "hill" }]),
  ).toEqual([
    ["coast", 0],
    ["port", 1],
    ["quay", 2],
    ["hill", 0],
  ]);
});

test("a place with an unknown parent is at the top level, and no places give an empty tree", () => {
  expect(placed([{ id: "quay", parent: "gone" }])).toEqual([["quay", 0]]);
  expect(placed([])).toEqual([]);
});

test("every facet has values with names, and events have only these values", () => {
  for (const facet of FACETS) {
    const values = facet.values(index, null);
    for (const { names } of values) expect(names[0]).toMatch(/\S/);
    const ids = values.map(({ id }) => id);
    const held = facet.held(index);
    for (const value of held.values) expect(ids, facet.key).toContain(held.ids[value]);
  }
  expect(
    facetOf("categories")
      .values(index, null)
      .map(({ id }) => id),
  ).toEqual(["raid", "speech", "trial"]);
});

test("no two facets share a name in typed queries or in the address", () => {
  const names = FACETS.flatMap(({ typed }) => typed);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(FACETS.map(({ field }) => field)).size).toBe(FACETS.length);
});
