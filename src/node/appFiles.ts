/** Which files of the built app a page names, read from Vite's manifest. A part that is not there is our own mistake, and throws: a page
 *  without it would look whole and not come alive. */
import { join } from "node:path";
import { checkMessages } from "../i18n/check";
import { fill } from "../i18n/text";
import type { Effects } from "./effects";

/** Files of the built app, relative to the site's root. */
export interface AppFiles {
  /** What stands in every page and runs before its first paint: text, since a file would have to be waited for. */
  readonly first: string;
  /** The script a page begins with. */
  readonly entry: string;
  /** Scripts that it imports, each after those it imports itself. */
  readonly imports: readonly string[];
  /** The scripts that draw a record and the list, without which a page cannot come alive. What they import in turn is found by the browser:
   *  named here as well, it would come before what the first screen needs. */
  readonly recordScript: string;
  readonly listScript: string;
  readonly styles: readonly string[];
  /** Fonts of the first screen. */
  readonly fonts: readonly string[];
}

/** Where Vite writes the manifest; it is for the build alone and no part of a site. */
export const MANIFEST = ".vite/manifest.json";
/** The source of `first`, which is no part of a site either. */
export const FIRST = "first.js";
const ENTRY = "index.html";
const RECORD = "src/ui/detail/RecordPanel.tsx";
const LIST = "src/ui/list/EventList.tsx";
/** What the first screen of every page is set in; the manifest names each by where its package lies. */
const FONTS = [
  "noto-sans/files/noto-sans-latin-400-normal.woff2",
  "source-serif-4/files/source-serif-4-latin-400-normal.woff2",
  "source-serif-4/files/source-serif-4-latin-600-normal.woff2",
];

/** A part of the app, as far as it is read here. */
interface Part {
  readonly file: string;
  /** Names of the parts it imports. */
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Part>>;

/** @param files what lies in the app's folder */
export function appFilesOf(app: string, files: readonly string[], effects: Effects): AppFiles {
  if (!files.includes(MANIFEST)) throw new Error(fill(checkMessages.commands.noApp, { folder: app }));
  if (!files.includes(FIRST)) throw lacking(FIRST);
  const textOf = (name: string) => new TextDecoder().decode(effects.read(join(app, name)));
  const manifest = JSON.parse(textOf(MANIFEST)) as Manifest;
  const entry = partNamed(manifest, ENTRY);
  const start = withImports(manifest, ENTRY);
  const named: Omit<AppFiles, "first"> = {
    entry: entry.file,
    imports: start.filter((part) => part !== entry).map(({ file }) => file),
    recordScript: partNamed(manifest, RECORD).file,
    listScript: partNamed(manifest, LIST).file,
    styles: [
      ...new Set(
        [...start, ...withImports(manifest, LIST), ...withImports(manifest, RECORD)].flatMap(({ css }) => css ?? []),
      ),
    ],
    fonts: FONTS.map((name) => partNamed(manifest, fontIn(manifest, name)).file),
  };
  const lost = Object.values(named)
    .flat()
    .find((file) => !files.includes(file));
  if (lost !== undefined) throw lacking(lost);
  return { ...named, first: firstScript(textOf(FIRST)) };
}

/** The script before the first paint as it stands in a page: without its comments. */
export const firstScript = (script: string): string =>
  script
    .replace(/^\/\*[\s\S]*?\*\//, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\n\s*/g, "\n")
    .trim();

const lacking = (name: string) => new Error(fill(checkMessages.commands.appLacks, { file: name }));

function partNamed(manifest: Manifest, name: string): Part {
  const part = manifest[name];
  if (part === undefined) throw lacking(name);
  return part;
}

const fontIn = (manifest: Manifest, name: string) => Object.keys(manifest).find((key) => key.endsWith(name)) ?? name;

/** A part and all it imports, each once and after what it imports itself. */
function withImports(manifest: Manifest, name: string): Part[] {
  const met = new Set<string>();
  const collect = (one: string): Part[] => {
    if (met.has(one)) return [];
    met.add(one);
    const part = partNamed(manifest, one);
    return [...(part.imports ?? []).flatMap(collect), part];
  };
  return collect(name);
}
