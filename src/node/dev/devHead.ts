/** Makes the head of a page in the edit loop, with Vite's scripts and the app from src/. A finished site has none of
 * these tags (appHead.ts). */
import type { AppHead } from "../appHead";

export interface DevHeadOptions {
  /** The script that runs before the first paint. */
  readonly first: string;
  /** The tags that Vite adds to every page: its client and the code that swaps components. */
  readonly tags: string;
  /** The project's folder. Vite uses it in the ids of modules. */
  readonly root: string;
  /** The path under which the site is served. */
  readonly base: string;
}

/** Vite adds inline scripts, inserts styles by script and opens a socket. Other hosts stay forbidden, as in a finished
 * site. Trusted Types are not required. */
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
  // By this id Vite recognises the style sheet that start.tsx imports, and does not add it a second time.
  const sheet = `<link rel="stylesheet" href="${base}${theme}" data-vite-dev-id="${forAttribute(`${root}/${theme}`)}">`;
  return {
    policy: DEV_POLICY,
    plainPolicy: DEV_POLICY,
    // It is built with the app, so the page has no script here.
    notFound: { script: "", policy: DEV_POLICY },
    first,
    // Vite's client comes with the styles, so that pages without the app also reload.
    styles: () => [tags, sheet],
    scripts: () => [`<script type="module" src="${base}src/main.tsx"></script>`],
  };
}

const forAttribute = (path: string): string => path.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
