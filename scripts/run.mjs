/** Runs the project's tools with node directly, from the project's folder and without a shell, and prints messages. All
 * other scripts use it. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The folder of everything that scripts keep between runs. */
export const cache = join(root, ".cache");

export const say = (line) => process.stdout.write(`${line}\n`);

/** Prints a message and ends the process with exit code 1. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Starts node with these arguments. Its output goes to ours, unless `quiet`. */
export function start(args, { env = {}, quiet = false } = {}) {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? "ignore" : "inherit",
  });
}

/** Resolves with the exit code of a process; 1 if it was killed or could not start. */
export function ended(child) {
  return new Promise((done) => {
    child.once("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      done(1);
    });
    child.once("close", (code) => done(code ?? 1));
  });
}

/** Runs node with these arguments until it ends. @returns the exit code */
export const run = (args, options) => ended(start(args, options));

/** The path of an installed tool, for node to run. */
export function tool(name, packageName = name) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** Arguments that run the project's own command line. */
export const timeline = (...args) => ["--import", "tsx", join("src", "node", "cli.ts"), ...args];

/** An unused port, so that two runs on one machine do not collide. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
