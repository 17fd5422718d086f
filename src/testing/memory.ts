/** A disk in memory that implements `Effects`, so that tests can run the commands without touching the real disk. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Effects } from "../node/effects";

export interface MemoryDisk extends Effects {
  readonly files: Map<string, Uint8Array>;
  /** The lines that were written to standard output (`said`) and as warnings (`warned`). */
  readonly said: string[];
  readonly warned: string[];
  /** Calls whoever watches a folder. */
  touch(folder: string): void;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

export function memoryDisk(contents: Readonly<Record<string, string | Uint8Array>>): MemoryDisk {
  const files = new Map(Object.entries(contents).map(([path, content]) => [path, bytesOf(content)]));
  const watchers = new Set<{ readonly folder: string; readonly call: () => void }>();
  const said: string[] = [];
  const warned: string[] = [];
  const isFolder = (path: string) => [...files.keys()].some((name) => name.startsWith(`${path}/`));
  return {
    files,
    said,
    warned,
    read(path) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no file "${path}"`);
      return bytes;
    },
    list(folder) {
      if (!isFolder(folder)) return null;
      const names = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(names.map((path) => path.slice(folder.length + 1).split("/")[0] ?? ""))].sort();
    },
    isFolder,
    write: (path, content) => void files.set(path, bytesOf(content)),
    remove(path) {
      for (const name of [...files.keys()]) if (name === path || name.startsWith(`${path}/`)) files.delete(name);
    },
    rename(from, to) {
      for (const [name, bytes] of [...files]) {
        if (!name.startsWith(`${from}/`)) continue;
        files.delete(name);
        files.set(to + name.slice(from.length), bytes);
      }
    },
    watch(folder, call) {
      const entry = { folder, call };
      watchers.add(entry);
      return () => void watchers.delete(entry);
    },
    touch: (folder) => {
      for (const watcher of watchers) if (watcher.folder === folder) watcher.call();
    },
    today: () => "2026-11-29",
    say: (line) => void said.push(line),
    warn: (line) => void warned.push(line),
  };
}

/** Reads the files of a real folder as the contents of a memory disk, under another folder name:
 * `folderInMemory("data", "copy")`. */
export function folderInMemory(folder: string, as: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
  return Object.fromEntries(
    files.map((path) => [`${as}/${path.replaceAll("\\", "/")}`, readFileSync(join(folder, path))]),
  );
}
