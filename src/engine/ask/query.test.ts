import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import { NO_RELATIONS } from "../../model/relation";
import { readRange } from "../../model/typedDate";
import { realEffects } from "../../node/effects";
import { readDataset } from "../../node/readDataset";
import { timeline } from "../../testing/timeline";
import { compileIndex } from "../compile/compileIndex";
import { compileSearch } from "../compile/compileSearch";
import { lookupOf } from "../compile/lookup";
import { FACETS, forEachFacet, type Spellings } from "./facets";
import { NO_FILTER } from "./filter";
import { type Asked, hasFilters, readQuery, wantsSpellings, wordsOfQuery, writeQuery } from "./query";

let index: Index;
beforeAll(() => {
  index = compileIndex(lookupOf(readDataset("data", realEffects)), "test");
});

const { among: _notAskedInWords, spans: _days, ...ASKABLE } = NO_FILTER;
const NOTHING: Asked = { ...ASKABLE, range: null, ...NO_RELATIONS, q: "" };
const read = (text: string, before: Partial<Asked> = {}) => readQuery(index, text, { ...NOTHING, ...before });
const faultsOf = (text: string, before: Partial<Asked> = {}) => read(text, before).misunderstood;

test("one line can hold filters of every kind and search words", () => {
  const line =
    'actor:khazali before:2008 -genre:opinion karbala "Quds Force" place:basra status:denied family:iran category:attack disputed:yes after:2005';
  expect(read(line)).toEqual({
    change: {
      actors: ["khazali"],
      genres: ["-opinion"],
      places: ["basra"],
      statuses: ["denied"],
      groups: ["iran"],
      categories: ["attack"],
      disputed: true,
      range: "2006/2007",
    },
    words: 'karbala "Quds Force"',
    rest: "",
    misunderstood: [],
  });
});

test("every facet can be included and excluded under each of its names", () => {
  for (const { key, typed, values } of FACETS) {
    const { id } = values(index, null)[0]!;
    for (const name of typed) {
      expect(read(`${name}:"${id}"`).change, name).toEqual({ [key]: [id] });
      expect(read(`-${name}:"${id}"`).change, name).toEqual({ [key]: [`-${id}`] });
    }
  }
});

describe("the value of a filter is recognised", () => {
  test.each([
    ["by its id", "actor:quds-force", { actors: ["quds-force"] }],
    ["in upper or lower case", "ACTOR:Khazali", { actors: ["khazali"] }],
    ["by its name in quotes", 'actor:"Qais al-Khazali"', { actors: ["khazali"] }],
    ["by its name without article and marks", 'actor:"qais khazali"', { actors: ["khazali"] }],
    ["by a beginning that only one name has", 'place:"Fatima G"', { places: ["kfar-kila"] }],
    ["by a word that only one name has", "family:clergy", { groups: ["sadr-clergy"] }],
    ["by a short name", 'family:"U.S. military"', { groups: ["us-military"] }],
    ["by its label", 'status:"Official statement"', { statuses: ["official-statement"] }],
    ["under the second name of the genre facet", "kind:news", { genres: ["news"] }],
    ["under the first name of the group facet, excluded", "-group:iran", { groups: ["-iran"] }],
    ["without the closing quote", 'actor:"Qais al-Khazali', { actors: ["khazali"] }],
  ])("%s", (_, text, change) => {
    expect(read(text)).toMatchObject({ change, words: "", rest: "", misunderstood: [] });
  });
});

describe("in: and before: or after: in one query", () => {
  test.each([
    ["in:2007 before:2007-06", "2007-01-01/2007-05"],
    ["before:2010 in:2007", "2007"],
    ["after:2005 in:2003/2007", "2006/2007"],
  ])("%s asks for the days common to both", (text, range) => {
    const { change, misunderstood } = read(text);
    expect(misunderstood).toEqual([]);
    expect(readRange(change.range ?? "")).toEqual(readRange(range));
  });

  test.each(["in:2007 before:2006", "before:2006 in:2007", "after:2008 in:2007"])(
    "%s is reported, because no day is common to both",
    (text) => {
      const { change, misunderstood, rest } = read(text);
      expect(change).toEqual({});
      expect(misunderstood).toMatchObject([{ kind: "order" }]);
      expect(rest).toBe(text);
    },
  );
});

describe("an actor is found by every spelling once the search texts are loaded", () => {
  const named = (name: string, ...aliases: string[]) => ({ name, aliases });
  const drawn = timeline("1903  qais, laith, harbour, watch, porters, pilots  Trip  gazette", {
    actors: {
      qais: { ...named("Qais Marsh", "Abu Port"), names: { ar: "قيس الخزعلي" } },
      laith: named("Laith Marsh", "Abu Vell"),
      harbour: named("Harbour Board", "Watch"),
      watch: named("Watchmen"),
      porters: named("Guild of Porters", "Guild"),
      pilots: named("Guild of Pilots"),
    },
  });
  const { names: spellings } = compileSearch(drawn.lookup);
  const asked = (text: string, names: Spellings = spellings) => readQuery(drawn.index, text, NOTHING, names);

  test.each([
    ["by an alias", 'actor:"abu port"', "qais"],
    ["by its name in the original script", "actor:الخزعلي", "qais"],
    ["with the letters of another keyboard", 'actor:"قیس الخزعلی"', "qais"],
    ["by an alias that decides between two names", "actor:guild", "porters"],
  ])("%s", (_, text, id) => {
    expect(asked(text)).toMatchObject({ change: { actors: [id] }, rest: "", misunderstood: [] });
  });

  test("a main name wins over an alias, so a query means the same before and after the spellings are loaded", () => {
    for (const names of [null, spellings]) expect(asked("actor:watch", names).change).toEqual({ actors: ["watch"] });
  });

  test("an ambiguous name is reported with the candidates, and a misspelt one with the nearest name", () => {
    const { misunderstood } = asked("actor:abu -actor:vall");
    expect(misunderstood).toEqual([
      { kind: "several", facet: "actors", typed: "abu", names: ["Qais Marsh", "Laith Marsh"] },
      { kind: "value", facet: "actors", typed: "vall", near: "Laith Marsh" },
    ]);
  });

  test("only a query with an actor filter waits for the spellings", () => {
    expect(["-actor:abu raid", "ACTOR:", "place:abu actor", '"actor:abu"'].map(wantsSpellings)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("date filters are combined into one range", () => {
  test.each([
    ["before:2008", null, "../2007"],
    ["before:2008-03", null, "../2008-02"],
    ["before:2008-03-01", null, "../2008-02-29"],
    ["after:2005", null, "2006/.."],
    ["after:2005-12", null, "2006-01/.."],
    ["after:2005-12-31", null, "2006-01-01/.."],
    ["after:2005 before:2008", null, "2006/2007"],
    ["before:2008 after:2006", null, "2007"],
    ["in:2007-03", null, "2007-03"],
    ["during:2003/2007", null, "2003/2007"],
    ["in:2003/2010 before:2008", null, "2003/2007"],
    ["before:2008", "2003/2010", "2003/2007"],
    ["after:2005", "../2007", "2006/2007"],
    ["before:2008", "2009/2010", "../2007"],
    ["after:2011", "2009/2010", "2012/.."],
    ["in:2009", "2003/2010", "2009"],
  ])("%s, where the range was %s, asks for %s", (text, before, range) => {
    expect(read(text, { range: before })).toMatchObject({ change: { range }, misunderstood: [] });
  });

  test.each([
    ["after:2009 before:2005", "after:2009 before:2005"],
    ["in:2003/2008 after:2009 raid genre:news before:2005", "in:2003/2008 after:2009 before:2005"],
  ])("contradicting bounds are reported, stay as typed and leave the range unchanged: %s", (text, rest) => {
    const query = read(text, { range: "2007" });
    expect(query.change.range).toBeUndefined();
    expect(query).toMatchObject({ rest, misunderstood: [{ kind: "order", from: "2010", to: "2004" }] });
  });
});

describe("relations in time", () => {
  test.each([
    ["near:karbala-raid-2007", { near: "karbala-raid-2007~30d" }],
    ["near:karbala-raid-2007~7d", { near: "karbala-raid-2007~7d" }],
    ['near:"khazali captured basra"~7', { near: "khazali-captured-2007~7d" }],
    ["before:khazali-captured-2007", { before: "khazali-captured-2007" }],
    ["after:karbala-raid-2007 before:2008", { after: "karbala-raid-2007", range: "../2007" }],
    ["during:releases", { during: "releases" }],
    ["during:withdrawal", { during: "withdrawal" }],
  ])("%s asks for %j", (text, change) => {
    expect(read(text)).toMatchObject({ change, misunderstood: [], rest: "" });
  });

  test("an event that is not there, or that several titles could mean, is reported", () => {
    expect(faultsOf("near:nothing-here")).toEqual([{ kind: "target", typed: "nothing-here" }]);
    expect(faultsOf("near:khazali")).toEqual([{ kind: "target", typed: "khazali" }]);
    expect(faultsOf("near:karbala-raid-2007~99999d")).toEqual([{ kind: "target", typed: "karbala-raid-2007" }]);
    expect(faultsOf("before:soon")).toEqual([{ kind: "date", typed: "soon" }]);
  });
});

describe("filters already set", () => {
  test("stay set, and a new value is appended to its list", () => {
    expect(read("actor:khazali", { actors: ["iran"] }).change).toEqual({ actors: ["iran", "khazali"] });
    expect(read("actor:iran", { actors: ["iran", "khazali"] }).change).toEqual({ actors: ["iran", "khazali"] });
  });

  test("are replaced when the same value is excluded or included again", () => {
    expect(read("-actor:iran", { actors: ["iran", "khazali"] }).change).toEqual({ actors: ["khazali", "-iran"] });
    expect(read("actor:iran -actor:iran").change).toEqual({ actors: ["-iran"] });
  });
});

describe("a filter that is not understood is reported and stays as typed, while the rest is read", () => {
  test("a misspelt name is reported with the nearest name", () => {
    expect(read("actor:khasali genre:news raid")).toEqual({
      change: { genres: ["news"] },
      words: "raid",
      rest: "actor:khasali",
      misunderstood: [{ kind: "value", facet: "actors", typed: "khasali", near: "Qais al-Khazali" }],
    });
  });

  test("a name that resembles no other is reported without a suggestion", () => {
    expect(faultsOf("place:zzzzzzzz")).toEqual([{ kind: "value", facet: "places", typed: "zzzzzzzz", near: null }]);
    expect(faultsOf("place:!")).toEqual([{ kind: "value", facet: "places", typed: "!", near: null }]);
  });

  test("a minus before the value is reported, so that it does not include what was meant to be excluded", () => {
    expect(read("actor:-khazali").change).toEqual({});
    expect(faultsOf("actor:-khazali")).toEqual([{ kind: "value", facet: "actors", typed: "-khazali", near: null }]);
  });

  test("a beginning that several names share is reported with these names", () => {
    const [fault] = faultsOf("family:u");
    expect(fault).toMatchObject({ kind: "several", facet: "groups", typed: "u" });
    expect(fault?.kind === "several" && fault.names).toContain("United Kingdom");
  });

  test.each([
    ["catgory:attack", { kind: "name", typed: "catgory", near: "category" }],
    ["before:soon", { kind: "date", typed: "soon" }],
    ["before:2008-13", { kind: "date", typed: "2008-13" }],
    ["before:0000", { kind: "date", typed: "0000" }],
    ["in:2010/2007", { kind: "date", typed: "2010/2007" }],
    ["disputed:perhaps", { kind: "choice", name: "disputed", choices: ["yes", "no"] }],
    ["match:constructor", { kind: "choice", name: "match", choices: ["any", "all"] }],
    ["actor:", { kind: "empty", name: "actor" }],
    ['actor:""', { kind: "empty", name: "actor" }],
    ["-before:2008", { kind: "minus", name: "before" }],
  ])("%s is reported", (text, fault) => {
    expect(read(text)).toEqual({ change: {}, words: "", rest: text, misunderstood: [fault] });
  });
});

describe("search words", () => {
  test.each([
    ["karbala raid", "karbala raid"],
    ["karbala actor:khazali raid", "karbala raid"],
    ["actor: karbala", "karbala"],
    ["at 10:30", "at 10:30"],
    ["https://example.org", "https://example.org"],
    ["face: to face", "face: to face"],
    ['"actor:khazali"', '"actor:khazali"'],
    ["-karbala", "-karbala"],
    ["الخزعلي", "الخزعلي"],
    ["  ", ""],
  ])("of “%s” are “%s”", (text, words) => {
    expect(wordsOfQuery(text)).toBe(words);
    expect(read(text).words).toBe(words);
  });

  test("are not filters", () => {
    expect(hasFilters("karbala 10:30")).toBe(false);
    expect(hasFilters("karbala before:")).toBe(true);
  });
});

test("filters written as a query are read back unchanged", () => {
  const list = (ids: readonly string[]) =>
    fc.uniqueArray(
      fc.constantFrom(...ids).chain((id) => fc.constantFrom(id, `-${id}`)),
      { maxLength: 3, selector: (one) => one.replace(/^-/, "") },
    );
  const word = fc.constantFrom("karbala", '"Quds Force"', "10:30", "-raid", '"actor:khazali"', "الخزعلي");
  const asked: fc.Arbitrary<Asked> = fc.record({
    ...forEachFacet(({ values }) => list(values(index, null).map(({ id }) => id))),
    match: fc.constantFrom("any" as const, "all" as const),
    disputed: fc.constantFrom(null, true, false),
    range: fc.constantFrom(
      null,
      "2007",
      "../2007",
      "../2008-02-29",
      "2006-01/..",
      "2003/2007",
      "/2014",
      "2007~",
      "../9999",
    ),
    near: fc.constantFrom(null, "karbala-raid-2007~30d", "khazali-freed-2010~7d"),
    before: fc.constantFrom(null, "khazali-captured-2007"),
    after: fc.constantFrom(null, "karbala-raid-2007"),
    during: fc.constantFrom(null, "releases"),
    sure: fc.boolean(),
    q: fc.array(word, { maxLength: 3 }).map((words) => words.join(" ")),
  });
  fc.assert(
    fc.property(asked, (one) => {
      const { change, words, rest, misunderstood } = read(writeQuery(one));
      expect({ ...NOTHING, ...change, q: words }).toEqual(one);
      expect([rest, misunderstood]).toEqual(["", []]);
    }),
    { numRuns: 300 },
  );
  expect(writeQuery({ ...NOTHING, actors: ["khazali"], genres: ["-opinion"], range: "../2007" })).toBe(
    "actor:khazali -genre:opinion before:2008",
  );
});

test("reading any text neither throws nor loses a word or filter", () => {
  const part = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom(
      "actor:",
      "-genre:opinion",
      "before:2008",
      '"',
      "in:",
      " ",
      "actor:a",
      "__proto__:x",
      "constructor:y",
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      const { change, words, rest, misunderstood } = read(text);
      expect(words).toBe(wordsOfQuery(text));
      expect(rest === "" || misunderstood.length > 0).toBe(true);
      expect(Object.keys(change).length > 0 || misunderstood.length > 0).toBe(hasFilters(text));
    }),
    { numRuns: 300 },
  );
});
