/** What the site's script is made of. */
import { readFileSync } from "node:fs";
import { build } from "vite";
import { expect, test } from "vitest";

/** Packages of code, their own included: each is one more licence to name, and one more to keep up with. */
const MOST_PACKAGES = 16;

test("the bundle holds few packages, and those that the site names are among them", { timeout: 60_000 }, async () => {
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
