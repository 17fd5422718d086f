import { expect, test } from "vitest";
import { randomIndex } from "../../testing/randomIndex";
import { facetValues, placeTree } from "./facetValues";
import { FACETS } from "./filter";

const index = randomIndex(1, 3);
const placed = (places: readonly { id: string; parent?: string }[]) =>
  placeTree({ ...index, places: places.map((one) => ({ name: one.id, ...one })) }).map(({ id, depth }) => [id, depth]);

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

test("a place whose whole is not there stands at the top, and none at all is no tree", () => {
  expect(placed([{ id: "quay", parent: "gone" }])).toEqual([["quay", 0]]);
  expect(placed([])).toEqual([]);
});

test("every facet has its values, each with a name", () => {
  for (const facet of FACETS) for (const { names } of facetValues(index, facet)) expect(names[0]).toMatch(/\S/);
  expect(facetValues(index, "categories").map(({ id }) => id)).toEqual(["raid", "speech", "trial"]);
});
