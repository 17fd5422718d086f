/** Builds the app and checks which packages the bundle contains. */
import { readFileSync } from "node:fs";
import { build } from "vite";
import { expect, test } from "vitest";

/** The most packages with code that the bundle may contain, dependencies of dependencies included. Each one is another
 * licence to name and another package to update. */
const MOST_PACKAGES = 16;

test("the bundle holds few packages with code, and every dependency in package.json is among its packages", {
  timeout: 60_000,
}, async () => {
  const { output } = (await build({ logLevel: "silent", build: { write: false } })) as {
    readonly output: readonly { readonly fileName: string; readonly source?: unknown }[];
  };
  const list = output.find(({ fileName }) => fileName === ".vite/packages.json");
  const packages = JSON.parse(String(list?.source)) as string[];
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
  expect(packages).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  const code = packages.filter((name) => !name.startsWith("@fontsource/"));
  expect(code.length, code.join(", ")).toBeLessThanOrEqual(MOST_PACKAGES);
});
