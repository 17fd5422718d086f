/** Merges what a file says with what editors did, and decides what happens to rows and records. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json";
import { isSame, mergeRecord } from "./merge";
import { planOf } from "./plan";
import { earlierIds } from "./rowIds";

describe("one record", () => {
  const record = { id: "a", title: "Fire", claims: [{ id: "a.c1", text: "It burned." }], note: "x" };

  test("takes over what only the file changed, and keeps what only an editor changed", () => {
    const edited = { ...record, title: "The fire" };
    const next = { ...record, note: "y" };
    const merged = mergeRecord(record, edited, next);
    expect(merged.record).toEqual({ ...record, title: "The fire", note: "y" });
    expect(merged).toMatchObject({ changed: ["note"], kept: [] });
  });

  test("keeps what both changed as the editor has it, and tells it", () => {
    const merged = mergeRecord(record, { ...record, title: "The fire" }, { ...record, title: "A fire" });
    expect(merged.record["title"]).toBe("The fire");
    expect(merged.kept).toEqual([{ field: "title", file: "A fire", record: "The fire" }]);
  });

  test("merges claim by claim: an editor's claim stays while the text of another changes", () => {
    const own = { id: "a.c2", text: "Two men saw it." };
    const edited = { ...record, claims: [...record.claims, own] };
    const next = { ...record, claims: [{ id: "a.c1", text: "It burned all night." }] };
    expect(mergeRecord(record, edited, next).record["claims"]).toEqual([...next.claims, own]);
  });

  test("takes away a field that the file no longer has, unless it was edited", () => {
    const { note: _, ...next } = record;
    expect(mergeRecord(record, record, next).record).toEqual(next);
    expect(mergeRecord(record, { ...record, note: "mine" }, next).kept).toHaveLength(1);
  });

  const values = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 3 }), fc.constant(null));
  const records: fc.Arbitrary<JsonObject> = fc.dictionary(
    fc.string({ maxLength: 3 }).filter((key) => key !== "__proto__"),
    fc.oneof(values, fc.dictionary(fc.constantFrom("a", "b"), values)),
    { maxKeys: 5 },
  );

  test("without an edit it is what the file says, and without news it is what the record says", () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        expect(isSame(mergeRecord(one, one, other).record, other)).toBe(true);
        expect(isSame(mergeRecord(one, other, one).record, other)).toBe(true);
        expect(mergeRecord(one, other, other)).toMatchObject({ changed: [], kept: [] });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("whatever three versions say, nothing of an edit is lost", () => {
    fc.assert(
      fc.property(records, records, records, (was, is, will) => {
        const { record: merged, kept } = mergeRecord(was, is, will);
        for (const [key, value] of Object.entries(is)) {
          if (isSame(was[key], value) || typeof value === "object") continue;
          expect(merged[key]).toEqual(value);
          if (!isSame(will[key], value) && !isSame(was[key], will[key]))
            expect(kept.map(({ field }) => field)).toContain(key);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe("all records of a file", () => {
  const byId = (...records: (JsonObject & { id: string })[]) => new Map(records.map((one) => [one.id, one]));
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, title: id }));

  test("new ones are added, and one that an editor removed does not come back", () => {
    const plan = planOf(byId(a!, b!), byId(a!), [a!, { ...b!, title: "B" }, c!]);
    expect(plan).toMatchObject({ added: [c], changed: [], removed: ["b"], gone: [] });
  });

  test("one whose row is gone stays, which is told", () => {
    expect(planOf(byId(a!, b!), byId(a!, b!), [a!])).toMatchObject({ added: [], changed: [], gone: ["b"] });
  });
});

describe("rows", () => {
  const row = (title: string, date: string, key = "") => ({ title, date, key });
  const before = [
    { ...row("Fire", "1907"), id: "fire" },
    { ...row("Flood", "1908"), id: "flood" },
    { ...row("Storm", "1909", "s1"), id: "storm" },
    { ...row("Fire", "1911"), id: "fire-2" },
  ];
  const idsOf = (...rows: ReturnType<typeof row>[]) => {
    const ids = earlierIds(before, rows);
    return rows.map((one) => ids.get(one));
  };

  test("are found again by their own id, title and date, title or date, in any order", () => {
    expect(idsOf(row("Flood", "1908"), row("Fire", "1907"))).toEqual(["flood", "fire"]);
    expect(idsOf(row("A storm", "May 1909", "s1"))).toEqual(["storm"]);
    expect(idsOf(row("FLOOD ", "May 1908"))).toEqual(["flood"]);
    expect(idsOf(row("The great flood", "1908"))).toEqual(["flood"]);
  });

  test("are new where two could be meant, and nobody gets the id of another", () => {
    expect(idsOf(row("Fire", "1950"))).toEqual([undefined]);
    expect(idsOf(row("Fire", "1907"), row("Fire", "1907"))).toEqual(["fire", undefined]);
    expect(idsOf(row("Storm", "1909"))).toEqual([undefined]);
    // Another event of the same day.
    expect(idsOf(row("Wedding", "1908"))).toEqual([undefined]);
  });
});
