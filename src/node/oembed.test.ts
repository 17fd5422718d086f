/** Checks the answers of static oEmbed against its specification (oembed.com, version 1.0), and that each page names its
 * answer. */
import { describe, expect, test } from "vitest";
import type { Site } from "../model/compiled/site";
import { builtApp } from "../testing/builtApp";
import { folderInMemory, memoryDisk } from "../testing/memory";
import { build } from "./commands/build";
import { oembedOf } from "./oembed";

const ROOT = "https://site.test/a/";

async function builtAt(baseUrl: string | null) {
  const effects = memoryDisk({ ...builtApp(), ...folderInMemory("src/testing/cases/base", "data") });
  await build(
    { folder: "data", out: "site", app: "app", baseUrl, keepGoing: false, budget: null, offline: true },
    effects,
  );
  const files = [...effects.files.keys()].filter((path) => path.startsWith("site/")).map((path) => path.slice(5));
  return { files, textOf: (path: string) => new TextDecoder().decode(effects.read(`site/${path}`)) };
}

/** The value of an attribute of the first tag that begins with the given text. */
const attributeOf = (html: string, tag: string, name: string) =>
  new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

const [withRoot, withoutRoot] = [await builtAt(ROOT), await builtAt(null)];

describe("a site with an address", () => {
  const { files, textOf } = withRoot;
  const answers = files.filter((path) => path.endsWith("oembed.json"));

  test("home, story, events and actors have an answer, other pages have none", () => {
    const pages = files.filter((path) => /^(?:(?:events|actors)\/[^/]+\/|story\/)?index\.html$/.test(path));
    const named = pages.filter((path) => textOf(path).includes("json+oembed"));
    expect(named.map((path) => path.replace("index.html", "oembed.json")).sort()).toEqual(answers.sort());
    expect(answers).toEqual(expect.arrayContaining(["oembed.json", "story/oembed.json"]));
    expect(answers.filter((path) => !/^(?:(?:events|actors)\/[^/]+\/|story\/)?oembed\.json$/.test(path))).toEqual([]);
  });

  test("following the link of a page leads to an answer that shows this page in a frame", () => {
    for (const path of answers) {
      const page = path.replace("oembed.json", "");
      const link = 'link rel="alternate" type="application/json\\+oembed"';
      expect(attributeOf(textOf(`${page}index.html`), link, "href")).toBe(ROOT + path);
      const answer = JSON.parse(textOf(path));
      expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 640, height: 640, provider_url: ROOT });
      expect(answer.title).not.toBe("");
      expect(attributeOf(answer.html, "iframe", "src")).toBe(`${ROOT}${page}?ui=embed`);
      expect(attributeOf(answer.html, "iframe", "title")).toBe(answer.title);
    }
  });
});

test("a site without an address has no answers and names none", () => {
  const { files, textOf } = withoutRoot;
  expect(files.filter((path) => path.endsWith("oembed.json"))).toEqual([]);
  expect(textOf("index.html")).not.toContain("oembed");
});

test("the answer has the card of the page where there is one, with its size", () => {
  const site = { title: "Harbour", publisher: "Gazette" } as Site;
  const page = { kind: "event", path: "events/x/", title: "Fire" } as const;
  expect(oembedOf(page, site, ROOT, true)).toMatchObject({
    thumbnail_url: `${ROOT}events/x/card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(Object.keys(oembedOf(page, site, ROOT, false)).join()).not.toMatch(/thumbnail/);
});
