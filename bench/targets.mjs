/** Builds what the bench measures: a blank page, plain vis-timeline, a bare canvas, and the site that each checkout
 * builds from the same dataset. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { itemsOf } from "./items.mjs";

export const bench = dirname(fileURLToPath(import.meta.url));
export const project = resolve(bench, "..");
export const results = join(bench, "results");
const work = join(results, "work");

/** Runs node in a checkout. @returns `{ code, said, usage }`; `usage` is null unless measured */
function node(args, cwd, isMeasured = false) {
  const usageFile = join(work, `usage-${process.pid}.json`);
  const preload = isMeasured ? ["--import", pathToFileURL(join(bench, "usage.mjs")).href] : [];
  rmSync(usageFile, { force: true });
  const child = spawn(process.execPath, [...preload, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: "production", BENCH_USAGE: usageFile },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes) => (said = `${said}${bytes}`.slice(-2000)));
  return new Promise((done) => {
    child.once("close", (code) => {
      const usage = existsSync(usageFile) ? JSON.parse(readFileSync(usageFile, "utf8")) : null;
      rmSync(usageFile, { force: true });
      done({ code, said, usage });
    });
  });
}

const timeline = (...args) => ["--import", "tsx", join("src", "node", "cli.ts"), ...args];

/** The folder of the dataset of this size, made by this checkout. "shipped" is data/. */
export async function datasetOf(size, seed) {
  if (size === "shipped") return join(project, "data");
  const folder = join(work, `data-${size}-${seed}`);
  if (existsSync(join(folder, "aliases.json"))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const { code, said } = await node(timeline("sample", "--events", size, "--seed", seed, "--out", folder), project);
  if (code !== 0) throw new Error(said);
  return folder;
}

/** A blank page. It shows what opening any page costs on this machine, and how long frames are when nothing is drawn.
 */
export function blankSite() {
  const folder = join(work, "blank");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Blank</title><body><p id="blank">Nothing.</p></body></html>\n',
  );
  return folder;
}

/** A page with plain vis-timeline and the events of a dataset. */
export async function plainSite(dataset, size) {
  const folder = join(work, `plain-${size}`);
  await build({
    root: join(bench, "plain"),
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
  });
  writeFileSync(join(folder, "items.json"), JSON.stringify(itemsOf(dataset)));
  return folder;
}

/** A page with one canvas and the events of a dataset. */
export function canvasSite(dataset, size) {
  const folder = join(work, `canvas-${size}`);
  cpSync(join(bench, "canvas"), folder, { recursive: true });
  writeFileSync(join(folder, "items.json"), JSON.stringify(itemsOf(dataset)));
  return folder;
}

/** Builds the app of a checkout. */
export async function buildApp(checkout) {
  mkdirSync(work, { recursive: true });
  const { code, said } = await node(
    [join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"],
    checkout,
  );
  if (code !== 0) throw new Error(said);
}

/** Builds the site of a dataset with a checkout. @returns its folder, or null if the build failed, and what `check` and
 * `build` used */
export async function builtSite({ name, checkout }, dataset, size, isKept) {
  const folder = join(work, `${name}-${size}`);
  if (isKept && existsSync(join(folder, "data", "manifest.json"))) return { folder, check: null, build: null };
  rmSync(folder, { recursive: true, force: true });
  const check = await node(timeline("check", dataset), checkout, true);
  const made = await node(timeline("build", dataset, "--out", folder), checkout, true);
  if (made.code !== 0) process.stderr.write(`${name} did not build ${size}:\n${made.said}\n`);
  return {
    folder: made.code === 0 ? folder : null,
    check: check.code === 0 ? check.usage : null,
    build: made.code === 0 ? made.usage : null,
  };
}
