/** Checks that only files of the build are kept, and that a store that is broken, full or of another build heals. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Build, cachePrefix } from "./kept";
import { keptFiles } from "./store";

const ROOT = "https://site.test/a/";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Caches in memory, as browsers have them. */
let kept: Map<string, Map<string, string>>;
/** What the server answers, by path. */
let served: Record<string, string>;
let isDiskFull: boolean;

function cacheNamed(name: string) {
  const texts = kept.get(name) ?? new Map<string, string>();
  kept.set(name, texts);
  return {
    match: async (url: string) => (texts.has(url) ? new Response(texts.get(url)) : undefined),
    put: async (url: string, answer: Response) => {
      if (isDiskFull) throw new DOMException("full", "QuotaExceededError");
      texts.set(url, await answer.text());
    },
    delete: async (url: string) => texts.delete(url),
    keys: async () => [...texts.keys()].map((url) => ({ url })),
  };
}

beforeEach(() => {
  kept = new Map();
  isDiskFull = false;
  vi.stubGlobal("caches", {
    open: async (name: string) => cacheNamed(name),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  });
  vi.stubGlobal("fetch", async (url: string) => {
    const text = served[url.slice(ROOT.length)];
    return text === undefined ? new Response("<h1>Not found</h1>", { status: 404 }) : new Response(text);
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** Publishes files as a build. */
function publish(files: Record<string, string>): Build {
  const listed = Object.entries(files).map(([path, text]) => ({ path, bytes: text.length, sha256: hashOf(text) }));
  const manifest = JSON.stringify({ files: listed });
  served = { ...files, "data/manifest.json": manifest };
  return { version: "1", entry: "assets/app.js", manifest: hashOf(manifest), start: [] };
}
const FIRST = { "assets/app-1.js": "one", "data/index.json": "{1}", "events/x/index.json": "{x}" };
const textOf = async (answer: Promise<Response | undefined>) => (await answer)?.text();
const own = (build: Build) => kept.get(cachePrefix(ROOT) + build.manifest)!;

test("a file is kept if it is that of the build, and read as it was", async () => {
  const files = keptFiles(publish(FIRST), ROOT);
  expect(await files.fetch("events/x/index.json")).toBe(true);
  expect(await textOf(files.read("events/x/index.json"))).toBe("{x}");
  const [needed, all] = [await files.needed(), await files.kept()];
  expect([needed.length, all.map(({ path }) => path)]).toEqual([3, ["events/x/index.json"]]);
});

test("an answer that is no file of the build is never kept: another version, an error, a login page, an unknown file", async () => {
  const files = keptFiles(publish(FIRST), ROOT);
  served["data/index.json"] = "{2}";
  delete served["events/x/index.json"];
  for (const path of ["data/index.json", "events/x/index.json", "events/y/index.json"])
    expect(await files.fetch(path), path).toBe(false);
  expect(await files.store("assets/app-1.js", new Response("<form>Password</form>"))).toBe(false);
  expect(await files.kept()).toEqual([]);
});

test("a kept file that was damaged is not given, and comes anew", async () => {
  const build = publish(FIRST);
  const files = keptFiles(build, ROOT);
  await files.fetch("data/index.json");
  own(build).set(`${ROOT}data/index.json`, "{");
  expect(await files.read("data/index.json")).toBeUndefined();
  expect(await files.has("data/index.json")).toBe(false);
  await files.fetch("data/index.json");
  expect(await textOf(files.read("data/index.json"))).toBe("{1}");
});

test("a damaged manifest comes anew", async () => {
  const build = publish(FIRST);
  await keptFiles(build, ROOT).fetch("data/index.json");
  own(build).set(`${ROOT}data/manifest.json`, "{");
  const later = keptFiles(build, ROOT);
  expect(await later.listed("data/index.json")).toBeUndefined();
  expect(await textOf(later.read("data/index.json"))).toBe("{1}");
});

test("in the middle of an upload nothing is kept; afterwards it is", async () => {
  const build = publish(FIRST);
  const files = keptFiles(build, ROOT);
  const { "data/manifest.json": manifest } = served;
  served["data/manifest.json"] = "{}";
  expect(await files.fetch("data/index.json")).toBe(false);
  await expect(files.needed()).rejects.toThrow("data/manifest.json");
  served["data/manifest.json"] = manifest!;
  expect(await files.fetch("data/index.json")).toBe(true);
});

test("where the browser keeps no more, nothing fails, and it can be said", async () => {
  const files = keptFiles(publish(FIRST), ROOT);
  await files.fetch("data/index.json");
  isDiskFull = true;
  expect(await files.fetch("events/x/index.json")).toBe(false);
  expect(files.isFull()).toBe(true);
  expect(await textOf(files.read("data/index.json"))).toBe("{1}");
});

test("a page that is still open finds the parts of the app of the build before, but not older data", async () => {
  const before = keptFiles(publish(FIRST), ROOT);
  for (const path of Object.keys(FIRST)) await before.fetch(path);
  const build = publish({ "assets/app-2.js": "two", "data/index.json": "{2}" });
  const files = keptFiles(build, ROOT);
  await files.fetch("assets/app-2.js");
  await files.tidy();
  expect(await textOf(files.read("assets/app-1.js"))).toBe("one");
  expect(await files.own("assets/app-1.js")).toBeUndefined();
  expect(await files.read("data/index.json")).toBeUndefined();
  const third = keptFiles(publish({ "assets/app-3.js": "three" }), ROOT);
  await third.fetch("assets/app-3.js");
  await third.tidy();
  expect(await third.read("assets/app-1.js")).toBeUndefined();
  expect(await textOf(third.read("assets/app-2.js"))).toBe("two");
});

test("what has not changed is taken from the build before, and other sites of the host keep theirs", async () => {
  kept.set("sourceline /other/ 1", new Map([["a", "b"]]));
  const before = keptFiles(publish(FIRST), ROOT);
  await before.fetch("assets/app-1.js");
  const files = keptFiles(publish({ ...FIRST, "data/index.json": "{2}" }), ROOT);
  delete served["assets/app-1.js"];
  expect(await files.own("assets/app-1.js")).toBeUndefined();
  expect(await files.fetch("assets/app-1.js")).toBe(true);
  expect(await textOf(files.own("assets/app-1.js"))).toBe("one");
  await files.tidy();
  expect(kept.has("sourceline /other/ 1")).toBe(true);
});
