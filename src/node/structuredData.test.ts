/** Checks what the pages of the shipped record say to machines: JSON-LD by the types of the vocabulary, Signposting links
 * and the data package. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtApp } from "../testing/builtApp";
import { memoryDisk } from "../testing/memory";
import { parseHtml } from "../testing/parseHtml";
import { appFilesOf } from "./appFiles";
import { builtHead } from "./appHead";
import { realEffects } from "./effects";
import { readDataset } from "./readDataset";
import { siteOf } from "./site";

const BASE = "https://example.org/record/";
const result = readDataset("data", realEffects);
const app = builtApp();
const named = Object.keys(app).map((path) => path.slice("app/".length));
const head = builtHead(appFilesOf("app", named, memoryDisk(app)));
const siteAt = (baseUrl: string | null) => siteOf(result, { folder: "data", app: head, baseUrl }).files;
const site = siteAt(BASE);
const textOf = (path: string) => String(site.get(path)!());

const event = "events/karbala-raid-2007/";
/** Some pages of each kind, all others being alike. */
const PAGES = [...site.keys()].filter((path) => path.endsWith("index.html"));
const SOME = PAGES.filter(
  (path, at) => at % 9 === 0 || path.startsWith(event) || !/^(?:events|actors|sources)\//.test(path),
);
const documents = new Map(SOME.map((path) => [path.slice(0, -"index.html".length), parseHtml(textOf(path))]));
const linked = (path: string) =>
  [...documents.get(path)!.querySelectorAll("link")].map((one) => [one.getAttribute("rel"), one.getAttribute("href")]);
const described = (path: string) =>
  JSON.parse(documents.get(path)?.querySelector('script[type="application/ld+json"]')?.textContent ?? "");

describe("the description of a page in JSON-LD", () => {
  test("has only types, properties and values that the vocabulary knows, on pages of every kind", () => {
    const graphs = [...documents.keys()].map((path) => JSON.stringify(described(path)));
    expect(graphs.length).toBeGreaterThan(60);
    // The compiler checks the literals against a copy of the vocabulary in types, without a network.
    const folder = join("node_modules", ".cache", "json-ld");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "graphs.ts");
    const compile = (literals: readonly string[]) => {
      const text = `import type { Graph } from "schema-dts";\nexport const graphs: Graph[] = [\n${literals.join(",\n")}];\n`;
      writeFileSync(file, text);
      const options = ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", "--moduleResolution", "bundler"];
      try {
        return execFileSync(join("node_modules", ".bin", "tsc"), [...options, "--module", "esnext", file], {
          encoding: "utf8",
        });
      } catch (error) {
        return (error as { readonly stdout: string }).stdout;
      }
    };
    const wrong = ['"citation"', '"Person"', '"position"'].map((word) => {
      const graph = graphs.find((one) => one.includes(word))!;
      return graph.replace(word, `${word.slice(0, -1)}x"`);
    });
    for (const graph of wrong) expect(compile([graph]), "the check sees what is wrong").toMatch(/error TS/);
    expect(compile(graphs)).toBe("");
    rmSync(folder, { recursive: true });
  }, 60_000);

  test("says of an event when and where it was, who took part and what it cites", () => {
    const [page] = described(event)["@graph"];
    expect(page).toMatchObject({ "@type": "WebPage", url: BASE + event, temporalCoverage: "2007-01-20" });
    expect(page.isPartOf).toEqual({ "@id": BASE });
    const { sources, participants } = JSON.parse(textOf(`${event}index.json`));
    expect(page.citation.map((one: { name: string }) => one.name)).toEqual(
      sources.map((one: { title: string }) => one.title),
    );
    expect(page.mentions).toHaveLength(participants.length);
    expect(new Set(page.mentions.map((one: { "@type": string }) => one["@type"]))).toEqual(
      new Set(["Person", "Organization"]),
    );
    for (const { item } of page.breadcrumb.itemListElement.slice(0, -1)) expect(item).toBe(BASE);
  });

  test("gives no verdict", () => {
    for (const path of documents.keys()) expect(JSON.stringify(described(path))).not.toMatch(/ClaimReview|Rating/);
  });
});

describe("Signposting links", () => {
  test("lead from every page to what cites it, its data, its licence and the whole", () => {
    for (const path of documents.keys()) {
      const links = linked(path);
      expect(links).toContainEqual(["cite-as", BASE + path]);
      expect(links).toContainEqual(["canonical", BASE + path]);
      expect(links).toContainEqual(["license", result.dataset.info.licence!.URL]);
      const isHome = path === "";
      expect(links).toContainEqual(
        isHome ? ["describedby", `${BASE}datapackage.json`] : ["alternate describedby", `${BASE}${path}index.json`],
      );
      expect(links).toContainEqual(isHome ? ["item", `${BASE}data/dataset.json`] : ["collection", BASE]);
    }
  });

  test("name no address that lasts if the site's address is not known", () => {
    const page = String(siteAt(null).get(`${event}index.html`)!());
    expect(page).not.toMatch(/rel="(?:cite-as|canonical)"/);
    expect(page).not.toContain("example.org");
  });
});

test("the data package names the files of the whole record, with their sizes and hashes", () => {
  const { name, licenses, resources } = JSON.parse(textOf("datapackage.json"));
  expect(name).toMatch(/^[a-z0-9._-]+$/);
  expect(licenses[0].path).toBe(result.dataset.info.licence!.URL);
  expect(resources.map(({ path }: { path: string }) => path)).toEqual(["data/dataset.json", "data/sources.csl.json"]);
  for (const { path, bytes, hash, ...resource } of resources) {
    const text = textOf(path);
    expect(resource.name).toMatch(/^[a-z0-9._-]+$/);
    expect(bytes).toBe(Buffer.byteLength(text));
    expect(hash).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
  }
});

test("the sitemap lists every page once, and no page of an old id", () => {
  const listed = [...textOf("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  const moved = PAGES.filter((path) => !site.has(path.replace(/html$/, "json")) && path !== "index.html");
  const own = PAGES.filter((path) => !moved.includes(path)).map((path) => BASE + path.slice(0, -"index.html".length));
  expect(listed).toEqual(own);
});
