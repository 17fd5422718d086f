/** Sites of changed data, served beside the site under test with the same app. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { besideFolder, besideUrl } from "./sites";

/** The address of a made site. */
export const madeUrl = (name: string): string => `${besideUrl}${name}/`;

/** Builds a site of the shipped data with each file of it changed; `path` is that of the file inside the data. Takes seconds, so tests
 *  that share a site run in one worker. */
export function makeSite(name: string, change: (content: unknown, path: string) => unknown): void {
  const data = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    cpSync("data", data, { recursive: true });
    for (const path of readdirSync(data, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".json")) continue;
      const file = join(data, path);
      writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")), path.replaceAll("\\", "/"))));
    }
    // The page for addresses that do not exist has to know where the site lies.
    const where = ["--out", join(besideFolder, name), "--base-url", madeUrl(name)];
    execFileSync("node", ["--import", "tsx", "src/node/cli.ts", "build", data, ...where], {
      env: { ...process.env, NODE_ENV: "production" },
    });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
