/** Where a command may write a folder of its own. */
import { checkMessages } from "../i18n/check";
import { fill } from "../i18n/text";
import type { Effects } from "./effects";

/** @returns why nothing can be written into this folder, or null if it is new or empty */
export function refuseFilled(folder: string, effects: Effects): string | null {
  const held = effects.list(folder);
  if (held === null) return isFile(folder, effects) ? fill(checkMessages.commands.isFile, { folder }) : null;
  return held.length === 0 ? null : fill(checkMessages.commands.notEmpty, { out: folder });
}

export function isFile(path: string, effects: Pick<Effects, "read">): boolean {
  try {
    effects.read(path);
    return true;
  } catch {
    return false;
  }
}
