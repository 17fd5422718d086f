/** Limits for the size of a site, which `timeline build --budget` keeps to. A site that grows unnoticed becomes slow to
 * read, to publish and to keep offline. */
import { gzipSync } from "node:zlib";

export interface FileSize {
  /** Path below the root of the site. */
  readonly path: string;
  readonly bytes: number;
}

export interface OverBudget {
  /** Bytes of all files, and the largest folders with theirs, if the sum is too large. */
  readonly total: { readonly bytes: number; readonly parts: readonly FileSize[] } | null;
  /** Pages of events that are too large, with their compressed bytes. The largest comes first. */
  readonly pages: readonly FileSize[];
}

/** Most bytes of an event's page, compressed by gzip. */
export const MOST_PAGE = 30_000;
/** How many folders are named if the sum is too large. */
const MOST_PARTS = 4;

/**
 * @param most bytes of all files together
 * @param read reads a file of the site
 * @returns null if the site keeps to its budget
 */
export function overBudget(
  files: readonly FileSize[],
  most: number,
  read: (path: string) => Uint8Array,
): OverBudget | null {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const pages = files
    // A page becomes no larger when it is compressed.
    .filter((file) => /^events\/[^/]+\/index\.html$/.test(file.path) && file.bytes > MOST_PAGE)
    .map(({ path }) => ({ path, bytes: gzipSync(read(path)).length }))
    .filter((page) => page.bytes > MOST_PAGE)
    .sort(byBytes);
  const total = bytes > most ? { bytes, parts: largestParts(files) } : null;
  return total || pages.length > 0 ? { total, pages } : null;
}

/** The largest folders of the site, each divided by the ending of its files: "events/*.html". */
function largestParts(files: readonly FileSize[]): readonly FileSize[] {
  const parts = new Map<string, number>();
  for (const { path, bytes } of files) {
    const folder = path.includes("/") ? path.slice(0, path.indexOf("/") + 1) : "";
    const part = `${folder}*${path.slice(path.lastIndexOf("."))}`;
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  return [...parts]
    .map(([path, bytes]) => ({ path, bytes }))
    .sort(byBytes)
    .slice(0, MOST_PARTS);
}

const byBytes = (a: FileSize, b: FileSize): number => b.bytes - a.bytes;
