/** Imports files into a record as an editor does, on a disk in memory. */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { folderInMemory, type MemoryDisk, memoryDisk } from "../../testing/memory";
import { versionOf } from "../dataVersion";
import { readDataset } from "../readDataset";
import { exportSheets } from "./export";
import { importFile } from "./import";
import { startRecord } from "./new";

const FOLDER = "mine/data";
let disk: MemoryDisk;
beforeEach(() => {
  disk = memoryDisk({});
  startRecord({ folder: "mine", title: "Bridges", language: "en", isEmpty: true }, disk);
});
const put = (name: string, content: string | Uint8Array) => disk.write(name, content);
const run = (file: string, more: object = {}) => {
  disk.said.length = 0;
  disk.warned.length = 0;
  return importFile({ file, folder: FOLDER, isGuess: false, isTrial: false, dates: null, ...more }, disk);
};
const shipped = (name: string) => put(name, readFileSync(`src/testing/imports/${name}`));
const record = () => {
  const { dataset, problems } = readDataset(FOLDER, disk);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return dataset;
};
const edit = (path: string, from: string, to: string) => {
  const text = new TextDecoder().decode(disk.read(`${FOLDER}/${path}`));
  expect(text).toContain(from);
  put(`${FOLDER}/${path}`, text.replace(from, to));
};
/** The files of the record, without the report, which says what an import did. */
const texts = () =>
  [...disk.files].flatMap(([path, bytes]) =>
    path.endsWith(".report.txt") ? [] : [`${path}\n${new TextDecoder().decode(bytes)}`],
  );
const lines = () => [...disk.said, ...disk.warned].join("\n");

const SHEET = "date,title,text\n1907,Fire,It burned.\n1908,Flood,It rained.\n1/2/1909,Storm,It blew.\n";

test.each([
  ["timelinejs.csv", 0, 38, 0],
  ["timelinejs.json", 1, 2, 0],
  ["bridges.csv", 1, 16, 0],
  ["bridges.mw", 1, 4, 0],
  ["parish.csv", 0, 2000, 0],
  ["library.json", 0, 0, 200],
])("%s becomes a record without errors, and a second import of it changes nothing", (name, code, events, sources) => {
  shipped(name);
  expect(run(name)).toBe(code);
  expect(record().events.length).toBe(events);
  if (sources) expect(record().sources.length).toBe(sources);
  const before = texts();
  expect(run(name)).toBe(code);
  expect(lines()).toMatch(/records: 0 added, 0 changed/);
  expect(
    texts()
      .filter((text, at) => text !== before[at])
      .map((text) => text.slice(0, 300)),
  ).toEqual([]);
});

describe("a second import", () => {
  beforeEach(() => {
    put("sheet.csv", SHEET);
    expect(run("sheet.csv")).toBe(1);
  });

  test("keeps ids, and tells and writes what the sheet changed and nothing else", () => {
    put(
      "sheet.csv",
      SHEET.replace("Fire,It burned.", "The great fire,It burned all night.").replace("1908", "May 1908"),
    );
    run("sheet.csv");
    expect(record().events.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "fire-1907 The great fire",
      "flood-1908 Flood",
    ]);
    expect(lines()).toContain("fire-1907: changed from the file:");
    expect(record().events[1]!.date.edtf).toBe("1908-05");
  });

  test("leaves what an editor changed, and tells where the sheet says something else", () => {
    edit("events/sheet-csv.json", '"title": "Fire"', '"title": "Fire on the quay"');
    edit("events/sheet-csv.json", '"importance": 2', '"importance": 3,\n      "short": "Fire"');
    put("sheet.csv", SHEET.replace("Fire,", "Big fire,").replace("It burned.", "It burned all night."));
    run("sheet.csv");
    const [fire] = record().events;
    expect(fire).toMatchObject({ id: "fire-1907", title: "Fire on the quay", importance: 3, short: "Fire" });
    expect(fire!.claims[0]!.text).toBe("It burned all night.");
    expect(lines()).toContain(
      'fire-1907, title: the file says "Big fire", and the record was edited to "Fire on the quay"',
    );
  });

  test("adds the row once its question is answered, and remembers the answer", () => {
    expect(lines()).toContain("--dates day-first");
    expect(run("sheet.csv", { dates: "month-first" })).toBe(0);
    expect(record().events.at(-1)!.date.edtf).toBe("1909-01-02");
    expect(run("sheet.csv")).toBe(0);
  });

  test("does not bring back what was removed, and keeps what is gone from the sheet", () => {
    edit("events/sheet-csv.json", "", "");
    const path = `${FOLDER}/events/sheet-csv.json`;
    const value = JSON.parse(new TextDecoder().decode(disk.read(path))) as { events: unknown[] };
    put(path, JSON.stringify({ events: value.events.slice(1) }));
    put("sheet.csv", "date,title,text\n1907,Fire,It burned.\n");
    run("sheet.csv");
    expect(record().events.map(({ id }) => id)).toEqual(["flood-1908"]);
    expect(lines()).toContain("fire-1907: is in the file, and was removed");
    expect(lines()).toContain("flood-1908: its row is no longer in the file");
  });

  test("does not touch how the rest of a file is set", () => {
    const before = new TextDecoder().decode(disk.read(`${FOLDER}/events/sheet-csv.json`));
    put("sheet.csv", SHEET.replace("Flood,It rained.", "Flood,It rained hard."));
    run("sheet.csv");
    const after = new TextDecoder().decode(disk.read(`${FOLDER}/events/sheet-csv.json`));
    expect(after.replaceAll("It rained hard.", "It rained.")).toBe(before);
  });
});

describe("what an editor changes between two imports", () => {
  test("a renamed actor, source or table stays what its name in the file means", () => {
    put("sheet.csv", "date,title,who,source\n1907,Fire,Ada Holm,Gazette\n1908,Flood,Ada Holm,\n");
    run("sheet.csv");
    edit("actors.json", '"name": "Ada Holm"', '"name": "Ada Marsh Holm"');
    edit("sources.json", '"title": "Gazette"', '"title": "The Port Gazette"');
    edit("sources.json", '"title": "sheet.csv"', '"title": "A list of ours"');
    expect(run("sheet.csv")).toBe(0);
    expect(lines()).toContain("records: 0 added, 0 changed");
    expect([record().actors.length, record().sources.length]).toEqual([1, 2]);
  });

  test("a row that cannot be read for a while keeps its event", () => {
    put("sheet.csv", SHEET);
    run("sheet.csv");
    put("sheet.csv", SHEET.replace("1907,", "someday,"));
    expect(run("sheet.csv")).toBe(1);
    expect(lines()).not.toContain("no longer in the file");
    put("sheet.csv", SHEET);
    run("sheet.csv");
    expect(record().events.map(({ id }) => id)).toEqual(["fire-1907", "flood-1908"]);
  });

  test("another file of the same name, or with the same numbers, takes no event of the first away", () => {
    put("a/sheet.csv", `id,${SHEET}`.replaceAll("\n190", "\n1,190").replace("1,1908", "2,1908"));
    run("a/sheet.csv");
    const before = texts();
    put("b/sheet.csv", "id,date,title\n1,1907,Wedding\n2,1908,Harvest\n");
    expect(run("b/sheet.csv")).toBe(2);
    expect(lines()).toContain("hardly a row of the last import");
    expect(texts().filter((text) => text.startsWith(FOLDER))).toEqual(before.filter((text) => text.startsWith(FOLDER)));
    put("other.csv", "id,date,title\n1,1914,War\n");
    expect(run("other.csv")).toBe(0);
    expect(record().events.map(({ title }) => title)).toEqual(expect.arrayContaining(["Fire", "War"]));
  });

  test("a state that cannot be read stops the import, which would make every event twice", () => {
    put("sheet.csv", SHEET);
    run("sheet.csv");
    put(`${FOLDER}/imports/sheet.csv.last.json`, "<<<<<<< HEAD");
    expect(run("sheet.csv")).toBe(2);
    expect(record().events).toHaveLength(2);
  });

  test("a row above all others changes nothing else", () => {
    put("sheet.csv", SHEET);
    run("sheet.csv");
    put("sheet.csv", SHEET.replace("1907,", "1900,Ford,It was paved.\n1907,"));
    run("sheet.csv");
    expect(lines()).toContain("records: 1 added, 0 changed");
  });

  test("a file of the record that holds no list is not written into", () => {
    put("sheet.csv", SHEET);
    put(`${FOLDER}/events/sheet-csv.json`, '{ "events": { "a": 1 } }');
    expect(run("sheet.csv")).toBe(2);
    expect(lines()).toContain("sheet-csv.json");
  });

  test("a file of the record that is not UTF-8 is not written into", () => {
    put("sheet.csv", SHEET);
    put(`${FOLDER}/actors.json`, Buffer.from('{ "actors": [{ "id": "a", "name": "Brücke" }] }', "latin1"));
    expect(run("sheet.csv")).toBe(2);
    expect(lines()).toContain("actors.json");
  });
});

describe("what is told and not guessed", () => {
  test("files of spreadsheet programs, unknown JSON, a table without dates", () => {
    put("sheet.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    expect(run("sheet.xlsx")).toBe(2);
    expect(lines()).toContain("as CSV");
    put("other.json", '{"bridges": [1, 2]}');
    expect(run("other.json")).toBe(2);
    put("nodates.csv", "title,text\nFire,It burned.\n");
    expect(run("nodates.csv")).toBe(2);
    expect(lines()).toContain("No column is taken for a date");
  });

  test("a table is one by its ending, whatever stands in its cells", () => {
    put("tweets.csv", "date,title\n2007,Tweet by @Reuters (archived)\n2008,TY  - BOOK\n");
    expect(run("tweets.csv")).toBe(0);
    expect(record().events).toHaveLength(2);
  });

  test("--guess never writes into the record", () => {
    put("library.bib", "@book{a, title = {A}, year = 1907}");
    expect(run("library.bib", { isGuess: true })).toBe(2);
    expect(record().sources).toEqual([]);
  });

  test("a mapping that is no JSON, and a column that is not there", () => {
    put("sheet.csv", SHEET);
    put(`${FOLDER}/imports/sheet.csv.mapping.json`, '{ "columns": { "date": "date" "title": "title" } }');
    expect(run("sheet.csv")).toBe(2);
    expect(lines()).toContain("cannot be read as JSON");
    put(`${FOLDER}/imports/sheet.csv.mapping.json`, '{ "columns": { "tilte": "title" } }');
    run("sheet.csv");
    expect(lines()).toContain("no column “tilte”");
  });

  test("the characters of Windows-1252 that Latin-1 lacks", () => {
    // „10.–12. €“ in Windows-1252.
    const bytes = [0x84, 0x31, 0x30, 0x2e, 0x96, 0x31, 0x32, 0x2e, 0x20, 0x80, 0x93];
    put("sheet.csv", Buffer.concat([Buffer.from("date,title\n1907,"), Buffer.from(bytes)]));
    expect(run("sheet.csv")).toBe(0);
    expect(record().events[0]!.title).toBe("„10.–12. €“");
  });
});

test("a sheet of eras alone gives periods", () => {
  put("eras.csv", "Year,End Year,Headline,Type\n1868,1899,Wood,era\n");
  expect(run("eras.csv")).toBe(0);
  expect(record().info.periods).toMatchObject([{ label: "Wood", edtf: "1868/1899" }]);
});

test("a trial says what would happen and writes nothing", () => {
  put("sheet.csv", SHEET);
  const before = texts();
  run("sheet.csv", { isTrial: true });
  expect(lines()).toContain("records: 2 would be added");
  expect(
    texts()
      .filter((text, at) => text !== before[at])
      .map((text) => text.slice(0, 300)),
  ).toEqual([]);
});

test("--guess writes the mapping alone, and an editor's mapping is used", () => {
  put("sheet.csv", "Jahr,Überschrift,Farbe\n1907,Brand,rot\n");
  expect(run("sheet.csv", { isGuess: true })).toBe(0);
  expect(record().events).toEqual([]);
  const path = `${FOLDER}/imports/sheet.csv.mapping.json`;
  put(path, JSON.stringify({ columns: { Jahr: "date", Überschrift: "title", Farbe: "category" }, title: "Chronik" }));
  expect(run("sheet.csv")).toBe(0);
  expect(record().info.categories).toEqual({ rot: "rot" });
  expect(record().sources[0]!.title).toBe("Chronik");
  put(path, JSON.stringify({ columns: { Jahr: "datum" }, order: "dmy" }));
  expect(run("sheet.csv")).toBe(2);
  expect(lines()).toMatch(/columns\.Jahr.*"date"/);
  expect(lines()).toContain("order");
});

test.each([
  ["utf-16le", (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])],
  ["utf-16le", (text: string) => Buffer.from(text, "utf16le")],
  ["utf-16be", (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()])],
  ["windows-1252", (text: string) => Buffer.from(text, "latin1")],
  ["utf-8", (text: string) => Buffer.from(`\ufeff${text}`, "utf8")],
])("a sheet in %s is read, whatever the delimiter", (encoding, encoded) => {
  for (const [n, delimiter] of [",", ";", "\t"].entries()) {
    put(`s${n}.csv`, encoded(`date${delimiter}title\r\n190${n}${delimiter}Brücke über die Elm\r\n`));
    expect(run(`s${n}.csv`)).toBe(0);
    if (encoding !== "utf-8") expect(lines()).toContain(encoding);
  }
  expect(record().events.map(({ title }) => title)).toEqual(Array(3).fill("Brücke über die Elm"));
});

describe("the sheets of an export", () => {
  const base = () => memoryDisk(folderInMemory("src/testing/cases/base", "base"));
  const put = (path: string, from: string, to: string) => {
    const text = new TextDecoder().decode(disk.read(path));
    expect(text).toContain(from);
    disk.write(path, text.replace(from, to));
  };
  beforeEach(() => {
    disk = base();
    expect(exportSheets({ folder: "base", out: "sheets", isCsv: true }, disk)).toBe(0);
  });

  test("make the same record again in an empty folder", () => {
    expect(run("sheets", { folder: "again" })).toBe(0);
    const again = readDataset("again", disk);
    expect(again.problems).toEqual([]);
    expect(versionOf(again.dataset)).toBe(versionOf(readDataset("base", disk).dataset));
  });

  test("change nothing in the record they are from, and only the cell that a colleague edited", () => {
    const before = textsOf("base");
    expect(run("sheets", { folder: "base" })).toBe(0);
    expect(textsOf("base")).toEqual(before);
    put("sheets/events.csv", "Fire on the north quay", "A fire on the north quay");
    expect(run("sheets", { folder: "base" })).toBe(0);
    expect(lines()).toContain("harbour-fire: changed from the file: title");
    expect(textsOf("base").join("").replace("A fire on the north quay", "Fire on the north quay")).toBe(
      before.join(""),
    );
  });

  test("leave what was edited in the record since, and tell where both were", () => {
    put("base/events/1907.json", '"text": "The fire was on 20 January."', '"text": "It was on 20 January."');
    put("base/actors.json", '"kind": "person"', '"kind": "persons"');
    put("sheets/claims.csv", "The fire was on 20 January.", "A fire was on 20 January.");
    expect(run("sheets", { folder: "base" })).toBe(0);
    expect(lines()).toContain("harbour-fire, claims.harbour-fire.c1.text: the file says");
    expect(textsOf("base").join("")).toContain("It was on 20 January.");
    expect(textsOf("base").join("")).toContain('"kind": "persons"');
  });

  test("tell a row that cannot be read by its sheet, row and column, and keep everything else", () => {
    put("sheets/events.csv", "harbour-fire,", "Harbour Fire,");
    expect(run("sheets", { folder: "base" })).toBe(1);
    expect(lines()).toMatch(/events\.csv, row 2/);
    expect(readDataset("base", disk).dataset.events).toHaveLength(1);
    expect(run("nothing-here", { folder: "base" })).toBe(2);
  });

  test("whose cells or columns cannot be read take nothing away from the record, and are taken over once mended", () => {
    const text = () => textsOf("base").join("");
    const before = text();
    put("sheets/claims.csv", "'1907-01-20", "soonish");
    expect(run("sheets", { folder: "base" })).toBe(1);
    expect(text()).toBe(before);
    disk.remove("sheets/participants.csv");
    expect(run("sheets", { folder: "base" })).toBe(1);
    expect(text()).toBe(before);
    put("sheets/claims.csv", "soonish", "1907-01-21");
    run("sheets", { folder: "base" });
    expect(text()).toBe(before.replace('"says": { "date": "1907-01-20" }', '"says": { "date": "1907-01-21" }'));
  });

  test("of two colleagues keep the edits of both", () => {
    for (const [path, bytes] of [...disk.files]) if (path.startsWith("sheets/")) disk.write(`bob/${path}`, bytes);
    put("sheets/claims.csv", "The fire was on 20 January.", "A fire was on 20 January.");
    put("bob/sheets/events.csv", "Fire on the north quay", "The fire on the north quay");
    run("sheets", { folder: "base" });
    run("bob/sheets", { folder: "base" });
    const [event] = readDataset("base", disk).dataset.events;
    expect([event!.title, event!.claims[0]!.text]).toEqual(["The fire on the north quay", "A fire was on 20 January."]);
  });

  test("fill a record that was started empty", () => {
    startRecord({ folder: "empty", title: "Empty", language: "en", isEmpty: true }, disk);
    put(
      "empty/data/dataset.json",
      '"language": "en"',
      '"language": "en", "groups": [{ "id": "port", "label": "Port" }]',
    );
    run("sheets", { folder: "empty/data" });
    expect(lines()).toContain("records: 8 added");
  });

  test("and the file of a whole record that a site publishes, make the same record again", () => {
    const { dataset } = readDataset("base", disk);
    disk.write("dataset.json", JSON.stringify({ version: "x", ...dataset }));
    expect(run("dataset.json", { folder: "copy" })).toBe(0);
    const copy = readDataset("copy", disk);
    expect(copy.problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(copy.dataset))).toEqual(JSON.parse(JSON.stringify(dataset)));
    expect(run("dataset.json", { folder: "copy" })).toBe(0);
    expect(lines()).toContain("records: 0 added, 0 changed");
  });

  test("are named where somebody imports a download, which is for analysis", () => {
    disk.write("view.csv", "row,event_id,claim_id,disagreement_id\nclaim,a,a.c1,\n");
    expect(run("view.csv", { folder: "base" })).toBe(2);
    expect(lines()).toContain("export --csv");
  });

  const textsOf = (folder: string) =>
    [...disk.files].flatMap(([path, bytes]) =>
      path.startsWith(`${folder}/`) && !path.includes("/imports/") ? [new TextDecoder().decode(bytes)] : [],
    );
});

test("what is no record or no file is refused, and a damaged file of the record is never written into", () => {
  expect(run("nothing.csv")).toBe(2);
  put("sheet.csv", SHEET);
  expect(
    importFile({ file: "sheet.csv", folder: "elsewhere", isGuess: false, isTrial: false, dates: null }, disk),
  ).toBe(2);
  put(`${FOLDER}/actors.json`, '{ "actors": [');
  expect(run("sheet.csv")).toBe(2);
  expect(disk.files.has(`${FOLDER}/events/sheet-csv.json`)).toBe(false);
});
