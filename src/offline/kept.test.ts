/** Checks which files are kept for reading without a network, and which page an address asks for. */
import { expect, test } from "vitest";
import { isKept, isReport, pageAt, pathOf, shellAt } from "./kept";

test("everything that the app loads is kept, and nothing that only other sites and programs need", () => {
  const needed = ["assets/a-1.js", "assets/b-2.woff2", "data/index.json", "data/dataset.json", "data/sources.csl.json"];
  for (const path of [...needed, "events/fire/index.json", "about/index.json", "shell.html", "icon.svg", "brand.css"])
    expect(isKept(path), path).toBe(true);
  const others = ["index.html", "events/fire/index.html", "events/fire/card.png", "events/fire/oembed.json", "sw.js"];
  for (const path of [
    ...others,
    "chips.js",
    "embed.js",
    "data/manifest.json",
    "data/schemas/a.schema.json",
    "_headers",
  ])
    expect(isKept(path), path).toBe(false);
});

test("a path is read from an address below the root, without its query", () => {
  const root = "https://site.test/a/";
  expect(pathOf("https://site.test/a/events/x/?q=%F0#y", root)).toBe("events/x/");
  expect(pathOf("https://site.test/a/events/%C3%A9/", root)).toBe("events/é/");
  for (const other of ["https://site.test/b/", "https://other.test/a/", "https://site.test/a/%F0"])
    expect(pathOf(other, root), other).toBeNull();
});

test("an address asks for a page of the site, or for none", () => {
  const has = (file: string) => ["events/fire/index.json", "about/index.json"].includes(file);
  for (const path of ["", "index.html"]) expect(pageAt(path, has)).toBe("");
  for (const path of ["events/fire/", "events/fire/index.html"]) expect(pageAt(path, has)).toBe("events/fire/");
  for (const path of ["events/fire", "events/none/", "events/", "card.png", 'a"/'])
    expect(pageAt(path, has), path).toBeNull();
});

test("only what the worker says is heard, whatever else a host's own worker sends", () => {
  const said = { version: "1", entry: "assets/a.js", files: 1, of: 1, bytes: 1, ofBytes: 1, isFull: false };
  expect(isReport(said)).toBe(true);
  for (const other of [null, undefined, "reload", 7, [], {}, { type: "update", version: "2" }])
    expect(isReport(other)).toBe(false);
});

test("the shell becomes a page at any root", () => {
  const shell = '<html data-root="%root%" data-record="%record%"><link href="%root%a.css">';
  expect(shellAt(shell, "/a/b/", "events/fire/")).toBe(
    '<html data-root="/a/b/" data-record="events/fire/"><link href="/a/b/a.css">',
  );
  expect(shellAt(shell, "/", "")).toBe('<html data-root="/"><link href="/a.css">');
});
