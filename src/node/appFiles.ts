/** Reads from Vite's manifest which files of the built app a page must link to. A missing file throws, because a page
 * without it would look complete but would never become interactive. */
import { join } from "node:path";
import { checkMessages } from "../i18n/check";
import { fill } from "../i18n/text";
import type { Effects } from "./effects";
import { isPackaged } from "./program";

/** Files of the built app, as paths relative to the site's root. */
export interface AppFiles {
  /** The script that runs before the first paint. Every page contains it as text, because a file of its own would delay
   * the paint. */
  readonly first: string;
  /** The script of `404.html`, which contains it as text, because the page does not know where its files are. */
  readonly notFound: string;
  /** The service worker, and the one that removes it. The build writes one of them as `sw.js`. */
  readonly worker: string;
  readonly workerEnd: string;
  /** The entry script of a page. */
  readonly entry: string;
  /** Scripts that the entry script imports, each after its own imports. */
  readonly imports: readonly string[];
  /** The scripts that draw a record and the list, without which a page cannot become interactive. The browser finds
   * their imports by itself. If pages named these too, they would load ahead of what the first screen needs. */
  readonly recordScript: string;
  readonly listScript: string;
  readonly styles: readonly string[];
  /** Fonts of the first screen. */
  readonly fonts: readonly string[];
}

/** The manifest that Vite writes. Only the build reads it, and no site contains it. */
export const MANIFEST = ".vite/manifest.json";
/** The source of `first`. No site contains it as a file. */
export const FIRST = "first.js";
/** The source of `notFound`. No site contains it as a file. */
export const NOT_FOUND = "notFound.js";
/** The sources of `worker` and `workerEnd`. */
export const WORKER = "worker.js";
export const WORKER_END = "workerEnd.js";
/** The sources of a record in one file. */
export const SINGLE = { script: "single.js", styles: "single.css", first: "singleFirst.js" } as const;
/** The licences of programs and fonts. */
const LICENCES = "licences.txt";
const ICON = "icon.svg";
/** Files of the built app that no site contains under these names. */
export const ONLY_SOURCES = [MANIFEST, FIRST, NOT_FOUND, WORKER, WORKER_END, ...Object.values(SINGLE)] as const;
const ENTRY = "index.html";
const RECORD = "src/ui/detail/RecordPanel.tsx";
const LIST = "src/ui/list/EventList.tsx";
/** The fonts in which the first screen of every page is set. The manifest names each by the path of its package. */
const FONTS = [
  "noto-sans/files/noto-sans-latin-400-normal.woff2",
  "source-serif-4/files/source-serif-4-latin-400-normal.woff2",
  "source-serif-4/files/source-serif-4-latin-600-normal.woff2",
];

/** The fields of a manifest entry that are read here. */
interface Part {
  readonly file: string;
  /** Manifest keys of the imported parts. */
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Part>>;

const words = checkMessages.commands;
const [noApp, appLacks] = isPackaged ? [words.noAppHere, words.appHereLacks] : [words.noApp, words.appLacks];

/** @param files paths of all files in the app's folder, relative to it */
export function appFilesOf(app: string, files: readonly string[], effects: Effects): AppFiles {
  if (!files.includes(MANIFEST)) throw new Error(fill(noApp, { folder: app }));
  for (const name of ONLY_SOURCES.slice(1)) if (!files.includes(name)) throw lacking(name);
  const textOf = (name: string) => new TextDecoder().decode(effects.read(join(app, name)));
  const manifest = JSON.parse(textOf(MANIFEST)) as Manifest;
  const entry = partNamed(manifest, ENTRY);
  const start = withImports(manifest, ENTRY);
  const named: Omit<AppFiles, "first" | "notFound" | "worker" | "workerEnd"> = {
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
  return {
    ...named,
    first: firstScript(textOf(FIRST)),
    notFound: textOf(NOT_FOUND).trim(),
    worker: textOf(WORKER),
    workerEnd: textOf(WORKER_END),
  };
}

/** The built app as texts, for a record in one file. */
export interface SingleApp {
  /** The whole app as one classic script. */
  readonly script: string;
  /** All styles, with the fonts in them. */
  readonly styles: string;
  /** The script that runs before the first paint. */
  readonly first: string;
  readonly licences: string;
  /** The icon, an SVG image. */
  readonly icon: string;
}

export function singleAppOf(app: string, effects: Effects): SingleApp {
  if (!effects.list(app)?.includes(SINGLE.script)) throw new Error(fill(checkMessages.commands.noApp, { folder: app }));
  const textOf = (name: string): string => {
    if (!effects.list(app)?.includes(name)) throw lacking(name);
    return new TextDecoder().decode(effects.read(join(app, name)));
  };
  return {
    script: textOf(SINGLE.script).trim(),
    styles: textOf(SINGLE.styles).trim(),
    first: textOf(SINGLE.first).trim(),
    licences: textOf(LICENCES),
    icon: textOf(ICON).trim(),
  };
}

/** Removes comments and indentation from the script that runs before the first paint. */
export const firstScript = (script: string): string =>
  script
    .replace(/^\/\*[\s\S]*?\*\//, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\n\s*/g, "\n")
    .trim();

const lacking = (name: string) => new Error(fill(appLacks, { file: name }));

function partNamed(manifest: Manifest, name: string): Part {
  const part = manifest[name];
  if (part === undefined) throw lacking(name);
  return part;
}

const fontIn = (manifest: Manifest, name: string) => Object.keys(manifest).find((key) => key.endsWith(name)) ?? name;

/** @returns a part and all its imports, each once and after its own imports */
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
