/**
 * Keeps a few preferences on the device between visits: the theme, whether single keys act, and the last tab. Storage
 * may be blocked, full or hold foreign data, so what is read is validated, and any failure counts as nothing kept.
 */
import { TABS, type Tab } from "../model/tab";
import type { Look } from "./view";

export interface Remembered {
  /** The theme used when the address names none; null follows the system. */
  readonly theme: Look["theme"];
  /** Do the keys `/` and `?` act outside the timeline? */
  readonly singleKeys: boolean;
  /** The tab last shown in the column; null if none was chosen yet. */
  readonly tab: Tab | null;
}

export const NOTHING_REMEMBERED: Remembered = { theme: null, singleKeys: true, tab: null };

const KEY = "sourceline";
const THEMES: readonly unknown[] = ["light", "dark", "contrast"];

/** Reads what was kept; null if nothing can be read. Takes a function, because accessing the storage may throw. */
export function recall(storage: () => Storage): Remembered | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    const { theme, singleKeys, tab } = kept as Record<string, unknown>;
    return {
      theme: THEMES.includes(theme) ? (theme as Remembered["theme"]) : null,
      singleKeys: singleKeys !== false,
      tab: TABS.find((one) => one === tab) ?? null,
    };
  } catch {
    return null;
  }
}

/** Writes the preferences. Returns null if the storage refuses; the app then simply remembers nothing. */
export function keep(storage: () => Storage, remembered: Remembered): Remembered | null {
  try {
    storage().setItem(KEY, JSON.stringify(remembered));
    return remembered;
  } catch {
    return null;
  }
}
