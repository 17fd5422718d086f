import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../model/date";
import { NO_RELATIONS, RELATIONS, type Relations, readNear, writeNear } from "../../model/relation";
import { timeline } from "../../testing/timeline";
import { eventsOf } from "../events/events";
import { filterEvents, NO_FILTER } from "./filter";
import { spanOf, spansOf } from "./relations";

const { index } = timeline(
  `
  1907-01-01        ada  Day before
  1907-01-20        ada  Fire
  1907-01-25        ada  Inquest
  1907-02           ada  Strike
  1907-02?          ada  Rumour
  1908              ada  Trial
`,
  { info: { periods: [{ id: "winter", label: "The winter", edtf: "1906-12/1907-02" }] } },
);
const table = eventsOf(index);
const idOf = (title: string) => table.id(table.all.find((event) => table.title(event) === title)!);
const left = (relations: Partial<Relations>, sure = false) =>
  filterEvents(index, { ...NO_FILTER, spans: spansOf(index, { ...NO_RELATIONS, ...relations }), sure }).map(
    table.title,
  );

describe("events in relation to another", () => {
  test("near it are those within so many days of it, without itself; what is only possibly near says so by `sure`", () => {
    expect(left({ near: `${idOf("Fire")}~5d` })).toEqual(["Inquest"]);
    expect(left({ near: `${idOf("Fire")}~19d` })).toEqual(["Day before", "Inquest", "Rumour", "Strike"]);
    expect(left({ near: `${idOf("Fire")}~19d` }, true)).toEqual(["Day before", "Inquest"]);
    expect(left({ near: `${idOf("Fire")}~60d` }, true)).toEqual(["Day before", "Inquest", "Strike"]);
  });

  test("before and after it are those that may lie on an earlier or a later day", () => {
    expect(left({ before: idOf("Fire") })).toEqual(["Day before"]);
    expect(left({ after: idOf("Inquest") })).toEqual(["Rumour", "Strike", "Trial"]);
    expect(left({ after: idOf("Day before"), before: idOf("Inquest") })).toEqual(["Fire"]);
    // A month has days before others of the same month.
    expect(left({ before: idOf("Strike") })).toContain("Rumour");
    expect(left({ before: idOf("Strike") }, true)).toEqual(["Day before", "Fire", "Inquest"]);
  });

  test("to an uncertain date no event is certain", () => {
    expect(left({ after: idOf("Rumour") }, true)).toEqual([]);
    expect(left({ after: idOf("Rumour") })).toContain("Trial");
  });

  test("during a period are those that may lie in its days", () => {
    expect(left({ during: "winter" })).toEqual(["Day before", "Fire", "Inquest", "Rumour", "Strike"]);
  });

  test("to what the record does not have, nothing is asked", () => {
    expect(left({ near: "nothing~30d", before: "nothing", during: "nothing" })).toHaveLength(6);
    expect(RELATIONS.map((key) => spanOf(index, key, "nothing"))).toEqual([null, null, null, null]);
  });
});

test("a month near a day has the days of both as its reach", () => {
  const { possible, certain } = spanOf(index, "near", `${idOf("Strike")}~30d`)!;
  expect(possible).toEqual([dayOf(1907, 1, 2), dayOf(1907, 3, 30)]);
  expect(certain).toEqual([dayOf(1907, 1, 29), dayOf(1907, 3, 3)]);
  expect(spanOf(index, "near", `${idOf("Trial")}~30d`)!.certain).toBeNull();
});

test("“near” is written as it is read, and other forms are none", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.integer({ min: 1, max: 36_500 }), (event, days) => {
      expect(readNear(writeNear({ event, days }))).toEqual({ event, days });
    }),
  );
  for (const text of ["a", "a~d", "a~0d", "a~-1d", "a~40000d", "A~1d", "~1d", "a~1w"])
    expect(readNear(text)).toBeNull();
});
