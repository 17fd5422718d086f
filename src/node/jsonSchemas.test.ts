import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { kindOfFile } from "../engine/check/files";
import { folderInMemory } from "../testing/memory";
import { jsonSchemas } from "./jsonSchemas";

const generated = jsonSchemas();

test.each(Object.keys(generated))("schemas/%s.schema.json, which editors use, is what the code says today", (name) => {
  const committed = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
  // npm run timeline -- schemas writes them anew.
  expect(committed).toEqual(JSON.parse(JSON.stringify(generated[name])));
});

test("a file that passes the check shows no mistake in an editor, and a misspelt key shows one", () => {
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
