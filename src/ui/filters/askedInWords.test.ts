import { describe, expect, test } from "vitest";
import { filterEvents } from "../../engine/ask/filter";
import { changed } from "../../state/filters";
import { selectEvents, selectFilter } from "../../state/select";
import { shipped } from "../../testing/shipped";
import { type Choice, stateWith } from "../../testing/view";
import { askedInWords } from "./askedInWords";
import { nearestWidening } from "./nearestWidening";

const { index } = shipped();
const said = (choice: Choice) => askedInWords(index, stateWith(index, choice));

describe("the filters are said in one sentence, with how many events they leave", () => {
  test.each<[Choice, RegExp]>([
    [{}, /^All 126 events\.$/],
    [
      { actors: ["khazali", "quds-force"], match: "all", range: "2006/2008", genres: ["-opinion"] },
      /^Events with Qais al-Khazali and Quds Force together, that cite more than Opinion.*, 2006 to 2008: \d+ of 126\.$/,
    ],
    [{ actors: ["khazali", "iran"] }, /^Events with Qais al-Khazali or Islamic Republic of Iran: \d+ of 126\.$/],
    [{ places: ["basra"], disputed: true }, /^Events in Basra, on which sources disagree: \d+ of 126\.$/],
    [{ near: "karbala-raid-2007~30d", sure: true }, /^Events within 30 days of “Gunmen .*”, certainly: \d+ of 126\.$/],
    [{ q: "  karbala " }, /^Events with the words “karbala”/],
    [
      { actors: ["-khazali"], categories: ["nothing"] },
      /^Events without Qais al-Khazali, of the category nothing: none\.$/,
    ],
  ])("%j", (choice, sentence) => {
    expect(said(choice)).toMatch(sentence);
  });
});

describe("where nothing is left, the filter to take away is the one that brings the fewest events back", () => {
  const widening = (choice: Choice) => {
    const found = nearestWidening(index, stateWith(index, choice));
    return found && [found.chip.label, found.events];
  };

  test("and its number is what the filters leave without it", () => {
    const choice: Choice = { actors: ["peter-moore"], categories: ["election"], range: "2009" };
    const state = stateWith(index, choice);
    expect(selectEvents(index, state)).toEqual([]);
    const { chip, events } = nearestWidening(index, state)!;
    const wider = { ...state, filters: changed(state.filters, chip.removal) };
    expect(filterEvents(index, selectFilter(index, wider))).toHaveLength(events);
    expect(events).toBeGreaterThan(0);
  });

  test("a range, a relation or “certainly” can be to blame", () => {
    expect(widening({ places: ["basra"], range: "1850" })?.[0]).toBe("1850");
    expect(widening({ places: ["mosul"], near: "karbala-raid-2007~5d" })?.[1]).toBeGreaterThan(0);
  });

  test("none is, where two together leave nothing of what the others leave", () => {
    expect(widening({ actors: ["nobody"], places: ["nowhere"] })).toBeNull();
  });
});
