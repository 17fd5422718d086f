import { expect, test } from "vitest";
import { base } from "../../testing/checkedWith";
import { checkDataset } from "./dataset";

/** Codes and files of what is wrong with the base dataset under these aliases. */
const aliases = (value: object): string[] =>
  checkDataset(
    base.map((file) => (file.path.endsWith("aliases.json") ? { ...file, value: { aliases: value } } : file)),
  ).findings.map(({ code, file }) => `${code} ${file}`);

test("claims and disagreements have aliases; a disagreement may have had the id of another record", () => {
  const kept = { "quay-fire": "harbour-fire", "harbour-flood": { removed: "Another port." } };
  expect(aliases({ ...kept, "harbour-fire.c9": "harbour-fire.c1", "fire-hour": "fire-day" })).toEqual([]);
  expect(aliases({ ...kept, "fire-cause": { removed: "A misprint.", was: "disagreement" } })).toEqual([]);
  // The address of a disagreement is a part of one page, so that an actor of that id is in nobody's way; a disagreement is.
  expect(aliases({ ...kept, ada: "fire-day" })).toEqual([]);
  expect(aliases({ ...kept, ada: { removed: "A misprint.", was: "disagreement" } })).toEqual([]);
  const [code] = aliases({ ...kept, "fire-day": { removed: "A misprint.", was: "disagreement" } });
  expect(code).toMatch(/^E-DUP set\/aliases\.json/);
  expect(aliases({ ...kept, "old.c1": "harbour-fire.c99" })[0]).toMatch(/^E-REF set\/aliases\.json/);
  expect(aliases({ ...kept, old: { removed: "Gone.", was: "planet" } })[0]).toMatch(/^E-TYPE set\/aliases\.json/);
});

test("a published record that is gone needs one line in aliases.json, of its kind; its claims need none", () => {
  const record = (kind: string, ids: readonly string[]) => ({ [kind]: Object.fromEntries(ids.map((id) => [id, {}])) });
  const gone = (published: object, aliasesOf: object) =>
    checkDataset(
      base.map((file) => {
        const value = file.value as Record<string, unknown>;
        if (file.path.endsWith("published.json")) return { ...file, value: { ...value, records: published } };
        return file.path.endsWith("aliases.json") ? { ...file, value: { aliases: aliasesOf } } : file;
      }),
    ).findings.filter(({ code }) => code === "E-GONE");
  const storm = { ...record("events", ["storm"]), ...record("claims", ["storm.c1", "storm.c2"]) };
  // One error, not one for each claim, and with the line to write.
  const [error, ...more] = gone(storm, {});
  expect(more).toEqual([]);
  expect(error!.fix).toContain('"storm": {"removed": "why"}');
  expect(gone(storm, { storm: { removed: "It was no storm." } })).toEqual([]);
  // Merged into another event, each claim says where it went.
  expect(gone(storm, { storm: "harbour-fire" }).map(({ value }) => value)).toEqual([]);
  expect(gone({ ...storm, ...record("claims", ["storm.c9"]) }, { storm: "harbour-fire" })).toHaveLength(1);
  const actor = record("actors", ["ben"]);
  expect(gone(actor, { ben: { removed: "Another man." } })[0]!.fix).toContain('"was": "actor"');
  expect(gone(actor, { ben: { removed: "Another man.", was: "actor" } })).toEqual([]);
});
