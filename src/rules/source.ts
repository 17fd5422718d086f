/** Reads the project's source files and their imports, and resolves each import to a file or package. All tests in this
 * folder check these. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect } from "vitest";

// Known violations, each with its reason and the day by which it will be fixed. The list is meant to be empty.
export const DEBT: readonly { readonly file: string; readonly rule: string; readonly because: string }[] = [];

/** Layers that single files may import beyond those of their own layer, with the reason. */
export const EXCEPTIONS: readonly { readonly file: string; readonly layer: string; readonly because: string }[] = [
  { file: "state/sync.ts", layer: "i18n", because: "the document's title follows the view, and titles are words" },
];

const paths = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
export const files = new Map(
  paths
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join("src", path), "utf8")]),
);
export const isCode = (path: string) => /\.tsx?$/.test(path);
export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || /^(testing|rules)\//.test(path);

/** Code without its comments, so that a comment may name what the code must not contain. */
export const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");

export interface Import {
  readonly from: string;
  readonly target: string;
  /** Whether only types are imported. Such imports do not exist at run time. */
  readonly isType: boolean;
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']|^\s*@import\s+["']([^"']+)["']/gm;
  for (const [, type, named, bareImport, dynamic, css] of bare(text).matchAll(pattern)) {
    found.push({ from: path, target: named ?? bareImport ?? dynamic ?? css ?? "", isType: type !== undefined });
  }
  return found;
}

export const imports = [...files].flatMap(([path, text]) => importsOf(path, text));

/** @returns the file that an import refers to, or null for a package */
export function resolved({ from, target }: Import): string | null {
  const shipped = MESSAGES[target];
  if (shipped) return shipped;
  if (!target.startsWith(".")) return null;
  const path = join(dirname(from), target.replace(/\?.*$/, ""));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`];
  return (
    candidates.find((one) => files.has(one) || (/\.\w+$/.test(one) && existsSync(join("src", one)))) ??
    `missing ${path}`
  );
}

/** The default targets of the `imports` in package.json: messages in the language of the build. */
const MESSAGES: Readonly<Record<string, string>> = {
  "#messages": "i18n/messages/en/index.ts",
  "#messages/tools": "i18n/messages/en/tools.ts",
  "#messages/check": "i18n/messages/en/check.ts",
};

/** "react-dom/server" -> "react-dom"; "node:fs" -> "node". */
export function packageOf(target: string): string {
  if (target.startsWith("node:")) return "node";
  const [first = "", second = ""] = target.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** Files that the browser loads: all that the entries of the app reach through imports of more than types. */
export const reachable = new Set<string>(["main.tsx", "single.ts", "singleFirst.ts"]);
for (const path of reachable) {
  for (const one of imports) {
    const target = one.from === path && !one.isType ? resolved(one) : null;
    if (target) reachable.add(target);
  }
}
export const isReachable = (path: string) => reachable.has(path);

/** The packages that a site needs at run time: those whose code is imported by what the browser loads. Fonts, which only
 * style sheets name, are not among them. */
export const sitePackages: ReadonlySet<string> = new Set(
  imports
    .filter(({ from, isType }) => !isType && isCode(from) && !isTest(from))
    .filter(({ from }) => isReachable(from) || /^(?:chips|embed|notFound|offline)\//.test(from))
    .filter((one) => !resolved(one))
    .map(({ target }) => packageOf(target)),
);

/** The packages that package.json lists. */
export interface Listed {
  /** Those that npm installs with the package of the command line. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Those for working on the project, the packages of the site included: they are inside of the built app. */
  readonly devDependencies: Readonly<Record<string, string>>;
}
export const listed = JSON.parse(readFileSync("package.json", "utf8")) as Listed;

/** @returns each file outside tests whose code matches the pattern, with the match */
export function uses(pattern: RegExp, except: RegExp = /$^/): { file: string; what: string }[] {
  return [...files].flatMap(([path, text]) => {
    if (!isCode(path) || isTest(path) || except.test(path)) return [];
    const found = bare(text).match(pattern);
    return found ? [{ file: path, what: found[0].trim() }] : [];
  });
}

/** Fails if there are violations that are not in DEBT, and if DEBT lists a file that no longer violates the rule. Call
 * it once for each rule. */
export function expectNone(
  rule: string,
  violations: readonly { readonly file: string; readonly what: string }[],
): void {
  const open = violations.filter(({ file }) => !DEBT.some((debt) => debt.file === file && debt.rule === rule));
  expect(open.map(({ file, what }) => `${file}: ${what}`)).toEqual([]);
  const paid = DEBT.filter((debt) => debt.rule === rule && !violations.some(({ file }) => file === debt.file));
  expect(paid, "debt that is paid: take it off the list").toEqual([]);
}
