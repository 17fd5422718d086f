/** What the head of a page says of the app: its policy, its script before the first paint, its styles and its scripts. A finished site and the
 *  edit loop (dev/devHead.ts) differ here and nowhere else in a page. */
import { createHash } from "node:crypto";
import type { AppFiles } from "./appFiles";

export interface AppHead {
  /** The policy of a page with the app. */
  readonly policy: string;
  /** The policy of a page without script. */
  readonly plainPolicy: string;
  /** What runs before the first paint, as text of an inline script. */
  readonly first: string;
  /** Links to the app's styles; `root` leads from the page to the site's root. */
  styles(root: string): readonly string[];
  /** What the page comes alive with, after its styles. */
  scripts(root: string, kind: "home" | "record"): readonly string[];
}

/** The head of a page of a finished site, which names the files of the built app. */
export function builtHead(files: AppFiles): AppHead {
  return {
    policy: policyOf(files),
    plainPolicy: PLAIN_POLICY,
    first: files.first,
    styles: (root) => files.styles.map((file) => `<link rel="stylesheet" crossorigin href="${root}${file}">`),
    scripts(root, kind) {
      const preload = (file: string) => `<link rel="modulepreload" crossorigin href="${root}${file}">`;
      return [
        ...files.fonts.map(
          (file) => `<link rel="preload" href="${root}${file}" as="font" type="font/woff2" crossorigin>`,
        ),
        `<script type="module" crossorigin src="${root}${files.entry}"></script>`,
        ...files.imports.map(preload),
        preload(kind === "record" ? files.recordScript : files.listScript),
      ];
    },
  };
}

/** The policy of every page; the one inline script is allowed by its hash. vis-timeline writes ids through innerHTML, hence the default
 *  Trusted Types policy, which refuses whatever holds markup (src/ui/timeline/trustedTypes.ts). */
const policyOf = ({ first }: AppFiles): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash("sha256").update(first).digest("base64")}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");

const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
