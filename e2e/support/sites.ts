/** The addresses of the site under test: dist at "/" and the same at "/a/b/c/", served by http-server, not by ours. */

const portAtRoot = Number(process.env["SITE_PORT"] ?? 4301);
const portBelowPath = Number(process.env["SITE_PORT_BELOW_PATH"] ?? 4302);

const portOfLarge = Number(process.env["SITE_PORT_LARGE"] ?? 4303);

/** The site at the root of a host. */
export const siteUrl = `http://127.0.0.1:${portAtRoot}/`;

/** What is served beside the site under test: the same site below a path, and what a test makes of other data. */
export const besideFolder = ".cache/site";
export const besideUrl = `http://127.0.0.1:${portBelowPath}/`;

/** The same site below a path, as on a shared host. */
export const siteBelowPath = `${besideUrl}a/b/c/`;

/** Where the made-up record of 2,100 events and its site lie, and its address: for tests that need many events, whatever site is under test. */
export const largeFolder = process.env["LARGE_FOLDER"] ?? ".cache/large";
export const largeUrl = `http://127.0.0.1:${portOfLarge}/`;

/** What Playwright starts: a folder, a port and the address that answers when it is ready. No listing, no fallback page. A file is kept
 *  for ten minutes, as hosts of plain files have it; each test has a browser context of its own, which begins with nothing kept. */
export const siteServers = [
  { folder: process.env["SITE_FOLDER"] ?? "dist", port: portAtRoot, url: siteUrl },
  { folder: besideFolder, port: portBelowPath, url: siteBelowPath },
  { folder: `${largeFolder}/site`, port: portOfLarge, url: largeUrl },
].map(({ folder, port, url }) => ({
  command: `node --no-deprecation node_modules/http-server/bin/http-server ${folder} -a 127.0.0.1 -p ${port} -c600 -d false -s`,
  url,
  reuseExistingServer: false,
  timeout: 30_000,
}));

/** What a device keeps between visits (src/state/remember.ts), at each of the addresses. */
export const storageOf = (kept: object) => ({
  cookies: [],
  origins: siteServers.map(({ url }) => ({
    origin: new URL(url).origin,
    localStorage: [{ name: "sourceline", value: JSON.stringify(kept) }],
  })),
});
