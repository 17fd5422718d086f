import fc from "fast-check";
import { expect, test } from "vitest";
import { randomIndex } from "../../testing/randomIndex";
import { membershipOf } from "./membership";

test("participants, with every unit above them, and cited sources are those that a plain count of each event finds", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(30), (seed, size) => {
      const index = randomIndex(seed, size);
      const { actors, events, groups } = index;
      const { numberOf, eventsOfActor, eventsOfGroup, actorsOfEvent, sourcesOfEvent } = membershipOf(index);
      const withAbove = (at: number): number[] => {
        const { parent } = actors[at]!;
        return [at, ...(parent === undefined ? [] : withAbove(actors.findIndex(({ id }) => id === parent)))];
      };
      const taking = events.participants.map((some) => [...new Set(some.flatMap(([actor]) => withAbove(actor)))]);
      const cited = events.claims.map((claims) =>
        claims.flatMap(([, ...citations]) => citations.map(([, source]) => source)),
      );
      const rowsWhere = (holds: (event: number) => boolean) => [...events.id.keys()].filter(holds);
      expect(actorsOfEvent).toEqual(taking);
      expect(sourcesOfEvent).toEqual(cited.map((sources) => [...new Set(sources)]));
      actors.forEach(({ id }, at) => {
        expect(numberOf.get(id)).toBe(at);
        expect(eventsOfActor[at]).toEqual(rowsWhere((event) => taking[event]!.includes(at)));
      });
      for (const { id } of groups) {
        const isOfGroup = (event: number) => events.participants[event]!.some(([actor]) => actors[actor]!.group === id);
        expect(eventsOfGroup.get(id)).toEqual(rowsWhere(isOfGroup));
      }
    }),
  );
});
