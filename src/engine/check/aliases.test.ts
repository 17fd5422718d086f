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
  expect(aliases({ ...kept, old: { removed: "Gone.", was: "place" } })[0]).toMatch(/^E-TYPE set\/aliases\.json/);
});
