import { beforeAll, describe, expect, test } from "vitest";
import { dateReader } from "../../model/edtf";
import type { Finding } from "../../model/problem";
import { RECORD_FILES } from "../../model/schema";
import { readDataset } from "../../node/readDataset";
import { randomOf } from "../../node/sample/random";
import { compileAll } from "../../testing/compileAll";
import { folderInMemory, memoryDisk } from "../../testing/memory";
import { type JsonObject, type Mutation, mutate } from "../../testing/mutate";
import { lookupOf } from "../compile/lookup";
import { isObject } from "../json";
import { type CheckedDataset, checkDataset } from "./dataset";
import { kindOfFile, type RawFile } from "./files";

// The shipped dataset, each file parsed once; a mutation replaces one record of one file.
const bytes = folderInMemory("data", "data");
const files: RawFile[] = Object.entries(bytes)
  .filter(([path]) => kindOfFile(path))
  .map(([path, content]) => ({ path, value: JSON.parse(new TextDecoder().decode(content)) }));

/** One for all, since a mutation changes a date or two. */
const dates = dateReader();

interface Target {
  readonly file: RawFile;
  /** Where the record stands in a file with a list; absent where the file is one record. */
  readonly place?: { readonly list: string; readonly at: number };
  readonly record: JsonObject;
}

const targets: Target[] = files.flatMap((file): Target[] => {
  const value = file.value as JsonObject;
  // A command writes it, and what it says of old records may be anything.
  if (kindOfFile(file.path) === "published") return [];
  const list = Object.keys(RECORD_FILES).find((kind) => Array.isArray(value[kind]));
  if (list) return (value[list] as JsonObject[]).map((record, at) => ({ file, place: { list, at }, record }));
  const { $schema: _, ...record } = value;
  // The few files that are one record each are drawn as often as a whole list of small ones.
  return Array.from({ length: 20 }, () => ({ file, record }));
});

function withMutation({ file, place }: Target, { mutated }: Mutation): RawFile {
  if (!place) return { path: file.path, value: mutated };
  const value = file.value as JsonObject;
  return {
    path: file.path,
    value: { ...value, [place.list]: (value[place.list] as unknown[]).with(place.at, mutated) },
  };
}

const said = ({ file, place }: Target, { name, path }: Mutation) =>
  `${name} at ${path.join(".")} of ${place ? `${place.list} ${place.at}` : "the record"} in ${file.path}`;

/** What must hold after any one mistake; `problems` are those the unharmed data does not have. */
function expectContained(target: Target, mutation: Mutation, checked: CheckedDataset, problems: readonly Finding[]) {
  const { file, place, record } = target;
  const what = said(target, mutation);
  expect(checked.setAside.length, `${what}: more than one record is set aside`).toBeLessThanOrEqual(1);
  const [aside] = checked.setAside;
  const mutatedId = mutation.mutated["id"];
  if (aside) {
    const isItself = aside.file === file.path && aside.pointer === (place ? `/${place.list}/${place.at}` : "");
    // Of two records with one id, the second goes; it may be the one that was there before.
    const isDouble =
      typeof mutatedId === "string" && problems.some(({ code, value }) => code === "E-DUP" && value === mutatedId);
    expect(isItself || isDouble, `${what}: ${aside.record} is set aside`).toBe(true);
  }
  if (mutation.mustBeFound) expect(problems, `${what}: not found`).not.toHaveLength(0);
  const before = JSON.stringify(record);
  for (const found of problems) {
    // Elsewhere there may only be references to what the mistake took away, and what makes no sense beside it.
    const isHere = found.file === file.path && (found.record !== "" || found.field !== "");
    const isBroken =
      ["E-REF", "E-ID"].includes(found.code) && before.includes(`"${String(found.value).replace("group:", "")}"`);
    const isSenseless = found.severity === "warning" && found.code.startsWith("W-");
    expect(
      isHere || isBroken || isSenseless,
      `${what}: ${found.code} ${found.file} ${found.record} ${found.message}`,
    ).toBe(true);
    expect(found.message, what).toMatch(/\S/);
    expect(found.fix, `${what}: ${found.code} ${found.message}`).toMatch(/\S/);
  }
}

describe("any single mistake in the shipped data", () => {
  let unharmed: Set<string>;
  const key = ({ code, file, pointer }: Finding) => `${code} ${file} ${pointer}`;
  beforeAll(() => {
    const checked = checkDataset(files, dates);
    unharmed = new Set(checked.findings.map(key));
    compileAll(lookupOf(checked));
  });
  const fresh = (findings: readonly Finding[]) => findings.filter((found) => !unharmed.has(key(found)));

  test("of 120 hides one record at most, is told with its record and field, and never stops the site from being made", {
    timeout: 120_000,
  }, () => {
    const random = randomOf(20_070_120);
    let found = 0;
    for (let turn = 0; turn < 120; turn++) {
      const target = targets[Math.floor(random() * targets.length)] as Target;
      const mutation = mutate(target.record, random);
      const mutatedFile = withMutation(target, mutation);
      const changed = files.map((file) => (file.path === mutatedFile.path ? mutatedFile : file));
      const checked = checkDataset(changed, dates);
      const problems = fresh(checked.findings);
      if (problems.length > 0) found++;
      expectContained(target, mutation, checked, problems);
      compileAll(lookupOf(checked), turn, 12);
    }
    // Most mistakes are mistakes: were the check asleep, this would be none.
    expect(found).toBeGreaterThan(80);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("of 20 more, written to a file and read back, is told with its line", { timeout: 120_000 }, () => {
    const random = randomOf(20_180_830);
    const marked = { lines: 0 };
    for (let turn = 0; turn < 20; turn++) {
      const target = targets[Math.floor(random() * targets.length)] as Target;
      const mutation = mutate(target.record, random);
      const { path, value } = withMutation(target, mutation);
      const text = JSON.stringify(value, null, 2);
      const read = readDataset("data", memoryDisk({ ...bytes, [path]: text }));
      const problems = fresh(read.problems);
      expectContained(target, mutation, read, problems);
      const lines = text.split("\n");
      for (const problem of read.problems.filter((one) => one.file === path)) {
        const what = `${said(target, mutation)}: ${problem.code} in line ${problem.line}`;
        expect(problem.line, what).toBeGreaterThanOrEqual(1);
        expect(problem.column, what).toBeLessThanOrEqual((lines[problem.line - 1] ?? "").length + 1);
        // A mistaken text is in the very line that is named.
        if (!isObject(problem.value) && String(problem.value).startsWith("ZQX")) {
          expect(lines[problem.line - 1], what).toContain("ZQX");
          marked.lines++;
        }
      }
      compileAll(lookupOf(read), turn, 12);
    }
    expect(marked.lines).toBeGreaterThan(0);
  });
});
