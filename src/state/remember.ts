/** What the device keeps between visits: how the page looks, whether single keys act, and what the column showed. Storage may be blocked, full or hold
 *  what somebody else wrote, so what is read is checked, and whatever goes wrong is the same as nothing kept. */
import { TABS, type Tab } from "../model/tab";
import type { Look } from "./view";

export interface Remembered {
  /** The appearance when the address names none; null is as the system. */
  readonly theme: Look["theme"];
  /** Do `/` and `?` act outside the timeline? */
  readonly singleKeys: boolean;
  /** What the column showed last; null before anything was chosen. */
  readonly tab: Tab | null;
}

export const NOTHING_REMEMBERED: Remembered = { theme: null, singleKeys: true, tab: null };

const KEY = "sourceline";
const THEMES: readonly unknown[] = ["light", "dark", "contrast"];

/** What was kept, or null when nothing can be read. The storage is asked for here, since asking alone may throw. */
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

/** Keeps it; null when the storage refuses, which loses nothing but the memory. */
export function keep(storage: () => Storage, remembered: Remembered): Remembered | null {
  try {
    storage().setItem(KEY, JSON.stringify(remembered));
    return remembered;
  } catch {
    return null;
  }
}
