import { expect, test } from "vitest";
import { SHORTEST } from "../engine/draw/window";
import { dayOf } from "../model/date";
import { timeline } from "../testing/timeline";
import { stateWith } from "../testing/view";
import { selectCounts, selectEvents, selectFilter } from "./select";
import { selectAmong, selectFaded } from "./selectEvidence";
import { selectTracks } from "./selectTracks";
import { selectScale, selectWindow } from "./selectWindow";

test("a window shorter than the minimum is widened around its middle, so that marks and links share one scale", () => {
  const { index } = timeline("1907-01-20  ada  Fire  gazette\n1909  ada  Trial  gazette");
  const noon = dayOf(1907, 1, 20) + 0.5;
  const [from, to] = selectWindow(index, stateWith(index, { visible: [noon - 0.5, noon + 0.5] }));
  expect(to - from).toBe(SHORTEST);
  expect((from + to) / 2).toBe(noon);
});

test("a relation in time opens on its days, unless the reader has a window or a range", () => {
  const { index } = timeline("1907-01-20  ada  Fire  gazette\n1909  ada  Trial  gazette");
  const fire = dayOf(1907, 1, 20);
  const [from, to] = selectWindow(index, stateWith(index, { near: "fire~20d" }));
  expect([from, to]).toEqual([fire - 30, fire + 31]);
  expect(selectWindow(index, stateWith(index, { near: "fire~20d", visible: [fire, fire + 400] }))).toEqual([
    fire,
    fire + 400,
  ]);
  expect(selectWindow(index, stateWith(index, { near: "nothing~20d" }))).toEqual(
    selectWindow(index, stateWith(index, {})),
  );
});

test("selecting twice from one view returns the same object, so React does not render endlessly", () => {
  const { index } = timeline("1907-01-20  ada  Fire  gazette\n1909  ada  Trial  gazette");
  const day = dayOf(1907, 1, 20);
  for (const change of [
    {},
    { visible: [day, day + 1] as const },
    { visible: [day, day + 400] as const },
    { visible: [day - 9_000_000, day] as const },
    { range: "1907" },
    { range: "1800" },
    { actors: ["ada"], range: "1907", sure: true },
    { scale: "even" as const, pins: ["ada"] },
    { excludedSources: ["gazette"] },
    { onlySources: ["genre:news"], asOf: "1907" },
  ]) {
    const first = stateWith(index, change);
    // A moving pointer or an equal copy of a slice changes nothing.
    const second = { ...first, pointer: { ...first.pointer, hovered: "fire" }, filters: { ...first.filters } };
    for (const select of [selectWindow, selectFilter, selectEvents, selectCounts, selectTracks])
      expect(select(index, second), `${select.name} ${JSON.stringify(change)}`).toBe(select(index, first));
    for (const select of [selectAmong, selectFaded])
      expect(select(index, second.filters), `${select.name} ${JSON.stringify(change)}`).toBe(
        select(index, first.filters),
      );
    expect(selectScale(index, { ...first.look })).toBe(selectScale(index, first.look));
  }
});

test("opening an event keeps the rows, except if the filters exclude it: then it is drawn nevertheless", () => {
  const { index } = timeline("1907-01-20  ada  Fire  gazette\n1909  ada  Trial  gazette");
  const open = (id: string, change = {}) => {
    const state = stateWith(index, change);
    return selectTracks(index, { ...state, page: { kind: "event", id, hash: "" } });
  };
  expect(open("fire")).toBe(selectTracks(index, stateWith(index, {})));
  const trial = { range: "1909" };
  const left = selectTracks(index, stateWith(index, trial));
  expect(open("trial", trial)).toBe(left);
  const drawn = open("fire", trial).flatMap((row) => row.events);
  expect(new Set(drawn)).toEqual(new Set([0, 1]));
});
