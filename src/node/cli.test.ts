import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("nothing is loaded before React is told that this is no development, in whatever way a site is built", () => {
  const code = readFileSync(new URL("./cli.ts", import.meta.url), "utf8");
  expect(code).not.toMatch(/^import\s/m);
  expect(code.indexOf('process.env["NODE_ENV"]')).toBeGreaterThan(-1);
  expect(code.indexOf('process.env["NODE_ENV"]')).toBeLessThan(code.indexOf("await import"));
});
