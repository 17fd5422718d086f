/** A made-up site of many events, built once for all tests of a run, and the record it was built of. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const MADE = 3000;
const folder = process.env["MADE_FOLDER"] ?? join(tmpdir(), `made-${MADE}-${process.env["SITE_PORT"] ?? 0}`);
const lock = `${folder}.lock`;

const timeline = (...args: string[]) =>
  execFileSync("node", ["--import", "tsx", "src/node/cli.ts", ...args], { stdio: "ignore" });

/** Builds the site, unless another worker has, or is at it: then waits for it. */
export async function buildMade(): Promise<void> {
  const isBuilt = () => existsSync(join(folder, "site", "data", "index.json"));
  try {
    mkdirSync(lock);
  } catch {
    while (existsSync(lock)) await new Promise((next) => setTimeout(next, 200));
    if (!isBuilt()) throw new Error("another worker could not build the made-up site");
    return;
  }
  try {
    if (!isBuilt()) {
      timeline("sample", "--events", String(MADE), "--seed", "1", "--out", join(folder, "data"));
      timeline("build", join(folder, "data"), "--out", join(folder, "site"));
    }
  } finally {
    rmSync(lock, { recursive: true });
  }
}

/** Serves the made-up site, as the real one is served; answers its address and what ends it. */
export async function serveMade(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const port = await freePort();
  const options = ["-a", "127.0.0.1", "-p", String(port), "-c-1", "-d", "false", "-s"];
  const server = spawn("node", [
    "--no-deprecation",
    "node_modules/http-server/bin/http-server",
    join(folder, "site"),
    ...options,
  ]);
  const url = `http://127.0.0.1:${port}/`;
  const isUp = () =>
    fetch(`${url}404.html`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) await new Promise((next) => setTimeout(next, 100));
  return { url, stop: () => server.kill() };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export interface MadeEvent {
  readonly id: string;
  readonly title: string;
  readonly date: { readonly edtf: string };
  readonly category: string;
}

/** Every event of the made-up record, in no order. */
export function madeEvents(): readonly MadeEvent[] {
  const of = join(folder, "data", "events");
  return readdirSync(of).flatMap(
    (file) => (JSON.parse(readFileSync(join(of, file), "utf8")) as { events: MadeEvent[] }).events,
  );
}

export interface MadeYear {
  readonly year: string;
  readonly events: readonly string[];
}

/** Every year with its events in order, as the page has them that was written before any script runs. */
export function madeYears(): readonly MadeYear[] {
  const html = readFileSync(join(folder, "site", "index.html"), "utf8");
  return html
    .split(/<section aria-labelledby="part_year-/)
    .slice(1)
    .map((section) => ({
      year: /^-?\d+/.exec(section)?.[0] ?? "",
      events: [...section.matchAll(/<li class="row" data-event="([^"]+)"/g)].map(([, id = ""]) => id),
    }));
}
