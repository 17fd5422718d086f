/** Checks that a link to a source says what was read and when, so that a dead link leads to a copy (Robust Links). */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compileSource } from "../engine/compile/compileSource";
import { parseHtml } from "../testing/parseHtml";
import { timeline } from "../testing/timeline";
import { SourceDetails } from "../ui/static/SourceLines";

const { lookup, index } = timeline("1903  ada  Trip to Port Vell  gazette, inquest", {
  sources: {
    gazette: {
      URL: "https://gazette.test/1",
      accessed: { "date-parts": [[2026, 3, 9]] },
      custom: {
        genre: "news",
        access: "full",
        archive: "https://archive.test/gazette.test/1",
        copy: { host: "Mirror", URL: "https://mirror.test/1" },
      },
    },
    inquest: { URL: "https://inquest.test/", accessed: { "date-parts": [[2026, 3]] } },
  },
});

function linksOf(id: string) {
  const { source } = compileSource(lookup, id);
  const { body } = parseHtml(renderToStaticMarkup(<SourceDetails source={source} labels={index.labels} />));
  return [...body.querySelectorAll("a[rel~=external]")].map((one) => {
    const names = one.getAttributeNames().filter((name) => name.startsWith("data-"));
    const robust = names.map((name) => [name.slice("data-".length), one.getAttribute(name)] as const);
    return [one.getAttribute("href"), Object.fromEntries(robust)];
  });
}

test("the original names its archived copy and the day, and the copies name the original", () => {
  const versiondate = "2026-03-09";
  const original = { originalurl: "https://gazette.test/1", versiondate };
  expect(linksOf("gazette")).toEqual([
    ["https://gazette.test/1", { versionurl: "https://archive.test/gazette.test/1", versiondate }],
    ["https://mirror.test/1", original],
    ["https://archive.test/gazette.test/1", original],
  ]);
});

test("a month is no day, and where there is no copy none is named", () => {
  expect(linksOf("inquest")).toEqual([["https://inquest.test/", {}]]);
});
