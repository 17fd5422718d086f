/** `node scripts/weigh.mjs`: what a reader of the site in dist loads, for docs/hosting.md. Opens pages in a browser and
 * adds up the files it asks for, as they are and compressed by gzip and brotli. Build the site first. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { chromium } from "playwright";
import serveStatic from "serve-static";
import { FLAGS, findBrowser } from "./browser.mjs";
import { root, say } from "./run.mjs";

const dist = join(root, "dist");
/** Files whose names change with their content. Readers keep them. */
const isHashed = (path) => path.startsWith("assets/");
const isPacked = (path) => /\.(?:woff2|png)$/.test(path);

/** Bytes of a file as it is, by gzip and by brotli, at the levels that networks use. */
function weigh(path) {
  const bytes = readFileSync(join(dist, path));
  if (isPacked(path)) return [bytes.length, bytes.length, bytes.length];
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return [bytes.length, gzipSync(bytes, { level: 6 }).length, brotliCompressSync(bytes, { params }).length];
}

const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

function report(what, paths) {
  const sums = paths.map(weigh).reduce((sum, one) => sum.map((bytes, at) => bytes + one[at]), [0, 0, 0]);
  const [plain, gzip, brotli] = sums.map(kB);
  say(`${what}: ${paths.length} files, ${plain}, gzip ${gzip}, brotli ${brotli}`);
}

const files = serveStatic(dist, { fallthrough: false, maxAge: "1h" });
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const site = `http://127.0.0.1:${server.address().port}/`;
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: FLAGS });
try {
  const [first, second] = readdirSync(join(dist, "events")).slice(30, 32);
  const [opened, another] = await visits([site, `${site}?event=${second}`]);
  const [byLink] = await visits([`${site}events/${first}/`]);
  report("first visit of the first page", opened);
  report(
    "of these asked for again on a next visit",
    opened.filter((path) => !isHashed(path)),
  );
  report("another event, opened there", another);
  report("first visit of an event's page", byLink);
} finally {
  await browser.close();
  server.close();
}

/** Opens addresses one after the other, as one reader. @returns the files that each asked for and no earlier one did */
async function visits(addresses) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const seen = new Set();
  let asked = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
    if (!seen.has(path)) asked.push(path);
    seen.add(path);
  });
  const all = [];
  for (const address of addresses) {
    asked = [];
    await page.goto(address, { waitUntil: "networkidle" });
    // What is fetched ahead, once the page is at rest.
    await page.waitForTimeout(2000);
    all.push(asked);
  }
  return all;
}

const all = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) =>
  statSync(join(dist, path)).isFile(),
);
report("all files", all);
report("files with a hash in their name", all.filter(isHashed));
report(
  "pages",
  all.filter((path) => path.endsWith(".html")),
);
report(
  "pages of events",
  all.filter((path) => /^events\/.*\.html$/.test(path)),
);
report(
  "data of events",
  all.filter((path) => /^events\/.*\.json$/.test(path)),
);
report("the script of chips", ["chips.js"]);
