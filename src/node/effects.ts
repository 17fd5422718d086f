/** What the commands do to the world, as an argument, so that tests hand in a double. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Effects {
  /** Bytes of a file; throws when it cannot be read. */
  read(path: string): Uint8Array;
  /** Names in a folder, sorted; null when there is no such folder. */
  list(folder: string): readonly string[] | null;
  isFolder(path: string): boolean;
  /** Writes a file, making its folders. */
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Gives a folder another name; there must be nothing of that name. */
  rename(from: string, to: string): void;
  say(line: string): void;
  warn(line: string): void;
}

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
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
};

/** Every file below a folder, as paths joined to it; what `isPassedOver` says of a name holds for files and folders. */
export function filesBelow(effects: Effects, folder: string, isPassedOver = (_name: string) => false): string[] {
  return (effects.list(folder) ?? []).flatMap((name) => {
    if (isPassedOver(name)) return [];
    const path = join(folder, name);
    return effects.isFolder(path) ? filesBelow(effects, path, isPassedOver) : [path];
  });
}

/** Text of a file that belongs to the program itself, not to any dataset. */
export const ownText = (url: URL): string => readFileSync(url, "utf8");
