/**
 * Keeps a few things on the device between visits: the theme, whether single keys act, the last tab, the last
 * searches, and whether the record is kept for reading without a network. Storage may be blocked, full or hold foreign data, so what is read is validated, and any failure counts as nothing kept.
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
  /** The last searches, newest first, as queries of addresses: "?actor=khazali"; null if the reader keeps none. */
  readonly searches: readonly string[] | null;
  /** Is the record kept on the device, for reading without a network? */
  readonly offline: boolean;
}

/** Number of searches that are kept. */
export const MOST_SEARCHES = 10;

/** The searches with one more, which comes first and is there once. */
export const withSearch = (searches: readonly string[], query: string): readonly string[] =>
  [query, ...searches.filter((one) => one !== query)].slice(0, MOST_SEARCHES);

export const NOTHING_REMEMBERED: Remembered = { theme: null, singleKeys: true, tab: null, searches: [], offline: true };

const KEY = "sourceline";
const THEMES: readonly unknown[] = ["light", "dark", "contrast"];

/** Reads what was kept; null if nothing can be read. Takes a function, because accessing the storage may throw. */
export function recall(storage: () => Storage): Remembered | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    const { theme, singleKeys, tab, searches, offline } = kept as Record<string, unknown>;
    return {
      theme: THEMES.includes(theme) ? (theme as Remembered["theme"]) : null,
      singleKeys: singleKeys !== false,
      tab: TABS.find((one) => one === tab) ?? null,
      searches: searches === null ? null : searchesIn(searches),
      offline: offline !== false,
    };
  } catch {
    return null;
  }
}

const searchesIn = (kept: unknown): readonly string[] =>
  Array.isArray(kept)
    ? kept.filter((one): one is string => typeof one === "string" && one.startsWith("?")).slice(0, MOST_SEARCHES)
    : [];

/** Writes the preferences. Returns null if the storage refuses; the app then simply remembers nothing. */
export function keep(storage: () => Storage, remembered: Remembered): Remembered | null {
  try {
    storage().setItem(KEY, JSON.stringify(remembered));
    return remembered;
  } catch {
    return null;
  }
}
