import { expect, test } from "vitest";
import { timeline } from "../../testing/timeline";
import { compileIndex } from "./compileIndex";
import { movedClaims, oldIdsOf } from "./oldIds";

const drawn = timeline("1907  ada  Fire  gazette, inquest\n1908  ada  Trip  gazette");
const removed = "It was a misprint.";

test("a removed id without a kind counts as an event, unless it is a claim id of a known event", () => {
  const lookup = drawn.changed({ aliases: { fires: { removed }, "fire.c9": { removed }, flood: { removed } } });
  expect(oldIdsOf(lookup).map(({ id, was }) => [id, was])).toEqual([
    ["fires", "event"],
    ["fire.c9", "claim"],
    ["flood", "event"],
  ]);
});

test("the page of a renamed event lists its old claims that were removed or moved to other events", () => {
  const aliases = { blaze: "fire", "blaze.c1": "fire.c1", "blaze.c2": { removed }, "blaze.c3": "trip.c1" };
  const lookup = drawn.changed({ aliases });
  expect(movedClaims(lookup, "fire")).toEqual([
    { id: "blaze.c2", removed },
    { id: "blaze.c3", now: { id: "trip.c1", name: "Trip", event: "trip" } },
  ]);
  expect(movedClaims(lookup, "trip")).toEqual([]);
  expect(compileIndex(lookup, "v").removed).toEqual({ "blaze.c2": removed });
});
