/** Reads the shipped dataset in two forms: as plain records, from which tests prove numbers without the engine, and
 * compiled. */
import { readdirSync, readFileSync } from "node:fs";
import { compileIndex } from "../engine/compile/compileIndex";
import { type Lookup, lookupOf } from "../engine/compile/lookup";
import type { Index } from "../model/compiled/eventIndex";
import { readDataset } from "../node/readDataset";
import { folderInMemory, memoryDisk } from "./memory";

export interface PlainCitation {
  readonly source: string;
  readonly locator?: string;
  readonly via?: readonly string[];
}
export interface PlainEvent {
  readonly id: string;
  readonly date: { readonly edtf: string };
  readonly claims: readonly { readonly id: string; readonly citations: readonly PlainCitation[] }[];
}
export interface PlainSource {
  readonly id: string;
  readonly custom: {
    readonly edtf?: string;
    readonly genre: string;
    readonly access: string;
    readonly derivedFrom?: readonly string[];
    readonly origin?: string;
  };
}

/** Reads a JSON file of `data/` without checking it. */
export const readPlain = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

/** The records of the files in `data/`, with nothing computed. */
export const plainEvents: readonly PlainEvent[] = readdirSync("data/events").flatMap(
  (name) => readPlain<{ readonly events: readonly PlainEvent[] }>(`data/events/${name}`).events,
);
export const plainSources = readPlain<{ readonly sources: readonly PlainSource[] }>("data/sources.json").sources;
/** The 110 events of the first research. The others were added later. */
export const firstEvents: ReadonlySet<string> = new Set(
  readPlain<{ readonly events: readonly string[] }>("src/testing/dossier.json").events,
);

export function shipped(): { readonly lookup: Lookup; readonly index: Index } {
  const lookup = lookupOf(readDataset("data", memoryDisk(folderInMemory("data", "data"))));
  return { lookup, index: compileIndex(lookup, "test") };
}
