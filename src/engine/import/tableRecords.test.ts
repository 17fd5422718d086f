/** Makes records from tables: each valid, and each row accounted for. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { checkMessages } from "../../i18n/check";
import { isFault, parseDate } from "../../model/edtf";
import { COLUMN_USES } from "../../model/importMapping";
import { actorSchema, eventSchema, placeSchema, sourceSchema } from "../../model/schema";
import { checkDataset } from "../check/dataset";
import { readCsv } from "../sheets/csv";
import { guessMapping } from "./guessMapping";
import { type Imported, NO_NAMES, type Present } from "./imported";
import { tableRecords } from "./tableRecords";

const NOTHING: Present = {
  actors: [],
  places: [],
  sources: [],
  eventIds: new Set(),
  categories: checkMessages.defaults.categories,
  names: NO_NAMES,
  periodLabels: new Set(),
  standfirst: "",
};
const read = (text: string, more: object = {}, present: Present = NOTHING) => {
  const table = readCsv(text);
  return tableRecords({ table, mapping: { ...guessMapping(table), ...more }, present, fileName: "sheet.csv" });
};
const file = (name: string) => readFileSync(`src/testing/imports/${name}`, "utf8");
/** Rows that became an event or a claim, and rows that are told to be absent. */
const accounted = ({ events, notes, periods, standfirst }: Imported) =>
  events.reduce((sum, { claims }) => sum + claims.length, 0) +
  periods.length +
  (standfirst ? 1 : 0) +
  new Set(notes.filter(({ kind }) => kind !== "change").map(({ row }) => row)).size;

/** The findings of the check about the records as a dataset of their own. */
const findings = ({ events, actors, places, sources, categories, periods }: Imported) =>
  checkDataset([
    { path: "dataset.json", value: { title: "T", language: "en", categories, periods } },
    { path: "actors.json", value: { actors } },
    { path: "places.json", value: { places } },
    { path: "sources.json", value: { sources } },
    { path: "events/all.json", value: { events } },
  ]).findings.filter(({ severity }) => severity === "error");

test("a messy sheet loses no row, and what it becomes passes the check", () => {
  const table = readCsv(file("bridges.csv"));
  const made = read(file("bridges.csv"));
  expect(accounted(made)).toBe(table.rows.length);
  expect(findings(made)).toEqual([]);
  const titled = (title: string) => made.events.find((event) => event.title === title)!;
  expect(titled("Piers").summary[0]!.text).toBe("The piers were begun & left.");
  expect(titled("The ford is paved").summary[0]!.text).toBe(
    'The parish paved the ford. It was passable "in most winters".',
  );
  expect(titled("Flood").date).toMatchObject({ edtf: "1874-05-03/1874-05-05", extent: "within" });
  expect(titled("Flood").note).toBe("Remark: a; b");
  // Some dates of the column can only be meant day first.
  expect(titled("Tender").date.edtf).toBe("1872-04-03");
  expect(titled("גשר הוכתר").date.edtf).toBe("1876-11-05");
  expect(titled("فتح الجسر").participants).toMatchObject([
    { actor: made.actors.find(({ name }) => name === "محمد الحداد")!.id },
  ]);
  const [point] = made.places.filter(({ id }) => id === "elm-ford");
  expect(point).toMatchObject({ lat: 50.12, lon: 7.5, precision: "point" });
  expect(made.sources.filter(({ title }) => title === "Parish book")).toHaveLength(1);
  expect(made.sources.map(({ URL }) => URL).filter(Boolean)).toEqual(["https://example.org/tender"]);
});

test("the sheet of TimelineJS gives events, a period and the standfirst", () => {
  const made = read(file("timelinejs.csv"));
  expect([made.events.length, made.periods.length, made.rows]).toEqual([38, 1, 40]);
  expect(made.standfirst).toBe("Bridges of the Elm. A timeline of the bridges of the river Elm.");
  expect(Object.values(made.categories)).toEqual(["Building", "Floods", "Traffic"]);
  expect(made.events.some(({ note = "" }) => note.includes("Media: https://example.org/picture-0.jpg"))).toBe(true);
  expect(findings(made)).toEqual([]);
});

test("two thousand rows are two thousand events with the ids of the sheet", () => {
  const made = read(file("parish.csv"));
  expect(made.events.map(({ id }) => id)).toEqual(Array.from({ length: 2000 }, (_, n) => `r${n + 1}`));
  expect(made.notes.filter(({ kind }) => kind !== "change")).toEqual([]);
  expect(findings(made)).toEqual([]);
});

describe("evidence", () => {
  test("a row without a source cites the table itself, and says so", () => {
    const { events, sources, notes } = read("date,title,text\n1907,Fire,It burned.\n");
    expect(sources).toMatchObject([{ id: "sheet-csv", title: "sheet.csv", type: "document" }]);
    expect(events[0]!.claims[0]).toMatchObject({
      text: "It burned.",
      citations: [{ source: "sheet-csv", locator: "row “Fire”" }],
      speakers: [{ name: "sheet.csv" }],
      status: "reported",
    });
    expect(notes.map(({ message }) => message)).toContain("events that name no source: 1");
  });

  test("a row names its source, the place in it, who says it, and the words", () => {
    const { events } = read("date,title,source,page,speaker,quote\n1907,Fire,Gazette,3,Ada Marsh,“It burned”\n");
    expect(events[0]!.claims[0]).toMatchObject({
      citations: [{ source: "gazette", locator: "3", quote: "“It burned”" }],
      speakers: [{ name: "Ada Marsh" }],
    });
  });

  test("the same name at two addresses is two sources, and an address in several forms is one", () => {
    const text = "date,title,source,url\n1907,A,News,https://example.org/a\n1908,B,News,https://example.org/b\n";
    const { sources, events } = read(text);
    expect(sources.map(({ title, URL }) => `${title} ${URL}`)).toEqual([
      "News https://example.org/a",
      "News https://example.org/b",
    ]);
    expect(events.map(({ claims }) => claims[0]!.citations[0]!.source)).toEqual(sources.map(({ id }) => id));
    const several = read("date,title,source,url\n1907,A,https://a.example; https://b.example,\n1908,B,,n/a\n");
    expect(several.sources.map(({ URL }) => URL)).toEqual(["https://a.example", "https://b.example", undefined]);
  });

  test("line breaks separate names, a second column of a kind goes to the note, and so do degrees without a place", () => {
    const { actors, events } = read(
      'date,title,who,place,city,lat,lon\n1907,A,"Ada Holm\nJon Berg",Quay,Elmau,,\n1908,B,,,,50,7\n',
    );
    expect(actors.map(({ name }) => name)).toEqual(["Ada Holm", "Jon Berg"]);
    expect(events.map(({ note }) => note)).toEqual(["city: Elmau", "lat: 50\nlon: 7"]);
  });

  test("records that are there are found by name, alias, title or address, and not made again", () => {
    const present: Present = {
      ...NOTHING,
      actors: [{ id: "am", name: "Ada Marsh", aliases: ["A. Marsh"] }],
      places: [{ id: "quay", name: "North Quay" }],
      sources: [{ id: "g7", title: "The Gazette", URL: "https://example.org/g" }],
    };
    const made = read(
      "date,title,who,place,source\n1907,A,a. marsh,NORTH  quay,the gazette\n1908,B,am,North Quay,https://example.org/g\n",
      {},
      present,
    );
    expect([made.actors, made.places, made.sources]).toEqual([[], [], []]);
    for (const event of made.events) {
      expect(event).toMatchObject({ place: "quay", participants: [{ actor: "am" }] });
      expect(event.claims[0]!.citations[0]!.source).toBe("g7");
    }
  });

  test("further rows of an id are further claims of its event", () => {
    const { events } = read(
      "id,date,title,text,source\nf,1907,Fire,Four burned.,Gazette\nf,1907,Fire,Three burned.,Inquest\n",
    );
    expect(events).toHaveLength(1);
    expect(events[0]!.claims.map(({ id, text }) => `${id} ${text}`)).toEqual([
      "f.c1 Four burned.",
      "f.c2 Three burned.",
    ]);
  });
});

test("columns without a use go to the note, by their names", () => {
  const { events, notes } = read("date,title,Colour,Mood\n1907,Fire,red,\n");
  expect(events[0]!.note).toBe("Colour: red");
  expect(notes.map(({ column, message }) => `${column} ${message}`)).toContain(
    "Mood this column goes into the notes of events",
  );
});

test("any table: never a crash, no row lost, and every record and date is valid", () => {
  const dates = fc.constantFrom(
    "1907",
    "1/2/1907",
    "39102",
    "c. 1907",
    "1907-13",
    "20 Jan 1907",
    "",
    "soon",
    "1900s",
    "9999",
    "1907/1905",
    "5 May 1907 - 3 May 1907",
    "0000",
    "23:59",
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "",
      "constructor",
      "__proto__",
      "<script>x</script>",
      "https://example.org/a",
      "=1+1",
      "مرحبا",
      "a;b|c",
      '"',
      "x".repeat(5000),
      "\u202e",
      "👍".repeat(60),
    ),
  );
  const headers = fc.array(
    fc.oneof(
      fc.constantFrom(
        "date",
        "title",
        "text",
        "who",
        "source",
        "url",
        "id",
        "year",
        "month",
        "day",
        "end",
        "type",
        "headline",
        "__proto__",
        "constructor",
      ),
      texts,
    ),
    { minLength: 1, maxLength: 8 },
  );
  const tables = headers.chain((header) =>
    fc.record({
      header: fc.constant(header),
      rows: fc.array(fc.array(fc.oneof(dates, texts), { minLength: header.length, maxLength: header.length }), {
        maxLength: 12,
      }),
      uses: fc.option(
        fc.array(fc.constantFrom(...COLUMN_USES), { minLength: header.length, maxLength: header.length }),
        { nil: null },
      ),
      order: fc.constantFrom(undefined, "day-first" as const, "month-first" as const),
    }),
  );
  fc.assert(
    fc.property(tables, ({ header, rows, uses, order }) => {
      const table = { header, rows: rows.map((cells, at) => ({ row: at + 2, cells })) };
      const guess = guessMapping(table);
      const columns = uses ? Object.fromEntries(header.map((column, at) => [column, uses[at]!])) : guess.columns;
      const made = tableRecords({
        table,
        mapping: { ...guess, columns, ...(order ? { dates: order } : {}) },
        present: NOTHING,
        fileName: "x.csv",
      });
      const told = new Set(made.notes.filter(({ row }) => row > 0).map(({ row }) => row));
      const cited = new Set(made.events.flatMap(({ claims }) => claims.map(({ id }) => id)));
      // Each row is an event or a claim, or it is told what became of it.
      expect(cited.size + told.size).toBeGreaterThanOrEqual(rows.length);
      for (const event of made.events) {
        expect(v.safeParse(eventSchema, event).issues ?? []).toEqual([]);
        expect(isFault(parseDate(event.date.edtf, event.date.extent))).toBe(false);
      }
      for (const [schema, list] of [
        [actorSchema, made.actors],
        [placeSchema, made.places],
        [sourceSchema, made.sources],
      ] as const)
        for (const one of list) expect(v.safeParse(schema, one).issues ?? []).toEqual([]);
      expect(findings(made)).toEqual([]);
    }),
    { seed: 18, numRuns: 1000 },
  );
});
