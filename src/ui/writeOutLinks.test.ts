// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { writeOutLinks } from "./writeOutLinks";

test.each([
  ["./", "https://a.example/site/"],
  ["../../events/fire/#c1", "https://a.example/events/fire/#c1"],
  ["./?view=source", "https://a.example/site/?view=source"],
  ["#part_events", "#part_events"],
  ["https://b.example", "https://b.example"],
  ["mailto:desk@b.example", "mailto:desk@b.example"],
])("a link to %s leads where it led from this page, wherever the address goes", (href, whole) => {
  document.body.replaceChildren();
  window.location.href = "https://a.example/site/";
  const link = document.createElement("a");
  link.setAttribute("href", href);
  document.body.append(link);
  writeOutLinks(document.body);
  expect(link.getAttribute("href")).toBe(whole);
});
