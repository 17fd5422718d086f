/** `npm run dev`: serves the site and builds it anew when the code or the data change; a failed build leaves the old site. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, watch } from "node:fs";
import { join, relative } from "node:path";
import { install } from "./install.mjs";
import { cache, ended, fail, root, say, start, timeline } from "./run.mjs";
import { buildApp, buildPages } from "./site.mjs";

const WAIT_MS = 200;
const site = join(cache, "dev", "site");
const next = join(cache, "dev", "next");

/** Builds beside the served site and swaps; answers whether it worked. */
async function rebuild({ app }) {
  const failed = (app && (await buildApp()) !== 0) || (await buildPages(relative(root, next))) !== 0;
  if (failed) return false;
  rmSync(site, { recursive: true, force: true });
  renameSync(next, site);
  return true;
}

/** One build at a time; changes during a build are built after it. */
function watcher() {
  let changed = { app: false, data: false };
  let timer;
  let busy = false;
  const work = async () => {
    if (busy) return;
    busy = true;
    while (changed.app || changed.data) {
      const { app } = changed;
      changed = { app: false, data: false };
      say(`\n${app ? "The code" : "The data"} changed.`);
      say((await rebuild({ app })) ? "Built. Reload the page." : "Not built; the old site stays. The reason is above.");
    }
    busy = false;
  };
  return (kind) => {
    changed[kind] = true;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), WAIT_MS);
  };
}

/** Watches each folder by itself: Node 20 on Linux loses a file that an editor replaces when it watches recursively. */
function watchBelow(top, onChange) {
  const watched = new Map();
  const refresh = () => {
    for (const [folder, it] of watched) {
      if (existsSync(folder)) continue;
      it.close();
      watched.delete(folder);
    }
    const below = readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const folder of [top, ...below]) if (!watched.has(folder)) watched.set(folder, watch(folder, changed));
  };
  const changed = () => {
    onChange();
    try {
      refresh();
    } catch {
      // A folder went away while it was read; its parent reports the next change.
    }
  };
  refresh();
}

await install();
mkdirSync(join(cache, "dev"), { recursive: true });
if (!(await rebuild({ app: true })) && !existsSync(site)) fail("The site was not built; the reason is above.");
const onChange = watcher();
for (const [folder, kind] of [
  ["src", "app"],
  ["public", "app"],
  ["data", "data"],
]) {
  watchBelow(join(root, folder), () => onChange(kind));
}
const server = start(timeline("serve", relative(root, site), ...process.argv.slice(2)));
say("Watching src, public and data.");
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill());
process.exit(await ended(server));
