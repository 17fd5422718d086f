/** What a source made of a CSL-JSON item says, and what is told of the difference. */
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { checkMessages } from "../../i18n/check";
import { GENRES, type Source, sourceSchema } from "../../model/schema";
import { CSL_TYPES } from "./cslTypes";
import { Ids } from "./names";
import { sourceFromCsl } from "./sourceFromCsl";

function read(item: Readonly<Record<string, unknown>>, key = "a", taken: readonly string[] = []) {
  const ids = new Ids(taken);
  const made = sourceFromCsl({ row: 1, key, item }, (wanted) => ids.unlike(wanted));
  v.parse(sourceSchema, made.source);
  return { ...made, columns: made.notes.map(({ column }) => column) };
}
const book = (more: object) => read({ type: "book", title: "Tide tables", ...more });
const noteOf = (source: Source) => source.custom.note;

/** Appendix III of the CSL 1.0.2 specification. */
const TYPES =
  "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage".split(
    " ",
  );

describe("types", () => {
  test("every type of CSL 1.0.2 has a type and a genre of this format, and no other has", () => {
    expect(Object.keys(CSL_TYPES)).toEqual(TYPES);
    for (const [type, genre] of Object.values(CSL_TYPES)) {
      expect(sourceSchema.entries.type.options).toContain(type);
      expect(GENRES).toContain(genre);
    }
  });

  test("a type of this format stays", () => {
    for (const type of sourceSchema.entries.type.options) expect(CSL_TYPES[type]?.[0]).toBe(type);
  });

  test("another type is told with both names", () => {
    const { source, notes } = read({ type: "thesis", title: "Fog" });
    expect(source.type).toBe("book");
    expect(notes).toMatchObject([{ kind: "change", row: 1, column: "type", value: "thesis" }]);
    expect(notes[0]?.fix).toContain('"book"');
  });
});

describe("ids", () => {
  test.each([
    ["holm-2007", [], "holm-2007"],
    ["Holm 2007", [], "holm-2007"],
    ["holm.2007", [], "holm-2007"],
    ["same", ["same", "same-2"], "same-3"],
    ["constructor", [], "marsh-1998-tide-tables"],
    ["مفتاح", [], "marsh-1998-tide-tables"],
    ["http://example.org/users/1/items/A", [], "marsh-1998-tide-tables"],
    ["", [], "marsh-1998-tide-tables"],
  ])("the key “%s” becomes an id that is valid and free", (key, taken, id) => {
    const item = { type: "book", title: "Tide tables", author: [{ family: "Marsh" }], issued: { raw: "1998" } };
    const { source, columns } = read(item, key, taken);
    expect(source.id).toBe(id);
    expect(columns.includes("id")).toBe(id !== key);
  });

  test("a long key keeps its beginning", () => {
    expect(read({ title: "x" }, "k".repeat(300)).source.id).toMatch(/^k{60,80}$/);
  });
});

describe("dates", () => {
  const issued = (value: unknown) => book({ issued: value });

  test.each([
    [{ "date-parts": [[2007, 1, 20]] }, "2007-01-20", [[2007, 1, 20]]],
    [{ "date-parts": [["2007", "1", ""]] }, "2007-01", [[2007, 1]]],
    [{ "date-parts": [[2007, 0, 0]] }, "2007", [[2007]]],
    [
      {
        "date-parts": [
          [2003, 6],
          [2004, 8],
        ],
      },
      "2003-06/2004-08",
      [
        [2003, 6],
        [2004, 8],
      ],
    ],
    [{ "date-parts": [[1990, 5], [1995]] }, "1990-05/1995", undefined],
    [
      {
        "date-parts": [
          [2014, 6],
          [0, 0, 0],
        ],
      },
      "2014-06/..",
      undefined,
    ],
    [{ "date-parts": [[2007]], season: 1 }, "2007-21", undefined],
    [{ "date-parts": [[2007]], season: "Winter" }, "2007-24", undefined],
    [{ "date-parts": [[1915]], circa: true }, "1915~", [[1915]]],
    [{ raw: "c. 1915" }, "1915~", [[1915]]],
    [{ literal: "1990s", circa: 1 }, "199X~", undefined],
    [
      { raw: "2007-01/2007-03" },
      "2007-01/2007-03",
      [
        [2007, 1],
        [2007, 3],
      ],
    ],
    ["20 Jan 2007", "2007-01-20", [[2007, 1, 20]]],
  ])("%j is %s", (value, edtf, parts) => {
    const { source, columns } = issued(value);
    expect(source.custom.edtf).toBe(edtf);
    expect(source.issued?.["date-parts"]).toEqual(parts);
    expect(columns).toEqual([]);
  });

  test.each([
    [{ "date-parts": [[-44, 3, 15]] }, "-44-3-15"],
    [{ "date-parts": [[20007]] }, "20007"],
    [{ "date-parts": [[2007, 13]] }, "2007-13"],
    [{ "date-parts": [[2007, 2, 30]] }, "2007-2-30"],
    [{ "date-parts": [[2007], [2006]] }, "2007/2006"],
    [{ raw: "in press" }, "in press"],
  ])("%j is no date: the source has none, and its note has the words", (value, words) => {
    const { source, notes } = issued(value);
    expect(source.custom.edtf).toBeUndefined();
    expect(source.issued).toBeUndefined();
    expect(noteOf(source)).toContain(words);
    expect(notes).toMatchObject([{ kind: "change", column: "issued", value: words }]);
  });

  test("a date with two readings is not chosen: both are told", () => {
    const { source, notes } = issued({ raw: "1/2/2007" });
    expect(source.custom.edtf).toBeUndefined();
    expect(noteOf(source)).toContain("1/2/2007");
    expect(notes[0]?.message).toContain("2007-02-01 / 2007-01-02");
  });

  test("an item without a date has none, and nothing is told", () => {
    for (const value of [undefined, null, {}, { "date-parts": [] }, { "date-parts": [[null]] }]) {
      const { source, notes } = issued(value);
      expect(source.custom.edtf).toBeUndefined();
      expect(notes).toEqual([]);
    }
  });
});

describe("names", () => {
  test.each([
    [
      { family: "Gulik", given: "Robert", "non-dropping-particle": "van" },
      { family: "van Gulik", given: "Robert" },
    ],
    [
      { family: "Beethoven", given: "Ludwig", "dropping-particle": "van" },
      { family: "Beethoven", given: "Ludwig van" },
    ],
    [
      { family: "Alembert", given: "Jean", "non-dropping-particle": "d’" },
      { family: "d’Alembert", given: "Jean" },
    ],
    [
      { family: "King", given: "Martin", suffix: "Jr." },
      { family: "King", given: "Martin, Jr." },
    ],
    [
      { family: "Windsor", given: "Henry", suffix: "III" },
      { family: "Windsor", given: "Henry III" },
    ],
    [{ given: "Plato" }, { literal: "Plato" }],
    [{ literal: "Tide Office" }, { literal: "Tide Office" }],
  ])("%j", (name, expected) => {
    expect(book({ author: [name] }).source.author).toEqual([expected]);
  });

  test("editors go into the note, because there is no field for them", () => {
    const { source, columns } = book({ editor: [{ family: "Lind", given: "Tove" }, { literal: "Canal Society" }] });
    expect(source.author).toBeUndefined();
    expect(noteOf(source)).toBe("Editors: Tove Lind; Canal Society");
    expect(columns).toEqual(["editor"]);
  });
});

describe("texts", () => {
  test.each([
    ["The <i>Wanderer</i> &amp; H<sub>2</sub>O", "The Wanderer & H2O"],
    ['<span class="nocase">TRAM</span> lines', "TRAM lines"],
    ["turned \u202eround\u202c\u0007", "turned round"],
    ["Caf&eacute; &#8212; &#x2013;", "Café — –"],
  ])("%j is made plain, and told", (title, plain) => {
    const { source, columns } = read({ type: "book", title });
    expect(source.title).toBe(plain);
    expect(columns).toEqual(["title"]);
  });

  test.each([
    ["  two\n lines ", "two lines"],
    ["Cafe\u0301", "Café"],
    ["a < b and b > c", "a < b and b > c"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["تاریخ پل\u200cها", "تاریخ پل\u200cها"],
  ])("%j says the same without a note", (title, plain) => {
    const { source, columns } = read({ type: "book", title });
    expect(source.title).toBe(plain);
    expect(columns).toEqual([]);
  });

  test("what is too long is cut, and the note of the import has it whole", () => {
    const title = "Bridges 🚢 ".repeat(60).trim();
    const { source, notes } = read({ type: "book", title });
    expect([...source.title].length).toBeGreaterThan(390);
    expect([...source.title].length).toBeLessThanOrEqual(400);
    expect(source.title.endsWith("…")).toBe(true);
    expect(notes).toMatchObject([{ column: "title", value: title }]);
  });

  test("a very long abstract costs no other field", () => {
    const { source } = book({ abstract: "Rain. ".repeat(2000), ISBN: "978-0" });
    expect(noteOf(source)).toMatch(/^ISBN: 978-0; Abstract: Rain\..*…$/);
  });

  test.each([
    [{ URL: "https://example.org/a" }, "https://example.org/a"],
    [{ "container-title": "The Gazette" }, "[No title], The Gazette"],
    [{ shortTitle: "Tides" }, "Tides"],
    [{}, "[No title]"],
  ])("without a title, %j is called “%s”, and that is told", (item, title) => {
    const { source, columns } = read({ type: "book", ...item });
    expect(source.title).toBe(title);
    expect(columns).toContain("title");
  });
});

describe("what has no field", () => {
  test("a DOI is the address if there is no other, and otherwise in the note", () => {
    expect(book({ DOI: "doi:10.5555/a#b" }).source.URL).toBe("https://doi.org/10.5555/a%23b");
    const { source } = book({ DOI: "10.5555/a", URL: "https://example.org/" });
    expect(source.URL).toBe("https://example.org/");
    expect(noteOf(source)).toBe("DOI: 10.5555/a");
  });

  test.each(["ftp://example.org/a", "javascript:alert(1)", "https://user:secret@example.org/"])(
    "the address %s is kept in the note",
    (URL) => {
      const { source, columns } = book({ URL });
      expect(source.URL).toBeUndefined();
      expect(noteOf(source)).toBe(`URL: ${URL}`);
      expect(columns).toEqual(["URL"]);
    },
  );

  test("every other field goes into the note under its name", () => {
    const { source, columns } = book({ note: "Read.", edition: 3, keyword: "tides", own: ["a", "b"] });
    expect(noteOf(source)).toBe("Read. Edition: 3; Keywords: tides; own: a; b");
    expect(columns).toEqual(["edition, keyword, own"]);
  });

  test("paths of files on a device are left out", () => {
    const paths = {
      file: "Full Text:/home/ada/a.pdf:application/pdf",
      URL: "file:///home/ada/a.pdf",
      source: "C:\\a.pdf",
    };
    const { source, hasFiles } = book({ ...paths, note: "/Users/ada/a.txt", attachments: [{ path: "x" }] });
    expect(hasFiles).toBe(true);
    expect(JSON.stringify(source)).not.toMatch(/ada|pdf|path/);
  });

  test("languages are tags; a name that is not known goes into the note", () => {
    const languageOf = (language: string) => book({ language }).source.language;
    expect(["English", "Deutsch", "en_US", "fa", "العربية"].map(languageOf)).toEqual(["en", "de", "en-US", "fa", "ar"]);
    const { source } = book({ language: "some dialect" });
    expect(source.language).toBeUndefined();
    expect(noteOf(source)).toBe("Language: some dialect");
  });
});

test("what a source of this format says in custom is kept, and the rest of it is told", () => {
  const custom = { genre: "news", access: "full", edtf: "2001-02~", note: "Read twice.", derivedFrom: ["b"] };
  const { source, columns, isGenreGuessed, isAccessAssumed } = read({ type: "webpage", title: "A page", custom });
  expect(source.custom).toMatchObject({ genre: "news", access: "full", edtf: "2001-02~" });
  expect(noteOf(source)).toBe("Read twice. custom.derivedFrom: b");
  expect([isGenreGuessed, isAccessAssumed, columns]).toEqual([false, false, ["custom.derivedFrom"]]);
});

test("a date in custom that cannot be read does not cost the other date", () => {
  const custom = (edtf: string) => book({ issued: { raw: "2001" }, custom: { edtf } });
  const unread = custom("soon");
  expect(unread.source.custom.edtf).toBe("2001");
  expect(unread.columns).toEqual(["custom.edtf"]);
  expect(custom("2001~").columns).toEqual([]);
  const apart = custom("1999");
  expect([apart.source.custom.edtf, noteOf(apart.source), apart.columns]).toEqual(["1999", "Date: 2001", ["issued"]]);
});

test("every field that this format has no place for has a label in words", () => {
  for (const label of Object.values(checkMessages.importing.labels)) expect(label).toMatch(/^\p{Lu}/u);
});
