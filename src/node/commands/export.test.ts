/** Checks `timeline export`: that a record comes back from its sheets without a difference, and what is refused. */
import { basename, dirname } from "node:path/posix";
import { expect, test } from "vitest";
import { recordsOfSheets } from "../../engine/sheets/read";
import { folderInMemory, type MemoryDisk, memoryDisk } from "../../testing/memory";
import { versionOf } from "../dataVersion";
import { readRecordFiles } from "../import/recordFiles";
import { readDataset } from "../readDataset";
import { exportSheets } from "./export";
import { sample } from "./sample";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** The sheets in a folder of the disk. */
const sheetsIn = (disk: MemoryDisk, folder: string) =>
  new Map(
    [...disk.files]
      .filter(([path]) => dirname(path) === folder && path.endsWith(".csv"))
      .map(([path, bytes]) => [path.slice(folder.length + 1), textOf(bytes)]),
  );

/** Writes what the sheets in a folder hold as a record of JSON files. */
function writeBack(disk: MemoryDisk, from: string, to: string) {
  const { records, notes } = recordsOfSheets(sheetsIn(disk, from));
  expect(notes).toEqual([]);
  const { events, ...others } = records;
  const files = new Map<string, unknown[]>();
  for (const { file, record } of events) files.set(file, [...(files.get(file) ?? []), record]);
  for (const [file, list] of files) disk.write(`${to}/events/${file}`, JSON.stringify({ events: list }));
  for (const [kind, list] of Object.entries(others)) disk.write(`${to}/${kind}.json`, JSON.stringify({ [kind]: list }));
  for (const [path, bytes] of [...disk.files])
    if (path.startsWith(`${from}/`) && path.endsWith(".json")) disk.write(to + path.slice(from.length), bytes);
}

/** Exports a record, reads its sheets and compares every record, every other file and the data version. */
function expectSame(disk: MemoryDisk, folder: string) {
  expect(exportSheets({ folder, out: "sheets", isCsv: true }, disk)).toBe(0);
  expect(disk.warned).toEqual([]);
  writeBack(disk, "sheets", "back");
  const [before, after] = [readRecordFiles(folder, disk), readRecordFiles("back", disk)];
  const recordsOf = ({ records }: typeof before) =>
    Object.entries(records).map(([kind, all]) => [
      kind,
      all.map(({ file, record }) => [kind === "events" ? basename(file) : "", record]),
    ]);
  expect(recordsOf(after)).toStrictEqual(recordsOf(before));
  expect([...after.others]).toEqual([...before.others]);
  const versions = [folder, "back"].map((one) => versionOf(readDataset(one, disk).dataset));
  expect(versions[1]).toBe(versions[0]);
  const told = (one: string) =>
    readDataset(one, disk).problems.map(({ code, record, message }) => [code, record, message]);
  expect(told("back").sort()).toEqual(told(folder).sort());
}

test("the shipped record comes back without a difference, and with the same data version", () => {
  const disk = memoryDisk(folderInMemory("data", "record"));
  expectSame(disk, "record");
  expect(disk.said).toEqual([
    expect.stringMatching(/^sheets: 15 sheets with \d,\d{3} rows, and 5 other files as they are\./),
  ]);
});

test("a made-up record of 300 events comes back without a difference", () => {
  const disk = memoryDisk({});
  sample({ events: "300", seed: "5", out: "made" }, disk);
  expectSame(disk, "made");
});

test("drafts and notes among editors are in the sheets, which are for editors", () => {
  const disk = memoryDisk(folderInMemory("src/testing/cases/base", "record"));
  const events = [...disk.files.keys()].find((path) => path.startsWith("record/events/"))!;
  const content = JSON.parse(textOf(disk.read(events))) as { events: Record<string, unknown>[] };
  content.events.push({
    id: "planned",
    draft: true,
    internal: "Ask the archive.",
    title: "A planned event",
    summary: [],
    date: { edtf: "1908", basis: {} },
    category: content.events[0]!["category"],
    importance: 1,
    participants: [],
    claims: [],
    related: [],
  });
  disk.write(events, JSON.stringify(content));
  expectSame(disk, "record");
  expect(sheetsIn(disk, "sheets").get("events.csv")).toContain("Ask the archive.");
});

test("a record with errors is refused with the messages of the check", () => {
  const disk = memoryDisk({ ...folderInMemory("data", "record"), "record/places.json": '{"places": [{}]}' });
  expect(exportSheets({ folder: "record", out: "sheets", isCsv: true }, disk)).toBe(1);
  expect(disk.warned[0]).toMatch(/^error E-/);
  expect(disk.warned.at(-1)).toMatch(/Nothing was written\. Fix the errors first\.$/);
  expect(disk.isFolder("sheets")).toBe(false);
});

test.each([
  [{ out: "sheets", isCsv: false }, "Say in which form: --csv writes a folder of CSV sheets."],
  [{ out: " ", isCsv: true }, "Name a folder to write into: --out dir."],
  [{ out: "record", isCsv: true }, "record and record overlap; export into a folder of its own: --out dir."],
  [
    { out: "record/sheets", isCsv: true },
    "record/sheets and record overlap; export into a folder of its own: --out dir.",
  ],
  [
    { out: "held", isCsv: true },
    "held is not empty, and may hold the work of an editor, so nothing was written. Name another folder, or empty it yourself.",
  ],
  [{ out: "held/note.txt", isCsv: true }, "held/note.txt is a file; name a folder."],
])("%o is refused in one sentence, and nothing is written", (options, sentence) => {
  const disk = memoryDisk({ ...folderInMemory("src/testing/cases/base", "record"), "held/note.txt": "mine" });
  const before = [...disk.files.keys()];
  expect(exportSheets({ folder: "record", ...options }, disk)).toBe(2);
  expect(disk.warned).toEqual([sentence]);
  expect([...disk.files.keys()]).toEqual(before);
});
