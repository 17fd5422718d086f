/** Makes the tags in the head of a page that load the app: its content security policy, the script before the first
 * paint, styles and scripts. A finished site and the edit loop (dev/devHead.ts) have different heads, and their pages
 * differ in nothing else. */
import { createHash } from "node:crypto";
import type { AppFiles } from "./appFiles";

export interface AppHead {
  /** The content security policy of a page with the app. */
  readonly policy: string;
  /** The content security policy of a page without the app. */
  readonly plainPolicy: string;
  /** The inline script of the page for addresses that do not exist, and the content security policy of that page. */
  readonly notFound: { readonly script: string; readonly policy: string };
  /** The text of the inline script that runs before the first paint. */
  readonly first: string;
  /** Link tags for the app's styles. `root` is the relative path from the page to the site's root. */
  styles(root: string): readonly string[];
  /** Tags for the scripts that make the page interactive and for its fonts. They follow the styles. */
  scripts(root: string, kind: "home" | "record"): readonly string[];
}

/** The head of a page of a finished site. It links to the files of the built app. */
export function builtHead(files: AppFiles): AppHead {
  return {
    policy: policyOf(hashOf(files.first)),
    plainPolicy: plainPolicy(files),
    notFound: { script: files.notFound, policy: notFoundPolicy(files) },
    first: files.first,
    // Without `crossorigin`, which a page without an origin of its own (a sandboxed frame) could not load.
    styles: (root) => files.styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`),
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

/** The policy that a host sends as a header with every file. A browser keeps to both, so that it allows the inline
 * scripts of all pages. Any page may show the site in a frame, which only a header can say. */
export const headerPolicy = ({ first, notFound }: AppFiles): string =>
  `${policyOf(hashOf(first), hashOf(notFound))}; frame-ancestors *`;

/** A hash allows one inline script. vis-timeline writes ids through innerHTML, so the policy allows the default Trusted
 * Types policy, which refuses any markup (src/ui/timeline/trustedTypes.ts). */
const policyOf = (...hashes: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(" ")}`,
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

/** The source of a content security policy that allows an inline script or style with this text. */
export const hashOf = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

const plainPolicy = ({ first }: AppFiles, ...others: readonly string[]): string =>
  `default-src 'none'; script-src ${[first, ...others].map(hashOf).join(" ")}; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;

/** It asks the site for its index. */
const notFoundPolicy = (files: AppFiles): string => `${plainPolicy(files, files.notFound)}; connect-src 'self'`;
