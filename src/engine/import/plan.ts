/** Decides what an import does to a record: what it adds, what it changes, and what stays because the record was edited. */
import type { JsonObject } from "../json";
import { mergeRecord } from "./merge";

/** What happened to records of one kind. */
export interface Plan {
  readonly added: readonly JsonObject[];
  readonly changed: readonly { readonly id: string; readonly record: JsonObject; readonly fields: readonly string[] }[];
  /** What both the file and an editor changed, and stays as the editor has it. */
  readonly kept: readonly {
    readonly id: string;
    readonly field: string;
    readonly file: unknown;
    readonly record: unknown;
  }[];
  /** Records that an earlier import wrote and an editor removed. They are not written again. */
  readonly removed: readonly string[];
  /** Records that an earlier import wrote and whose rows are gone. They stay. */
  readonly gone: readonly string[];
}

/**
 * @param before what the last import of this file wrote, by id
 * @param present what the record holds now, by id
 * @param next what the file says now
 * @param isWhole whether the file says all of each record
 */
export function planOf(
  before: ReadonlyMap<string, JsonObject>,
  present: ReadonlyMap<string, JsonObject>,
  next: readonly (JsonObject & { readonly id: string })[],
  isWhole = true,
): Plan {
  const added: JsonObject[] = [];
  const changed: { id: string; record: JsonObject; fields: readonly string[] }[] = [];
  const kept: { id: string; field: string; file: unknown; record: unknown }[] = [];
  const removed: string[] = [];
  for (const record of next) {
    const { id } = record;
    const was = before.get(id);
    const is = present.get(id);
    if (!is && was) removed.push(id);
    else if (!is) added.push(record);
    else {
      const merged = mergeRecord(was ?? {}, is, record, isWhole);
      if (merged.changed.length > 0) changed.push({ id, record: merged.record, fields: merged.changed });
      kept.push(...merged.kept.map((one) => ({ id, ...one })));
    }
  }
  const ids = new Set(next.map(({ id }) => id));
  return { added, changed, kept, removed, gone: [...before.keys()].filter((id) => !ids.has(id) && present.has(id)) };
}
