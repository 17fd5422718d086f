/** Checks the markup of an outline: addresses and names of its paragraphs. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Outline } from "../ui/static/Outline";

const paragraph = (locator: string) => ({
  locator,
  sentences: [
    { gist: "Something.", treatment: "Kept.", events: [], differs: [] },
    { gist: "Something.", treatment: "Kept.", events: [], differs: [] },
  ],
});
const drawn = (locators: readonly string[], hasAddresses: boolean) =>
  renderToStaticMarkup(<Outline paragraphs={locators.map(paragraph)} level={4} hasAddresses={hasAddresses} />);
const found = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map(([, text]) => text);

test("every paragraph has a unique address and a name, whatever its locator", () => {
  const locators = ["h", "p1", "p1", "p 5/6", "p-5-6", "الفقرة ٦", "__proto__", "constructor", "lead"];
  const markup = drawn(locators, true);
  const ids = found(markup, /<li class="paragraph" id="([^"]*)"/g);
  expect(ids).toHaveLength(locators.length);
  expect(new Set(ids).size).toBe(locators.length);
  expect(ids.slice(0, 3)).toEqual(["outline-h", "outline-p1", "outline-p1-2"]);
  expect(found(markup, /<h4>([^<]*)<\/h4>/g)).toEqual([
    "Headline",
    "Paragraph 1",
    "Paragraph 1",
    "p 5/6",
    "p-5-6",
    "الفقرة ٦",
    "__proto__",
    "constructor",
    "lead",
  ]);
});

test("an outline beside the tracks has no addresses, because the page of its source may be open too", () => {
  expect(drawn(["p1"], false)).not.toContain(' id="');
});
