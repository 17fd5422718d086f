/** Which files make a dataset and what each holds; a raw record and where it stands. */
import type { RecordKind } from "../../model/schema";

/** One parsed JSON file, its path relative to the folder the command was given. */
export interface RawFile {
  readonly path: string;
  readonly value: unknown;
  /** Its reader could not make out all of it and has said so; what is missing from it is not reported a second time. */
  readonly damaged?: boolean;
}

export type FileKind = RecordKind | "dataset" | "outline" | "aliases" | "published";

/** What a file holds, by its name; null for a file that is none of ours. */
export function kindOfFile(path: string): FileKind | null {
  const name = path.replaceAll("\\", "/");
  if (/(^|\/)events\/[^/]+\.json$/.test(name)) return "events";
  if (/(^|\/)outlines\/[^/]+\.json$/.test(name)) return "outline";
  const base = name.slice(name.lastIndexOf("/") + 1);
  const known: Readonly<Record<string, FileKind>> = {
    "dataset.json": "dataset",
    "actors.json": "actors",
    "places.json": "places",
    "sources.json": "sources",
    "disagreements.json": "disagreements",
    "aliases.json": "aliases",
    "published.json": "published",
  };
  return Object.hasOwn(known, base) ? (known[base] ?? null) : null;
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
