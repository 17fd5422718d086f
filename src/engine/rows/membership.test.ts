import fc from "fast-check";
import { expect, test } from "vitest";
import { randomIndex } from "../../testing/randomIndex";
import { membershipOf } from "./membership";

test("who takes part, with every unit above, and which sources are cited, is what a plain count of each event finds", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(30), (seed, size) => {
      const index = randomIndex(seed, size);
      const { actors, events, groups } = index;
      const { numberOf, rowsOfActor, rowsOfGroup, actorsOfRow, sourcesOfRow } = membershipOf(index);
      const withAbove = (at: number): number[] => {
        const { parent } = actors[at]!;
        return [at, ...(parent === undefined ? [] : withAbove(actors.findIndex(({ id }) => id === parent)))];
      };
      const taking = events.participants.map((some) => [...new Set(some.flatMap(([actor]) => withAbove(actor)))]);
      const cited = events.claims.map((claims) =>
        claims.flatMap(([, ...citations]) => citations.map(([, source]) => source)),
      );
      const rowsWhere = (holds: (row: number) => boolean) => [...events.id.keys()].filter(holds);
      expect(actorsOfRow).toEqual(taking);
      expect(sourcesOfRow).toEqual(cited.map((sources) => [...new Set(sources)]));
      actors.forEach(({ id }, at) => {
        expect(numberOf.get(id)).toBe(at);
        expect(rowsOfActor[at]).toEqual(rowsWhere((row) => taking[row]!.includes(at)));
      });
      for (const { id } of groups) {
        const isOfGroup = (row: number) => events.participants[row]!.some(([actor]) => actors[actor]!.group === id);
        expect(rowsOfGroup.get(id)).toEqual(rowsWhere(isOfGroup));
      }
    }),
  );
});
