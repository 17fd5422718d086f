/** Which files of a site are kept on the device, so that it works without a network, and what the worker and the page
 * say to each other. Pages are not kept: the worker answers every page with the shell, from which the app draws it. */

/** A file of the site, as `data/manifest.json` lists it. */
export interface ListedFile {
  /** Below the root: "events/x/index.json". */
  readonly path: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** The build that a worker belongs to. `timeline build` writes it into `sw.js`, so that another build has another
 * worker. */
export interface Build {
  /** The data version. */
  readonly version: string;
  /** The entry script of the app, below the root. */
  readonly entry: string;
  /** The SHA-256 of `data/manifest.json`, in hex. */
  readonly manifest: string;
  /** The files that the app starts with. */
  readonly start: readonly string[];
}

export const WORKER_FILE = "sw.js";
export const MANIFEST_FILE = "data/manifest.json";
/** A page without content. It stands for every page, so that it names the root and the record by these two tokens. */
export const SHELL_FILE = "shell.html";
export const ROOT_TOKEN = "%root%";
export const RECORD_TOKEN = "%record%";

/** The most bytes that are fetched ahead. Of a larger site only what was opened is kept. */
export const MOST_AHEAD = 20e6;

/** Names of caches begin with this, because sites of one host share their storage. @param root the site's root as an
 * absolute address */
export const cachePrefix = (root: string): string => `sourceline ${new URL(root).pathname} `;

const KEPT = /^(?:assets\/.+|shell\.html|icon\.svg|brand\.css|data\/[\w.-]+\.json|(?:.+\/)?index\.json)$/;

/** Does the app need this file, whatever the reader opens? */
export const isKept = (path: string): boolean => KEPT.test(path) && path !== MANIFEST_FILE;

/** The path below the root that an address asks for; null for addresses outside. */
export function pathOf(url: string, root: string): string | null {
  const plain = url.replace(/[?#].*$/, "");
  if (!plain.startsWith(root)) return null;
  try {
    return decodeURIComponent(plain.slice(root.length));
  } catch {
    return null;
  }
}

/** The page that a path asks for: "" for the home page, or the path of a record, such as "events/x/"; null if the site
 * has no such page.
 * @param has whether the site has a file */
export function pageAt(path: string, has: (file: string) => boolean): string | null {
  const page = path.replace(/(^|\/)index\.html$/, "$1");
  return page === "" || (page.endsWith("/") && has(`${page}index.json`)) ? page : null;
}

/** The shell as one page. @param root the site's root as an absolute path, ending in a slash */
export function shellAt(shell: string, root: string, page: string): string {
  const record = page === "" ? "" : ` data-record="${page}"`;
  return shell.replace(` data-record="${RECORD_TOKEN}"`, record).replaceAll(ROOT_TOKEN, root);
}

/** What a page asks of the worker. */
export type Order =
  /** Keep these files, which the page has opened. */
  | { readonly do: "keep"; readonly paths: readonly string[] }
  /** Fetch everything that is missing. */
  | { readonly do: "fill" }
  /** Say what is kept. */
  | { readonly do: "report" };

/** What the worker says: to all pages when it has taken over, and to a page that has asked. */
export interface Report extends Pick<Build, "version" | "entry"> {
  /** How many of the needed files are kept, how many are needed, and their bytes. */
  readonly files: number;
  readonly of: number;
  readonly bytes: number;
  readonly ofBytes: number;
  /** Has the browser refused to keep more? */
  readonly isFull: boolean;
}

export const isReport = (message: unknown): message is Report =>
  typeof message === "object" && message !== null && "entry" in message && "ofBytes" in message;
