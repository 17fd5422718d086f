/** Builds the finished site: Vite builds the app, then `timeline build` writes pages and data. */
import { run, say, timeline, tool } from "./run.mjs";

const env = { NODE_ENV: "production" };

/** Builds the app into dist-app. If it does not compile, the old app stays. @returns the exit code */
export async function buildApp() {
  say("Building the app …");
  return run([tool("vite"), "build", "--logLevel", "warn"], { env });
}

/** Checks and compiles the data and writes the site. Writes nothing if the data has an error. @returns the exit code */
export async function buildPages(out = "dist") {
  say("Checking and compiling the data …");
  return run(timeline("build", "data", "--out", out, "--budget", "20"), { env });
}

/** Builds the app and the pages into dist. @returns the exit code */
export async function buildSite() {
  return (await buildApp()) || (await buildPages());
}
