/** Which files make a dataset and what each holds; a raw record and where it stands. */
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

export type FileKind = RecordKind | "dataset" | "outline" | "aliases" | "published";

const BY_NAME: Readonly<Record<string, FileKind>> = {
  "dataset.json": "dataset",
  "actors.json": "actors",
  "places.json": "places",
  "sources.json": "sources",
  "disagreements.json": "disagreements",
  "aliases.json": "aliases",
  "published.json": "published",
};

/** What a file holds, by its path inside the folder of the dataset; null where the table of files in docs/format.md has no such
 *  place, as for a copy in a folder of its own. */
export function kindInFolder(inside: string): FileKind | null {
  const [first = "", second, ...more] = inside.replaceAll("\\", "/").split("/");
  if (second === undefined) return Object.hasOwn(BY_NAME, first) ? (BY_NAME[first] ?? null) : null;
  if (more.length > 0 || !second.endsWith(".json")) return null;
  return first === "events" ? "events" : first === "outlines" ? "outline" : null;
}

/** The same of a path whose folder is not known: by its last two names. */
export function kindOfFile(path: string): FileKind | null {
  const names = path.replaceAll("\\", "/").split("/");
  return kindInFolder(names.slice(-2).join("/")) ?? kindInFolder(names.at(-1) ?? "");
}

/** What one record of a kind is called in a message. */
export const NOUN: Record<RecordKind, string> = {
  actors: "actor",
  places: "place",
  sources: "source",
  events: "event",
  disagreements: "disagreement",
};

/** A record that passed its schema, with its place. */
export interface Placed<T> {
  readonly file: string;
  /** Pointer of the record in its file. */
  readonly pointer: string;
  readonly noun: string;
  readonly record: T;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
