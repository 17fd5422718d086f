/** Checks how code is written, and that the documents name every key, value, facet and address field that the code has.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FACETS } from "../engine/ask/facets";
import { datasetSchema } from "../model/info";
import { outlineSchema, RECORD_FILES, tombstoneSchema } from "../model/schema";
import { storySchema } from "../model/story";
import { FIELDS } from "../state/url";
import { DEBT, EXCEPTIONS, expectNone, files, isTest, uses } from "./source";

describe("the code", () => {
  test("has no file longer than 400 lines", () => {
    const long = [...files]
      .map(([file, text]) => ({ file, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 400);
    expectNone(
      "length",
      long.map(({ file, lines }) => ({ file, what: `${lines} lines` })),
    );
  });

  test("has no default exports and no enums", () => {
    // Files that stand in for a package must have the exports of that package.
    expectNone("default exports", uses(/^export default\b/m, /\.d\.ts$|^ui\/timeline\/without\//));
    expectNone("enums", uses(/^\s*(?:export\s+)?(?:const\s+)?enum\s+\w/m));
  });

  test("begins the ids of the page's own parts with part_, which no record id can begin with", () => {
    const written = [...files].flatMap(([file, text]) =>
      isTest(file) || !file.startsWith("ui/")
        ? []
        : [...text.matchAll(/<[a-z][^<>]*?\sid=(?:"|\{`)([\w-]+)/g)].map(([, what = ""]) => ({ file, what })),
    );
    expect(written.length).toBeGreaterThan(20);
    expectNone(
      "ids",
      written.filter(({ what }) => !what.startsWith("part_")),
    );
  });

  test("has every file that an exception or a known debt names", () => {
    expect([...DEBT, ...EXCEPTIONS].filter(({ file }) => !files.has(file))).toEqual([]);
  });
});

/** Collects every key that a schema names, at any depth, and every value of its closed lists. */
function wordsOf(schema: unknown, keys = new Set<string>(), choices = new Set<string>()) {
  if (typeof schema !== "object" || schema === null) return { keys, choices };
  const node = schema as Record<string, unknown>;
  const entries = (node["entries"] ?? {}) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(entries)) {
    keys.add(key);
    wordsOf(inner, keys, choices);
  }
  for (const option of (node["options"] ?? []) as unknown[]) {
    if (typeof option === "string") choices.add(option);
    else wordsOf(option, keys, choices);
  }
  if (typeof node["literal"] === "string") choices.add(node["literal"]);
  for (const inner of [node["wrapped"], node["item"], node["value"]]) wordsOf(inner, keys, choices);
  return { keys, choices };
}

describe("the documents", () => {
  const mentions = (document: string) => {
    const text = readFileSync(document, "utf8");
    const marked = new Set([...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? ""));
    return (word: string) => marked.has(word);
  };
  const { keys, choices } = wordsOf({
    options: [...Object.values(RECORD_FILES), outlineSchema, storySchema, datasetSchema, tombstoneSchema],
  });

  test("docs/format.md names every key of every record", () => {
    expect(keys.size).toBeGreaterThan(70);
    const has = mentions("docs/format.md");
    expect([...keys].filter((key) => !has(key))).toEqual([]);
  });

  test("docs/format.md names every value that a closed list allows", () => {
    expect(choices.size).toBeGreaterThan(50);
    const has = mentions("docs/format.md");
    expect([...choices].filter((choice) => !has(choice))).toEqual([]);
  });

  test("README.md names every facet name that can be typed", () => {
    const has = mentions("README.md");
    expect(FACETS.flatMap(({ typed }) => typed.map((name) => `${name}:`)).filter((name) => !has(name))).toEqual([]);
  });

  test("docs/url.md names every field of the address", () => {
    const has = mentions("docs/url.md");
    expect(Object.keys(FIELDS).filter((field) => !has(field))).toEqual([]);
  });
});
