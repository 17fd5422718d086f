/** Which files make a dataset and what each holds; a raw record and where it stands. */
import { checkMessages } from "../../i18n/check";
import { type Finding, pointerTo } from "../../model/problem";
import type { RecordKind } from "../../model/schema";

/** One parsed JSON file, its path relative to the folder the command was given. */
export interface RawFile {
  readonly path: string;
  readonly value: unknown;
  /** What it holds, where its reader knows the folder; else its path tells. */
  readonly kind?: FileKind;
  /** Its reader could not make out all of it and has said so; what is missing from it is not reported a second time. */
  readonly damaged?: boolean;
}

export type FileKind = RecordKind | "dataset" | "outline" | "story" | "aliases" | "published" | "reasons";

const BY_NAME: Readonly<Record<string, FileKind>> = {
  "dataset.json": "dataset",
  "actors.json": "actors",
  "places.json": "places",
  "sources.json": "sources",
  "disagreements.json": "disagreements",
  "aliases.json": "aliases",
  "published.json": "published",
  // Only `timeline release` reads it.
  "reasons.json": "reasons",
};

/** The folder of mappings and of what was imported. Only `timeline import` reads it. */
export const IMPORTS_FOLDER = "imports";

const BY_FOLDER: Readonly<Record<string, FileKind>> = { events: "events", outlines: "outline", stories: "story" };

/** What a file holds, by its path inside the folder of the dataset; null where the table of files in docs/format.md has no such
 *  place, as for a copy in a folder of its own. */
export function kindInFolder(inside: string): FileKind | null {
  const [first = "", second, ...more] = inside.replaceAll("\\", "/").split("/");
  if (second === undefined) return Object.hasOwn(BY_NAME, first) ? (BY_NAME[first] ?? null) : null;
  if (more.length > 0 || !second.endsWith(".json")) return null;
  return Object.hasOwn(BY_FOLDER, first) ? (BY_FOLDER[first] ?? null) : null;
}

/** The same of a path whose folder is not known: by its last two names. */
export function kindOfFile(path: string): FileKind | null {
  const names = path.replaceAll("\\", "/").split("/");
  return kindInFolder(names.slice(-2).join("/")) ?? kindInFolder(names.at(-1) ?? "");
}

/** What one record of a kind is, by the key of its word. */
const NOUN = {
  actors: "actor",
  places: "place",
  sources: "source",
  events: "event",
  disagreements: "disagreement",
} as const satisfies Record<RecordKind, Noun>;

/** Keys of the words for what a reference can name. */
export type Noun = keyof typeof checkMessages.nouns;

/** What one record of a kind is called in a problem: "event". */
export const nounOf = (kind: RecordKind): string => checkMessages.nouns[NOUN[kind]];

/** A record that passed its schema, with its place. */
export interface Placed<T> {
  readonly file: string;
  /** Pointer of the record in its file. */
  readonly pointer: string;
  readonly noun: string;
  readonly record: T;
  /** Of a record that is only checked and never shown: pointers in its file to what stands in for something else. */
  readonly standIns?: readonly string[];
  /** Is it a draft, which is checked and not published? */
  readonly isDraft?: boolean;
}

/** Whether what stands there, around it or in it is not the record's own, so that it proves nothing. */
export function isStandIn(
  { pointer, standIns = [] }: Placed<unknown>,
  ...steps: readonly (string | number)[]
): boolean {
  return standIns.length > 0 && touches(standIns, pointer + pointerTo(...steps));
}

const touches = (standIns: readonly string[], at: string): boolean =>
  standIns.some((one) => at === one || at.startsWith(`${one}/`) || one.startsWith(`${at}/`));

/** Findings that are about the record's own values: neither at a stand-in nor around one, nor about a key that is missing where
 *  one was taken out, since that is most likely the same, misspelt. */
export function aboutItself(findings: readonly Finding[], placed: Placed<unknown>): readonly Finding[] {
  const { pointer: start, record, standIns = [] } = placed;
  if (standIns.length === 0) return findings;
  const owners = new Set(standIns.map(ownerOf));
  return findings.filter(
    ({ pointer }) =>
      !touches(standIns, pointer) &&
      !(owners.has(ownerOf(pointer)) && valueAt(record, pointer.slice(start.length)) === undefined),
  );
}

const ownerOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));

function valueAt(record: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], record);
}
