/** Checks that the JSON Schemas for editors are current and agree with the check. */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { kindOfFile } from "../engine/check/files";
import { folderInMemory, memoryDisk } from "../testing/memory";
import { jsonSchemas } from "./jsonSchemas";
import { readDataset } from "./readDataset";

const generated = jsonSchemas();

test.each(Object.keys(generated))("schemas/%s.schema.json is what the current code generates", (name) => {
  const committed = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
  // Run `npm run timeline -- schemas` to write them again.
  expect(committed).toEqual(JSON.parse(JSON.stringify(generated[name])));
});

test("a file that passes the check is valid in an editor, and a file with an unknown key is not", () => {
  const ajv = new Ajv({ strict: false });
  const validate = Object.fromEntries(Object.entries(generated).map(([name, schema]) => [name, ajv.compile(schema)]));
  const checked = Object.entries({
    ...folderInMemory("data", "data"),
    ...folderInMemory("src/testing/cases/base", "base"),
  })
    .map(([path, content]) => ({
      path,
      kind: kindOfFile(path) ?? "",
      value: JSON.parse(new TextDecoder().decode(content)),
    }))
    .filter(({ kind }) => kind in validate);
  expect(checked.length).toBeGreaterThan(20);
  for (const { path, kind, value } of checked) {
    expect(validate[kind]?.(value), `${path}: ${ajv.errorsText(validate[kind]?.errors)}`).toBe(true);
    expect(validate[kind]?.({ ...value, titel: "x" }), path).toBe(false);
  }
});

test.each([
  ["letters", "a"],
  ["emoji, which are two units each in UTF-16", "🚢"],
  ["letters of a far plane", "𐎠"],
  ["letters with marks, which are two characters", "e\u0301"],
])("a title of 90 %s is valid in the check and in an editor, and a longer one is invalid in both", (_, letter) => {
  const validate = new Ajv({ strict: false }).compile(generated["events"]!);
  const disk = folderInMemory("src/testing/cases/base", "set");
  const text = new TextDecoder().decode(disk["set/events/1907.json"]);
  const { events } = JSON.parse(text) as { events: object[] };
  const perLetter = [...letter].length;
  for (const [points, holds] of [
    [90, true],
    [90 + perLetter, false],
  ] as const) {
    const value = { events: [{ ...events[0], title: letter.repeat(points / perLetter) }] };
    const { problems } = readDataset("set", memoryDisk({ ...disk, "set/events/1907.json": JSON.stringify(value) }));
    expect(problems.map(({ code }) => code)).toEqual(holds ? [] : ["E-LONG"]);
    expect(validate(value)).toBe(holds);
  }
});
