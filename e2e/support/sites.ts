/** The addresses of the site under test: dist at "/" and the same at "/a/b/c/", served by http-server, not by ours. */

const portAtRoot = Number(process.env["SITE_PORT"] ?? 4301);
const portBelowPath = Number(process.env["SITE_PORT_BELOW_PATH"] ?? 4302);

/** The site at the root of a host. */
export const siteUrl = `http://127.0.0.1:${portAtRoot}/`;

/** The same site below a path, as on a shared host. */
export const siteBelowPath = `http://127.0.0.1:${portBelowPath}/a/b/c/`;

/** What Playwright starts: a folder, a port and the address that answers when it is ready. No listing, no cache, no fallback page. */
export const siteServers = [
  { folder: "dist", port: portAtRoot, url: siteUrl },
  { folder: ".cache/site", port: portBelowPath, url: siteBelowPath },
].map(({ folder, port, url }) => ({
  command: `node --no-deprecation node_modules/http-server/bin/http-server ${folder} -a 127.0.0.1 -p ${port} -c-1 -d false -s`,
  url,
  reuseExistingServer: false,
  timeout: 30_000,
}));
