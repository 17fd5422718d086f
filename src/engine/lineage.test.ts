import { describe, expect, test } from "vitest";
import { lineageById } from "./lineage";

describe("units above an actor", () => {
  const parents = new Map([
    ["crew", { parent: "guild" }],
    ["guild", { parent: "city" }],
    ["ring", { parent: "ring2" }],
    ["ring2", { parent: "ring" }],
  ]);

  test("from itself up to the last that is known, also where the last has no record", () => {
    expect(lineageById(parents, "crew")).toEqual(["crew", "guild", "city"]);
    expect(lineageById(parents, "nobody")).toEqual(["nobody"]);
  });

  test("parents that lead back to each other end the climb", () => {
    expect(lineageById(parents, "ring")).toEqual(["ring", "ring2"]);
  });
});
