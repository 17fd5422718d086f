import { beforeEach, describe, expect, test, vi } from "vitest";
import { compileEvent } from "../engine/compile/compileViews";
import { wholeWindow } from "../engine/draw/window";
import { dayOf } from "../model/date";
import { readRange } from "../model/typedDate";
import { dateOf } from "../testing/randomIndex";
import { timeline } from "../testing/timeline";
import { everyFilter, stateWith, viewWith } from "../testing/view";
import { createAppStore } from "../testing/wholeStore";
import { NO_FILTERS } from "./filters";
import { selectCounts, selectEvents, selectFilter } from "./select";
import { selectTracks } from "./selectTracks";
import { selectWindow } from "./selectWindow";
import type { AppStore } from "./store";
import { decode } from "./url";
import { HOME, INITIAL_VIEW, viewOf } from "./view";

const drawn = timeline(
  `
  1903        ada        Trip          gazette
  1907-01-20  ada, bela  Harbour fire  gazette
  1908        bela       Inquest       gazette
`,
  { info: { tracks: ["ada"], opening: "1905/1909" } },
);
const { index } = drawn;
const home = HOME;
const fire = { kind: "event" as const, id: "harbour-fire" };

let store: AppStore;
const state = () => store.getState();
const titles = () => selectEvents(index, state()).map((event) => index.events.title[event]);

describe("on the timeline", () => {
  beforeEach(() => {
    store = createAppStore({ kind: "home", index });
    state().arrive(INITIAL_VIEW, []);
  });

  test("the initial view shows all events on the dataset's tracks in its opening window", () => {
    expect(titles()).toEqual(["Trip", "Harbour fire", "Inquest"]);
    expect(selectTracks(index, state()).map(({ kind, id }) => `${kind} ${id}`)).toEqual(["group people", "track ada"]);
    const [from, to] = selectWindow(index, state());
    expect([from < dayOf(1905, 1, 1), to > dayOf(1909, 12, 31)]).toEqual([true, true]);
  });

  test("opening a record adds a history entry and makes its event current, but opening it again adds none", () => {
    state().open(fire);
    expect(state()).toMatchObject({
      page: { ...fire, hash: "" },
      pointer: { current: "harbour-fire" },
      entry: "push",
    });
    state().open(fire);
    expect(state().entry).toBe("replace");
    state().open(fire, "harbour-fire.c1");
    expect(state()).toMatchObject({ page: { hash: "harbour-fire.c1" }, entry: "push" });
  });

  test("closing a record leaves its event current", () => {
    state().open(fire);
    state().open(home);
    expect(state()).toMatchObject({ page: home, pointer: { current: "harbour-fire" } });
  });

  test("opening a record keeps filters, window and tracks, and closes the filter panel", () => {
    state().filter({ actors: ["ada"] });
    const visible = [dayOf(1906, 1, 1), dayOf(1908, 1, 1)] as const;
    state().showWindow(visible);
    state().arrange({ open: ["bela"] });
    state().setPanels({ filters: true });
    state().open(fire);
    expect(state()).toMatchObject({
      filters: { actors: ["ada"] },
      visible,
      tracks: { open: ["bela"] },
      panels: { filters: false },
    });
  });

  test("opening a distant record moves the window to it without changing its length", () => {
    state().showWindow([dayOf(1950, 1, 1), dayOf(1951, 1, 1)]);
    state().open(fire);
    const [from, to] = state().visible!;
    expect(to - from).toBe(365);
    expect(from).toBeLessThan(dayOf(1907, 1, 20));
    expect(to).toBeGreaterThan(dayOf(1907, 1, 20));
    expect(state().entry).toBe("push");
  });

  test("a filter narrows list, tracks and counts and adds a history entry, and clearing restores all events", () => {
    state().filter({ actors: ["bela"] });
    expect(state().entry).toBe("push");
    expect(titles()).toEqual(["Harbour fire", "Inquest"]);
    const [, ada] = selectTracks(index, state());
    expect(ada?.events.map((event) => index.events.title[event])).toEqual(["Harbour fire"]);
    state().showWindow([0, 10]);
    state().clearFilters();
    expect(state()).toMatchObject({ entry: "push", filters: NO_FILTERS, visible: [0, 10] });
    expect(titles()).toHaveLength(3);
  });

  test("clearing removes filters of every kind", () => {
    state().filter(everyFilter());
    for (const [key, value] of Object.entries(NO_FILTERS)) {
      const now: unknown = state().filters[key as keyof typeof NO_FILTERS];
      expect(JSON.stringify(now), key).not.toBe(JSON.stringify(value));
    }
    state().clearFilters();
    expect(viewOf(state())).toEqual(INITIAL_VIEW);
    expect(titles()).toHaveLength(3);
  });

  test("nested ranges form a trail that leads back one step at a time or to the whole record", () => {
    state().commitRange("1903/1908");
    state().commitRange("1907~");
    state().commitRange("1907-01-20");
    expect(state()).toMatchObject({
      filters: { range: "1907-01-20", trail: ["1903/1908", "1907"] },
      visible: null,
    });
    expect(state().entry).toBe("push");
    state().filter({ sure: true });
    state().leaveRange(0);
    expect(state().filters).toMatchObject({ range: "1903/1908", trail: [], sure: true });
    state().leaveRange(-1);
    expect(viewOf(state())).toEqual(INITIAL_VIEW);
  });

  test("a change of the filters clears the announcement, so that the new count is announced", () => {
    const changes = [
      () => state().filter({ actors: ["ada"] }),
      () => state().search("fire"),
      () => state().commitRange("1907"),
      () => state().leaveRange(-1),
      () => state().clearFilters(),
    ];
    for (const change of changes) {
      state().say("Harbour fire");
      change();
      expect(state().pointer.said).toBe("");
    }
  });

  test("a range includes its first and last day, and leaves a window that the reader has chosen", () => {
    state().showWindow([dayOf(1900, 1, 1), dayOf(1902, 1, 1)]);
    state().filter({ range: "1907-01-20/1907" });
    expect(titles()).toEqual(["Harbour fire"]);
    expect(selectWindow(index, state())).toEqual([dayOf(1900, 1, 1), dayOf(1902, 1, 1)]);
  });

  test.each(["1907", "1903-02-03", "1908/..", "../1903", "1902/1910"])(
    "a range of %s is the visible window, as far as the record goes, until the reader chooses another",
    (range) => {
      state().filter({ range });
      const [from, to] = selectWindow(index, state());
      const [first, last] = readRange(range) ?? [0, 0];
      const [start, end] = wholeWindow(index);
      expect([from <= Math.max(first, start), to >= Math.min(last, end)]).toEqual([true, true]);
      expect(to - from).toBeLessThan((end - start) * 1.5);
      expect(selectEvents(index, state()).length).toBeGreaterThan(0);
    },
  );

  test("a range without events still gives a valid window", () => {
    state().filter({ range: "1700" });
    const [from, to] = selectWindow(index, state());
    expect(Number.isFinite(to - from) && to > from).toBe(true);
  });

  test("a window far beyond the record is cut to the whole record", () => {
    state().showWindow([dayOf(1, 1, 1), dayOf(9999, 1, 1)]);
    expect(selectWindow(index, state())).toEqual(wholeWindow(index));
  });

  test("an open event is drawn even if the filters exclude it, and only while it is open", () => {
    const ofAda = () => selectTracks(index, state())[1]?.events.map((event) => index.events.title[event]);
    state().filter({ actors: ["bela"] });
    state().open({ kind: "event", id: "trip" });
    expect(ofAda()).toEqual(["Trip", "Harbour fire"]);
    expect(titles()).toEqual(["Harbour fire", "Inquest"]);
    state().open(home);
    expect(ofAda()).toEqual(["Harbour fire"]);
  });

  test("panning, tracks, list and theme replace the address and filter nothing", () => {
    state().open(fire);
    state().showWindow([dayOf(1950, 1, 1), dayOf(1951, 1, 1)]);
    expect(state().entry).toBe("replace");
    expect(titles()).toHaveLength(3);
    state().open(home);
    state().setLook({ view: "list", theme: "dark" });
    expect(state().entry).toBe("replace");
  });

  test("pointing, walking and announcements do not change how the last change enters the history", () => {
    state().open(fire);
    state().point("trip");
    state().makeCurrent("trip");
    state().say("Trip, 1903");
    expect(state()).toMatchObject({ entry: "push", pointer: { hovered: "trip", current: "trip", said: "Trip, 1903" } });
  });

  test("an address that arrives replaces the view and keeps everything that addresses do not hold", () => {
    state().filter({ actors: ["ada"] });
    state().setPanels({ folded: ["people"], filters: true });
    const { view, faults } = decode("events/harbour-fire/", "?disputed=1&zq=1", "");
    state().arrive(view, faults);
    expect(state()).toMatchObject({ entry: "replace", faults: [{ kind: "unknown-field", name: "zq" }] });
    expect(viewOf(state())).toEqual(view);
    expect(state()).toMatchObject({
      panels: { folded: ["people"], filters: true },
      pointer: { current: "harbour-fire" },
    });
    state().dismissFaults();
    expect(state().faults).toEqual([]);
  });

  test("a link with a view replaces the whole view and adds a history entry", () => {
    state().filter({ actors: ["ada"] });
    state().setPanels({ folded: ["people"] });
    const { view } = decode("events/harbour-fire/", "?actor=bela", "");
    state().go(view, []);
    expect(state().entry).toBe("push");
    expect(state()).toMatchObject({
      filters: { actors: ["bela"] },
      panels: { folded: ["people"] },
      pointer: { current: "harbour-fire" },
    });
  });

  test("a failed request can be repeated, and the present value stays", () => {
    state().ask("index", "index");
    state().got("index", "index", null);
    expect(state().remote.index).toMatchObject({ status: "failed", value: index });
    state().retry("index");
    expect(state().remote.index.status).toBe("idle");
  });

  test("a typed letter changes the state once, unless the search texts had failed to load", () => {
    let changes = 0;
    store.subscribe(() => changes++);
    state().search("f");
    expect(changes).toBe(1);
    state().ask("search", "search");
    state().got("search", "search", null);
    state().search("fi");
    expect(state().remote.search.status).toBe("idle");
  });

  test("an answer to an outdated request changes nothing", () => {
    state().ask("record", "event trip");
    state().ask("record", "event harbour-fire");
    const before = state().remote.record;
    state().got("record", "event trip", null);
    expect(state().remote.record).toBe(before);
  });
});

describe("on a record's own page", () => {
  const view = compileEvent(drawn.lookup, drawn.numberOf("Harbour fire"));
  beforeEach(() => {
    store = createAppStore({ kind: "record", view, site: index.site, labels: index.labels });
  });

  test("the record is present before any request, is in the spotlight, and is live only after it has arrived", () => {
    expect(state()).toMatchObject({
      remote: { record: { value: view }, index: { value: null } },
      isByLink: true,
      isLive: false,
      page: fire,
    });
    state().arrive(viewWith({ page: fire }), []);
    expect(state()).toMatchObject({ isByLink: true, isLive: true, pointer: { current: "harbour-fire" } });
  });

  test("going to the timeline by link, button or Back ends the spotlight", () => {
    const ways = [() => state().open(home), () => state().go(INITIAL_VIEW, []), () => state().arrive(INITIAL_VIEW, [])];
    for (const way of ways) {
      store = createAppStore({ kind: "record", view, site: index.site, labels: index.labels });
      way();
      expect(state().isByLink).toBe(false);
    }
  });
});

describe("selectors", () => {
  test("compute once per view, and not again when the pointer moves", () => {
    store = createAppStore({ kind: "home", index });
    state().filter({ actors: ["ada"] });
    const all = () =>
      [selectFilter, selectEvents, selectTracks, selectCounts, selectWindow].map((select) => select(index, state()));
    const before = all();
    state().point("trip");
    state().say("Trip");
    all().forEach((result, at) => {
      expect(result).toBe(before[at]);
    });
    state().filter({ actors: ["bela"] });
    expect(all()[1]).not.toEqual(before[1]);
  });

  test("include every event in the whole window with room to spare, even without events or with open ends only", () => {
    const [from, to] = wholeWindow(index);
    expect(from).toBeLessThan(dayOf(1903, 1, 1));
    expect(to).toBeGreaterThan(dayOf(1908, 12, 31));
    const none = timeline("").index;
    expect(wholeWindow(none)).toEqual(selectWindow(none, stateWith(none)));
  });

  test.each(["1905/1909", "1905/..", "../1909", "../1850", "1907"])(
    "turn an opening of %s into a valid window",
    (edtf) => {
      const [from, to] = selectWindow({ ...index, opening: dateOf(edtf) }, stateWith(index));
      expect(Number.isFinite(from) && Number.isFinite(to)).toBe(true);
      expect(to).toBeGreaterThan(from);
    },
  );
});

describe("announcements and preferences", () => {
  beforeEach(() => {
    store = createAppStore({ kind: "home", index });
    state().arrive(INITIAL_VIEW, []);
  });

  test("a repeated announcement differs invisibly, so that it is spoken twice", () => {
    state().say("Link copied");
    const first = state().pointer.said;
    state().say("Link copied");
    expect(state().pointer.said).not.toBe(first);
    expect(state().pointer.said.trim()).toBe(first);
    state().say("Link copied");
    expect(state().pointer.said).toBe(first);
  });

  test("the device's preferences stay when the address changes", () => {
    state().remember({ theme: "dark" });
    state().arrive(viewWith({ theme: "light" }), []);
    expect(state().remembered).toEqual({ theme: "dark", singleKeys: true, tab: null, searches: [], offline: true });
    expect(state().look.theme).toBe("light");
  });

  test("Back and Forward close a dialog and keep the description open", () => {
    state().setPanels({ dialog: "help", describing: true });
    state().arrive(INITIAL_VIEW, []);
    expect(state().panels).toMatchObject({ dialog: null, describing: true });
  });
});

test("an error in one listener is reported, and the other listeners are still called", () => {
  const reported: unknown[] = [];
  vi.stubGlobal("reportError", (fault: unknown) => reported.push(fault));
  const store = createAppStore({ kind: "home", index });
  const heard: string[] = [];
  store.subscribe(() => {
    throw new Error("mine");
  });
  store.subscribe(({ page }) => heard.push(page.id));
  store.getState().open({ kind: "event", id: "harbour-fire" });
  vi.unstubAllGlobals();
  expect(heard).toEqual(["harbour-fire"]);
  expect(reported).toHaveLength(1);
});
