/** Installs the bench's own dependencies if they are missing or do not match the lockfile. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matches } from "../scripts/install.mjs";
import { fail, root, say } from "../scripts/run.mjs";

function packagesOf(...path) {
  try {
    return JSON.parse(readFileSync(join(...path), "utf8"));
  } catch {
    return null;
  }
}

/** @param name a folder of the project, relative to its root */
export function installIn(name) {
  const folder = join(root, name);
  const installed = packagesOf(folder, "node_modules", ".package-lock.json");
  if (installed && matches(packagesOf(folder, "package-lock.json"), installed)) return;
  say(`Installing what the bench needs (npm ci in ${name}/) …`);
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const { status } = spawnSync(command, [...first, ...args], {
    cwd: folder,
    stdio: "inherit",
    shell: !npm && process.platform === "win32",
  });
  if (status !== 0) fail("The bench's dependencies could not be installed; npm says why above.");
}
