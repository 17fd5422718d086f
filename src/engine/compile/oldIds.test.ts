import { expect, test } from "vitest";
import { timeline } from "../../testing/timeline";
import { compileIndex } from "./compileIndex";
import { movedClaims, oldIdsOf } from "./oldIds";

const drawn = timeline("1907  ada  Fire  gazette, inquest\n1908  ada  Trip  gazette");
const removed = "It was a misprint.";

test("what was removed was an event where nothing is said, also one whose id goes on where another's ends", () => {
  const lookup = drawn.changed({ aliases: { fires: { removed }, "fire.c9": { removed }, flood: { removed } } });
  expect(oldIdsOf(lookup).map(({ id, was }) => [id, was])).toEqual([
    ["fires", "event"],
    ["fire.c9", "claim"],
    ["flood", "event"],
  ]);
});

test("of claims of an event that has another id now, its page tells which were removed and which are elsewhere", () => {
  const aliases = { blaze: "fire", "blaze.c1": "fire.c1", "blaze.c2": { removed }, "blaze.c3": "trip.c1" };
  const lookup = drawn.changed({ aliases });
  expect(movedClaims(lookup, "fire")).toEqual([
    { id: "blaze.c2", removed },
    { id: "blaze.c3", now: { id: "trip.c1", name: "Trip", event: "trip" } },
  ]);
  expect(movedClaims(lookup, "trip")).toEqual([]);
  expect(compileIndex(lookup, "v").removed).toEqual({ "blaze.c2": removed });
});
