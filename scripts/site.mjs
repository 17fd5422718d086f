/** Builds the finished site: the app by Vite, then the pages and data by the project's own command line. */
import { run, say, timeline, tool } from "./run.mjs";

const env = { NODE_ENV: "production" };

/** Builds the app into dist-app; answers the exit code. An app that does not compile leaves the old one. */
export async function buildApp() {
  say("Building the app …");
  return run([tool("vite"), "build", "--logLevel", "warn"], { env });
}

/** Checks and compiles the data and writes the site; answers the exit code. Nothing is written when the data has an error. */
export async function buildPages(out = "dist") {
  say("Checking and compiling the data …");
  return run(timeline("build", "data", "--out", out), { env });
}

/** Both, into dist; answers the exit code. */
export async function buildSite() {
  return (await buildApp()) || (await buildPages());
}
