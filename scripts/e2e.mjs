/** `npm run e2e`: builds the site and runs the browser tests. Arguments go to Playwright. With `--no-build`, tests the
 * site already in dist. */
import { install } from "./install.mjs";
import { runPlaywright } from "./playwright.mjs";
import { fail } from "./run.mjs";
import { buildSite } from "./site.mjs";

const args = process.argv.slice(2).filter((arg) => arg !== "--no-build");
await install();
if (!process.argv.includes("--no-build") && (await buildSite()) !== 0) {
  fail("The site was not built, so nothing was tested; the reason is above.");
}
process.exitCode = await runPlaywright(args).catch((error) => fail(error.message));
