/** Checks how a dataset is read and its problems are placed, mostly with damaged, hostile or very large files. */
import { describe, expect, test } from "vitest";
import { checkDataset } from "../engine/check/dataset";
import { problemInWords } from "../engine/check/inWords";
import { compileIndex } from "../engine/compile/compileIndex";
import { compileActor, compileEvent } from "../engine/compile/compileViews";
import { lookupOf } from "../engine/compile/lookup";
import { folderInMemory, memoryDisk } from "../testing/memory";
import { readDataset } from "./readDataset";

const base = folderInMemory("src/testing/cases/base", "set");
const textOf = (name: string) => new TextDecoder().decode(base[`set/${name}`]);
const readWith = (overlay: Readonly<Record<string, string | Uint8Array>>, maxBytes?: number) => {
  const laid = Object.fromEntries(Object.entries(overlay).map(([name, content]) => [`set/${name}`, content]));
  return readDataset("set", memoryDisk({ ...base, ...laid }), maxBytes);
};
const brief = ({ problems }: ReturnType<typeof readDataset>) =>
  problems.map(({ code, file, line, record, field }) =>
    [code, file.replace("set/", ""), line, record, field].join(" "),
  );

const EVERY_FILE = Object.keys(base).map((path) => path.replace("set/", ""));

describe("a damaged file loses its own content only, and its problems name that file only", () => {
  test.each(EVERY_FILE)("%s may be empty, null, a list, a text, a number or half a file", (name) => {
    for (const content of [
      "",
      " \n",
      "null",
      "[]",
      '"text"',
      "1907",
      "{",
      "{}",
      '{"events"',
      "\u0000",
      "<html></html>",
    ]) {
      const { problems, setAside } = readWith({ [name]: content });
      expect(problems.length, `${name} = ${content}`).toBeGreaterThan(0);
      expect(new Set(problems.map(({ file }) => file)), `${name} = ${content}`).toEqual(new Set([`set/${name}`]));
      expect(setAside.length).toBeLessThanOrEqual(1);
    }
  });

  test("a file without any records is one problem, and references to them are not reported", () => {
    expect(brief(readWith({ "actors.json": "null" }))).toEqual(["E-FILE actors.json 1  "]);
    expect(brief(readWith({ "events/1907.json": "" }))).toEqual(["E-FILE events/1907.json 1  "]);
  });

  test("a missing file that the dataset needs is reported by name", () => {
    for (const name of ["dataset.json", "actors.json", "sources.json"]) {
      const { [`set/${name}`]: _, ...rest } = base;
      const { problems } = readDataset("set", memoryDisk(rest));
      expect(problems.map(({ code, file }) => [code, file])).toEqual([["E-FILE", `set/${name}`]]);
    }
  });

  test("an empty folder lacks only its dataset.json, and its site still compiles", () => {
    const { problems, dataset, dates } = readDataset("set", memoryDisk({ "set/README.md": "" }));
    expect(problems.map(({ file }) => file)).toEqual(["set/dataset.json"]);
    expect(compileIndex(lookupOf({ dataset, dates }), "empty").events.id).toEqual([]);
  });
});

describe("text as editors and tools save it", () => {
  test("a byte order mark is reported, and later lines and records are still right", () => {
    const text = `\ufeff${textOf("events/1907.json").replace('"fire"', '"flood"')}`;
    expect(brief(readWith({ "events/1907.json": text }))).toEqual([
      "E-ENCODING events/1907.json 1  ",
      "E-REF events/1907.json 9 event harbour-fire category",
    ]);
  });

  test("a file that is not UTF-8 is reported and not read", () => {
    const latin1 = Uint8Array.from(textOf("places.json").replace("North quay", "Quai nördlich"), (one) =>
      one.charCodeAt(0),
    );
    const result = readWith({ "places.json": latin1 });
    expect(brief(result)).toEqual(["E-ENCODING places.json 1  "]);
    expect(result.dataset.places).toEqual([]);
  });

  test("Windows line ends count as one line each", () => {
    const text = textOf("events/1907.json").replace('"fire"', '"flood"').replaceAll("\n", "\r\n");
    expect(brief(readWith({ "events/1907.json": text }))).toEqual([
      "E-REF events/1907.json 9 event harbour-fire category",
    ]);
  });

  test("comments and trailing commas are not JSON, and are reported at their place", () => {
    const text = textOf("events/1907.json");
    expect(brief(readWith({ "events/1907.json": text.replace('"events"', '// all\n  "events"') }))).toEqual([
      "E-JSON events/1907.json 2  ",
    ]);
    expect(brief(readWith({ "events/1907.json": text.replace(/\]\n\}\n$/, "],\n}\n") }))).toEqual([
      `E-JSON events/1907.json ${text.split("\n").length - 1}  `,
    ]);
  });
});

describe("keys", () => {
  test("a key written twice is reported at its second place, because JSON parsers differ on which one counts", () => {
    const text = textOf("events/1907.json").replace('"importance": 2,', '"importance": 2,\n      "importance": 3,');
    const { problems } = readWith({ "events/1907.json": text });
    expect(problems).toMatchObject([
      {
        code: "E-KEY",
        line: 11,
        column: 7,
        record: "event harbour-fire",
        field: "importance",
        pointer: "/events/0/importance",
      },
    ]);
  });

  test.each(["__proto__", "constructor", "prototype", "toString"])(
    "%s is an unknown key like any other, wherever it is",
    (key) => {
      const hostile = `"${key}": { "polluted": true, "title": "x" }`;
      const places: [string, string, string][] = [
        ["events/1907.json", '"category": "fire",', `"category": "fire", ${hostile},`],
        ["events/1907.json", '"date": {', `"date": { ${hostile},`],
        ["dataset.json", '"format": 1,', `"format": 1, ${hostile},`],
        ["dataset.json", '"categories": {', `"categories": { "${key}": "Label",`],
        ["actors.json", '"kind": "person",', `"kind": "person", "names": { "${key}": "x" },`],
        ["places.json", '"places"', `${hostile}, "places"`],
        ["aliases.json", '"aliases": {', `"aliases": { "${key}": "harbour-fire",`],
      ];
      for (const [name, before, after] of places) {
        const { problems, dataset, dates } = readWith({ [name]: textOf(name).replace(before, after) });
        // A label may have the key toString, because labels are looked up among own keys only.
        if (key === "toString" && after.includes("Label")) continue;
        expect(
          problems.map(({ file }) => file),
          `${key} in ${after}`,
        ).toContain(`set/${name}`);
        expect(JSON.stringify(problems)).toContain(key);
        compileIndex(lookupOf({ dataset, dates }), "hostile");
      }
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    },
  );

  test.each(["__proto__", "constructor", "prototype", "../../x", "a/b", "", "a b", "Ä", "%2e%2e", "x".repeat(81)])(
    "%j is invalid as the id of a record and as an alias",
    (id) => {
      const text = JSON.stringify(id);
      const event = readWith({
        "events/1907.json": textOf("events/1907.json").replace('"id": "harbour-fire"', `"id": ${text}`),
      });
      expect(event.problems.map(({ code }) => code)).toContain(id.length > 80 ? "E-LONG" : "E-ID");
      expect(event.dataset.events).toEqual([]);
      const alias = readWith({ "aliases.json": textOf("aliases.json").replace('"quay-fire"', text) });
      expect(alias.problems.filter(({ file }) => file === "set/aliases.json").map(({ code }) => code)).toEqual([
        "E-ID",
      ]);
      expect(Object.keys(alias.dataset.aliases)).toEqual(["harbour-flood"]);
    },
  );
});

describe("size and depth", () => {
  test("a hundred thousand nested lists are refused before any recursion", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(brief(readWith({ "events/1907.json": deep }))).toEqual(["E-DEPTH events/1907.json 1  "]);
    const inRecord = textOf("events/1907.json").replace('"importance": 2', `"importance": ${deep}`);
    expect(brief(readWith({ "events/1907.json": inRecord }))).toEqual(["E-DEPTH events/1907.json 1  "]);
    const open = '{"a":'.repeat(100_000);
    expect(brief(readWith({ "events/1907.json": open }))).toEqual(["E-DEPTH events/1907.json 1  "]);
  });

  test("brackets inside texts do not count as depth", () => {
    const text = textOf("events/1907.json").replace(
      "The fire was on",
      `${"[".repeat(200)} \\" ${"{".repeat(200)} was on`,
    );
    expect(brief(readWith({ "events/1907.json": text }))).toEqual([]);
  });

  test("deep values that come from no file are refused too", () => {
    let deep: unknown = [];
    for (let n = 0; n < 100_000; n++) deep = [deep];
    const { findings } = checkDataset([
      { path: "dataset.json", value: { title: deep, periods: deep } },
      { path: "events/1.json", value: { events: [deep, { id: "x", claims: deep }] } },
      { path: "aliases.json", value: { aliases: { old: deep } } },
    ]);
    expect(findings.map(({ code }) => code)).toContain("E-DEPTH");
    expect(() => JSON.stringify(findings)).not.toThrow();
  });

  test("20 MB of spaces cost little time anywhere, and no message repeats them", { timeout: 60_000 }, () => {
    const blanks = " ".repeat(20 * 1024 * 1024);
    const events = textOf("events/1907.json");
    const begun = performance.now();
    for (const content of [
      blanks,
      `${blanks}${events}`,
      events.replace('"claims": [', `"claims": [${blanks}`),
      events.replace('"title": "', `"title": "${blanks}`),
      events.replace('"title": "', `"title": "a${blanks}`),
      events.replace('"id": "', `"id": "${blanks}`),
      events.replace('"actor": "', `"actor": "a${blanks}`),
      events.replace('"edtf": "', `"edtf": "${blanks}`),
      events.replace('"title"', `"${blanks}"`),
      events.replace('"category"', `"c${blanks}", "category"`),
    ]) {
      const { problems } = readWith({ "events/1907.json": content });
      for (const one of problems) expect(problemInWords(one).length).toBeLessThan(1000);
    }
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test("a file above the size limit is not read, and a file at the limit is", () => {
    const size = base["set/events/1907.json"]?.length ?? 0;
    const largest = Math.max(...Object.values(base).map((one) => one.length));
    expect(size).toBe(largest);
    expect(brief(readWith({}, size))).toEqual([]);
    expect(brief(readWith({}, size - 1))).toEqual(["E-LONG events/1907.json 1  "]);
  });

  test("a record with ten thousand mistakes has a hundred reported, and ten thousand bad records are placed quickly", () => {
    const many = Array.from({ length: 10_000 }, () => 1);
    expect(
      readWith({ "places.json": JSON.stringify({ places: [{ id: "a", names: many }] }) }).problems.length,
    ).toBeLessThan(200);
    const begun = performance.now();
    const result = readWith({ "places.json": JSON.stringify({ places: many }, null, 1) });
    expect(result.problems.at(-1)).toMatchObject({ line: 10_002, record: "place number 10000" });
    expect(result.setAside).toHaveLength(10_000);
    // Finding each line by counting from the top took minutes.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe("a record that is set aside hides nothing else", () => {
  test("an event whose actor is set aside is not given to another actor", () => {
    const text = textOf("actors.json").replace('"kind": "person"', '"kind": "persona"');
    const { dataset, dates, problems, setAside } = readWith({ "actors.json": text });
    expect(brief({ dataset, problems } as ReturnType<typeof readDataset>)).toEqual([
      "E-VALUE actors.json 7 actor ada kind",
    ]);
    expect(setAside).toMatchObject([
      { kind: "actors", record: "actor ada", reason: expect.stringContaining("kind: ") },
    ]);
    const lookup = lookupOf({ dataset, dates });
    const index = compileIndex(lookup, "pruned");
    expect(index.events.participants).toEqual([[[0, "victim", "agreed"]]]);
    expect(compileActor(lookup, "guild").events).toMatchObject([{ id: "harbour-fire", role: "victim" }]);
    expect(index.tracks).toEqual(["group:port"]);
  });

  test("a reference to nothing is left out, and its record stays", () => {
    const text = textOf("events/1907.json")
      .replace('"place": "north-quay"', '"place": "south-quay"')
      .replace('"basis": { "claims": ["harbour-fire.c1"] }', '"basis": { "claims": ["harbour-fire.c9"] }')
      .replace('"claims": ["harbour-fire.c2"] }', '"claims": ["harbour-fire.c2", "harbour-fire.c8"] }');
    const { dataset, dates, problems } = readWith({ "events/1907.json": text });
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      "E-REF date.basis.claims[0]",
      "E-REF place",
      "E-REF participants[1].claims[1]",
    ]);
    const view = compileEvent(lookupOf({ dataset, dates }), 0);
    expect(view.place).toEqual([]);
    expect(view.dateBasis?.claims).toEqual([]);
    expect(view.participants[1]?.claims).toEqual(["harbour-fire.c2"]);
  });

  test("a bad date in dataset.json removes only the period that has it", () => {
    const text = textOf("dataset.json")
      .replace('"opening": "1907/1908"', '"opening": "1907-02-30"')
      .replace('"periods": [', '"periods": [{ "id": "bad", "label": "Bad", "edtf": "1908/1907" }, ');
    const { dataset, dates, problems } = readWith({ "dataset.json": text });
    expect(problems.map(({ code, field, line }) => `${code} ${field} ${line}`)).toEqual([
      "E-DATE opening 9",
      "E-DATE periods[0].edtf 10",
    ]);
    expect(compileIndex(lookupOf({ dataset, dates }), "dates").periods.map(({ id }) => id)).toEqual([
      "before-the-fire",
    ]);
  });

  test("groups that cannot be read are one problem, not one for every actor", () => {
    const text = textOf("dataset.json").replace(/ {2}"groups".*\n/, '  "groups": "all of them",\n');
    expect(brief(readWith({ "dataset.json": text })).length).toBe(1);
  });
});

describe("dates and ids across a record", () => {
  test.each([
    ["[1907, 1, 22]", "E-DATE"],
    ["[1907, 2, 29]", "E-DATE"],
    ["[1907, 1]", "E-DATE"],
    ["[1907.5]", "E-VALUE"],
    ["[]", "E-VALUE"],
  ])("a source issued on %s, which differs from its own date, is reported as %s", (parts, code) => {
    const text = textOf("sources.json").replace("[1907, 1, 21]", parts);
    expect(readWith({ "sources.json": text }).problems.map((one) => one.code)).toEqual([code]);
  });

  test("an id used by a record and by an alias is reported, because both would have the same page", () => {
    const text = textOf("aliases.json").replace('"quay-fire"', '"ada"');
    expect(brief(readWith({ "aliases.json": text }))).toContain("E-DUP aliases.json 3 aliases aliases.ada");
  });

  test("a relay that looks like an id is looked up, and a name is not", () => {
    const text = textOf("events/1907.json");
    const via = (relay: string) =>
      brief(readWith({ "events/1907.json": text.replace('"via": ["gazette-1907"]', `"via": ["${relay}"]`) }));
    expect(via("gazete-1907")).toEqual(["E-REF events/1907.json 27 event harbour-fire claims[1].citations[0].via[0]"]);
    expect(via("The Evening Post")).toEqual([]);
  });
});

test("a message escapes control characters and bidirectional overrides", () => {
  const key = "\u001b[2J\u202egnp.exe";
  const text = textOf("events/1907.json").replace('"category"', `${JSON.stringify(key)}: 1, "category"`);
  const words = readWith({ "events/1907.json": text }).problems.map(problemInWords).join("\n");
  expect(words).toContain("\\u001b[2J");
  expect(words).toContain("\\u202egnp");
  expect(words).not.toContain("\u001b");
  expect(words).not.toContain("\u202e");
});

describe("files that do not belong to the dataset", () => {
  const reportedFor = (overlay: Readonly<Record<string, string | Uint8Array>>) =>
    readWith(overlay).problems.map(({ severity, code, file }) => `${severity} ${code} ${file.replace("set/", "")}`);

  test("files and folders whose names begin with a dot are neither read nor reported", () => {
    expect(
      reportedFor({
        "events/._1907.json": Uint8Array.from([0, 5, 22, 7, 255]),
        "._places.json": "x",
        ".history/events/1907.json": textOf("events/1907.json"),
        ".git/x/y.json": "{",
        "events/.trash/1907.json": "{",
      }),
    ).toEqual([]);
  });

  test("a copy in a folder that docs/format.md does not name is not read, and is reported where it is", () => {
    const { problems, dataset } = readWith({ "old/sources.json": textOf("sources.json"), "old/events/1.json": "{" });
    expect(problems.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ["warning", "E-FILE", "set/old/events/1.json"],
      ["warning", "E-FILE", "set/old/sources.json"],
    ]);
    expect(problems[0]?.message).toBe(
      "the file lies in a folder where a dataset has none of its files, and was not read",
    );
    expect(dataset.sources).toHaveLength(2);
    expect(reportedFor({ "events/1907/more.json": "{}", "sources.JSON": "{}", "events.json": "{}" })).toEqual([
      "warning E-FILE events.json",
      "warning E-FILE events/1907/more.json",
      "warning E-FILE sources.JSON",
    ]);
  });

  test("a dataset may be in a folder of any name", () => {
    for (const folder of ["events", "a/outlines", ".hidden", "old"]) {
      const moved = Object.entries(base).map(([path, content]) => [path.replace("set/", `${folder}/`), content]);
      const { problems, dataset } = readDataset(folder, memoryDisk(Object.fromEntries(moved)));
      expect(problems, folder).toEqual([]);
      expect(dataset.events, folder).toHaveLength(1);
    }
  });
});

test("a duplicate is reported at its second place, and the message names the first", () => {
  const events = textOf("events/1907.json");
  const copied = readWith({ "events/copy of 1907.json": events }).problems;
  expect(copied[0]).toMatchObject({ code: "E-DUP", file: "set/events/copy of 1907.json", line: 4 });
  expect(copied[0]?.message).toBe('the id "harbour-fire" is used twice, first in events/1907.json:4');
  const claims = readWith({
    "events/1907.json": events.replace('"id": "harbour-fire.c2"', '"id": "harbour-fire.c1"'),
  }).problems;
  const line = events.split("\n").findIndex((one) => one.includes('"id": "harbour-fire.c1"')) + 1;
  expect(claims.find(({ code }) => code === "E-DUP")?.message).toContain(`first in events/1907.json:${line}`);
  const alias = textOf("aliases.json").replace('"quay-fire"', '"ada"');
  expect(readWith({ "aliases.json": alias }).problems.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^"ada" is the id of a record and of an alias, first in actors\.json:\d+$/),
  );
  const info = textOf("dataset.json").replace('"tracks": [', '"tracks": ["group:port", ');
  expect(readWith({ "dataset.json": info }).problems[0]?.message).toMatch(
    /^the track "group:port" is named twice, first in dataset\.json:\d+$/,
  );
});
