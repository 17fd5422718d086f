// @vitest-environment happy-dom

import { afterEach, expect, test } from "vitest";
import { focusOn, registerFocus, type Surface, take, targetOf } from "./targets";

afterEach(() => document.body.replaceChildren());

/** A part of the page that draws one link for each event. */
function part(on: Surface, events: readonly string[]) {
  const links = new Map(
    events.map((event) => {
      const link = document.createElement("a");
      link.href = `/${event}`;
      document.body.append(link);
      return [event, link];
    }),
  );
  const end = registerFocus(on, {
    focus: ({ event }) => take(event === undefined ? links.values().next().value : links.get(event)),
    targetOf: (element) => {
      const found = [...links].find(([, link]) => link === element);
      return found ? { on, event: found[0] } : null;
    },
  });
  return { links, end };
}

test("the focus goes to an event on the named part, or to the part's entry point when no event is given", () => {
  const list = part("list", ["a", "b"]);
  const tracks = part("tracks", ["b"]);
  expect(focusOn({ on: "tracks", event: "b" })).toBe(true);
  expect(document.activeElement).toBe(tracks.links.get("b"));
  expect(focusOn({ on: "list" })).toBe(true);
  expect(document.activeElement).toBe(list.links.get("a"));
  expect(focusOn({ on: "tracks", event: "a" })).toBe(false);
  list.end();
  expect(focusOn({ on: "list", event: "b" })).toBe(false);
  tracks.end();
});

test("the part that draws an element tells which target the element is", () => {
  const list = part("list", ["a"]);
  const tracks = part("tracks", ["a"]);
  expect(targetOf(tracks.links.get("a")!)).toEqual({ on: "tracks", event: "a" });
  expect(targetOf(list.links.get("a")!)).toEqual({ on: "list", event: "a" });
  expect(targetOf(document.body)).toBeNull();
  expect(targetOf(null)).toBeNull();
  list.end();
  tracks.end();
});

test("an element outside the document does not take the focus", () => {
  expect(take(document.createElement("a"))).toBe(false);
  expect(take(null)).toBe(false);
});
