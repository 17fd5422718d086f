// @vitest-environment happy-dom

import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventsOf } from "../../engine/events/events";
import { selectEvents } from "../../state/select";
import { INITIAL_VIEW } from "../../state/view";
import { randomIndex } from "../../testing/randomIndex";
import { createAppStore } from "../../testing/wholeStore";
import { columnOf } from "../column/columns";
import { partRef } from "../parts";
import { Chronology, LONG } from "../static/Chronology";
import { StoreContext } from "../useApp";
import { EventList } from "./EventList";

/** Parts are loaded as modules, which can take long on a busy machine. */
const PATIENT = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });

/** A `ResizeObserver` that never reports a change. */
class Still {
  observe() {}
  unobserve() {}
  disconnect() {}
}

let end = () => {};
beforeEach(() => {
  vi.stubGlobal("ResizeObserver", Still);
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A prerendered list of `size` events, hydrated, with the differences that React reported. */
async function hydrated(size: number) {
  const index = randomIndex(7, size);
  const store = createAppStore({ kind: "home", index });
  const scroller = document.createElement("section");
  scroller.style.overflowY = "auto";
  const unregister = partRef.list(scroller) as () => void;
  const container = document.createElement("div");
  container.append(new DOMParser().parseFromString(renderToString(<Chronology index={index} />), "text/html").body);
  container.replaceChildren(...container.firstElementChild!.childNodes);
  scroller.append(container);
  document.body.append(scroller);
  const rows = () => [...container.getElementsByTagName("li")];
  const before = rows();
  const faults: unknown[] = [];
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const root = await act(async () =>
    hydrateRoot(
      container,
      <StoreContext value={store}>
        <EventList index={index} />
      </StoreContext>,
      { onRecoverableError: (fault) => faults.push(fault) },
    ),
  );
  // From here on parts load on their own time, as in a browser.
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  end = () => {
    root.unmount();
    unregister();
    scroller.remove();
  };
  const live = () => store.getState().arrive(INITIAL_VIEW, []);
  return { index, store, container, rows, before, faults, live };
}

test("a long list stays prerendered until the page is live, and then its years replace it", async () => {
  const { container, rows, before, faults, live } = await hydrated(LONG + 1);
  const headings = () => [...container.getElementsByTagName("h3")].map(({ textContent }) => textContent);
  const years = headings();
  expect(years.length).toBeGreaterThan(3);
  expect(before).toHaveLength(LONG + 1);
  expect(rows()).toEqual(before);
  live();
  await vi.waitFor(() => expect(before.some((row) => row.isConnected)).toBe(false), PATIENT);
  expect(headings()).toEqual(years);
  expect(rows().length).toBeLessThan(60);
  expect(faults).toEqual([]);
});

test("a short list is hydrated and its rows stay in the document", async () => {
  const { rows, before, faults, live } = await hydrated(LONG);
  live();
  await vi.waitFor(() => expect(columnOf("list")).not.toBeNull(), PATIENT);
  expect(rows()).toEqual(before);
  expect(faults).toEqual([]);
});

test("a filter removes rows and keeps the others, and a long list renders whole once it is short", async () => {
  const { index, store, rows, live } = await hydrated(LONG + 1);
  live();
  const shown = (range: string, most: number) => {
    store.getState().filter({ range });
    return vi.waitFor(() => {
      expect(rows().length).toBeLessThan(most);
      expect(
        rows()
          .map((row) => row.dataset["event"])
          .sort(),
      ).toEqual(selectEvents(index, store.getState()).map(eventsOf(index).id).sort());
      return rows();
    }, PATIENT);
  };
  const few = await shown("1907/1908", LONG);
  const fewer = await shown("1908", few.length);
  expect(fewer.length).toBeGreaterThan(1);
  expect(fewer.every((row) => few.includes(row))).toBe(true);
});
