/** Checks that the app gets the files of a record in one file from the page, as it gets those of a site from a host. */
// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { loadFile } from "../state/load";
import { filesInPage } from "./filesInPage";

const ROOT = "file:///home/ada/record.html#/";

function holding(path: string, text: string) {
  const element = document.createElement("script");
  element.type = "application/json";
  element.setAttribute("data-file", path);
  element.textContent = text;
  document.body.replaceChildren(element);
  return filesInPage(document, ROOT);
}
const read = (value: unknown) => value;

test("a file that the page holds is read, and nothing is asked of the network", async () => {
  const { fetch, has } = holding("events/fire/index.json", '{"title":"\\u003c/script>"}');
  expect(has("events/fire/index.json")).toBe(true);
  expect(await loadFile({ fetch, root: ROOT }, "events/fire/index.json", read)).toEqual({ title: "</script>" });
});

test("a file that the page does not hold, or that is no JSON, counts as a failure", async () => {
  const { fetch, has } = holding("data/index.json", "{");
  expect(has("data/search.json")).toBe(false);
  expect(await loadFile({ fetch, root: ROOT }, "data/search.json", read)).toBeNull();
  expect(await loadFile({ fetch, root: ROOT }, "data/index.json", read)).toBeNull();
});
