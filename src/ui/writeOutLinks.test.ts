// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { writeOutLinks } from "./writeOutLinks";

test.each([
  ["./", "https://a.example/site/"],
  ["../../events/fire/#c1", "https://a.example/events/fire/#c1"],
  ["./?view=source", "https://a.example/site/?view=source"],
  ["#part_events", "#part_events"],
  ["#/events/fire/#c1", "https://a.example/site/#/events/fire/#c1"],
  ["https://b.example", "https://b.example"],
  ["mailto:desk@b.example", "mailto:desk@b.example"],
])("a link to %s keeps its target when the address changes, in HTML and in SVG", (href, whole) => {
  document.body.replaceChildren();
  window.location.href = "https://a.example/site/";
  const links = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"].map((kind) =>
    document.createElementNS(kind, "a"),
  );
  for (const link of links) link.setAttribute("href", href);
  document.body.append(...links);
  writeOutLinks(document.body);
  for (const link of links) expect(link.getAttribute("href")).toBe(whole);
});
