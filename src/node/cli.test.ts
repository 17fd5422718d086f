/** Checks the entry point of the command line, from its source text. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the command line sets NODE_ENV before it loads any module", () => {
  const code = readFileSync(new URL("./cli.ts", import.meta.url), "utf8");
  expect(code).not.toMatch(/^import\s/m);
  expect(code.indexOf('process.env["NODE_ENV"]')).toBeGreaterThan(-1);
  expect(code.indexOf('process.env["NODE_ENV"]')).toBeLessThan(code.indexOf("await import"));
});
