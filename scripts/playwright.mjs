/** Runs Playwright against the built site. The site is served at two addresses by http-server, a static server that is
 * not ours. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { FLAGS, findBrowser } from "./browser.mjs";
import { cache, freePort, root, run, say, timeline, tool } from "./run.mjs";

/** The two test runs: the shipped site with all specs, and a sample site of 2,100 events with the tests that hold at
 * any size. */
const LARGE = join(cache, "large");
const RUNS = [
  { name: "shipped", data: "data", site: "dist", report: join(cache, "playwright.json"), args: [] },
  {
    name: "2,100 events",
    data: join(LARGE, "data"),
    site: join(LARGE, "site"),
    report: join(cache, "playwright-large.json"),
    args: ["reader", "a11y", "keyboard", "evidence", "--grep", "@any-size"],
  },
];

/** Paths of the JSON reports of a complete run. */
export const PLAYWRIGHT_REPORTS = RUNS.map(({ report }) => report);

/** Links dist as a/b/c inside another folder, to serve the site below a path. */
function linkBelowPath() {
  const folder = join(cache, "site", "a", "b");
  rmSync(join(cache, "site"), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, "dist"), join(folder, "c"), "junction");
}

/** Makes a sample dataset of 2,100 events and builds its site with the existing app. The size is above the limit up to
 * which the build draws everything. */
async function buildLarge() {
  const [data, site] = [join(LARGE, "data"), join(LARGE, "site")];
  rmSync(LARGE, { recursive: true, force: true });
  const codes = [
    await run(timeline("sample", "--events", "2100", "--seed", "1", "--out", data)),
    await run(timeline("build", data, "--out", site), { env: { NODE_ENV: "production" } }),
  ];
  if (codes.some((code) => code !== 0)) throw new Error("The site of 2,100 made-up events was not built.");
}

/** Builds the shipped dataset in a made-up language, beside the site under test. */
async function buildMadeUp() {
  const app = join(cache, "made-up");
  const env = { NODE_ENV: "production", SOURCELINE_LANGUAGE: "made-up", NODE_OPTIONS: "--conditions=made-up" };
  const codes = [
    await run([tool("vite"), "build", "--outDir", app, "--emptyOutDir", "--logLevel", "warn"], { env }),
    await run(timeline("build", "data", "--app", app, "--out", join(cache, "site", "made-up")), { env }),
  ];
  if (codes.some((code) => code !== 0)) throw new Error("The site in a made-up language was not built.");
}

/** Runs the browser tests on dist and, without arguments, also on the sample site. Throws if there is no site or no
 * browser.
 * @param args arguments for Playwright; `--large` as the first runs the given specs on the sample site instead
 * @returns the exit code */
export async function runPlaywright(args = []) {
  const isLarge = args[0] === "--large";
  const runs = args.length === 0 ? RUNS : [{ ...RUNS[isLarge ? 1 : 0], args: isLarge ? args.slice(1) : args }];
  for (const { report } of RUNS) rmSync(report, { force: true });
  if (!existsSync(join(root, "dist", "index.html"))) throw new Error("There is no built site in dist to test.");
  const browser = await findBrowser();
  say(`Browser: ${browser.executablePath} (${browser.how})`);
  linkBelowPath();
  await buildLarge();
  await buildMadeUp();
  let code = 0;
  for (const { name, data, site, report, args: specs } of runs) {
    say(`Browser tests: ${name}`);
    const env = {
      CHROMIUM_PATH: browser.executablePath,
      CHROMIUM_ENV: JSON.stringify(browser.env),
      CHROMIUM_FLAGS: FLAGS.join(" "),
      SITE_PORT: String(await freePort()),
      SITE_PORT_BELOW_PATH: String(await freePort()),
      SITE_PORT_LARGE: String(await freePort()),
      RECORD_FOLDER: data,
      SITE_FOLDER: site,
      LARGE_FOLDER: LARGE,
      PLAYWRIGHT_REPORT: report,
    };
    code = (await run([tool("playwright", "@playwright/test"), "test", ...specs], { env })) || code;
  }
  return code;
}
