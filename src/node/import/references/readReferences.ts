/** Reads a list of references, CSL-JSON, BibTeX (or BibLaTeX) or RIS, into sources. Nothing is read from a disk or a
 * network. Every item of the list becomes a source or a problem. */

import { Ids } from "../../../engine/import/names";
import { type SourceFromCsl, sourceFromCsl } from "../../../engine/import/sourceFromCsl";
import type { ImportNote } from "../../../engine/importNote";
import { noteOf } from "../../../engine/importNote";
import { checkMessages } from "../../../i18n/check";
import type { Source } from "../../../model/schema";
import { bibtexItems } from "./bibtexItems";
import { cslItems } from "./cslItems";
import type { ReadFile } from "./item";
import { risItems } from "./risItems";

export type ReferenceFormat = "csl-json" | "bibtex" | "ris";

export interface ImportedSource {
  /** The number of the item in its file, from 1. */
  readonly row: number;
  /** Its id or citation key in the file, "" if it has none. */
  readonly key: string;
  readonly source: Source;
}

export interface ImportedReferences {
  readonly sources: readonly ImportedSource[];
  readonly notes: readonly ImportNote[];
  /** The number of items in the file. */
  readonly rows: number;
}

const { importing } = checkMessages;

/** The format of a text, by its content; the ending of the file's name decides only between what it could be. */
export function referenceFormatOf(text: string, fileName: string): ReferenceFormat | null {
  const start = text.replace(/^\ufeff/, "");
  if (/^\s*[[{]/.test(start) && isCslJson(start)) return "csl-json";
  const hasRis = /^[ \t]*TY[ \t]{1,4}-[ \t]*\S/m.test(start);
  const hasBibtex = /^[^%\n]*@[ \t]*[A-Za-z]+\s*[{(]/m.test(start);
  if (hasRis && hasBibtex) return /\.bib(?:tex)?$/i.test(fileName) ? "bibtex" : "ris";
  return hasRis ? "ris" : hasBibtex ? "bibtex" : null;
}

/** Whether the text begins as a list of items does. JSON that breaks off later is CSL-JSON, too, and then a problem. */
function isCslJson(text: string): boolean {
  if (/^\s*\[\s*\]\s*$/.test(text)) return true;
  const isItem = /"(?:type|title|id|author|issued|container-title|items|references|sources)"\s*:/.test(text);
  return isItem && /^\s*(?:\[\s*)?\{\s*(?:"|\})/.test(text);
}

/**
 * Reads all items of a text.
 * @param taken ids that are in use in the record; no source gets one of them
 * @param before the ids that items of an earlier import of the file got, by their keys. Of several items with one key,
 * each keeps its own
 */
export function readReferences(
  text: string,
  format: ReferenceFormat,
  taken: ReadonlySet<string>,
  before: readonly { readonly key: string; readonly id: string }[] = [],
): ImportedReferences {
  const { items, notes: ofFile } = READERS[format](text.replace(/^\ufeff/, ""));
  const ids = new Ids([...taken, ...before.map(({ id }) => id)]);
  const earlier = new Map<string, string[]>();
  // Without a key, an item is known by the id that it would have.
  for (const { key, id } of before) earlier.set(key || id, [...(earlier.get(key || id) ?? []), id]);
  const idOf = (key: string, wanted: string) => earlier.get(key || wanted)?.shift() ?? ids.unlike(wanted);
  const sources: ImportedSource[] = [];
  const made: SourceFromCsl[] = [];
  const notes: ImportNote[] = [];
  for (const { row, key, entry, notes: ofItem } of items) {
    notes.push(...ofItem);
    if (entry === null) continue;
    const one = sourceFromCsl(entry, (wanted) => idOf(key, wanted));
    notes.push(...one.notes);
    made.push(one);
    sources.push({ row, key, source: one.source });
  }
  return {
    sources,
    notes: [...ofFile, ...emptyNotes(items.length, format, ofFile), ...fileNotes(made), ...notes],
    rows: items.length,
  };
}

const READERS: Readonly<Record<ReferenceFormat, (text: string) => ReadFile>> = {
  "csl-json": cslItems,
  bibtex: bibtexItems,
  ris: risItems,
};

function emptyNotes(count: number, format: ReferenceFormat, ofFile: readonly ImportNote[]): readonly ImportNote[] {
  if (count > 0 || ofFile.some(({ kind }) => kind === "problem")) return [];
  return [noteOf("problem", 0, "", "", importing.noItems, { format: importing.formats[format] })];
}

/** What holds for many items is said once. */
function fileNotes(made: readonly SourceFromCsl[]): readonly ImportNote[] {
  const general = [
    ["custom.genre", importing.genresGuessed, made.filter(({ isGenreGuessed }) => isGenreGuessed).length],
    ["custom.access", importing.accessAssumed, made.filter(({ isAccessAssumed }) => isAccessAssumed).length],
    ["file", importing.filesLeftOut, made.filter(({ hasFiles }) => hasFiles).length],
  ] as const;
  return general.flatMap(([column, wording, n]) => (n > 0 ? [noteOf("change", 0, column, "", wording, { n })] : []));
}
