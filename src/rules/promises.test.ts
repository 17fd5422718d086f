/** docs/reliability.md names a test for each promise. This checks that every named test exists, and that no promise is
 * without one. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("docs/reliability.md", "utf8");
const named = [...text.matchAll(/`((?:src|e2e)\/[\w./]+\.(?:test|spec)\.tsx?)`: "([^|]+)" \|$/gm)].map(
  ([, file = "", title = ""]) => ({ file, title }),
);

test("every test that docs/reliability.md names exists", () => {
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(({ file, title }) => !existsSync(file) || !readFileSync(file, "utf8").includes(title));
  expect(missing).toEqual([]);
});

test("every promise has a line, and each line a test or the reason why it has none", () => {
  const numbers = [...text.matchAll(/^\| \*\*(\d+)\.\*\*/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual([...Array.from({ length: 13 }, (_, at) => at + 1), 24]);
  const rows = text.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| promise"));
  expect(rows.filter((line) => !/: "[^|]+" \|$|a time: /.test(line))).toEqual([]);
});
