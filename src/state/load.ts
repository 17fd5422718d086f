/** Fetches what the app shows: the index once, records as they are opened. Answers null for whatever goes wrong; never throws. */
import { pathTo } from "../model/address";
import type { Index, PageKind, RecordView } from "../model/compiled";

export interface LoadEffects {
  readonly fetch: typeof fetch;
  /** The site's root, ending in a slash. */
  readonly root: string;
}

/** A file that takes longer than this has failed; the reader gets a button to try again. */
const TIMEOUT = 15_000;

async function fetchJson({ fetch: get, root }: LoadEffects, path: string): Promise<unknown> {
  try {
    const response = await get(root + path, { signal: AbortSignal.timeout(TIMEOUT), credentials: "omit" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

export async function loadIndex(effects: LoadEffects): Promise<Index | null> {
  const path = "data/index.json";
  const { readIndex } = await import("../model/compiledSchema");
  return readIndex(await fetchJson(effects, path), path);
}

export async function loadRecord(effects: LoadEffects, kind: PageKind, id: string): Promise<RecordView | null> {
  const { readView } = await import("../model/compiledSchema");
  // A record's page is drawn from this file; the app draws the same.
  return readView(await fetchJson(effects, `${pathTo(kind, id)}index.json`));
}
