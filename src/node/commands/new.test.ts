/** Starts a record and uses it as its owner would. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { folderInMemory, type MemoryDisk, memoryDisk } from "../../testing/memory";
import { readDataset } from "../readDataset";
import { recordFolder } from "../recordFolder";
import { check } from "./check";
import { startRecord } from "./new";

const OPTIONS = { folder: "mine", title: null, language: "en", isEmpty: false };
const textOf = (disk: MemoryDisk, path: string) => new TextDecoder().decode(disk.read(path));

describe("a new record", () => {
  const disk = memoryDisk({});
  const code = startRecord(OPTIONS, disk);
  const { dataset, problems } = readDataset("mine/data", disk);

  test("has three events, two sources, a disagreement and a story, and not one problem", () => {
    expect(code).toBe(0);
    expect(problems).toEqual([]);
    expect([dataset.events, dataset.sources, dataset.disagreements, dataset.stories].map((all) => all.length)).toEqual([
      3, 2, 1, 1,
    ]);
    expect(check({ folder: "mine/data", json: false, fix: false }, disk)).toBe(0);
  });

  test("names in every file the schema that completes it, which is there and accepts it", () => {
    const ajv = new Ajv({ strict: false });
    const files = [...disk.files.keys()].filter((path) => path.startsWith("mine/data/"));
    expect(files.length).toBeGreaterThan(5);
    for (const path of files) {
      const value = JSON.parse(textOf(disk, path)) as { $schema: string };
      const schema = JSON.parse(textOf(disk, join(path, "..", value.$schema))) as object;
      expect(ajv.validate(schema, value), `${path} ${ajv.errorsText()}`).toBe(true);
    }
  });

  test("has instructions that name only files it has, editor settings and a workflow that publishes it", () => {
    const readme = textOf(disk, "mine/README.md");
    const named = [...readme.matchAll(/`((?:data|events|stories)\/[\w/.-]+\.json|\.github[\w/.-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(5);
    for (const path of named)
      expect(
        [`mine/${path}`, `mine/data/${path}`].some((one) => disk.files.has(one)),
        path,
      ).toBe(true);
    const settings = JSON.parse(textOf(disk, "mine/.vscode/settings.json")) as { "json.schemas": { url: string }[] };
    for (const { url } of settings["json.schemas"]) expect(disk.files.has(join("mine", url)), url).toBe(true);
    expect(textOf(disk, "mine/.github/workflows/publish.yml")).toContain("npx sourceline build");
    expect(readme.split("\n").length).toBeLessThan(66);
  });

  test("holds all files of the template", () => {
    const template = readdirSync("src/node/template", { recursive: true, encoding: "utf8" }).filter(
      (name) => /[a-z]$/.test(name) && !["data", "data/events", "data/stories"].includes(name.replaceAll("\\", "/")),
    );
    const written = [...disk.files.values()].map((bytes) => new TextDecoder().decode(bytes));
    const missing = template.filter(
      (name) =>
        !/dataset\.json$/.test(name) && !written.includes(readFileSync(join("src/node/template", name), "utf8")),
    );
    expect(missing).toEqual([]);
  });

  test("is found by its folder and by its data folder", () => {
    expect(recordFolder("mine", disk)).toBe("mine/data");
    expect(recordFolder("mine/data", disk)).toBe("mine/data");
    expect(recordFolder("elsewhere", disk)).toBe("elsewhere");
    expect(recordFolder(undefined, memoryDisk({ "data/dataset.json": "" }))).toBe("data");
    expect(recordFolder(undefined, memoryDisk({ "dataset.json": "" }))).toBe(".");
  });
});

test("a title and a language of one's own replace those of the example; an empty record has nothing else", () => {
  const disk = memoryDisk({});
  startRecord({ ...OPTIONS, title: "Brücken", language: "de" }, disk);
  expect(readDataset("mine/data", disk).dataset.info).toMatchObject({
    title: "Brücken",
    language: "de",
    id: "brucken",
  });
  startRecord({ ...OPTIONS, folder: "other", isEmpty: true }, disk);
  const { dataset, problems } = readDataset("other/data", disk);
  expect(problems).toEqual([]);
  expect(dataset.info.title).toBe("other");
  expect(dataset.events).toEqual([]);
});

test("a folder that holds anything is left alone", () => {
  const disk = memoryDisk({ "mine/letter.txt": "Dear" });
  expect(startRecord(OPTIONS, disk)).toBe(2);
  expect([...disk.files.keys()]).toEqual(["mine/letter.txt"]);
  expect(startRecord({ ...OPTIONS, folder: "mine/letter.txt" }, disk)).toBe(2);
  expect(startRecord({ ...OPTIONS, folder: " " }, disk)).toBe(2);
  expect(startRecord({ ...OPTIONS, folder: "new", language: "english" }, disk)).toBe(2);
  expect(startRecord({ ...OPTIONS, folder: "new", title: " " }, disk)).toBe(2);
  expect(disk.warned.at(-1)).toContain("--title");
  expect(Object.keys(folderInMemory("src/node/template", "t")).length).toBeGreaterThan(10);
});
