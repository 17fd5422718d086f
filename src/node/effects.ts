/** Everything that the commands do to the disk and the terminal. Commands take it as an argument, so that tests can
 * pass a fake. No other module of the command line touches the disk. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, watch, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { dayText } from "../model/typedDate";

export interface Effects {
  /** The bytes of a file. Throws if the file cannot be read. */
  read(path: string): Uint8Array;
  /** The sorted names in a folder, or null if there is no such folder. */
  list(folder: string): readonly string[] | null;
  isFolder(path: string): boolean;
  /** Writes a file and creates its folders. */
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Renames a folder. Nothing may exist under the new name. */
  rename(from: string, to: string): void;
  /** Calls whenever something in a folder has changed, a moment after the last of several changes. @returns a function
   * that stops it */
  watch(folder: string, call: () => void): () => void;
  /** The day in UTC: "2026-11-29". */
  today(): string;
  say(line: string): void;
  warn(line: string): void;
}

/** Editors write a file in several steps. */
const SETTLED_MS = 150;

const madeFolders = new Set<string>();

export const realEffects: Effects = {
  read: (path) => readFileSync(path),
  list(folder) {
    try {
      return readdirSync(folder).sort();
    } catch {
      return null;
    }
  },
  isFolder(path) {
    try {
      return statSync(path).isDirectory();
    } catch {
      return false;
    }
  },
  write(path, content) {
    const folder = dirname(path);
    if (!madeFolders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      madeFolders.add(folder);
    }
    writeFileSync(path, content);
  },
  remove(path) {
    madeFolders.clear();
    rmSync(path, { recursive: true, force: true });
  },
  rename(from, to) {
    madeFolders.clear();
    renameSync(from, to);
  },
  watch(folder, call) {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(resting);
      resting = setTimeout(call, SETTLED_MS);
    });
    return () => {
      clearTimeout(resting);
      watcher.close();
    };
  },
  today: () => dayText(Math.floor(Date.now() / 86_400_000)),
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
};

/** The paths of all files below a folder. Skips files and folders whose names `isPassedOver` accepts. */
export function filesBelow(effects: Effects, folder: string, isPassedOver = (_name: string) => false): string[] {
  return (effects.list(folder) ?? []).flatMap((name) => {
    if (isPassedOver(name)) return [];
    const path = join(folder, name);
    return effects.isFolder(path) ? filesBelow(effects, path, isPassedOver) : [path];
  });
}

/** A path relative to a folder around it, with `/` between its parts on every system: as sites and datasets name files. */
export const pathInside = (folder: string, path: string): string => relative(folder, path).replaceAll(sep, "/");

/** Reads a text file that belongs to the program itself and not to a dataset. */
export const ownText = (path: string | URL): string => readFileSync(path, "utf8");

/** Reads a file of a package that the program itself uses, such as "@fontsource/noto-sans/LICENSE". */
export const ownFile = (name: string): Uint8Array => readFileSync(createRequire(import.meta.url).resolve(name));
