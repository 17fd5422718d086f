/** What the readers of the three formats make of an item: CSL-JSON, or the reason why it cannot be read. */

import { plainText, textOf } from "../../../engine/import/plainText";
import type { CslEntry } from "../../../engine/import/sourceFromCsl";
import type { Leftover } from "../../../engine/import/sourceNote";
import type { ImportNote } from "../../../engine/importNote";
import { own } from "../../../engine/json";

export interface ReadItem {
  readonly row: number;
  readonly key: string;
  /** Null for an item that cannot be read; then one of its notes is a problem. */
  readonly entry: CslEntry | null;
  readonly notes: readonly ImportNote[];
}

/** All items of a file, and what is said of the file itself. */
export interface ReadFile {
  readonly items: readonly ReadItem[];
  readonly notes: readonly ImportNote[];
}

/** Texts of an item in the form in which they are compared: letters and digits alone. */
const compared = (text: string): string =>
  plainText(text)
    .text.normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * The fields of a file that its CSL-JSON does not hold, so that nothing is lost that the library has no place for. A
 * short text such as "4" is held once only: it can be the volume and the chapter.
 */
export function notIn(csl: Readonly<Record<string, unknown>>, fields: readonly Leftover[]): readonly Leftover[] {
  const held = new Map<string, number>();
  for (const text of Object.values(csl).flatMap(textsOf).map(compared)) held.set(text, (held.get(text) ?? 0) + 1);
  return fields.filter(([, text]) => {
    const bare = compared(text);
    const times = held.get(bare) ?? 0;
    if (bare.length <= SHORT && times > 0) held.set(bare, times - 1);
    // A text without letters and digits says as much as it does.
    return times === 0 && text.trim() !== "";
  });
}

const SHORT = 6;

/** A name in the order in which RIS has its parts. */
const NAME_PARTS = ["family", "given", "suffix", "literal"];

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (!Array.isArray(value)) return [];
  return value.map((one) => NAME_PARTS.map((key) => textOf(own(one, key))).join("") || textOf(one));
}
