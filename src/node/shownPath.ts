import { relative } from "node:path";

/** A path as it is printed: relative to the current folder where it is inside. */
export function shownPath(path: string): string {
  const inside = relative(process.cwd(), path) || path;
  return inside.startsWith("..") ? path : inside;
}
