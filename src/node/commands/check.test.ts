/** Checks `timeline check`: the problems it reports for mistakes put into the shipped data, as text and as JSON. */
import { describe, expect, test } from "vitest";
import { folderInMemory, type MemoryDisk, memoryDisk } from "../../testing/memory";
import { readPlain } from "../../testing/shipped";
import { check, checkWatched, sizeInWords } from "./check";

const shipped = folderInMemory("data", "copy");

interface Report {
  readonly problems: readonly Record<string, unknown>[];
  readonly shown: number;
  readonly setAside: number;
}

const reportOf = (disk: MemoryDisk): Report => JSON.parse(disk.said.join("\n")) as Report;

/** A copy of the shipped data with mistakes put into it. Throws if a text to replace is not in its file. */
function planted(mistakes: readonly (readonly [file: string, before: string | RegExp, after: string])[]): MemoryDisk {
  const texts: Record<string, string | Uint8Array> = { ...shipped };
  for (const [file, before, after] of mistakes) {
    const content = texts[`copy/${file}`];
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`"${before}" is not in ${file}`);
    texts[`copy/${file}`] = changed;
  }
  return memoryDisk(texts);
}

test("the shipped data has no error, and the check says so with exit code 0", () => {
  const disk = memoryDisk(shipped);
  expect(check({ folder: "copy", json: false }, disk)).toBe(0);
  expect(disk.said.join("\n")).toMatch(/^copy: \d+ events, \d+ claims, .*; 0 errors/);
  // Differences of detail do not count as disagreements here either.
  const { disagreements } = readPlain<{ disagreements: readonly { outcome: { kind: string } }[] }>(
    "data/disagreements.json",
  );
  const counted = disagreements.filter(({ outcome }) => outcome.kind !== "compatible");
  expect(counted.length).toBeLessThan(disagreements.length);
  expect(disk.said.join("\n")).toContain(`, ${counted.length} disagreements; `);
});

const MISTAKES = [
  ["events/1999.json", /"edtf": "[^"]+"/, '"edtf": "2010-13-05"'],
  ["events/2003.json", /"actor": "[^"]+"/, '"actor": "khazaly"'],
  ["events/2004.json", /"title": "[^"]+"/, '"titel": "A misspelt key"'],
  ["events/2006.json", /"status": "[^"]+"/, '"status": "rumoured"'],
  ["events/2008.json", /"importance": (\d),?/, '"importance": "$1",'],
  ["events/2011.json", /"citations": \[[^\]]*\]/, '"citations": []'],
  ["sources.json", /"URL": "https[^"]+"/, '"URL": "javascript:alert(1)"'],
  ["actors.json", /"kind": "person"/, '"kind": "persona"'],
  ["events/2013.json", /"events": \[/, '"events": [,'],
] as const;

test("nine mistakes of nine kinds are reported in one run, each with file, line and fix", () => {
  const disk = planted(MISTAKES);
  expect(check({ folder: "copy", json: true }, disk)).toBe(1);
  const { problems } = reportOf(disk);
  for (const [file] of MISTAKES) {
    const found = problems.filter((problem) => problem["file"] === `copy/${file}`);
    expect(found, file).not.toHaveLength(0);
    for (const problem of found) {
      expect(problem["line"], file).toBeGreaterThan(1);
      expect(problem["fix"], file).toMatch(/\S/);
    }
  }
  const codes = new Set(problems.map((problem) => problem["code"]));
  expect([...codes].sort()).toEqual(
    ["E-DATE", "E-JSON", "E-KEY", "E-LINK", "E-LIVE", "E-MISSING", "E-REF", "E-SOURCE", "E-VALUE"].sort(),
  );
  // One mistake does not cause further reports: the references of a record that is set aside are not reported.
  expect(problems.length).toBeLessThanOrEqual(MISTAKES.length + 2);
});

test.each([
  ["no speakers", /"speakers": \[[^\]]*\],?/, ""],
  ["an empty list of speakers", /"speakers": \[[^\]]*\]/, '"speakers": []'],
  ["no status", /"status": "[^"]+",/, ""],
])("a claim with %s is an error, because every claim needs a speaker and a status", (_, before, after) => {
  const disk = planted([["events/2010.json", before, after]]);
  expect(check({ folder: "copy", json: true }, disk)).toBe(1);
  expect(reportOf(disk).problems.map(({ code, severity }) => [code, severity])).toContainEqual(["E-LIVE", "error"]);
});

test("--json prints one JSON text with the documented keys and no others", () => {
  const disk = planted(MISTAKES.slice(0, 3));
  check({ folder: "copy", json: true }, disk);
  const report = reportOf(disk);
  expect(Object.keys(report)).toEqual(["problems", "shown", "setAside", "answered"]);
  expect([typeof report.shown, report.setAside]).toEqual(["number", 2]);
  for (const problem of report.problems) {
    expect(Object.keys(problem).sort()).toEqual(
      ["severity", "code", "file", "line", "column", "pointer", "record", "field", "value", "message", "fix"].sort(),
    );
  }
  expect(report.problems.find((problem) => problem["code"] === "E-DATE")).toMatchObject({
    severity: "error",
    file: "copy/events/1999.json",
    pointer: expect.stringMatching(/^\/events\/\d+\/date\/edtf$/),
    record: expect.stringMatching(/^event \S+$/),
    field: "date.edtf",
    value: "2010-13-05",
  });
  expect(disk.warned).toEqual([]);
});

test("without --json, a problem is two lines: its place, then its message and fix", () => {
  const disk = planted(MISTAKES.slice(0, 1));
  expect(check({ folder: "copy", json: false }, disk)).toBe(1);
  expect(disk.warned.join("\n")).toMatch(
    /^error E-DATE {2}copy\/events\/1999\.json:\d+:\d+ {2}event \S+, date\.edtf\n {2}"2010-13-05" is not a date: there is no month 13\. Did you mean "2010-01-05"/,
  );
  expect(disk.said.at(-1)).toMatch(/1 errors, 0 warnings(, \d+ warnings answered)?; 1 records set aside/);
});

test("a folder that does not exist is a single error", () => {
  const disk = memoryDisk(shipped);
  expect(check({ folder: "dta", json: true }, disk)).toBe(1);
  expect(reportOf(disk).problems).toMatchObject([{ code: "E-FILE", file: "dta", line: 1 }]);
});

test("a file that does not belong to a dataset is a warning, and warnings alone are no failure", () => {
  const disk = memoryDisk({ ...shipped, "copy/notes.json": "{}" });
  expect(check({ folder: "copy", json: true }, disk)).toBe(0);
  expect(reportOf(disk).problems).toMatchObject([{ severity: "warning", code: "E-FILE", file: "copy/notes.json" }]);
});

describe("a dataset larger than those that sites are measured with", () => {
  test("causes a warning with its number of events, from the first event beyond 10,000", () => {
    expect(sizeInWords(0, "data")).toBeNull();
    expect(sizeInWords(10_000, "data")).toBeNull();
    expect(sizeInWords(10_001, "data")).toMatch(/^data: 10,001 events\. Sites are measured with up to 10,000;/);
  });

  test("causes the warning before any problem is printed, and not in the JSON", () => {
    const disk = memoryDisk({ ...shipped, "copy/events/many.json": `{"events": [${"1,".repeat(10_000)}1]}` });
    expect(check({ folder: "copy", json: false }, disk)).toBe(1);
    expect(disk.warned[0]).toMatch(/^copy: 10,\d{3} events\. /);
    expect(disk.warned.filter((line) => line.includes("Sites are measured"))).toHaveLength(1);
    expect(disk.said.join("\n")).not.toContain("Sites are measured");
  });
});

test("--fix writes what is certain and nothing else, says each, and leaves what has to be asked", () => {
  const mistakes = [
    ["events/2007.json", /"edtf": "2007-01-20"/, '"edtf": "20 January 2007"'],
    ["events/2006.json", /"edtf": "2006"/, '"edtf": "c. 2006"'],
    ["events/2018.json", /"edtf": "2018-08-30"/, '"edtf": "1/2/2018"'],
    [
      "events/2010.json",
      /"edtf": "2010-01-03\/2010-01-05",\s*"extent": "within"/,
      '"edtf": "between 3 and 5 January 2010"',
    ],
  ] as const;
  const disk = planted(mistakes);
  const before = new Map([...disk.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  expect(check({ folder: "copy", json: false, fix: true }, disk)).toBe(1);
  const lines = disk.said.join("\n");
  expect(lines).toContain('"20 January 2007" is now "2007-01-20"');
  expect(lines).toContain('"c. 2006" is now "2006~"');
  expect(lines).toContain('"between 3 and 5 January 2010" is now "2010-01-03/2010-01-05"');
  expect(lines).toContain('"extent": "within" added beside it');
  expect(lines).toContain("3 solved");
  // The order of day and month is the editor's to say.
  expect(disk.warned.join("\n")).toContain('Did you mean "2018-02-01" or "2018-01-02"?');
  expect(disk.warned.join("\n")).not.toContain("2006");
  const after = new Map([...disk.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  expect(after.get("copy/events/2007.json")).toBe(
    before.get("copy/events/2007.json")!.replace('"edtf": "20 January 2007"', '"edtf": "2007-01-20"'),
  );
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  expect(changed).toEqual(["copy/events/2006.json", "copy/events/2007.json", "copy/events/2010.json"]);
  const released = JSON.parse(after.get("copy/events/2010.json")!) as { events: { id: string; date: object }[] };
  expect(released.events.find(({ id }) => id === "khazali-freed-2010")?.date).toMatchObject({
    edtf: "2010-01-03/2010-01-05",
    extent: "within",
  });
  // A second time there is nothing left to do.
  const again = new Map(after);
  check({ folder: "copy", json: false, fix: true }, disk);
  expect(new Map([...disk.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))).toEqual(again);
});

test("--watch checks again after each change, and says that it waits", () => {
  const disk = planted([["events/2007.json", /"edtf": "2007-01-20"/, '"edtf": "2007-13-20"']]);
  void checkWatched({ folder: "copy", json: false }, disk);
  expect(disk.warned.join("\n")).toContain("there is no month 13");
  expect(disk.said.at(-1)).toContain("Waiting for changes");
  disk.write("copy/events/2007.json", shipped["copy/events/2007.json"]!);
  disk.warned.length = 0;
  disk.touch("copy");
  expect(disk.warned).toEqual([]);
  expect(disk.said.at(-2)).toContain("0 errors");
  expect(checkWatched({ folder: "nowhere", json: false }, disk)).toBe(1);
});
