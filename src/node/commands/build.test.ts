/** Checks `timeline build` on a disk in memory: what it writes, what it replaces and what it refuses. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import type { Site } from "../../model/compiled/site";
import { builtApp } from "../../testing/builtApp";
import { folderInMemory, memoryDisk } from "../../testing/memory";
import { build } from "./build";

const dataset = folderInMemory("src/testing/cases/base", "data");

function disk(more: Readonly<Record<string, string>> = {}) {
  const text = Object.fromEntries(
    Object.entries(more).map(([path, content]) => [path, new TextEncoder().encode(content)]),
  );
  return memoryDisk({ ...builtApp(), ...dataset, ...text });
}

const options = {
  folder: "data",
  out: "site",
  app: "app",
  baseUrl: null,
  keepGoing: false,
  budget: null,
  offline: true,
};
const textOf = (effects: ReturnType<typeof disk>, path: string) => new TextDecoder().decode(effects.read(path));

test("a dataset becomes a site with a page for each record, its data and a manifest of all files", async () => {
  const effects = disk();
  expect(await build(options, effects)).toBe(0);
  const files = [...effects.files.keys()].filter((path) => path.startsWith("site/"));
  for (const name of [
    "index.html",
    "404.html",
    "_headers",
    "about/index.html",
    "story/index.html",
    "story/index.json",
    "data/index.json",
    "data/manifest.json",
  ]) {
    expect(files).toContain(`site/${name}`);
  }
  expect(files.some((path) => path.includes("unfinished"))).toBe(false);
  // A site does not contain the manifest of the app's build.
  expect(files.some((path) => path.includes(".vite"))).toBe(false);
  // Nor the sources of a record in one file.
  expect(files.some((path) => path.startsWith("site/single"))).toBe(false);
});

test("the same data gives the same site, byte for byte", async () => {
  const [one, two] = [disk(), disk()];
  await build(options, one);
  await build(options, two);
  expect(textOf(one, "site/data/manifest.json")).toBe(textOf(two, "site/data/manifest.json"));
});

test.each(["./site", "site/", "./site//"])("a site built into “%s” has the same manifest", async (out) => {
  const [one, two] = [disk(), disk()];
  await build(options, one);
  expect(await build({ ...options, out }, two)).toBe(0);
  expect(textOf(two, `${out}/data/manifest.json`)).toBe(textOf(one, "site/data/manifest.json"));
});

test("a folder that holds anything but a built site is left alone", async () => {
  const effects = disk({ "site/diary.txt": "mine" });
  expect(await build(options, effects)).toBe(2);
  expect(textOf(effects, "site/diary.txt")).toBe("mine");
  expect(effects.warned.join()).toMatch(/nothing was changed/);
});

test.each(["", "data", "data/site", "app", ".", "data/dataset.json"])(
  "building into “%s” is refused, and no file is lost",
  async (out) => {
    const effects = disk();
    const before = effects.files.size;
    expect(await build({ ...options, out }, effects)).toBe(2);
    expect(effects.files.size).toBe(before);
  },
);

test("the service worker changes with every file; with --no-offline it is the one that removes itself", async () => {
  const effects = disk();
  const workerWith = async (more: object) => {
    expect(await build({ ...options, ...more }, effects)).toBe(0);
    return textOf(effects, "site/sw.js");
  };
  const worker = await workerWith({});
  expect(await workerWith({})).toBe(worker);
  expect(worker).toContain("const c = 1;");
  const manifest = effects.read("site/data/manifest.json");
  expect(worker).toContain(`"manifest":"${createHash("sha256").update(manifest).digest("hex")}"`);
  const text = textOf(effects, "data/dataset.json");
  effects.write("data/dataset.json", text.replace(/"title": "[^"]+"/, '"title": "Another"'));
  expect(await workerWith({})).not.toBe(worker);
  expect(effects.files.has("site/shell.html")).toBe(true);
  expect(JSON.parse(textOf(effects, "site/data/site.json")).site.offline).toBe(true);
  expect(await workerWith({ offline: false })).toBe("const d = 1;\n");
  expect(effects.files.has("site/shell.html")).toBe(false);
  expect(JSON.parse(textOf(effects, "site/data/site.json")).site.offline).toBeUndefined();
});

test("a build replaces an earlier site and leaves no file of it", async () => {
  const effects = disk();
  await build(options, effects);
  effects.write("site/events/old/index.html", "old");
  expect(await build(options, effects)).toBe(0);
  expect(effects.files.has("site/events/old/index.html")).toBe(false);
});

test.each(["foo", "//x/", "javascript:alert(1)", "https://u:p@example.org/", "https://example.org/?a=b/"])(
  "“%s” is refused as the site's address before anything is written",
  async (baseUrl) => {
    const effects = disk();
    expect(await build({ ...options, baseUrl }, effects)).toBe(2);
    expect(effects.isFolder("site")).toBe(false);
  },
);

test("errors stop the build; with --keep-going the notice names the file without the publisher's own path", async () => {
  const broken = { "data/sources.json": "{" };
  expect(await build(options, disk(broken))).toBe(1);
  const effects = disk(broken);
  expect(await build({ ...options, keepGoing: true }, effects)).toBe(0);
  const page = textOf(effects, "site/index.html");
  expect(page).toMatch(/left something out/);
  expect(page).toContain("sources.json");
  expect(page).not.toContain("data/sources.json");
});

test("a dataset without a story has no story page and no story in its index", async () => {
  const effects = disk();
  effects.files.delete("data/stories/harbour.json");
  expect(await build(options, effects)).toBe(0);
  expect([...effects.files.keys()].filter((path) => path.startsWith("site/story/"))).toEqual([]);
  const index = JSON.parse(textOf(effects, "site/data/index.json")) as Index;
  expect([index.story, index.site.story]).toEqual([undefined, undefined]);
});

test("a story that is set aside is reported once, whatever else is wrong in it", async () => {
  const step = {
    heading: "The fire",
    sentences: [{ text: "It was so.", claims: ["no-such-event.c1"] }],
    events: ["harbour-fire"],
    window: "1907/..",
    tracks: ["ada"],
  };
  const story = { title: "A story", steps: [step, { ...step, window: "1907" }] };
  const effects = disk({ "data/stories/harbour.json": JSON.stringify(story) });
  expect(await build({ ...options, keepGoing: true }, effects)).toBe(0);
  const { site } = JSON.parse(textOf(effects, "site/data/index.json")) as { site: Site };
  expect(site.setAside.map(({ kind, record, file }) => [kind, record, file])).toEqual([
    ["stories", "story harbour", "stories/harbour.json"],
  ]);
});

test("a folder that does not exist builds nothing, even with --keep-going", async () => {
  const effects = disk();
  await build(options, effects);
  const before = textOf(effects, "site/index.html");
  expect(await build({ ...options, folder: "nowhere", keepGoing: true }, effects)).toBe(1);
  expect(textOf(effects, "site/index.html")).toBe(before);
});

test("a site over its budget is not built: the old one stays, and the message says what is large", async () => {
  const effects = disk();
  await build(options, effects);
  const before = textOf(effects, "site/data/manifest.json");
  expect(await build({ ...options, budget: 0.01, offline: true }, effects)).toBe(1);
  expect(textOf(effects, "site/data/manifest.json")).toBe(before);
  expect(effects.isFolder("site.unfinished")).toBe(false);
  expect(effects.warned.at(-1)).toMatch(
    /^site was not replaced: the new site has 0\.\d\d MB, more than the 0\.01 .*: data\/\*\.json /,
  );
});

test("a site within its budget says how large it is", async () => {
  const effects = disk();
  expect(await build({ ...options, budget: 20, offline: true }, effects)).toBe(0);
  // The rules for web servers are not counted, since no reader fetches them.
  const isCounted = (path: string) => path.startsWith("site/") && path !== "site/_headers";
  const bytes = [...effects.files].reduce((sum, [path, file]) => sum + (isCounted(path) ? file.length : 0), 0);
  expect(effects.said.at(-1)).toContain(`${(bytes / 1e6).toFixed(2)} MB`);
});

test("no draft and no note among editors reaches any file of a site, not even with --keep-going", async () => {
  const MARK = "MARKER7X";
  const change = (path: string, kind: string, broken: object) => {
    const { [kind]: records = [] } = JSON.parse(new TextDecoder().decode(dataset[path])) as Record<string, object[]>;
    const noted = records.map((one) => ({
      ...one,
      internal: MARK,
      ...("claims" in one ? { claims: (one.claims as object[]).map((claim) => ({ ...claim, internal: MARK })) } : {}),
    }));
    const [first] = records;
    const drafts = [{}, broken].map((more, at) => ({
      ...first,
      id: `marker7x-${at}`,
      draft: true,
      internal: MARK,
      ...more,
    }));
    return [path, JSON.stringify({ [kind]: [...noted, ...drafts] })] as const;
  };
  const events = Object.keys(dataset).find((path) => path.startsWith("data/events/"))!;
  const textsOf = (folder: string) => {
    const path = Object.keys(dataset).find((one) => one.startsWith(folder))!;
    return [path, JSON.parse(new TextDecoder().decode(dataset[path])) as object] as const;
  };
  const effects = disk(
    Object.fromEntries([
      change(events, "events", { title: MARK, claims: [], summary: 4 }),
      change("data/actors.json", "actors", { name: MARK, kind: MARK }),
      change("data/sources.json", "sources", { title: MARK, type: MARK }),
      change("data/places.json", "places", { name: MARK, parent: "nowhere" }),
      // One draft is as it should be, the other is not.
      ...[textsOf("data/stories/"), textsOf("data/outlines/")].flatMap(([path, one]) => [
        [path, JSON.stringify({ ...one, internal: MARK })] as const,
        [
          path.replace(/[^/]+$/, "marker7x.json"),
          JSON.stringify({ ...one, draft: true, internal: MARK, title: MARK }),
        ] as const,
      ]),
    ]),
  );
  expect(await build({ ...options, keepGoing: true }, effects)).toBe(0);
  const files = [...effects.files.keys()].filter((path) => path.startsWith("site/"));
  expect(files.length).toBeGreaterThan(20);
  for (const path of files) {
    expect(path).not.toMatch(/marker7x/i);
    expect(textOf(effects, path), path).not.toMatch(/marker7x/i);
  }
  // They are there, and reported.
  expect(effects.warned.join()).toMatch(/marker7x/i);
});
