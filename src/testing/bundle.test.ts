/** Builds the app, and checks which packages the bundle contains and how large the scripts for other sites are. What is
 * in the package of the command line is checked by scripts/tryPackage.mjs. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import { sitePackages } from "../rules/source";

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

/** The fields of an entry of package-lock.json that are read here. */
interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  /** Whether the package is installed for work on the project only. */
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
const { packages: locked } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** The paths in package-lock.json of some packages and of all that they bring when they are installed. */
function withAllTheyBring(names: Iterable<string>): ReadonlySet<string> {
  const found = new Set([...names].map((name) => `node_modules/${name}`));
  for (const path of found) {
    const { dependencies, peerDependencies } = locked[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      const nested = `${path}/node_modules/${name}`;
      const at = nested in locked ? nested : `node_modules/${name}`;
      // A peer that is optional may be absent.
      if (at in locked) found.add(at);
    }
  }
  return found;
}

const scripted = (paths: Iterable<string>) => [...paths].filter((path) => locked[path]?.hasInstallScript);

test("the bundle holds few packages with code: those that the site imports, and what they bring", () => {
  const packages = JSON.parse(built.get(".vite/packages.json")!) as string[];
  expect(packages).toEqual(expect.arrayContaining([...sitePackages]));
  const code = packages.filter((name) => !name.startsWith("@fontsource/"));
  expect(code.length, code.join(", ")).toBeLessThanOrEqual(MOST_PACKAGES);
  const known = withAllTheyBring(sitePackages);
  expect(code.filter((name) => !known.has(`node_modules/${name}`))).toEqual([]);
});

test("the site imports at most 12 packages, and none of what they bring runs a script when it is installed", () => {
  expect(sitePackages.size, [...sitePackages].join(", ")).toBeLessThanOrEqual(12);
  const all = withAllTheyBring(sitePackages);
  expect(all.size).toBeGreaterThan(sitePackages.size);
  expect(scripted(all)).toEqual([]);
});

test("no package that npm installs with the command runs a script when it is installed", () => {
  const installed = Object.keys(locked).filter((path) => path !== "" && !locked[path]!.dev);
  expect(installed).toEqual(expect.arrayContaining(["node_modules/citeproc", "node_modules/@resvg/resvg-js"]));
  expect(scripted(installed)).toEqual([]);
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

test("a record in one file has at most 1.5 MB of app, loads no further part, and cannot end its own elements", () => {
  const [script, styles, first] = ["single.js", "single.css", "singleFirst.js"].map((name) => built.get(name)!);
  expect(Buffer.byteLength(`${script}${styles}${first}`)).toBeLessThanOrEqual(1_500_000);
  for (const text of [script!, first!]) {
    expect(text).not.toMatch(/<\/script|<!--|\r/i);
    expect(text).not.toMatch(/\bimport\s*\(|\bimport\.meta\b|^\s*(?:import|export)\s/m);
  }
  expect(styles).not.toMatch(/<\/style|\r|@import/i);
  expect(styles!.match(/url\((?!["']?data:)[^)]*\)/g)).toBeNull();
  expect(styles).toContain("data:font/woff2;base64,");
});

test("the script of the embeds has at most 1.5 kB, since pages of other sites load it", () => {
  expect(Buffer.byteLength(built.get("embed.js")!)).toBeLessThanOrEqual(1500);
});
