// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keep, NOTHING_REMEMBERED, recall } from "../state/remember";
import { decode } from "../state/url";
import { shipped } from "../testing/shipped";
import { createAppStore } from "../testing/wholeStore";
import { startTab } from "./firstTab";

const { index } = shipped();
const place = () => localStorage;
const HOME = { root: "./", story: "" };
const FIRST = readFileSync("public/first.js", "utf8");

/** The attributes that `public/first.js` sets on a page before the first paint. */
function beforePaint(query: string, page: Record<string, string> = HOME): Record<string, string> {
  const dataset = { ...page };
  const document = { documentElement: { dataset } };
  const location = { search: query, hash: "" };
  const history = { state: null };
  runInNewContext(FIRST, { document, location, localStorage, history, URLSearchParams, addEventListener: () => {} });
  return dataset;
}

/** A store that has arrived at an address. */
function arrived(path: string, query: string, data = index) {
  const store = createAppStore({ kind: "home", index: data });
  const remembered = recall(place);
  if (remembered) store.getState().remember(remembered);
  const { view, faults } = decode(path, query, "");
  store.getState().arrive(view, faults);
  startTab(store);
  return store;
}

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

describe("the tab that the column opens with", () => {
  test("the column opens with the story on a first visit, later with the tab used last", () => {
    const store = arrived("", "");
    expect(store.getState().look.view).toBe("story");
    store.getState().leaveStory();
    expect(store.getState().remembered.tab).toBe("events");
    keep(place, store.getState().remembered);
    expect(arrived("", "").getState().look.view).toBeNull();
    keep(place, { ...NOTHING_REMEMBERED, tab: "source" });
    expect(arrived("", "").getState().look.view).toBe("source");
  });

  test("the column opens with what the address names", () => {
    for (const query of ["?actor=khazali", "?view=list", "?view=source", "?from=2007&to=2008"]) {
      const { view } = decode("", query, "");
      expect(arrived("", query).getState().look.view, query).toBe(view.look.view);
    }
    expect(arrived("events/karbala-raid-2007/", "").getState().look.view).toBeNull();
  });

  test("the column opens with the list where the dataset has no story", () => {
    const { story: _, ...site } = index.site;
    keep(place, { ...NOTHING_REMEMBERED, tab: "story" });
    expect(arrived("", "", { ...index, site }).getState().look.view).toBeNull();
  });

  test("the script before the first paint and the app choose the same tab and appearance", () => {
    for (const tab of [null, "story", "events", "source"] as const)
      for (const query of ["", "?actor=khazali", "?view=story:2", "?theme=light&ui=embed", "?view=list"]) {
        keep(place, { ...NOTHING_REMEMBERED, tab, theme: "dark" });
        const { look, remembered } = arrived("", query).getState();
        const before = beforePaint(query);
        // An address that names a step or a tab needs no attribute before the first paint.
        if (query === "") expect(before["tab"] === "story", `${tab}`).toBe(look.view === "story");
        else expect(before).not.toHaveProperty("tab");
        expect(before["theme"], query).toBe(look.theme ?? remembered.theme);
        expect(before["ui"] ?? null, query).toBe(look.ui);
        if (look.view === "list") expect(before["view"], query).toBe("list");
      }
    expect(beforePaint("", { root: "../../" }), "a page of a record").not.toHaveProperty("tab");
    expect(beforePaint("", { root: "./" }), "a record without a story").not.toHaveProperty("tab");
  });

  test("the column opens with the story where the stored settings cannot be read", () => {
    for (const kept of ["{", "null", "7", '"dark"']) {
      localStorage.setItem("sourceline", kept);
      expect(beforePaint(""), kept).toEqual({ ...HOME, tab: "story" });
      expect(arrived("", "").getState().look.view, kept).toBe("story");
    }
  });
});
