import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, sortDay } from "../../model/date";
import { randomIndex } from "../../testing/randomIndex";
import { timeline } from "../../testing/timeline";
import { density } from "./density";

const { index } = timeline(`
  1903          ada    Trip to Port Vell       gazette
  1907-01-20    guild  Harbour fire            gazette
  1907-03       ada    Questioned              gazette
  1907-12-31    ada    Released                gazette
`);
const span = [dayOf(1903, 1, 1), dayOf(1907, 12, 31)] as const;

test("every quarter of the span is listed, and every event counts in the quarter in which it begins", () => {
  const quarters = density(index, [0, 1, 2, 3], span);
  expect(quarters).toHaveLength(20);
  expect(quarters.reduce((sum, quarter) => sum + quarter.all, 0)).toBe(4);
  expect(quarters[16]).toMatchObject({ from: dayOf(1907, 1, 1), to: dayOf(1907, 4, 1), all: 2, shown: 2 });
  expect(quarters[19]).toMatchObject({ from: dayOf(1907, 10, 1), to: dayOf(1908, 1, 1), all: 1 });
});

test("filters change the number of shown events of a quarter, never the number of all events", () => {
  const quarters = density(index, [1], span);
  expect(quarters[16]).toMatchObject({ all: 2, shown: 1 });
  expect(quarters[0]).toMatchObject({ all: 1, shown: 0 });
});

test("a span before the year 1000, of a single day, has one quarter", () => {
  expect(density(index, [], [dayOf(12, 2, 3), dayOf(12, 2, 3)])).toHaveLength(1);
});

test("each quarter counts its events, those of them that are shown, and those of the shown that are disputed", () => {
  const rows = fc.uniqueArray(fc.nat(24)).map((some) => some.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.nat(), rows, (seed, shown) => {
      const index = randomIndex(seed, 25);
      const { date, disputes } = index.events;
      for (const quarter of density(index, shown, [dayOf(1905, 5, 1), dayOf(1908, 2, 1)])) {
        const isIn = (event: number) => sortDay(date[event]!) >= quarter.from && sortDay(date[event]!) < quarter.to;
        const isDisputed = (event: number) => disputes[event]!.length > 0;
        expect(quarter.all).toBe([...date.keys()].filter(isIn).length);
        expect(quarter.shown).toBe(shown.filter(isIn).length);
        expect(quarter.disputed).toBe(shown.filter(isIn).filter(isDisputed).length);
      }
    }),
  );
});
