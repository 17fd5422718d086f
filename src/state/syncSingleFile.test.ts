/** Checks that the sync reads and writes the address of a record in one file, whose pages are fragments. */
import { afterEach, expect, test } from "vitest";
import { browser } from "../testing/browser";
import { server } from "../testing/server";
import { timeline } from "../testing/timeline";
import { createAppStore } from "../testing/wholeStore";
import { startSync } from "./sync";
import { HOME } from "./view";

const { index } = timeline(`
  1903        ada        Trip          gazette
  1907-01-20  ada, bela  Harbour fire  gazette
`);
const FILE = "file:///C:/My%20files/record.html";
const root = `${FILE}#/`;

let stop: () => void = () => {};
afterEach(() => stop());

function started(fragment: string) {
  const world = browser(FILE + fragment, root);
  const store = createAppStore({ kind: "home", index });
  stop = startSync(store, {
    fetch: server(root).fetch,
    root,
    window: world.page as unknown as Window,
    place: { save: () => null, restore: () => {} },
    nameOf: () => "",
  });
  return { ...world, state: store.getState };
}

test("page, filters and place are read from the fragment, and Back and Forward follow them", () => {
  const { state, addresses, back } = started("#/events/harbour-fire/?actor=ada#harbour-fire.c1");
  expect(state().page).toEqual({ kind: "event", id: "harbour-fire", hash: "harbour-fire.c1" });
  expect(state().filters.actors).toEqual(["ada"]);
  state().open({ kind: "event", id: "trip" });
  expect(addresses()).toEqual(["events/harbour-fire/?actor=ada#harbour-fire.c1", "events/trip/?actor=ada"]);
  back();
  expect(state().page.id).toBe("harbour-fire");
});

test("the address is recognised as the present one where files have no origin, and is not written again", () => {
  const { state, addresses, calls } = started("#/?actor=ada");
  state().filter({ actors: [] });
  state().filter({ actors: ["ada"] });
  const before = calls();
  state().open(HOME);
  expect(addresses()).toEqual(["?actor=ada", "", "?actor=ada"]);
  expect(calls()).toBe(before);
});

test.each(["", "#", "#/", "#part_events"])(
  "“%s” behind the file's name is the timeline, without a fault",
  (fragment) => {
    const { state } = started(fragment);
    expect(state().page).toEqual(HOME);
    expect(state().faults).toEqual([]);
  },
);
