/** The addresses of the site under test, which http-server serves at "/" and "/a/b/c/". The tests do not use our own
 * server. */

const portAtRoot = Number(process.env["SITE_PORT"] ?? 4301);
const portBelowPath = Number(process.env["SITE_PORT_BELOW_PATH"] ?? 4302);

const portOfLarge = Number(process.env["SITE_PORT_LARGE"] ?? 4303);

/** The site at the root of a host. */
export const siteUrl = `http://127.0.0.1:${portAtRoot}/`;

/** Served beside the site under test: the same site below a path, and sites that tests build from other data. */
export const besideFolder = ".cache/site";
export const besideUrl = `http://127.0.0.1:${portBelowPath}/`;

/** The same site below a path, as on a shared host. */
export const siteBelowPath = `${besideUrl}a/b/c/`;

/** Folder and address of the sample dataset of 2,100 events and its site, for tests that need many events whatever site
 * is under test. */
export const largeFolder = process.env["LARGE_FOLDER"] ?? ".cache/large";
export const largeUrl = `http://127.0.0.1:${portOfLarge}/`;

/** The servers that Playwright starts, without directory listings and without a fallback page. The address answers when
 * the server is ready. Files may be cached for ten minutes, as on static hosts; each test has its own browser context,
 * whose cache starts empty. */
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

/** What a device remembers between visits (src/state/remember.ts), at each of the addresses. */
export const storageOf = (kept: object) => ({
  cookies: [],
  origins: siteServers.map(({ url }) => ({
    origin: new URL(url).origin,
    localStorage: [{ name: "sourceline", value: JSON.stringify(kept) }],
  })),
});
