/** Checks that the table of sheets fits the schemas: a field without a column would be lost in an export. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RECORD_FILES, type RecordKind } from "../../model/schema";
import { isObject } from "../json";
import { objectsOf, type SchemaNode } from "./schemaOrder";
import { EMPTY_COLUMN, emptiable, FILE_COLUMN, SHEETS, type Sheet } from "./table";

/** A field of a schema: "claims.citations.via". */
interface Field {
  readonly path: string;
  /** The nearest list or value is needed. */
  readonly isNeeded: boolean;
}

/** Every value of a schema that is no object, through lists of objects. */
function fieldsOf(schema: SchemaNode, path: string, isNeeded = true): readonly Field[] {
  if (schema.wrapped) return fieldsOf(schema.wrapped, path, false);
  const inner = [...(schema.entries ? [schema] : []), ...objectsOf(schema)];
  if (inner.length > 0)
    return inner.flatMap(({ entries = {} }) =>
      Object.entries(entries).flatMap(([key, one]) => fieldsOf(one, path === "" ? key : `${path}.${key}`)),
    );
  if (schema.item) return [{ path, isNeeded }, ...fieldsOf(schema.item, path).filter((one) => one.path !== path)];
  return [{ path, isNeeded }];
}

/** The columns of a sheet and of what belongs to its rows, with their paths in the record. */
function columnsBelow(sheet: Sheet, start: string): readonly { readonly place: string; readonly path: string }[] {
  const full = (at: readonly string[]) => [...(start ? [start] : []), ...at].join(".");
  const own = sheet.columns.map(({ name, at }) => ({ place: `${sheet.file} ${name}`, path: full(at) }));
  const names = sheet.namesAt ? [{ place: `${sheet.file} name`, path: full(sheet.namesAt) }] : [];
  const parts = SHEETS.flatMap((part) =>
    (part.owners ?? [])
      .filter((owner) => owner.sheet === sheet.file)
      .flatMap(({ at }) => [{ place: part.file, path: full(at) }, ...columnsBelow(part, full(at))]),
  );
  return [...own, ...names, ...parts];
}

const sheetOf = (kind: RecordKind) => SHEETS.find((sheet) => sheet.kind === kind)!;
const kinds = Object.keys(RECORD_FILES) as RecordKind[];
const covers = (column: string, field: string) => field === column || field.startsWith(`${column}.`);

describe.each(kinds)("the sheets of %s", (kind) => {
  const fields = fieldsOf(RECORD_FILES[kind], "");
  const columns = columnsBelow(sheetOf(kind), "");
  const lists = new Set(columns.filter(({ place }) => !place.includes(" ")).map(({ path }) => path));
  const ofValues = columns.filter(({ path }) => !lists.has(path));

  test("every field has a column in exactly one sheet", () => {
    expect(fields.length).toBeGreaterThan(5);
    const places = fields
      .filter(({ path }) => !lists.has(path))
      .map(({ path }) => [path, ofValues.filter((column) => covers(column.path, path)).length]);
    expect(places.filter(([, n]) => n !== 1)).toEqual([]);
  });

  test("every column and every sheet stands for a field", () => {
    const idle = columns.filter((column) => !fields.some(({ path }) => covers(column.path, path)));
    expect(idle).toEqual([]);
  });

  test("lists are needed where the format needs them", () => {
    const needed = new Map(fields.map(({ path, isNeeded }) => [path, isNeeded]));
    const check = (sheet: Sheet, start: string) => {
      const full = (at: readonly string[]) => [...(start ? [start] : []), ...at].join(".");
      for (const { at, cell, isNeeded = false } of sheet.columns)
        if (cell.isList) expect([full(at), isNeeded]).toEqual([full(at), needed.get(full(at)) ?? isNeeded]);
      for (const part of SHEETS)
        for (const { sheet: owner, at, isNeeded = false } of part.owners ?? [])
          if (owner === sheet.file) {
            expect([full(at), isNeeded]).toEqual([full(at), needed.get(full(at))]);
            check(part, full(at));
          }
    };
    check(sheetOf(kind), "");
  });
});

test("owners come before what belongs to them, and have a key", () => {
  SHEETS.forEach(({ owners = [] }, at) => {
    for (const { sheet } of owners) {
      const owner = SHEETS.findIndex(({ file }) => file === sheet);
      expect(owner).toBeLessThan(at);
      expect(SHEETS[owner]?.key).toBeDefined();
    }
  });
});

test("the columns of a sheet have different names, whatever their case", () => {
  for (const { file, owners = [], madeUp, key, columns } of SHEETS) {
    const names = [
      ...owners.map(({ column }) => column),
      ...(madeUp ? [key!] : []),
      ...columns.map(({ name }) => name),
    ];
    const all = [...names, FILE_COLUMN, EMPTY_COLUMN].map((name) => name.toLowerCase());
    expect([file, new Set(all).size]).toEqual([file, all.length]);
  }
});

test("what can be empty is named by its path, once", () => {
  for (const sheet of SHEETS) {
    const all = emptiable(sheet).map((path) => path.join("."));
    expect(new Set(all).size).toBe(all.length);
  }
});

test("docs/format.md lists every sheet with its columns, in their order", () => {
  const section = readFileSync("docs/format.md", "utf8").split("\n## Sheets\n")[1]?.split("\n## ")[0] ?? "";
  const listed = section
    .split("\n")
    .filter((line) => /^\| `[\w-]+\.csv` \|/.test(line))
    .map((line) => line.split("|").slice(1, -1))
    .map(([file = "", , columns = ""]) =>
      [file, columns].map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
    );
  const table = SHEETS.map(({ file, owners = [], madeUp, key, columns, namesAt, kind }) => [
    [file],
    [
      ...owners.map(({ column }) => column),
      ...(madeUp ? [key] : []),
      ...columns.flatMap(({ name }) => (namesAt && name === "name" ? [name, "name (ar)"] : [name])),
      ...(kind === "events" ? [FILE_COLUMN] : []),
    ],
  ]);
  expect(listed).toEqual(table);
});

test("a field without a column would be found", () => {
  const schema = { type: "object", entries: { id: { type: "string" }, added: { type: "string" } } };
  expect(fieldsOf(schema, "").map(({ path }) => path)).toEqual(["id", "added"]);
  expect(isObject(schema)).toBe(true);
});
