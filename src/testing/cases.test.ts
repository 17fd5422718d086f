/** Checks that each problem code is found in the dataset made for it (`cases/`), and that docs/format.md agrees with
 * the code. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faultInWords } from "../engine/check/faults";
import { compileIndex } from "../engine/compile/compileIndex";
import { compileEvent } from "../engine/compile/compileViews";
import { lookupOf } from "../engine/compile/lookup";
import { dateInWords } from "../i18n/dates";
import { type Extent, isFault, parseDate } from "../model/edtf";
import { CODES } from "../model/problem";
import { readDataset } from "../node/readDataset";
import { folderInMemory, memoryDisk } from "./memory";

const cases = "src/testing/cases";
const base = folderInMemory(`${cases}/base`, "set");
/** @returns what the check says of the base dataset with the files of a case in place of its own */
const problemsOf = (overlay: Record<string, Uint8Array>) => readDataset("set", memoryDisk({ ...base, ...overlay }));

test("the base dataset has records of every kind and no problem", () => {
  const { problems, setAside, dataset } = problemsOf({});
  expect(problems).toEqual([]);
  expect(setAside).toEqual([]);
  const lists = [dataset.actors, dataset.places, dataset.sources, dataset.events, dataset.disagreements];
  expect(lists.map((list) => list.length)).toEqual([2, 2, 2, 1, 1]);
  expect([dataset.outlines.length, dataset.stories.length, Object.keys(dataset.aliases).length]).toEqual([1, 1, 2]);
});

describe("every problem code", () => {
  test.each(Object.keys(CODES))(
    "%s has a folder that triggers it and no other code, with place, message and fix",
    (code) => {
      expect(existsSync(`${cases}/${code}`), `${cases}/${code} is missing`).toBe(true);
      const overlay = folderInMemory(`${cases}/${code}`, "set");
      const { problems, dataset, dates } = problemsOf(overlay);
      expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
      for (const problem of problems) {
        expect(Object.keys(overlay)).toContain(problem.file);
        const lines = new TextDecoder().decode(overlay[problem.file]).split("\n");
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.line).toBeLessThanOrEqual(lines.length);
        expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? "").length + 1);
        expect(problem.message).toMatch(/\S{2,} \S{2,}/);
        expect(problem.fix).toMatch(/[.?]$/);
      }
      // The records that are not set aside can still be compiled.
      const lookup = lookupOf({ dataset, dates });
      expect(compileIndex(lookup, "case").events.id).toHaveLength(dataset.events.length);
      for (const event of lookup.events.keys()) compileEvent(lookup, event);
    },
  );

  test("is reported at the line of the mistake", () => {
    const lineOf = (code: string) => {
      const overlay = folderInMemory(`${cases}/${code}`, "set");
      const [problem] = problemsOf(overlay).problems;
      return new TextDecoder().decode(overlay[problem?.file ?? ""]).split("\n")[(problem?.line ?? 0) - 1];
    };
    expect(lineOf("E-DATE")).toContain("1907-13-21");
    expect(lineOf("E-REF")).toContain('"gild"');
    expect(lineOf("E-LINK")).toContain("javascript:");
    expect(lineOf("E-KEY")).toContain('"colour"');
    expect(lineOf("E-VALUE")).toContain('"organisation"');
    expect(lineOf("E-GONE")).toContain("great-storm");
    expect(lineOf("E-POSITION")).toContain("nineteenth");
    // The parser reports the place where it expected the comma.
    expect(lineOf("E-JSON")).toContain('"importance"');
  });

  test("is explained in docs/format.md, which explains no other code", () => {
    const documented = readFileSync("docs/format.md", "utf8").matchAll(/^\| `([EW]-[A-Z]+)` \| ([^|]+) \|/gm);
    expect(Object.fromEntries([...documented].map((found) => [found[1], found[2]]))).toEqual(CODES);
  });

  test("has one folder of test files, and no other folder exists", () => {
    const folders = readdirSync(cases).filter((name) => name !== "base");
    expect(folders.sort()).toEqual(Object.keys(CODES).sort());
  });
});

describe("docs/format.md", () => {
  const text = readFileSync("docs/format.md", "utf8");

  test("shows example records that pass the check", () => {
    const example = [...text.matchAll(/```json\n([\s\S]+?)```/g)].map((found) => found[1] ?? "");
    const having = (key: string) => JSON.parse(example.find((one) => one.includes(`"${key}"`)) ?? "");
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const { sources } = JSON.parse(new TextDecoder().decode(base["set/sources.json"]));
    const { problems, dataset } = problemsOf({
      "set/sources.json": bytes({ sources: [...sources, having("custom")] }),
      "set/events/1908.json": bytes({ events: [having("participants")] }),
    });
    expect(problems).toEqual([]);
    expect(dataset.events.map(({ id }) => id)).toContain("quay-strike-1908");
    expect(problemsOf({ "set/aliases.json": bytes(having("aliases")) }).problems).toEqual([]);
    expect(problemsOf({ "set/stories/harbour.json": bytes(having("steps")) }).problems).toEqual([]);
  });

  test("gives for each kind of date the words that the reader sees", () => {
    const rows = [...text.matchAll(/^\| [a-z ]+ \| `([^`]+)`(?: with `(span|within)`)? \| ([^|]+) \| [^|]+ \|$/gm)];
    expect(rows.length).toBeGreaterThanOrEqual(15);
    for (const [, edtf = "", extent, words] of rows) {
      const date = parseDate(edtf, extent as Extent | undefined);
      expect(isFault(date) ? faultInWords(date) : dateInWords(date), edtf).toBe(words);
    }
  });
});
