// @vitest-environment happy-dom

import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { INITIAL_VIEW } from "../state/view";
import { shipped } from "../testing/shipped";
import { createAppStore } from "../testing/wholeStore";
import { Controls } from "./filters/Controls";
import { LiveRegion } from "./LiveRegion";
import { EventList } from "./list/EventList";
import { Overview } from "./overview/Overview";
import { Tracks } from "./timeline/Tracks";
import { StoreContext } from "./useApp";

// React looks for the hook when it is loaded.
const { rendersSinceLast } = await vi.hoisted(() => import("../testing/renders"));

const { index } = shipped();
const WIDE = 1000;

/** A `ResizeObserver` that never reports a change. */
class Still {
  observe() {}
  disconnect() {}
}

let unmount = () => {};
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("ResizeObserver", Still);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(WIDE);
});
afterEach(() => {
  act(() => unmount());
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a pointer over a mark lights the marks of its event and draws the line through them, and renders nothing else", {
  timeout: 20_000,
}, async () => {
  const store = createAppStore({ kind: "home", index });
  store.getState().arrive(INITIAL_VIEW, []);
  const container = document.createElement("div");
  const root = createRoot(container);
  unmount = () => root.unmount();
  await act(async () =>
    root.render(
      <StoreContext value={store}>
        <LiveRegion />
        <Controls index={index} />
        <Overview index={index} />
        <Tracks index={index} onDrawn={() => {}} />
        <EventList index={index} />
      </StoreContext>,
    ),
  );
  const links = [...container.querySelectorAll<HTMLElement>(".mark-link[data-event]")];
  const { event } = links[0]!.dataset;
  const own = links.filter((link) => link.dataset["event"] === event).length;
  expect(links.length).toBeGreaterThan(own + 50);
  expect(rendersSinceLast()).toMatchObject({ Controls: expect.any(Number), Underlay: expect.any(Number) });

  await act(async () => store.getState().point(event!));
  expect(rendersSinceLast()).toEqual({ LitLine: 1 });
  const lit = [...container.querySelectorAll<HTMLElement>("[data-lit] .mark-link")];
  expect(lit).toEqual(links.filter((link) => link.dataset["event"] === event));

  await act(async () => store.getState().say("Something was said"));
  expect(rendersSinceLast()).toEqual({ LiveRegion: 1 });
});
