import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeline } from "../../testing/timeline";
import { shortCitation } from "../cite/cite";
import { CSV_COLUMNS, type ExportAbout, exportCsv, exportJson, inert } from "./exportFiles";
import { exportRows } from "./exportRows";

const drawn = timeline(
  `
  1907-01-20  guild, ada  Harbour fire  gazette, inquest
  1907-03~    ada         Questioned    inquest
  1908        -           Quiet year    -
`,
  {
    events: {
      "quiet-year": { claims: [] },
      questioned: {
        participants: [{ actor: "ada", role: "participant", basis: "alleged", claims: ["questioned.c1"] }],
      },
    },
    disagreements: [
      {
        id: "day-of-fire",
        question: "On which day?",
        about: "date",
        positions: [
          { id: "early", answer: "On the 20th.", claims: ["harbour-fire.c1"], says: { date: "1907-01-20" } },
          { id: "late", answer: "On the 21st.", claims: ["harbour-fire.c2"], says: { date: "1907-01-21" } },
        ],
        outcome: { kind: "preferred", position: "early" },
        note: "The inquest slipped.",
      },
    ],
  },
);
const shorts = new Map(drawn.dataset.sources.map((one) => [one.id, shortCitation(one, drawn.lookup.dates)]));
const ofEvents = (events: readonly number[]) =>
  exportRows({ index: drawn.index, events, dataset: drawn.dataset, shorts, root: "https://example.org/" });
const about: ExportAbout = {
  dataset: "Drawn",
  publisher: "Port Archive",
  version: "abc",
  licence: { name: "CC0", URL: "https://example.org/cc0" },
  filters: ["Ada", "not Guild"],
  query: "Events with Ada, without Guild: 2 of 3.",
  address: "https://example.org/?actor=ada",
};

/** The cells of a CSV file, read strictly: every cell quoted, lines ended by CR and LF. */
function read(csv: string): string[][] {
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  const rows: string[][] = [[]];
  let at = 1;
  while (at < csv.length) {
    const found = /"((?:[^"]|"")*)"(,|\r\n)/y;
    found.lastIndex = at;
    const [all, cell = "", end] = found.exec(csv) ?? [];
    if (all === undefined) throw new Error(`no cell at ${at}: ${JSON.stringify(csv.slice(at, at + 40))}`);
    rows.at(-1)!.push(cell.replaceAll('""', '"'));
    at += all.length;
    if (end === "\r\n" && at < csv.length) rows.push([]);
  }
  return rows;
}

describe("export rows", () => {
  test("there is one row per claim, one per position, and one for an event without claims", () => {
    expect(ofEvents([0, 1, 2]).map(({ row, event, claims, position }) => [row, event, ...claims, position])).toEqual([
      ["claim", "harbour-fire", "harbour-fire.c1", ""],
      ["claim", "harbour-fire", "harbour-fire.c2", ""],
      ["position", "harbour-fire", "harbour-fire.c1", "early"],
      ["position", "harbour-fire", "harbour-fire.c2", "late"],
      ["claim", "questioned", "questioned.c1", ""],
      ["event", "quiet-year", ""],
    ]);
  });

  test("a disputed event has a dated row for each position, with its sources", () => {
    const answers = ofEvents([0]).filter(({ row }) => row === "position");
    expect(answers.map(({ says, stands, outcome }) => [says, stands, outcome])).toEqual([
      ["1907-01-20", "yes", "preferred"],
      ["1907-01-21", "no", "preferred"],
    ]);
    expect(answers.map(({ citations }) => citations.map(({ source }) => source))).toEqual([["gazette"], ["inquest"]]);
    expect(answers[0]).toMatchObject({
      question: "On which day?",
      answer: "On the 20th.",
      note: "The inquest slipped.",
      address: "https://example.org/disagreements/#day-of-fire",
    });
  });

  test("a claim's value does not answer a question about something else", () => {
    const says = { date: "1907-01-20" };
    const events = drawn.dataset.events.map((event) => ({
      ...event,
      claims: event.claims.map((claim) => ({ ...claim, says })),
    }));
    const asked = (about: string) => {
      const disagreements = drawn.dataset.disagreements.map((one) => ({
        ...one,
        about: about as "date",
        positions: one.positions.map(({ id, answer, claims }) => ({ id, answer, claims })),
      }));
      const dataset = { ...drawn.dataset, events, disagreements };
      const rows = exportRows({ index: drawn.index, events: [0], dataset, shorts, root: "https://example.org/" });
      return rows.filter(({ row }) => row === "position").map((one) => one.says);
    };
    expect(asked("date")).toEqual(["1907-01-20", "1907-01-20"]);
    expect(asked("role")).toEqual(["", ""]);
  });

  test("only the requested events are exported, in the requested order", () => {
    expect(ofEvents([]).length).toBe(0);
    expect([...new Set(ofEvents([1]).map(({ event }) => event))]).toEqual(["questioned"]);
  });

  test("a role that is not agreed names its basis", () => {
    const [row] = ofEvents([1]);
    expect(row!.actors.join()).toMatch(/^Ada \(.+; .+\)$/i);
    expect(row).toMatchObject({ date: "1907-03~", dateInWords: "about March 1907" });
  });
});

describe("export files", () => {
  test("CSV has a header and one line per row, each with version, licence, filters and view", () => {
    const rows = ofEvents([0, 1, 2]);
    const [header, ...lines] = read(exportCsv(rows, about));
    expect(header).toEqual(CSV_COLUMNS);
    expect(lines.length).toBe(rows.length);
    for (const line of lines) {
      expect(line.length).toBe(CSV_COLUMNS.length);
      expect(line.slice(-6)).toEqual([
        "Drawn",
        "abc",
        "CC0, https://example.org/cc0",
        "Ada | not Guild",
        about.query,
        about.address,
      ]);
    }
  });

  test("a line sorts by its first and last day, and says of each source its address, date, genre and access", () => {
    const [header = [], ...lines] = read(exportCsv(ofEvents([0, 1]), about));
    const cells = (line: readonly string[], ...names: readonly string[]) =>
      names.map((name) => line[header.indexOf(name)]);
    expect(cells(lines[0]!, "earliest_day", "latest_day")).toEqual(["1907-01-20", "1907-01-20"]);
    expect(cells(lines.at(-1)!, "earliest_day", "latest_day")).toEqual(["1907-03-01", "1907-03-31"]);
    const [genre, access, date] = cells(lines[0]!, "source_genre", "source_access", "source_date");
    const source = drawn.dataset.sources.find(({ id }) => id === cells(lines[0]!, "source_id")[0])!;
    expect([genre, access]).toEqual([source.custom.genre, source.custom.access]);
    expect(date).toBe(source.custom.edtf ?? "");
  });

  test("an export of no events has only a header", () => {
    expect(read(exportCsv([], about))).toEqual([CSV_COLUMNS]);
  });

  test("JSON describes the export and then lists the rows unchanged", () => {
    const rows = ofEvents([0, 1]);
    expect(JSON.parse(exportJson(rows, about))).toEqual({ about: { ...about, events: 2, rows: 5 }, rows });
  });

  test("the columns are those documented in docs/format.md", () => {
    const text = readFileSync("docs/format.md", "utf8");
    expect(CSV_COLUMNS.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("a spreadsheet executes nothing in an export", () => {
  test.each([
    "2007-01-20",
    "2007-03-30?",
    "../2018",
    "2014-06/..",
    "-5",
    "+3.5",
    "-1e6",
    "¶3",
    "a = b",
    "'=quoted",
    "Asa'ib Ahl al-Haq; the Sadr movement",
    "",
  ])("%j stays unchanged", (text) => {
    expect(inert(text)).toBe(text);
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["  =1+1", "'  =1+1"],
    ["\u200b@SUM(A1)", "'\u200b@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["＠x", "'＠x"],
    ["-5 dead", "'-5 dead"],
    ["- a list", "'- a list"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ['a;"=cmd()"', 'a;"\'=cmd()"'],
    ["a\n=cmd()", "a\n'=cmd()"],
  ])("%j is made harmless text", (text, safe) => {
    expect(inert(text)).toBe(safe);
  });

  test("no cell begins a formula, however the line is split, and every text is kept", () => {
    const hostile = fc
      .array(fc.constantFrom(..."=+-@＝＋－＠\t\r\n;,\"' \u00a0\u200b\ufeffA1(".split("")), { maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(hostile, hostile, (title, text) => {
        const row = { ...ofEvents([0])[0]!, title, text };
        const csv = exportCsv([row], about);
        const line = read(csv)[1]!;
        for (const cell of line) {
          const isNumber = /^[-+]?\d+$/.test(cell);
          if (!isNumber) expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
          for (const part of cell.split(/[;\t\r\n]/).slice(1))
            expect(part).not.toMatch(/^[\s"'\p{Cf}]*(?<!')[=+\-@＝＋－＠]/u);
        }
        const bare = (one: string) => one.replaceAll("'", "");
        const cell = (name: string) => bare(line[CSV_COLUMNS.indexOf(name)]!);
        expect([cell("event_title"), cell("claim_text")]).toEqual([bare(title), bare(text)]);
      }),
    );
  });
});
