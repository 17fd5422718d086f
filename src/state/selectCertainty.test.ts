import { expect, test } from "vitest";
import { timeline } from "../testing/timeline";
import { type Choice, stateWith } from "../testing/view";
import { selectCertainty } from "./selectCertainty";

const { index } = timeline(`
  1903                          ada   Trip          gazette
  1907-01-20                    ada   Harbour fire  gazette
  1907-03?                      ada   Questioned    gazette
  1906-06/1907-02 within        bela  Letter        gazette
`);
const certainty = (choice: Choice) => selectCertainty(index, stateWith(index, choice));

test("certain and possible events in a range are counted, even if only the certain ones are shown", () => {
  expect(certainty({ range: "1907" })).toEqual({ certain: 1, possible: 2 });
  expect(certainty({ range: "1907", sure: true })).toEqual({ certain: 1, possible: 2 });
});

test("other filters narrow both counts, and without a range every event is certain", () => {
  expect(certainty({ range: "1907", actors: ["bela"] })).toEqual({ certain: 0, possible: 1 });
  expect(certainty({ actors: ["bela"] })).toEqual({ certain: 1, possible: 0 });
  expect(certainty({ range: "1800" })).toEqual({ certain: 0, possible: 0 });
});
