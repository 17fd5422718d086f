/** Finds the dataset that a command means: the folder itself, or `data` in it. */
import { join } from "node:path";
import type { Effects } from "./effects";
import { isFile } from "./emptyFolder";

const DATA = "data";

/** @param typed the folder that was typed, if any
 * @returns the folder with dataset.json; without one, the folder as typed, so that messages name what was meant */
export function recordFolder(typed: string | undefined, effects: Pick<Effects, "read">): string {
  const has = (folder: string) => isFile(join(folder, "dataset.json"), effects);
  if (typed !== undefined) return !has(typed) && has(join(typed, DATA)) ? join(typed, DATA) : typed;
  return !has(DATA) && has(".") ? "." : DATA;
}
