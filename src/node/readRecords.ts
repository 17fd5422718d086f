/** Reads the raw records of a folder that the check has found to be without errors: with drafts and notes among editors,
 * which the checked dataset does not have. */
import { basename, relative } from "node:path";
import { type FileKind, kindInFolder } from "../engine/check/files";
import type { JsonObject, RawRecords } from "../engine/sheets/records";
import type { RecordKind } from "../model/schema";
import { type Effects, filesBelow } from "./effects";

export interface RawFolder {
  readonly records: RawRecords;
  /** The other files of the record, which hold no lists of records, by their paths inside the folder. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

type Lists = { readonly [kind in RecordKind]: JsonObject[] };

export function readRecords(folder: string, effects: Effects): RawFolder {
  const lists: Lists = { events: [], actors: [], places: [], sources: [], disagreements: [] };
  const isList = (kind: FileKind): kind is RecordKind => kind in lists;
  const files: string[] = [];
  const others = new Map<string, Uint8Array>();
  for (const path of filesBelow(effects, folder, (name) => name.startsWith("."))) {
    const inside = relative(folder, path).replaceAll("\\", "/");
    const kind = kindInFolder(inside);
    if (kind === null) continue;
    const bytes = effects.read(path);
    if (!isList(kind)) {
      others.set(inside, bytes);
      continue;
    }
    const content = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, JsonObject[]>>;
    for (const record of content[kind] ?? []) {
      lists[kind].push(record);
      if (kind === "events") files.push(basename(path));
    }
  }
  const { events, ...rest } = lists;
  return { records: { ...rest, events: events.map((record, at) => ({ file: files[at]!, record })) }, others };
}
