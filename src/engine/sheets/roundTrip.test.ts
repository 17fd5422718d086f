/** Checks that sheets read back give the records without any difference, for records of every shape that the schemas
 * allow. */

import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { RECORD_FILES, type RecordKind } from "../../model/schema";
import type { JsonObject } from "../json";
import { readCsv } from "./csv";
import { recordsOfSheets } from "./read";
import type { RawRecords } from "./records";
import { sheetsOf } from "./write";

/** What the arbitraries need of a valibot schema. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly key?: Node;
  readonly value?: Node;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** Texts that spreadsheets, CSV or our own notation could change. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n\";,:|{}[]() 01\u2028\ufeff\\aعא"), maxLength: 8 }),
    fc.constantFrom(
      "=1+1",
      "'=1",
      "''x",
      "007",
      "3-4",
      "1/2",
      "1e5",
      "TRUE",
      "no",
      "2007-01-20",
      "Family, Given",
      "body: x",
    ),
    fc.constantFrom(
      "name: x",
      "actor",
      '{"name":"x"}',
      '"x"',
      "a\nb",
      "a\r\nb",
      "x;=1",
      "[]",
      "; ",
      "12345678901234567890",
    ),
  )
  .map((one) => (one.trim() === "" ? `${one}x` : one));
const id = fc.constantFrom(
  "a",
  "b1",
  "2007-01",
  "mar-07",
  "1e5",
  "007",
  "true",
  "c.d",
  "name",
  "x-y-z",
  "1-2",
  "12",
  "empty",
);
const date = fc.constantFrom(
  "2007",
  "2007-01",
  "2007-01-20",
  "2007-01-20T17:00",
  "199X",
  "2007-03~",
  "../2018",
  "2014-06/",
  "/2014-09",
  "2003-06/2004-08",
  "2007-21",
  "1985-XX-XX",
);

function arbitraryOf(schema: Node): Arbitrary<unknown> {
  const { type, entries, item, key, value, options = [], literal, pipe = [] } = schema;
  const has = (action: string) => pipe.find((one) => one.type === action);
  switch (type) {
    case "strict_object":
      return objectOf(entries!);
    case "array": {
      const least = has("min_length")?.requirement ?? (has("non_empty") ? 1 : 0);
      const most = has("max_length")?.requirement ?? 3;
      return fc.array(arbitraryOf(item!), { minLength: Number(least), maxLength: Number(most) });
    }
    case "record":
      return fc.dictionary(fc.constantFrom("ar", "fa", "zh-Hant", "zh-hant", "sr-Latn"), arbitraryOf(value!), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case "union":
    case "variant":
      return fc.oneof(...options.map((one) => arbitraryOf(one as Node)));
    case "picklist":
      return fc.constantFrom(...options);
    case "literal":
      return fc.constant(literal);
    case "boolean":
      return fc.boolean();
    case "number": {
      if (has("integer")) return fc.oneof(fc.integer(), fc.integer({ min: 0, max: 2030 }));
      const [min, max] = [has("min_value")?.requirement ?? -1e9, has("max_value")?.requirement ?? 1e9];
      return fc.oneof(
        fc.double({ min: Number(min), max: Number(max), noNaN: true }),
        fc.integer({ min: -90, max: 90 }),
      );
    }
    case "string":
      if (has("regex") || has("metadata")) return id;
      if (has("trim")) return text;
      return has("check") ? fc.constantFrom("https://example.org/a;b?c=1,2", "http://example.org/'") : date;
    default:
      throw new Error(`no arbitrary for ${type} ${key?.type}`);
  }
}

function objectOf(entries: Readonly<Record<string, Node>>): Arbitrary<unknown> {
  const optional = Object.keys(entries).filter((key) => entries[key]!.wrapped);
  const model = Object.fromEntries(Object.entries(entries).map(([key, one]) => [key, arbitraryOf(one.wrapped ?? one)]));
  return fc.record(model, {
    noNullPrototype: true,
    requiredKeys: Object.keys(entries).filter((key) => !optional.includes(key)),
  });
}

const recordsOf = (kind: RecordKind) =>
  fc.uniqueArray(arbitraryOf(RECORD_FILES[kind] as Node) as Arbitrary<JsonObject>, {
    maxLength: 3,
    selector: (record) => record["id"],
  });

/** Claims of one record have different ids, which begin with that of their event. */
const withClaimIds = (event: JsonObject): JsonObject => ({
  ...event,
  claims: (event["claims"] as JsonObject[]).map((claim, at) => ({ ...claim, id: `${event["id"]}.c${at}` })),
});

const fileName = fc.constantFrom("2007.json", "other name.json", "1990s.json");
const anyRecords: Arbitrary<RawRecords> = fc
  .tuple(
    recordsOf("events"),
    fc.array(fileName, { minLength: 3, maxLength: 3 }),
    ...(["actors", "places", "sources", "disagreements"] as const).map(recordsOf),
  )
  .map(([events, files, actors = [], places = [], sources = [], disagreements = []]) => ({
    events: events.map((event, at) => ({ file: files[at]!, record: withClaimIds(event) })),
    actors,
    places,
    sources,
    disagreements,
  }));

test("the sheets of any records give these records, without a note", () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const read = recordsOfSheets(sheetsOf(records));
      expect(read.notes).toEqual([]);
      expect(read.records).toStrictEqual(records);
      const counts = [...sheetsOf(records).values()].map((sheet) => readCsv(sheet).rows.length);
      expect(read.rows).toBe(counts.reduce((sum, n) => sum + n, 0));
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("sheets that were read and written again are the same, byte for byte", () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const sheets = sheetsOf(records);
      expect([...sheetsOf(recordsOfSheets(sheets).records)]).toEqual([...sheets]);
    }),
    { seed: 2, numRuns: 50 },
  );
});
