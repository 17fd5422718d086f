import { expect, test } from "vitest";
import { type FilterChange, type Filters, NO_FILTERS } from "../../state/filters";
import { randomIndex } from "../../testing/randomIndex";
import { shipped } from "../../testing/shipped";
import { everyFilter } from "../../testing/view";
import { activeChips } from "./chips";

const base = randomIndex(1, 5);
const index = { ...base, labels: { ...base.labels, statuses: { denied: "Denied" }, genres: { opinion: "Opinion" } } };
const labels = (change: FilterChange) => activeChips(index, { ...NO_FILTERS, ...change }).map(({ label }) => label);

test("filters are named in words, with the facet's name where a value could belong to several facets", () => {
  const change = {
    q: " harbour ",
    actors: ["a0", "-a1"],
    match: "all",
    groups: ["north"],
    categories: ["-raid"],
    places: ["quay"],
    statuses: ["denied"],
    genres: ["-opinion"],
    disputed: false,
    range: "../1907",
    sure: true,
    trail: ["1900/1910"],
  } as const;
  expect(labels(change)).toEqual([
    "“harbour”",
    "Actor 0",
    "not Actor 1",
    "all of them together",
    "north",
    "not Raid",
    "place: quay",
    "status: Denied",
    "genre: not Opinion",
    "Only where sources do not disagree",
    "before 1908",
    "certainly in this time",
  ]);
  expect(labels({})).toEqual([]);
});

test("every filter has a chip, and removing the chips one by one removes every filter", () => {
  const { index: record } = shipped();
  let filters: Filters = everyFilter();
  const unset = Object.entries(filters).filter(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(NO_FILTERS[key as keyof Filters]),
  );
  expect(unset).toEqual([]);
  for (let chips = activeChips(record, filters); chips.length > 0; chips = activeChips(record, filters)) {
    const before = chips.length;
    filters = { ...filters, ...chips[0]!.removal };
    expect(activeChips(record, filters).length).toBeLessThan(before);
  }
  // With a single actor there is no "all of them together" to remove.
  expect({ ...filters, match: "any" }).toEqual(NO_FILTERS);
});

test("a search for invisible characters only is no filter", () => {
  expect(labels({ q: " \u200e\u200d " })).toEqual([]);
  expect(labels({ q: "\u200fالخزعلي" })).toEqual(["“الخزعلي”"]);
});

test("an unknown value is called unknown, and characters that change the text direction are removed", () => {
  expect(labels({ places: ["no\u202esuch"] })).toEqual(["place: “nosuch”: not known"]);
});
