/** The check and the command line, run in the made-up language, say nothing in English. */
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDataset } from "../../node/readDataset";
import { folderInMemory, memoryDisk } from "../memory";

const IN_MADE_UP = ["--conditions=made-up", "--import", "tsx"];
const SAID = execFileSync(process.execPath, [...IN_MADE_UP, "src/testing/madeUp/everyProblem.ts"], {
  encoding: "utf8",
});

const jsonBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
/** What the datasets say, and the keys and values of the format. */
const written = [...jsonBelow("src/testing/cases"), ...jsonBelow("schemas")].join("\n");
const known = new Set(written.match(/[A-Za-z]+/g));

/** Words that are not marked, but for codes, places in files, colours and what the datasets say. */
const englishIn = (line: string): string[] =>
  (
    line
      .replace(/\b[EW]-[A-Z]+\b|\S+\.json\S*|^set(?=:)|#[\da-f]{6}/g, "")
      .match(/(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu) ?? []
  ).filter((word) => !known.has(word));

test("what is found of each problem is found in both languages, with the same codes and places", () => {
  const codes = SAID.match(/\b[EW]-[A-Z]+\b/g) ?? [];
  const base = folderInMemory("src/testing/cases/base", "set");
  const inEnglish = readdirSync("src/testing/cases").flatMap((name) =>
    readDataset("set", memoryDisk({ ...base, ...folderInMemory(`src/testing/cases/${name}`, "set") })).problems.map(
      ({ code }) => code,
    ),
  );
  expect(new Set(codes)).toEqual(new Set(inEnglish));
  expect(codes.length).toBeGreaterThanOrEqual(inEnglish.length);
});

test("no sentence of the check has an English word of ours", () => {
  expect(SAID.split("\n").flatMap((line) => englishIn(line).map((word) => `${word} in: ${line}`))).toEqual([]);
});

test("the command line is in the made-up language too, but for what is typed", () => {
  const { stderr, status } = spawnSync(process.execPath, [...IN_MADE_UP, "src/node/cli.ts"], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("timeline check [folder] [--json]");
  expect(stderr).not.toMatch(/every problem|writes|serves/);
  expect(stderr).toContain("éṽéŕýēē ƥŕóƀłéɱēē");
});
