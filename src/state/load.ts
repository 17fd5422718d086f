/**
 * Fetches the files the app needs: the index, the search texts, and each record as it is opened. Every failure returns
 * null; nothing throws.
 */

import type { Search } from "../engine/ask/search";
import { pathTo } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import type { SearchPassages } from "../model/compiled/passages";
import type { PageKind, RecordView } from "../model/compiled/recordView";

export interface LoadEffects {
  readonly fetch: typeof fetch;
  /** The site's root, ending in a slash. */
  readonly root: string;
}

let getFile: LoadEffects["fetch"] | null = null;

/** From now on, files come from elsewhere than the network. Only the wiring calls this, before anything is loaded. */
export function getFilesBy(get: LoadEffects["fetch"]): void {
  getFile = get;
}

/** The effects of a real browser, for a site with this root. */
export const browserEffects = (root: string): LoadEffects => ({ fetch: getFile ?? window.fetch.bind(window), root });

/** Reloads the page. The whole view is in the address, so nothing is lost. */
export const reloadPage = (): void => window.location.reload();

/** Timeout in milliseconds. The reader can then try again. */
const TIMEOUT = 15_000;

/** Where the browser cannot give up by itself, it waits as long as it waits for a page. */
const timeLimit = (): AbortSignal | null => AbortSignal.timeout?.(TIMEOUT) ?? null;

type Readers = typeof import("../model/compiled/read");

/** Fetches a file below the root and reads it with the given reader. For files that a single part of the app needs. */
export async function loadFile<T>(
  { fetch: get, root }: LoadEffects,
  path: string,
  read: (value: unknown) => T | null,
): Promise<T | null> {
  try {
    const response = await get(root + path, { signal: timeLimit() });
    return response.ok ? read(await response.json()) : null;
  } catch {
    return null;
  }
}

let areReadersMissing = false;

/**
 * Did the module with the readers fail to load? Browsers may cache that failure for the life of the page, so only a
 * reload helps.
 */
export function isReloadNeeded(): boolean {
  return areReadersMissing;
}

async function load<T>(
  effects: LoadEffects,
  path: string,
  read: (readers: Readers, value: unknown) => T | null,
): Promise<T | null> {
  // The module with the readers may fail to load, too.
  const readers = await import("../model/compiled/read").catch(() => null);
  areReadersMissing = readers === null;
  return readers && loadFile(effects, path, (value) => read(readers, value));
}

export async function loadIndex(effects: LoadEffects): Promise<Index | null> {
  const path = "data/index.json";
  return load(effects, path, ({ readIndex }, value) => readIndex(value, path));
}

/** The search texts; null if they do not fit the index. */
export async function loadSearch(effects: LoadEffects, index: Index): Promise<Search | null> {
  const [text, search] = await Promise.all([
    load(effects, "data/search.json", ({ readSearch }, value) => readSearch(value, index)),
    import("../engine/ask/search").catch(() => null),
  ]);
  return text && (search?.searchable(text) ?? null);
}

/** The texts of events for the passages shown with answers. */
export async function loadPassages(effects: LoadEffects): Promise<SearchPassages | null> {
  return load(effects, "data/passages.json", ({ readPassages }, value) => readPassages(value));
}

export async function loadRecord(effects: LoadEffects, kind: PageKind, id: string): Promise<RecordView | null> {
  // The record's page is built from the same file.
  return load(effects, `${pathTo(kind, id)}index.json`, ({ readView }, value) => readView(value));
}
