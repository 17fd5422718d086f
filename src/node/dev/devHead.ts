/** The head of a page in the edit loop: Vite's own scripts, and the app as it lies in src/. No finished site has any of it. */
import type { AppHead } from "../appHead";

export interface DevHeadOptions {
  /** The script before the first paint. */
  readonly first: string;
  /** Tags of what Vite adds to every page: its client, and what swaps components. */
  readonly tags: string;
  /** The project's folder, by which Vite names the modules. */
  readonly root: string;
  /** Path the site is served under. */
  readonly base: string;
}

/** Vite's scripts stand in the page, its styles are put there by script, and it listens on a socket. Other hosts stay forbidden, as in a
 *  finished site; Trusted Types are not asked for. */
const DEV_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws:",
  "worker-src 'self' blob:",
].join("; ");

export function devHead({ first, tags, root, base }: DevHeadOptions): AppHead {
  const theme = "src/ui/theme.css";
  // Under this id Vite takes the sheet for the one that main.tsx imports, and does not add it a second time.
  const sheet = `<link rel="stylesheet" href="${base}${theme}" data-vite-dev-id="${forAttribute(`${root}/${theme}`)}">`;
  return {
    policy: DEV_POLICY,
    plainPolicy: DEV_POLICY,
    first,
    // Vite's client comes with the styles, so that pages without the app are loaded anew as well.
    styles: () => [tags, sheet],
    scripts: () => [`<script type="module" src="${base}src/main.tsx"></script>`],
  };
}

const forAttribute = (path: string): string => path.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
