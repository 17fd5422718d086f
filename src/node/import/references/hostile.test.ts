/** No item of a list of references is lost, and no network is reached, whatever the file holds. */
import childProcess from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import fc from "fast-check";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sourceSchema } from "../../../model/schema";
import { faultsOf } from "../../../testing/imports/faultsOf";
import { type ImportedReferences, type ReferenceFormat, readReferences, referenceFormatOf } from "./readReferences";

const FORMATS = ["csl-json", "bibtex", "ris"] as const;
const LIBRARIES = ["library.json", "library.bib", "library.ris"].map((name) =>
  readFileSync(`src/testing/imports/${name}`, "utf8"),
);

const issuesOf = (source: unknown) => (v.safeParse(sourceSchema, source).issues ?? []).map(({ message }) => message);
/** Fails unless every item is a source or a problem, and every source is valid and has an id of its own. */
const account = (read: ImportedReferences, taken?: ReadonlySet<string>) =>
  expect(faultsOf(read, issuesOf, taken)).toEqual([]);

/** Ways to reach a network. Each fails, and tells that it was called. */
describe("the network", () => {
  const called: string[] = [];
  const restore: (() => void)[] = [];

  function forbid<T extends object>(owner: T, name: keyof T & string): void {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    const refuse = () => {
      called.push(name);
      throw new Error(name);
    };
    Object.defineProperty(owner, name, { value: refuse, configurable: true, writable: true });
    restore.push(() => before && Object.defineProperty(owner, name, before));
  }

  beforeAll(() => {
    forbid(globalThis, "fetch");
    for (const one of ["request", "get"] as const) {
      forbid(http, one);
      forbid(https, one);
    }
    forbid(net, "connect");
    for (const one of ["spawnSync", "execFileSync", "spawn"] as const) forbid(childProcess, one);
  });
  afterAll(() => {
    for (const one of restore) one();
  });

  test("would be noticed if it were reached", () => {
    expect(() => http.request("http://localhost/")).toThrow("request");
    expect(called.splice(0)).toEqual(["request"]);
  });

  test.each(FORMATS)("is not reached by %s, whatever a text looks like", (format) => {
    const lures = [
      "https://example.org/",
      "10.5555/a.b",
      "Q42",
      "wikidata.org/wiki/Q42",
      "978-0-00-000000-2",
      "PMC123",
    ];
    for (const lure of lures) {
      readReferences(lure, format, new Set());
      readReferences(
        JSON.stringify([lure, { id: lure, title: lure, URL: lure, DOI: lure, type: lure }]),
        format,
        new Set(),
      );
      readReferences(`@book{${lure}, title={${lure}}, doi={${lure}}, crossref={${lure}}}`, format, new Set());
      readReferences(`TY  - ${lure}\nTI  - ${lure}\nUR  - ${lure}\nDO  - ${lure}\nER  - `, format, new Set());
    }
    for (const text of LIBRARIES) readReferences(text, format, new Set());
    expect(called).toEqual([]);
  });
});

describe("whatever is read", () => {
  const runs = { seed: 20261129, numRuns: 300 };
  const hostile = fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "id",
    "title",
    "issued",
    "author",
  );
  const json = fc.json();
  const words = fc.constantFrom(
    "@book{",
    "a,",
    "title",
    "=",
    "{",
    "}",
    '"',
    "#",
    "\\",
    "\n",
    "@comment{",
    "(",
    ")",
    "$",
    "x",
    " ",
    ",",
    "%",
    "@string{",
    "author={A and B}",
    "year=2001",
    "\\'e",
    "--",
  );
  const lines = fc.constantFrom(
    "TY  - JOUR",
    "ER  - ",
    "TI  - a",
    "AU  - Holm, Ada",
    "PY  - 2001///",
    "TY - BOOK",
    "text",
    "",
    "ID  - __proto__",
    "ZZ  - z",
    "DA  - 1/2/2003",
    "UR  - file:///a",
    "KW  - ",
    "  - ",
  );

  test("an array of JSON has one source or problem for each element", () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 8 }), (elements) => {
        const read = readReferences(`[${elements.join(",")}]`, "csl-json", new Set());
        expect(read.rows).toBe(elements.length);
        account(read);
      }),
      runs,
    );
  });

  test("items with hostile keys and values are all accounted for", () => {
    const item = fc.dictionary(fc.oneof(hostile, fc.string()), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), fc.array(fc.string(), { maxLength: 3 }), (items, taken) => {
        const text = JSON.stringify(items);
        account(readReferences(text, "csl-json", new Set(taken)));
        expect(readReferences(text, "csl-json", new Set()).rows).toBe(items.length);
      }),
      runs,
    );
  });

  test.each<[ReferenceFormat, fc.Arbitrary<string>]>([
    ["bibtex", fc.string({ maxLength: 200 })],
    ["bibtex", fc.array(words, { maxLength: 60 }).map((all) => all.join(""))],
    ["ris", fc.string({ maxLength: 200 })],
    ["ris", fc.array(lines, { maxLength: 40 }).map((all) => all.join("\n"))],
  ])("any text given as %s is read without failing (%#)", (format, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        referenceFormatOf(text, "");
        account(readReferences(text, format, new Set()));
      }),
      runs,
    );
  });

  test("every entry of BibTeX that begins a line is one item, also behind one that is not closed", () => {
    const entry = fc.constantFrom(
      "@book{a, title={One}}",
      "@misc{b, title={Open",
      '@article{c, title="Two"}',
      "@book{d}",
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        expect(readReferences(entries.join("\n"), "bibtex", new Set()).rows).toBe(entries.length);
      }),
      runs,
    );
  });

  test("every line TY of RIS is one item", () => {
    const record = fc.constantFrom(
      "TY  - JOUR\nTI  - a\nER  - ",
      "TY  - BOOK\nTI  - b",
      "TY  - XXX\nER  - ",
      "TY  - JOUR",
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        expect(readReferences(records.join("\n"), "ris", new Set()).rows).toBe(records.length);
      }),
      runs,
    );
  });
});

test("files that ask for much work are read all the same", () => {
  const much = "a ".repeat(5000);
  const doubled = Array.from(
    { length: 60 },
    (_, at) => `@string{s${at + 1} = ${at ? `s${at} # s${at}` : '"abcdefghij"'}}`,
  );
  for (const [format, text] of [
    ["bibtex", `${doubled.join("\n")}\n@book{a, title = s60}`],
    ["bibtex", "@comment{".repeat(20_000)],
    ["bibtex", `@book{a, title={${"{".repeat(20_000)}${"}".repeat(20_000)}}}`],
    ["bibtex", `@book{a, author={${"A and ".repeat(5000)}B}, title={${much}}}`],
    ["csl-json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
    ["csl-json", `[{"title": ${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}]`],
    ["ris", `TY  - JOUR\nTI  - a\n${"more\n".repeat(20_000)}`],
  ] as const) {
    account(readReferences(text, format, new Set()));
  }
});
