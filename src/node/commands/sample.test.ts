/** Checks `timeline sample`: what it writes, and which arguments it refuses. */
import { expect, test } from "vitest";
import { type MemoryDisk, memoryDisk } from "../../testing/memory";
import { check } from "./check";
import { sample } from "./sample";

test("the command writes a dataset without problems, with one file of events for each year", () => {
  const disk = memoryDisk({});
  expect(sample({ events: "240", seed: "3", out: "made" }, disk)).toBe(0);
  expect(disk.said).toEqual([expect.stringMatching(/^made: 240 made-up events in \d+ files, seed 3$/)]);
  expect(disk.list("made/events")).toContain("2004.json");
  expect(disk.list("made/events")?.length).toBeGreaterThan(15);
  expect(check({ folder: "made", json: false }, disk)).toBe(0);
  expect(disk.said.at(-1)).toMatch(/^made: 240 events, .* 24 disagreements; 0 errors, 0 warnings$/);
});

test("the default seed is 1, so that the same arguments always make the same dataset", () => {
  const [plain, seeded] = [memoryDisk({}), memoryDisk({})];
  sample({ events: "100", seed: undefined, out: "made" }, plain);
  sample({ events: "100", seed: "1", out: "made" }, seeded);
  const texts = (disk: MemoryDisk) =>
    [...disk.files].map(([path, bytes]) => `${path} ${new TextDecoder().decode(bytes)}`);
  expect(texts(plain)).toEqual(texts(seeded));
});

test.each([
  [{ events: undefined, seed: "1", out: "made" }, "Say how many events: --events n, from 100 to 100000."],
  [{ events: "99", seed: "1", out: "made" }, '--events "99" is not a whole number from 100 to 100000.'],
  [{ events: "100001", seed: "1", out: "made" }, '--events "100001" is not a whole number from 100 to 100000.'],
  [{ events: "1e3", seed: "1", out: "made" }, '--events "1e3" is not a whole number from 100 to 100000.'],
  [{ events: "-500", seed: "1", out: "made" }, '--events "-500" is not a whole number from 100 to 100000.'],
  [{ events: "100", seed: "x", out: "made" }, '--seed "x" is not a whole number from 0 to 4294967295.'],
  [
    { events: "100", seed: "4294967296", out: "made" },
    '--seed "4294967296" is not a whole number from 0 to 4294967295.',
  ],
  [{ events: "100", seed: "1", out: undefined }, "Name a folder to write into: --out dir."],
  [{ events: "100", seed: "1", out: " " }, "Name a folder to write into: --out dir."],
  [
    { events: "100", seed: "1", out: "held" },
    "held is not empty, so nothing was written. Name another folder, or empty it yourself.",
  ],
  [{ events: "100", seed: "1", out: "held/note.txt" }, "held/note.txt is a file; name a folder."],
])("the options %o are refused in one sentence, and nothing is written", (options, sentence) => {
  const disk = memoryDisk({ "held/note.txt": "mine" });
  expect(sample(options, disk)).toBe(2);
  expect(disk.warned).toEqual([sentence]);
  expect([...disk.files.keys()]).toEqual(["held/note.txt"]);
});
