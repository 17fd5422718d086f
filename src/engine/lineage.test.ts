import { describe, expect, test } from "vitest";
import { lineageById } from "./lineage";

describe("units above an actor", () => {
  const parents = new Map([
    ["crew", { parent: "guild" }],
    ["guild", { parent: "city" }],
    ["ring", { parent: "ring2" }],
    ["ring2", { parent: "ring" }],
  ]);

  test("the list starts with the actor and climbs to the last known parent, even if that has no record", () => {
    expect(lineageById(parents, "crew")).toEqual(["crew", "guild", "city"]);
    expect(lineageById(parents, "nobody")).toEqual(["nobody"]);
  });

  test("the climb ends where parents form a cycle", () => {
    expect(lineageById(parents, "ring")).toEqual(["ring", "ring2"]);
  });
});
