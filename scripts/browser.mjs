/** Finds a Chromium that starts on this machine, for the browser tests and the bench. If there is none, it unpacks or
 * downloads one. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cache, run, say, tool } from "./run.mjs";

/** The flags with which every script starts the browser. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NOTHING_FOUND =
  "No browser was found and none could be downloaded: install Chromium or Google Chrome, or set CHROMIUM_PATH to the program's file.";

const KNOWN_PATHS = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** Whether the program starts. A file may be a stub or lack a system library. */
function starts(executablePath, env = {}) {
  // On Windows --version opens a window, so the existence of the file must suffice.
  if (process.platform === "win32") return true;
  const { status } = spawnSync(executablePath, ["--version", "--no-sandbox"], {
    env: { ...process.env, ...env },
    stdio: "ignore",
    timeout: 30_000,
  });
  return status === 0;
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import("playwright");
    return chromium.executablePath();
  } catch {
    return "";
  }
}

/** The Chromium of the npm package @sparticuz/chromium with its libraries, or null if it cannot run here. */
async function packaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = join(cache, "chromium-147.0.0");
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath) && !(await unpackInto(folder))) return null;
  writeFileSync(join(folder, "fonts", "fonts.conf"), FONTS);
  const env = {
    FONTCONFIG_PATH: join(folder, "fonts"),
    LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
  };
  return { executablePath, env };
}

/** Font folders for Chromium. The package's own list names only /tmp, and without any font Chromium draws no text at
 * all, not even in a font of the page. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** Unpacks into a second folder and renames it, so that an interrupted run leaves no incomplete browser. */
async function unpackInto(folder) {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  say("Unpacking the Chromium that came with the dependencies …");
  const script = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  // The package unpacks its libraries only if it detects a known host, and always into TMPDIR.
  const env = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", TMPDIR: unfinished };
  const code = await run(["--input-type=module", "--eval", script], { env });
  if (code === 0 && !existsSync(folder)) renameSync(unfinished, folder);
  rmSync(unfinished, { recursive: true, force: true });
  return existsSync(folder);
}

/** @returns the browser to use as `{ executablePath, env, how }`; throws if none is found and none can be downloaded */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, but there is no such file.`);
    return { executablePath: given, env: {}, how: "CHROMIUM_PATH" };
  }
  const own = await playwrightsOwn();
  if (existsSync(own) && starts(own)) return { executablePath: own, env: {}, how: "Playwright's own" };
  const known = (KNOWN_PATHS[process.platform] ?? []).find((path) => existsSync(path) && starts(path));
  if (known) return { executablePath: known, env: {}, how: "installed on this system" };
  const inPackage = await packaged();
  if (inPackage && starts(inPackage.executablePath, inPackage.env)) {
    return { ...inPackage, how: "from the package @sparticuz/chromium" };
  }
  say("There is no browser here; downloading Chromium (playwright install chromium) …");
  await run([tool("playwright", "@playwright/test"), "install", "chromium"]);
  if (existsSync(own) && starts(own)) return { executablePath: own, env: {}, how: "downloaded by Playwright" };
  throw new Error(NOTHING_FOUND);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executablePath, how } = await findBrowser();
  say(`${executablePath} (${how})`);
}
