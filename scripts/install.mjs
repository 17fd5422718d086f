/** Installs the dependencies if they are missing or differ from package-lock.json. Needs only Node and npm, because it
 * runs before anything is installed. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ended, fail, root, say } from "./run.mjs";

const OLDEST_NODE = [20, 19];

/** Whether a version of Node is new enough. */
export function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** Whether npm's record of installed packages has every package of the lockfile, in the same version. */
export function matches(lock, installed) {
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === "" || (installed.packages[path] ? installed.packages[path].version === wanted.version : wanted.optional),
  );
}

function packagesOf(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), "utf8"));
  } catch {
    return null;
  }
}

/** Installs what is missing. Ends the process with a message if that is impossible. */
export async function install() {
  if (!isNewEnough(process.versions.node)) {
    fail(
      `This project needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org and run the command again.`,
    );
  }
  const lock = packagesOf("package-lock.json");
  if (!lock) fail("package-lock.json is missing or broken, so it is not known what to install. Restore it from git.");
  const installed = packagesOf("node_modules", ".package-lock.json");
  if (installed && matches(lock, installed)) return;
  say(
    installed
      ? "The dependencies have changed; installing them anew (npm ci) …"
      : "Installing the dependencies (npm ci); the first time this takes a minute …",
  );
  // No package needs its install script, so none is run.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit" };
  const code = await ended(
    npm
      ? spawn(process.execPath, [npm, ...args], options)
      : spawn("npm", args, { ...options, shell: process.platform === "win32" }),
  );
  if (code !== 0) fail("The dependencies could not be installed; npm says why above. Is there a network connection?");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await install();
