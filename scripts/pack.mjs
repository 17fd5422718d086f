/** `npm pack` runs this first: builds the app into dist-app and bundles the command line into dist-cli, the two folders
 * of the package (docs/package.md). Installs missing dependencies first. */
import { pathToFileURL } from "node:url";
import { install } from "./install.mjs";
import { fail, run, say, tool } from "./run.mjs";
import { buildApp } from "./site.mjs";

/** Bundles the command line. @returns the exit code */
export async function bundleCommands() {
  say("Bundling the command line …");
  return run([tool("vite"), "build", "--config", "vite.cli.config.ts", "--logLevel", "warn"]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install();
  if ((await buildApp()) !== 0 || (await bundleCommands()) !== 0) fail("Nothing was packed; the reason is above.");
}
