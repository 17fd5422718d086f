/** Runs Playwright against the built site, which another project's plain static server serves at two addresses. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { FLAGS, findBrowser } from "./browser.mjs";
import { cache, root, run, say, tool } from "./run.mjs";

/** Where the JSON report of a whole run is written. */
export const PLAYWRIGHT_REPORT = join(cache, "playwright.json");

/** A port nothing uses, so that two runs on one machine do not meet. */
function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Puts dist at a/b/c of a folder, for the site below a path. */
function linkBelowPath() {
  const folder = join(cache, "site", "a", "b");
  rmSync(join(cache, "site"), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, "dist"), join(folder, "c"), "junction");
}

/** Runs the browser tests of dist; answers the exit code, throws a sentence when there is no site or no browser. */
export async function runPlaywright(args = []) {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  if (!existsSync(join(root, "dist", "index.html"))) throw new Error("There is no built site in dist to test.");
  const browser = await findBrowser();
  say(`Browser: ${browser.executablePath} (${browser.how})`);
  linkBelowPath();
  const env = {
    CHROMIUM_PATH: browser.executablePath,
    CHROMIUM_ENV: JSON.stringify(browser.env),
    CHROMIUM_FLAGS: FLAGS.join(" "),
    SITE_PORT: String(await freePort()),
    SITE_PORT_BELOW_PATH: String(await freePort()),
    PLAYWRIGHT_REPORT,
  };
  return run([tool("playwright", "@playwright/test"), "test", ...args], { env });
}
