/** Checks the numbered notes of a printed list. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { shipped } from "../../testing/shipped";
import { eventsOf } from "./events";
import { membershipOf } from "./membership";
import { notesOf, runsOf } from "./notes";

const { index } = shipped();

test("of any list, every source of every event has one number, ascending from 1 in the order of the list", () => {
  fc.assert(
    fc.property(fc.subarray([...eventsOf(index).all]), (events) => {
      const { numbers, sources } = notesOf(index, events);
      let next = 1;
      for (const event of events) {
        const own = numbers.get(event)!;
        const named = new Set(own.map((number) => sources[number - 1]!.id));
        const cited = new Set(membershipOf(index).sourcesOfEvent[event]!.map((source) => index.sources[source]!.id));
        expect(named).toEqual(cited);
        for (const number of own) {
          expect(number).toBeLessThanOrEqual(next);
          if (number === next) next++;
        }
      }
      expect(sources).toHaveLength(next - 1);
      expect(new Set(sources).size).toBe(sources.length);
    }),
  );
});

test("runs of numbers are joined, and give the numbers back", () => {
  expect(runsOf([1, 2, 3, 7, 9, 10])).toEqual([
    [1, 3],
    [7, 7],
    [9, 10],
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), (list) => {
      const numbers = list.sort((a, b) => a - b);
      const back = runsOf(numbers).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
      expect(back).toEqual(numbers);
    }),
  );
});
