/** Fetches what the app shows: the index once, records as they are opened. Answers null for whatever goes wrong; never throws. */

import type { Search } from "../engine/ask/search";
import { pathTo } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import type { PageKind, RecordView } from "../model/compiled/recordView";

export interface LoadEffects {
  readonly fetch: typeof fetch;
  /** The site's root, ending in a slash. */
  readonly root: string;
}

/** The browser's own fetch, for a site with this root. */
export const browserEffects = (root: string): LoadEffects => ({ fetch: window.fetch.bind(window), root });

/** Loads the page anew. The whole view is in the address, so nothing is lost. */
export const reloadPage = (): void => window.location.reload();

/** A file that takes longer than this has failed; the reader gets a button to try again. */
const TIMEOUT = 15_000;

type Readers = typeof import("../model/compiled/read");

/** Fetches a file below the root and reads it; for files that only one part of the app asks for, with a reader of its own. */
export async function loadFile<T>(
  { fetch: get, root }: LoadEffects,
  path: string,
  read: (value: unknown) => T | null,
): Promise<T | null> {
  try {
    const response = await get(root + path, { signal: AbortSignal.timeout(TIMEOUT), credentials: "omit" });
    return response.ok ? read(await response.json()) : null;
  } catch {
    return null;
  }
}

let areReadersMissing = false;

/** Did the file of the readers itself fail? A browser may keep that for as long as the page stands: only a reload asks anew. */
export function isReloadNeeded(): boolean {
  return areReadersMissing;
}

async function load<T>(
  effects: LoadEffects,
  path: string,
  read: (readers: Readers, value: unknown) => T | null,
): Promise<T | null> {
  // The readers are a file that may not come either.
  const readers = await import("../model/compiled/read").catch(() => null);
  areReadersMissing = readers === null;
  return readers && loadFile(effects, path, (value) => read(readers, value));
}

export async function loadIndex(effects: LoadEffects): Promise<Index | null> {
  const path = "data/index.json";
  return load(effects, path, ({ readIndex }, value) => readIndex(value, path));
}

/** The text that search looks through; null when it does not fit the index it is for. */
export async function loadSearch(effects: LoadEffects, index: Index): Promise<Search | null> {
  const [text, search] = await Promise.all([
    load(effects, "data/search.json", ({ readSearch }, value) => readSearch(value, index)),
    import("../engine/ask/search").catch(() => null),
  ]);
  return text && (search?.searchable(text) ?? null);
}

export async function loadRecord(effects: LoadEffects, kind: PageKind, id: string): Promise<RecordView | null> {
  // A record's page is drawn from this file; the app draws the same.
  return load(effects, `${pathTo(kind, id)}index.json`, ({ readView }, value) => readView(value));
}
