import fc from "fast-check";
import { expect, test } from "vitest";
import { pageAt, pathTo, rootFrom } from "./address";
import { idPattern } from "./fields";

const anyId = fc.stringMatching(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/).filter((id) => idPattern.test(id));

const KINDS = ["event", "actor", "source", "period"] as const;

test("the path of every record leads back to it, with or without index.html", () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), anyId, (kind, id) => {
      expect(pageAt(pathTo(kind, id))).toEqual({ kind, id });
      expect(pageAt(`${pathTo(kind, id)}index.html`)).toEqual({ kind, id });
    }),
  );
});

test.each([
  ["", "home"],
  ["index.html", "home"],
  ["about/", "about"],
  ["story/", "story"],
  ["actors/", "actors"],
  ["actors/index.html", "actors"],
  ["disagreements/", "disagreements"],
])("the path %j is the page %s", (path, kind) => {
  expect(pageAt(path)).toEqual({ kind, id: "" });
});

test.each(["events/", "events/a/b/", "about/x/", "story/x/", "nowhere/", "constructor/", "__proto__/x/"])(
  "the path %s is not a page",
  (path) => {
    expect(pageAt(path)).toBeNull();
  },
);

test("the path to the root goes up as many steps as the page is deep", () => {
  expect(rootFrom("")).toBe("./");
  for (const kind of KINDS)
    expect(new URL(rootFrom(pathTo(kind, "x")), `https://a/b/${pathTo(kind, "x")}`).href).toBe("https://a/b/");
  expect(new URL(rootFrom("about/"), "https://a/b/about/").href).toBe("https://a/b/");
});
