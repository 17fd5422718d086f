/** What the libraries of reference managers become, in each of the three formats. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { sourceSchema } from "../../../model/schema";
import { checkWith } from "../../../testing/checkedWith";
import { faultsOf } from "../../../testing/imports/faultsOf";
import { type ImportedReferences, readReferences, referenceFormatOf } from "./readReferences";

const fileOf = (name: string): string => readFileSync(`src/testing/imports/${name}`, "utf8");
const FILES = [
  ["csl-json", "library.json", 200, 0],
  ["bibtex", "library.bib", 51, 3],
  ["ris", "library.ris", 40, 1],
] as const;

const issuesOf = (source: unknown) => (v.safeParse(sourceSchema, source).issues ?? []).map(({ message }) => message);
/** Fails unless every item is a source or a problem, and every source is valid and has an id of its own. */
const account = (read: ImportedReferences, taken?: ReadonlySet<string>) =>
  expect(faultsOf(read, issuesOf, taken)).toEqual([]);

describe.each(FILES)("a library in %s", (format, name, rows, problems) => {
  const text = fileOf(name);
  const read = readReferences(text, format, new Set());

  test("is recognised by its content", () => {
    expect(referenceFormatOf(text, "library.txt")).toBe(format);
  });

  test("has every item as a source or as a problem", () => {
    account(read);
    expect(read.rows).toBe(rows);
    expect(read.sources).toHaveLength(rows - problems);
  });

  test("gives sources that the check of a dataset accepts", () => {
    const sources = read.sources.map(({ source }) => source);
    expect(() => checkWith({ events: [], sources })).not.toThrow();
  });

  test("gives no source an id that is in use", () => {
    const taken = new Set(read.sources.map(({ source }) => source.id));
    account(readReferences(text, format, taken), taken);
  });

  test("says nothing of files on anybody's device", () => {
    expect(JSON.stringify(read.sources)).not.toMatch(/\/home\/|\/Users\/|[A-Z]:\\\\Users|storage/);
    expect(read.notes.filter(({ column, row }) => column === "file" && row === 0)).toHaveLength(1);
  });

  test("tells once how many genres were proposed and how many were taken for not read", () => {
    const general = read.notes.filter(({ row, column }) => row === 0 && column.startsWith("custom."));
    expect(general.map(({ column }) => column)).toEqual(["custom.genre", "custom.access"]);
  });

  test("reads the same with a byte order mark and with line breaks of Windows", () => {
    const bare = text.replace(/^\ufeff/, "");
    const bySources = ({ sources }: ImportedReferences) => sources;
    const windows = `\ufeff${bare.replaceAll("\n", "\r\n")}`;
    expect(bySources(readReferences(windows, format, new Set()))).toEqual(bySources(read));
  });
});

describe("BibTeX", () => {
  const { sources, notes } = readReferences(fileOf("library.bib"), "bibtex", new Set());
  const source = (key: string) => sources.find((one) => one.key === key)?.source;

  test("an entry that is not closed costs only itself, and is told with its line and text", () => {
    const found = notes
      .filter(({ kind }) => kind === "problem")
      .map(({ row, message, value }) => [row, message, value]);
    expect(found).toHaveLength(3);
    expect(found[1]).toEqual([47, expect.stringContaining("line 148"), expect.stringContaining("@article{open1,")]);
    expect(source("afteropen")?.title).toBe("After the open one");
  });

  test("abbreviations, joined texts and missing commas are read", () => {
    expect(source("holm2007")).toMatchObject({ "container-title": "The Harbour Gazette", custom: { edtf: "2007-01" } });
    expect(source("silva:2001")).toMatchObject({
      title: "Lighthouses of the north",
      publisher: "Quay House, Northwick",
    });
    expect(source("nocomma")).toMatchObject({ title: "Missing commas", "container-title": "Coast" });
  });

  test("LaTeX becomes text", () => {
    expect(source("novak1995")?.title).toBe("Clock towers: naïve and café-like");
    expect(source("latex1")?.title).toBe("The Wanderer and H₂O at 5 % “quoted” — bold LaTeX");
    expect(source("latex2")?.title).toBe("Cost of $5 a day");
    expect(source("latex3")?.title).toBe("A strange word");
  });

  test("names keep their particles and hyphens, and names in braces stay whole", () => {
    expect(source("names1")?.author).toEqual([
      { family: "van der Berg", given: "Jan" },
      { family: "de la Cruz", given: "María, Jr." },
      { family: "al-Hasani", given: "Qais" },
      { family: "van Beethoven", given: "Ludwig" },
      { literal: "Library & Archive" },
      { family: "Plato" },
    ]);
  });

  test("dates are read from BibLaTeX and from year and month", () => {
    const dates = ["blog2015", "rep1", "data1", "dates1", "dates2", "dates3", "dates4", "dates5", "novak1995"];
    expect(dates.map((key) => source(key)?.custom.edtf)).toEqual([
      "2015-03~",
      "2007-01/2007-03",
      "199X",
      "2001-21",
      "1990/1995",
      "1990-05-05",
      "1915~",
      undefined,
      "1995-01/1995-02",
    ]);
  });

  test("an entry takes over what the book that it is in says", () => {
    expect(source("crossed")).toMatchObject({ "container-title": "Waterways", publisher: "Canal Press" });
    expect(source("crossed")?.custom.edtf).toBe("1990");
  });

  test("a field that the library has no place for is in the note", () => {
    expect(source("pat1")?.custom.note).toContain("holder: Gauge Works");
    expect(source("dates1")?.custom.note).toContain("titleaddon: With maps");
    expect(source("twice")?.custom.note).toBe("title: Another title; url: https://example.org/two");
  });

  test("a short value that stands in two fields is kept for both", () => {
    const text = "@book{a, title={Canals}, volume={4}, sorting={4}}";
    expect(readReferences(text, "bibtex", new Set()).sources[0]?.source).toMatchObject({
      volume: "4",
      custom: { note: expect.stringMatching(/sorting: 4/) },
    });
  });

  test("entries in a comment are left out, and that is told", () => {
    expect(source("commentedout")).toBeUndefined();
    expect(notes.filter(({ row, value }) => row === 0 && value.includes("commentedout"))).toHaveLength(1);
    expect(source("notcommented")?.title).toBe("Behind a bare comment");
  });
});

describe("RIS", () => {
  const { sources, notes } = readReferences(fileOf("library.ris"), "ris", new Set());
  const source = (title: string) => sources.find((one) => one.source.title.startsWith(title))?.source;

  test("a record without ER ends where the next begins", () => {
    expect(source("No end to this one")?.custom.edtf).toBe("2001");
    expect(source("Begins before")?.custom.edtf).toBe("2002");
    expect(source("The last one has no end")?.author).toEqual([{ family: "Holm", given: "Ada" }]);
    expect(notes.filter(({ message }) => message.includes("no line ER"))).toHaveLength(2);
  });

  test("tags with one blank, indented tags and further lines are read", () => {
    expect(source("One blank")?.author).toEqual([{ family: "Berg", given: "Jon" }]);
    expect(source("Indented")?.custom.edtf).toBe("2004");
    expect(source("A title")?.title).toBe("A title that goes on in further lines");
    expect(source("A hyphen")?.title).toBe("A hyphen - in the title");
  });

  test("old and new tags say the same", () => {
    expect(source("Tide tables")).toMatchObject({ author: [{ family: "Marsh", given: "Mira" }], language: "en" });
    expect(source("Measuring rain")).toMatchObject({ "container-title": "Journal of Weather", page: "101-110" });
    expect(source("Work stops")?.custom.edtf).toBe("1908-01-06");
    expect(source("A date in words")?.custom.edtf).toBe("1915~");
  });

  test.each([
    ["PY  - 2007\nDA  - Jan", "2007-01"],
    ["PY  - 2007\nDA  - January 20", "2007-01-20"],
    ["PY  - 2007///\nDA  - 2007/01/20/", "2007-01-20"],
    ["Y1  - 2007/01//", "2007-01"],
    ["DA  - 2007-01-20", "2007-01-20"],
    ["PY  - 2007\nDA  - 2007/00/00", "2007"],
    ["Y1  - 1915///circa", "1915~"],
  ])("%j is %s", (lines, edtf) => {
    const read = readReferences(`TY  - JOUR\nTI  - a\n${lines}\nER  - `, "ris", new Set());
    expect(read.sources[0]?.source.custom).toEqual({ edtf, genre: "scholarly", access: "cited" });
  });

  test("what has no place is in the note, every value of it", () => {
    expect(source("Several addresses")?.custom.note).toBe("UR: https://example.org/two");
    expect(source("Everything else")?.custom.note).toMatch(/C1: custom one.*ZZ: a tag that RIS does not have/);
    expect(source("Two dates")?.custom.note).toBe("PY: 2007");
    expect(source("A history")?.custom.note?.match(/bridges,Northwick|KW/g)).toEqual(["bridges,Northwick"]);
    expect(source("Measuring rain")?.custom.note).toBe("JO: J. Weather; Y1: Spring");
  });
});

describe("the format of a text", () => {
  test.each([
    ["[]", "a.txt", "csl-json"],
    ['{"items": [{"type": "book"}]}', "a", "csl-json"],
    ['[{"id": "a", "type": "book", ', "a.json", "csl-json"],
    ["% a comment\n@book{a, title={b}}", "a.txt", "bibtex"],
    ["TY  - JOUR\nER  - ", "a.bib", "ris"],
    ["TY  - JOUR\nAB  - a @b{c}\nER  - ", "a.ris", "ris"],
    ["@book{a, abstract={\nTY  - JOUR\n}}", "a.bib", "bibtex"],
    ["date,title\n2007,Fog", "a.bib", null],
    ['{"events": []}', "a.json", null],
    ["", "a.ris", null],
  ] as const)("%j in %s is %s", (text, name, format) => {
    expect(referenceFormatOf(text, name)).toBe(format);
  });
});

describe("CSL-JSON", () => {
  test("what is no JSON and what is no list is one problem of the file", () => {
    for (const text of ["", "[", "{}", "null", "7", '"text"']) {
      const { rows, sources, notes } = readReferences(text, "csl-json", new Set());
      expect([rows, sources, notes.map(({ kind, row }) => [kind, row])]).toEqual([0, [], [["problem", 0]]]);
    }
  });

  test("an element that is no item is a problem of its own", () => {
    const { sources, notes } = readReferences('[1, null, {"title": "Fog"}, [], {}]', "csl-json", new Set());
    expect(sources.map(({ row }) => row)).toEqual([3]);
    expect(notes.filter(({ kind }) => kind === "problem").map(({ row }) => row)).toEqual([1, 2, 4, 5]);
  });

  test("keys that objects have by themselves are only texts", () => {
    const text = '[{"id": "__proto__", "__proto__": {"title": "x"}, "constructor": "y", "title": "Fog"}]';
    const [only] = readReferences(text, "csl-json", new Set(["proto"])).sources;
    expect(only).toMatchObject({ key: "__proto__", source: { id: "proto-2", title: "Fog" } });
    expect(Object.hasOwn(Object.prototype, "title")).toBe(false);
  });
});
