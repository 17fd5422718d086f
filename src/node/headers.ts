/** Writes `_headers`, from which hosts such as Cloudflare Pages and Netlify read what to send with each file. Samples for
 * other hosts are in docs/hosting/; a test compares them with this. */

export const HEADERS = "_headers";

/** How long copies of a file may be kept. */
export const CACHE = {
  /** The names in `assets/` contain a hash, so that a file never changes. */
  asset: "public, max-age=31536000, immutable",
  /** Scripts that pages of other sites name. Their names never change. */
  script: "public, max-age=3600",
  /** Everything else. Readers ask each time whether it has changed; caches between them and the host ask once a minute. */
  other: "public, max-age=0, s-maxage=60, must-revalidate",
} as const;

/** Sent with every file. Any site may read the record and show it. */
const always = (policy: string): readonly string[] => [
  "Access-Control-Allow-Origin: *",
  `Content-Security-Policy: ${policy}`,
  "Cross-Origin-Resource-Policy: cross-origin",
  "Referrer-Policy: same-origin",
  "X-Content-Type-Options: nosniff",
];

/** @param path the path of a file below the root */
export const cacheOf = (path: string): string =>
  path.startsWith("assets/") ? CACHE.asset : /^(?:chips|embed)\.js$/.test(path) ? CACHE.script : CACHE.other;

/** Hosts join the headers of all rules that fit a path, so that no two rules for one path have the same header.
 * @param paths the paths of all files below the root
 * @param policy the content security policy, see `headerPolicy` */
export function headersFile(paths: readonly string[], policy: string): string {
  const served = paths.filter((path) => !path.startsWith("."));
  const tops = new Map(served.map((path) => [path.replace(/\/.*/, "/*"), path]));
  const rules = [
    ["/*", always(policy)],
    ["/", [`Cache-Control: ${CACHE.other}`]],
    ...[...tops].sort().map(([top, path]) => [`/${top}`, [`Cache-Control: ${cacheOf(path)}`]]),
  ] as const;
  return rules.map(([rule, lines]) => `${[rule, ...lines].join("\n  ")}\n`).join("\n");
}
