/** Builds the app, and checks which packages the bundle contains and how large the scripts for other sites are. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";

/** The most packages with code that the bundle may contain, dependencies of dependencies included. Each one is another
 * licence to name and another package to update. */
const MOST_PACKAGES = 16;

/** Files of the built app, by name, with their text. */
async function filesOfApp(): Promise<ReadonlyMap<string, string>> {
  const { output } = (await build({ logLevel: "silent", build: { write: false } })) as {
    readonly output: readonly { readonly fileName: string; readonly source?: unknown; readonly code?: string }[];
  };
  return new Map(output.map(({ fileName, source, code }) => [fileName, String(code ?? source)]));
}

let built: ReadonlyMap<string, string>;
beforeAll(async () => {
  built = await filesOfApp();
}, 60_000);

test("the same code gives the same app, name by name and byte by byte", async () => {
  const again = await filesOfApp();
  expect(built.size).toBeGreaterThan(40);
  expect([...again.keys()].sort()).toEqual([...built.keys()].sort());
  expect([...built].filter(([name, text]) => again.get(name) !== text).map(([name]) => name)).toEqual([]);
});

test("the bundle holds few packages with code, and every dependency in package.json is among its packages", () => {
  const packages = JSON.parse(built.get(".vite/packages.json")!) as string[];
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
  expect(packages).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  const code = packages.filter((name) => !name.startsWith("@fontsource/"));
  expect(code.length, code.join(", ")).toBeLessThanOrEqual(MOST_PACKAGES);
});

test("at most 12 packages are named as dependencies, and none of what they bring runs a script when it is installed", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { dependencies?: object; dev?: boolean; hasInstallScript?: boolean }>;
  };
  expect(Object.keys(packages[""]!.dependencies ?? {}).length).toBeLessThanOrEqual(12);
  const scripted = Object.entries(packages).filter(
    ([path, { dev, hasInstallScript }]) => path && !dev && hasInstallScript,
  );
  expect(scripted.map(([path]) => path)).toEqual([]);
});

test("the script of the chips has at most 5 kB, since pages of other sites load it", () => {
  expect(Buffer.byteLength(built.get("chips.js")!)).toBeLessThanOrEqual(5000);
});

test("the service worker has at most 5.5 kB", () => {
  expect(Buffer.byteLength(built.get("worker.js")!)).toBeLessThanOrEqual(5500);
});

test("the script of the page for unknown addresses has at most 6 kB compressed, and cannot end the script element", () => {
  const script = built.get("notFound.js")!;
  expect(gzipSync(script).length).toBeLessThanOrEqual(6000);
  expect(script).not.toMatch(/<\/script|<!--/i);
});

test("the script of the embeds has at most 1.5 kB, since pages of other sites load it", () => {
  expect(Buffer.byteLength(built.get("embed.js")!)).toBeLessThanOrEqual(1500);
});
