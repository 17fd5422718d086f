/** Checks the addresses that leave the page: in links, citations, reports and files. */
import { expect, test } from "vitest";
import type { Site } from "../model/compiled/site";
import { addressOfRecord, citedRoot, linkTo } from "./url";
import { INITIAL_VIEW, type View } from "./view";

test("a link that is kept names the last release, and from one file the published site, if there is one", () => {
  const file = "file:///home/ada/record.html#/";
  const view: View = { ...INITIAL_VIEW, page: { kind: "event", id: "x", hash: "x.c1" } };
  const asked = { ...view, filters: { ...view.filters, actors: ["ada"] } };
  const released = "0123456789ab";
  expect(linkTo(file, view, {})).toBe(`${file}events/x/#x.c1`);
  expect(linkTo(file, asked, { released, singleFile: {} })).toBe(`${file}events/x/?actor=ada&data=${released}#x.c1`);
  expect(linkTo(file, view, { released, singleFile: { publishedAt: "https://example.org/a/" } })).toBe(
    `https://example.org/a/events/x/?data=${released}#x.c1`,
  );
  expect(linkTo("https://example.org/", view, { released })).toBe(
    `https://example.org/events/x/?data=${released}#x.c1`,
  );
});

test("citations from one file name the published site or the file, and no folder of the device", () => {
  const file = "file:///home/ada/My%20files/record.html#/";
  const cited = (singleFile: Site["singleFile"]) =>
    addressOfRecord(citedRoot(file, singleFile ? { singleFile } : {}), "event", "x", "x.c1");
  expect(cited({})).toBe("record.html#/events/x/#x.c1");
  expect(cited({ publishedAt: "https://example.org/a/" })).toBe("https://example.org/a/events/x/#x.c1");
  expect(citedRoot("https://example.org/a/", {})).toBe("https://example.org/a/");
});
