/** Installs what the bench compares with into bench/node_modules, when it is not there or not what the lockfile says. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matches } from "../scripts/install.mjs";
import { fail, root, say } from "../scripts/run.mjs";

const folder = join(root, "bench");

function packagesOf(...path) {
  try {
    return JSON.parse(readFileSync(join(folder, ...path), "utf8"));
  } catch {
    return null;
  }
}

export function installHere() {
  const installed = packagesOf("node_modules", ".package-lock.json");
  if (installed && matches(packagesOf("package-lock.json"), installed)) return;
  say("Installing what the bench compares with (npm ci in bench/) …");
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
