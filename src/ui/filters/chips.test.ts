import { expect, test } from "vitest";
import { INITIAL_VIEW, NO_FILTERS, type ViewState } from "../../state/view";
import { randomIndex } from "../../testing/randomIndex";
import { activeChips } from "./chips";

const base = randomIndex(1, 5);
const index = { ...base, labels: { ...base.labels, statuses: { denied: "Denied" }, genres: { opinion: "Opinion" } } };
const chips = (change: Partial<ViewState>) => activeChips(index, { ...INITIAL_VIEW, ...change });
const labels = (change: Partial<ViewState>) => chips(change).map(({ label }) => label);

const EVERYTHING: Partial<ViewState> = {
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
};

test("every filter has its chip, in words", () => {
  expect(labels(EVERYTHING)).toEqual([
    "“harbour”",
    "Actor 0",
    "not Actor 1",
    "north",
    "not Raid",
    "place: quay",
    "status: Denied",
    "genre: not Opinion",
    "all of them together",
    "Only where sources do not disagree",
    "before 1908",
    "certainly in this range",
  ]);
  expect(labels({})).toEqual([]);
});

test("taken away one after the other, chips leave no filter behind", () => {
  let view: ViewState = { ...INITIAL_VIEW, ...EVERYTHING };
  for (let [chip] = activeChips(index, view); chip; [chip] = activeChips(index, view)) {
    const before = activeChips(index, view).length;
    view = { ...view, ...chip.without };
    expect(activeChips(index, view).length).toBeLessThan(before);
  }
  // Of one actor there is no "together" to take away.
  expect({ ...view, match: "any" }).toMatchObject(NO_FILTERS);
});

test("words of which nothing can be seen are no filter", () => {
  expect(labels({ q: " \u200e\u200d " })).toEqual([]);
  expect(labels({ q: "\u200fالخزعلي" })).toEqual(["“الخزعلي”"]);
});

test("what the record does not know is said to be so, without marks that turn the text round", () => {
  expect(labels({ places: ["no\u202esuch"] })).toEqual(["place: “nosuch”: not known"]);
});
