/** Checks `timeline build --single-file` on a disk in memory: what the file holds, what it replaces and what is
 * refused. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import { builtApp } from "../../testing/builtApp";
import { folderInMemory, memoryDisk } from "../../testing/memory";
import { parseHtml } from "../../testing/parseHtml";
import { sampleFiles } from "../sample/sample";
import { buildSingleFile } from "./buildSingleFile";

const dataset = folderInMemory("src/testing/cases/base", "data");
const disk = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  memoryDisk({ ...builtApp(), ...dataset, ...more });
const options = { folder: "data", out: "record.html", app: "app", baseUrl: null, keepGoing: false, budget: null };
const textOf = (effects: ReturnType<typeof disk>, path = "record.html") => new TextDecoder().decode(effects.read(path));

/** The text of each file that a page holds, by path. */
function filesIn(html: string): ReadonlyMap<string, string> {
  const elements = [...parseHtml(html).querySelectorAll("script[data-file]")];
  return new Map(elements.map((one) => [one.getAttribute("data-file") ?? "", one.textContent ?? ""]));
}

test("a dataset becomes one file with its home page, the app and the data of every record", () => {
  const effects = disk();
  expect(buildSingleFile(options, effects)).toBe(0);
  const html = textOf(effects);
  const files = filesIn(html);
  const index = JSON.parse(files.get("data/index.json")!) as Index;
  expect(index.site.singleFile).toEqual({});
  const { events } = index.site.counts;
  expect([...files.keys()].filter((path) => path.startsWith("events/"))).toHaveLength(events);
  for (const name of ["data/site.json", "data/search.json", "about/index.json", "story/index.json"])
    expect(files.has(name), name).toBe(true);
  for (const text of files.values()) expect(() => JSON.parse(text)).not.toThrow();
  const page = parseHtml(html);
  expect(page.querySelector("h1")?.textContent).toContain(index.site.title);
  expect(page.querySelectorAll("#part_events [data-event]")).toHaveLength(events);
  expect(html).toContain("## a package &lt;of&gt; its author");
  expect(effects.said.at(-1)).toContain(`${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB`);
});

test("the file names nothing that a browser would load, and its policy allows what is in it and nothing else", () => {
  const effects = disk({ "data/dataset.json": branded() });
  buildSingleFile(options, effects);
  const page = parseHtml(textOf(effects));
  expect(page.querySelectorAll("[src], iframe, object, embed, form")).toHaveLength(0);
  const links = [...page.querySelectorAll("link")].map((link) => link.getAttribute("href") ?? "");
  expect(links.filter((href) => !href.startsWith("data:"))).toEqual([]);
  const policy = page.querySelector("meta[http-equiv]")?.getAttribute("content")?.split("; ") ?? [];
  for (const part of ["default-src 'none'", "connect-src 'none'", "font-src data:", "img-src data:"])
    expect(policy).toContain(part);
  const hashes = (elements: Iterable<{ readonly textContent: string | null }>) =>
    [...elements].map(
      (one) =>
        `'sha256-${createHash("sha256")
          .update(one.textContent ?? "")
          .digest("base64")}'`,
    );
  expect(policy).toContain(`script-src ${hashes(page.querySelectorAll("script:not([data-file])")).join(" ")}`);
  const styles = page.querySelectorAll("style");
  expect(policy).toContain(`style-src ${hashes(styles).join(" ")}`);
  expect([...styles].map((one) => one.textContent).join()).toContain("--accent: #123456");
  expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
});

/** The dataset's own file with a colour of the publisher. */
function branded(): string {
  const info = JSON.parse(new TextDecoder().decode(dataset["data/dataset.json"])) as object;
  return JSON.stringify({ ...info, brand: { light: { accent: "#123456" } } });
}

test("every link of its home page leads to a page that the file holds", () => {
  const effects = disk();
  buildSingleFile(options, effects);
  const html = textOf(effects);
  const files = filesIn(html);
  const hrefs = [...parseHtml(html).querySelectorAll("#part_app a[href]")].map((link) => link.getAttribute("href")!);
  const own = hrefs.filter((href) => href.startsWith("#/")).map((href) => href.slice(2).replace(/[?#].*$/, ""));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((path) => path !== "" && !files.has(`${path}index.json`))).toEqual([]);
  expect(hrefs.filter((href) => !/^(?:#\/|#part_|https?:|mailto:)/.test(href))).toEqual([]);
});

test("the same data gives the same file, byte for byte", () => {
  const [one, two] = [disk(), disk()];
  buildSingleFile(options, one);
  buildSingleFile(options, two);
  expect(textOf(one)).toBe(textOf(two));
});

test("no text of the data can leave its element or add one", () => {
  const hostile = "</script><script>alert(1)</script><!--<script>\"'>\u2028</style>";
  const path = Object.keys(dataset).find((one) => one.startsWith("data/events/"))!;
  const { events } = JSON.parse(new TextDecoder().decode(dataset[path])) as { events: { title: string }[] };
  const changed = events.map((one) => ({ ...one, title: `${one.title} ${hostile}` }));
  const [plain, attacked] = [disk(), disk({ [path]: JSON.stringify({ events: changed }) })];
  expect([buildSingleFile(options, plain), buildSingleFile(options, attacked)]).toEqual([0, 0]);
  const scripts = (effects: ReturnType<typeof disk>) => parseHtml(textOf(effects)).querySelectorAll("script").length;
  expect(scripts(attacked)).toBe(scripts(plain));
  const found = [...filesIn(textOf(attacked))].filter(([name]) => name.startsWith("events/"));
  for (const [name, text] of found) expect((JSON.parse(text) as { title: string }).title, name).toContain(hostile);
});

test("with the address of the published site, the app knows where links lead that leave the file", () => {
  const effects = disk();
  expect(buildSingleFile({ ...options, baseUrl: "https://example.org/record/" }, effects)).toBe(0);
  const { site } = JSON.parse(filesIn(textOf(effects)).get("data/index.json")!) as Index;
  expect(site.singleFile).toEqual({ publishedAt: "https://example.org/record/" });
  expect(buildSingleFile({ ...options, baseUrl: "javascript:alert(1)/" }, effects)).toBe(2);
});

test("501 events are refused, with what to do instead", () => {
  const made = Object.fromEntries([...sampleFiles(501, 1)].map(({ path, text }) => [`made/${path}`, text]));
  const effects = disk(made);
  expect(buildSingleFile({ ...options, folder: "made" }, effects)).toBe(1);
  expect(effects.files.has("record.html")).toBe(false);
  expect(effects.warned.at(-1)).toMatch(
    /can have 500 events and this record has 501: build a site without --single-file/,
  );
});

test("a file that no such build made is left alone, and one that it made is replaced", () => {
  const effects = disk({ "record.html": "<!doctype html>\n<html>mine" });
  expect(buildSingleFile(options, effects)).toBe(2);
  expect(textOf(effects)).toContain("mine");
  effects.remove("record.html");
  expect([buildSingleFile(options, effects), buildSingleFile(options, effects)]).toEqual([0, 0]);
});

test.each(["", "record", "site/", ".html", "data/record.html", "app/record.html"])(
  "building into “%s” is refused, and nothing is written",
  (out) => {
    const effects = disk();
    const before = effects.files.size;
    expect(buildSingleFile({ ...options, out }, effects)).toBe(2);
    expect(effects.files.size).toBe(before);
  },
);

test("errors stop the build, and so does a file over its budget; nothing is replaced", () => {
  const effects = disk();
  expect(buildSingleFile({ ...options, budget: 0.001 }, effects)).toBe(1);
  expect(effects.warned.at(-1)).toMatch(/record\.html would have 0\.\d\d MB, more than the 0\.001 of --budget/);
  const broken = disk({ "data/sources.json": "{" });
  expect(buildSingleFile(options, broken)).toBe(1);
  expect([effects, broken].map(({ files }) => files.has("record.html"))).toEqual([false, false]);
  expect(buildSingleFile({ ...options, keepGoing: true }, broken)).toBe(0);
});

test("an app that was built by an earlier version, without the parts for one file, is refused by name", () => {
  const effects = disk();
  effects.remove("app/single.css");
  expect(() => buildSingleFile(options, effects)).toThrow("the built app lacks single.css: run npm run build");
});
