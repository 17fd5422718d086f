/** Builds sites from changed data, so that tests can check other datasets. They are served beside the site under test
 * and use the same app. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { besideFolder, besideUrl } from "./sites";

/** The address of such a site. */
export const madeUrl = (name: string): string => `${besideUrl}${name}/`;

/** Runs the command line. */
export function timeline(...args: readonly string[]): void {
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync("node", ["--import", "tsx", "src/node/cli.ts", ...args], { env });
}

/** Builds a site from the shipped data after changing each file, and after what `prepare` does to the folder.
 * `path` is relative to the data folder. A build takes
 * seconds, so tests that share a site run in one worker. */
export function makeSite(
  name: string,
  change: (content: unknown, path: string) => unknown,
  prepare?: (data: string) => void,
): void {
  const data = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    cpSync("data", data, { recursive: true });
    for (const path of readdirSync(data, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".json")) continue;
      const file = join(data, path);
      writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")), path.replaceAll("\\", "/"))));
    }
    // Without a release, records can be removed and renamed.
    if (prepare) prepare(data);
    else rmSync(join(data, "published.json"), { force: true });
    // The page for addresses that do not exist needs the root of the site.
    const where = ["--out", join(besideFolder, name), "--base-url", madeUrl(name)];
    timeline("build", data, ...where);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
