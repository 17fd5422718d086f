/** Checks what reading sheets says of mistakes in them, and that no row is lost without a word. */

import { expect, test } from "vitest";
import { randomOf } from "../../node/sample/random";
import { sampleFiles } from "../../node/sample/sample";
import type { JsonObject } from "../json";
import { readCsv, writeCsv } from "./csv";
import { unprotect } from "./protect";
import { type ReadSheets, recordsOfSheets } from "./read";
import type { RawRecords, SheetNote } from "./records";
import { SHEETS } from "./table";
import { sheetsOf } from "./write";

const event = (id: string, more: JsonObject = {}): { file: string; record: JsonObject } => ({
  file: "1908.json",
  record: {
    id,
    title: `The event ${id}`,
    summary: [{ text: "It happened.", claims: [`${id}.c1`] }],
    date: { edtf: "1908-01-03" },
    category: "strike",
    importance: 2,
    participants: [{ actor: "ada", role: "leader", basis: "agreed" }],
    claims: [
      {
        id: `${id}.c1`,
        text: "It happened.",
        citations: [{ source: "gazette", locator: "3-4" }, { source: "gazette" }],
        speakers: [{ actor: "ada" }, { name: "The Gazette" }],
        status: "reported",
        says: { amount: 5.5, unit: "days", of: "strike" },
      },
    ],
    ...more,
  },
});

const RECORDS: RawRecords = {
  events: [
    event("strike"),
    event("fire", { related: [{ event: "strike", relation: "answers", claims: ["fire.c1"] }] }),
  ],
  actors: [{ id: "ada", name: "Ada Marsh", names: { ar: "آدا" }, kind: "person", group: "port", born: "1880" }],
  places: [{ id: "quay", name: "North quay", lat: 51.5, lon: -0.25, precision: "point" }],
  sources: [
    {
      id: "gazette",
      type: "article-newspaper",
      title: "Work stops",
      author: [{ family: "Holm", given: "Ada" }, { family: "Plato" }, { literal: "Port Office, The" }],
      issued: { "date-parts": [[1908, 1, 6]] },
      custom: { edtf: "1908-01-06", genre: "news", access: "full" },
    },
  ],
  disagreements: [],
};

const SHEET_TEXTS = sheetsOf(RECORDS);

/** The sheets with one of them changed as text. */
const edited = (file: string, change: (text: string) => string): ReadSheets =>
  recordsOfSheets(new Map([...SHEET_TEXTS, [file, change(SHEET_TEXTS.get(file)!)]]));

/** The sheets with one cell changed. Row 2 is the first below the header. */
const withCell = (file: string, row: number, column: string, cell: string): ReadSheets =>
  edited(file, (text) => {
    const { header, rows } = readCsv(text);
    const changed = rows.map(({ cells, row: at }) =>
      cells.map((old, place) => (at === row && header[place] === column ? cell : old)),
    );
    return writeCsv([header, ...changed]);
  });

const brief = ({ kind, file, row, column, value, message, fix, others }: SheetNote) =>
  [kind, `${file}:${row}`, column, value, message, fix, others] as const;

test("what each cell looks like", () => {
  expect(SHEET_TEXTS.get("claims.csv")).toContain(
    'strike,strike.c1,It happened.,"ada\nThe Gazette",reported,,,\'5.5,days,strike,,,',
  );
  expect(SHEET_TEXTS.get("sources.csv")).toContain('"Holm, Ada\nPlato,\nbody: Port Office, The",\'1908-01-06,');
  expect(SHEET_TEXTS.get("citations.csv")).toContain("strike.c1,gazette,'3-4,,,");
});

test.each([
  ["20.01.2007", "2007-01-20"],
  ["1/20/2007", "2007-01-20"],
  ["20 Jan 2007", "2007-01-20"],
  ["'2007-01-20", "2007-01-20"],
  ["2007-01-20", "2007-01-20"],
  ["Jan 2007", "2007-01"],
])("the date %j is read as %s, and what was not EDTF is told", (typed, edtf) => {
  const { records, notes } = withCell("events.csv", 2, "date", typed);
  expect(records.events[0]?.record["date"]).toEqual({ edtf });
  const isEdtf = typed.endsWith(edtf);
  expect(notes.map(({ kind, fix }) => [kind, fix])).toEqual(isEdtf ? [] : [["change", `It was read as ${edtf}.`]]);
});

test("a date in words gives the extent of its interval", () => {
  const { records } = withCell("events.csv", 2, "date", "between 3 and 5 January 2010");
  expect(records.events[0]?.record["date"]).toEqual({ edtf: "2010-01-03/2010-01-05", extent: "within" });
});

test.each([
  ["1/2/2007", "this can be one of several dates: 2007-02-01, 2007-01-02"],
  ["39102", "this can be one of several dates: 2007-01-20, 2011-01-21"],
])("the date %j is asked about, and the rows of its event are told with it", (typed, message) => {
  const { records, notes } = withCell("events.csv", 2, "date", typed);
  expect(records.events.map(({ record }) => record["id"])).toEqual(["fire"]);
  expect(notes.map(brief)).toEqual([
    ["question", "events.csv:2", "date", typed, message, "Write the one that is meant.", []],
    ...["summary.csv", "participants.csv", "claims.csv"].map((file) => [
      "problem",
      `${file}:2`,
      "event",
      "strike",
      "the row belongs to row 2 of events.csv, which is left out",
      "Mend that row.",
      [],
    ]),
    [
      "problem",
      "citations.csv:2",
      "claim",
      "strike.c1",
      "the row belongs to row 2 of claims.csv, which is left out",
      "Mend that row.",
      [3],
    ],
  ]);
});

test.each([
  ["events.csv", "importance", "high", "problem", "this is not a number"],
  ["events.csv", "date", "last week", "problem", "this is not a date"],
  ["events.csv", "draft", "maybe", "problem", "this is neither yes nor no"],
  ["events.csv", "id", "", "problem", 'the row has no "id"'],
  ["events.csv", "id", "fire", "problem", "row 2 has the same id"],
  ["events.csv", "file", "../../etc/x.json", "change", "this is not the name of a file of events"],
  ["claims.csv", "event", "strke", "problem", "events.csv has no row with this id"],
  ["claims.csv", "event", "", "problem", "the row does not say what it belongs to"],
  ["claims.csv", "says amount", "5,5", "change", "the number has a decimal comma"],
  ["claims.csv", "says amount", "1,500", "question", "this is 1.5 or 1500"],
  ["citations.csv", "approximate", "2", "problem", "this is neither yes nor no"],
  ["places.csv", "lat", "51° N", "problem", "this is not a number"],
  ["sources.csv", "issued", "1980s", "problem", "this date cannot be cited"],
])("%s: a %s of %j is a %s", (file, column, cell, kind, message) => {
  const { notes } = withCell(file, 2, column, cell);
  expect(notes[0] ?? notes).toMatchObject({ kind, file, value: cell, message });
  expect(notes[0]?.fix).not.toBe("");
});

test("a claim that says a date and an amount is told", () => {
  const { notes } = withCell("claims.csv", 2, "says date", "1908");
  expect(notes[0]?.message).toBe("the row says more than one of a date, a place and an amount");
});

test("a name that is nearly right is suggested", () => {
  expect(withCell("claims.csv", 2, "event", "strke").notes[0]?.fix).toBe('Did you mean "strike"?');
  expect(edited("events.csv", (text) => text.replace("importance", "importence")).notes[0]?.fix).toBe(
    'Did you mean "importance"?',
  );
});

test("columns may be in any order and case, with blanks around their names; those that are not needed may be missing", () => {
  const rows = [
    ["  CLAIM ", "Source"],
    ["strike.c1", "gazette"],
  ];
  const { records, notes } = edited("citations.csv", () => writeCsv(rows));
  expect(notes).toEqual([]);
  expect(records.events[0]?.record["claims"]).toMatchObject([{ citations: [{ source: "gazette" }] }]);
});

test("a column without which no row can be read is told once, for all rows", () => {
  const { notes } = edited("summary.csv", (text) => text.replace("event", "incident"));
  expect(notes.map(({ message, others }) => [message, others])).toEqual([
    ["the sheet knows no such column; 2 of its cells are not read", []],
    ['the sheet has no column "event"', [2, 3]],
  ]);
});

test("a column twice is read once", () => {
  const { notes } = edited("summary.csv", () =>
    writeCsv([
      ["event", "text", "Text"],
      ["strike", "a", "b"],
    ]),
  );
  expect(notes.map(({ message, column }) => [message, column])).toEqual([["two columns have this name", "Text"]]);
});

test("names in other languages have a column each, and editors can add one", () => {
  const { records } = edited("actors.csv", () =>
    writeCsv([
      ["id", "name", "Name (FA)", "name (zh-Hant)"],
      ["ada", "Ada", "آدا", "艾達"],
    ]),
  );
  expect(records.actors[0]).toEqual({ id: "ada", name: "Ada", names: { fa: "آدا", "zh-Hant": "艾達" } });
});

test("an event without a file is put into that of its year or decade", () => {
  const put = (date: string) => {
    const { header, rows } = readCsv(SHEET_TEXTS.get("events.csv")!);
    const file = header.indexOf("file");
    const cells = rows[0]!.cells.map((cell, at) => (at === file ? "" : header[at] === "date" ? date : cell));
    return edited("events.csv", () => writeCsv([header, cells])).records.events[0]?.file;
  };
  expect(["2007-01-20", "199X", "../2018", ""].map(put)).toEqual([
    "2007.json",
    "1990s.json",
    "undated.json",
    "undated.json",
  ]);
});

test("sheets that a record can do without may be missing, others are told", () => {
  const only = (names: readonly string[]) => new Map([...SHEET_TEXTS].filter(([file]) => names.includes(file)));
  const needed = ["events.csv", "claims.csv", "citations.csv", "actors.csv", "sources.csv"];
  const { records, notes } = recordsOfSheets(only(needed));
  expect(notes).toEqual([]);
  expect(records.events[0]?.record).toMatchObject({ summary: [], participants: [] });
  const lacking = recordsOfSheets(only(needed.slice(0, 4)));
  expect(lacking.notes.map(({ file, message }) => [file, message])).toEqual([["sources.csv", "the sheet is missing"]]);
});

test("a sheet with another name is told, with all its rows", () => {
  const { notes } = recordsOfSheets(new Map([...SHEET_TEXTS, ["place.csv", "id\nx\ny\n"]]));
  expect(notes.map(({ file, others, fix }) => [file, others, fix])).toEqual([
    ["place.csv", [2, 3], 'Did you mean "places.csv"?'],
  ]);
});

test("keys that objects have by themselves are no columns, and name no rows", () => {
  for (const name of ["__proto__", "constructor", "toString"]) {
    const { notes } = edited("events.csv", (text) => text.replace(",short,", `,${name},`).replace(/,,/, ",x,"));
    expect(notes.every(({ file }) => file === "events.csv")).toBe(true);
    expect(withCell("claims.csv", 2, "event", name).notes[0]?.message).toBe("events.csv has no row with this id");
    expect(withCell("events.csv", 2, "empty", name).records.events).toHaveLength(2);
  }
});

/** What a spreadsheet of another country does to a file that it opens and saves: semicolons, empty columns and rows at
 * the end, LF in cells, numbers and dates in its own form. It leaves texts alone, as those that begin with an
 * apostrophe. */
function savedByExcel(text: string): string {
  const { header, rows } = readCsv(text);
  const saved = (cell: string) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell) ?? [];
    if (year) return `${day}.${month}.${year}`;
    if (/^\d+\.\d+$/.test(cell)) return cell.replace(".", ",");
    return cell.replace(/\r\n?/g, "\n");
  };
  const quoted = (cell: string) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [header, ...rows.map(({ cells }) => cells.map(saved))].map((cells) =>
    [...cells, "", ""].map(quoted).join(";"),
  );
  const width = header.length + 1;
  return `\ufeff${[...lines, ";".repeat(width), ";".repeat(width)].join("\r\n")}\r\n`;
}

const made = (events: number, seed: number): RawRecords => {
  const files = [...sampleFiles(events, seed)].map(({ path, text }) => [path, JSON.parse(text) as JsonObject] as const);
  const list = (kind: string) =>
    files.flatMap(([path, content]) => (path === `${kind}.json` ? (content[kind] as JsonObject[]) : []));
  return {
    events: files.flatMap(([path, { events: all }]) =>
      path.startsWith("events/") ? (all as JsonObject[]).map((record) => ({ file: path.slice(7), record })) : [],
    ),
    actors: list("actors"),
    places: list("places"),
    sources: list("sources"),
    disagreements: list("disagreements"),
  };
};

test("sheets that a spreadsheet program opened and saved give the same records, without a note", () => {
  for (const records of [RECORDS, made(100, 3)]) {
    const saved = new Map([...sheetsOf(records)].map(([file, text]) => [file, savedByExcel(text)]));
    const { records: read, notes } = recordsOfSheets(saved);
    expect(notes).toEqual([]);
    expect(read).toStrictEqual(records);
  }
});

test("a program that takes the apostrophes away changes nothing, as long as it does not change the rest", () => {
  const records = made(100, 4);
  const bare = [...sheetsOf(records)].map(([file, text]): [string, string] => {
    const { header, rows } = readCsv(text);
    return [file, writeCsv([header, ...rows.map(({ cells }) => cells.map(unprotect))])];
  });
  const { records: read, notes } = recordsOfSheets(new Map(bare));
  expect(notes).toEqual([]);
  expect(read).toStrictEqual(records);
});

/** How many rows of a sheet are in the records. */
function kept(file: string, records: RawRecords): number {
  const listsOf = (value: unknown, path: readonly string[]): unknown[] => {
    let inner = value;
    for (const key of path) inner = (inner as JsonObject | undefined)?.[key];
    return Array.isArray(inner) ? inner : [];
  };
  const things = (sheet: string): unknown[] => {
    const { kind, owners = [] } = SHEETS.find((one) => one.file === sheet)!;
    if (kind === "events") return records.events.map(({ record }) => record);
    if (kind) return [...records[kind]];
    return owners.flatMap((owner) => things(owner.sheet).flatMap((thing) => listsOf(thing, owner.at)));
  };
  return things(file).length;
}

const WRONG = [
  "",
  "x",
  "'",
  '"',
  "1/2/2007",
  "39102",
  "=1",
  "yes",
  "-",
  "a;b",
  "\n",
  "../x",
  "__proto__",
  "strike",
  "fire.c1",
  "1e999",
  ",,",
  "2007-13-01",
];

test("1,000 random edits of cells and names of columns never throw, and every row is read or told", () => {
  const random = randomOf(7);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  for (let round = 0; round < 250; round++) {
    const tables = [...SHEET_TEXTS].map(([file, text]) => {
      const { header, rows } = readCsv(text);
      return { file, lines: [[...header], ...rows.map(({ cells }) => [...cells])] };
    });
    for (let edit = 0; edit < 4; edit++) {
      const { lines } = pick(tables);
      const line = pick(lines);
      line[Math.floor(random() * line.length)] = pick(WRONG);
    }
    const sheets = new Map(tables.map(({ file, lines }): [string, string] => [file, writeCsv(lines)]));
    const { records, notes, rows } = recordsOfSheets(sheets);
    let total = 0;
    for (const [file, text] of sheets) {
      const given = readCsv(text).rows.map(({ row }) => row);
      total += given.length;
      const leftOut = new Set(
        notes
          .filter((one) => one.file === file && one.kind !== "change")
          .flatMap(({ row, others }) => [row, ...others]),
      );
      const lost = given.length - kept(file, records);
      expect([file, lost <= given.filter((row) => leftOut.has(row)).length]).toEqual([file, true]);
    }
    expect(rows).toBe(total);
    for (const { message, fix } of notes) expect(`${message}${fix}`).not.toMatch(/\{\w+\}|undefined/);
  }
});
