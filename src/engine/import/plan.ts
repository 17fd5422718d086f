/** Decides what an import does to a record: what it adds, what it changes, and what stays because the record was edited. */
import type { Source } from "../../model/schema";
import { type Fields, isSame, mergeRecord } from "./merge";
import { Ids } from "./names";

/** What happened to records of one kind. */
export interface Plan {
  readonly added: readonly Fields[];
  readonly changed: readonly { readonly id: string; readonly record: Fields; readonly fields: readonly string[] }[];
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
 */
export function planOf(
  before: ReadonlyMap<string, Fields>,
  present: ReadonlyMap<string, Fields>,
  next: readonly (Fields & { readonly id: string })[],
): Plan {
  const added: Fields[] = [];
  const changed: { id: string; record: Fields; fields: readonly string[] }[] = [];
  const kept: { id: string; field: string; file: unknown; record: unknown }[] = [];
  const removed: string[] = [];
  for (const record of next) {
    const { id } = record;
    const was = before.get(id);
    const is = present.get(id);
    if (!is && was) {
      // Only what changed since is news.
      if (!isSame(was, record)) removed.push(id);
    } else if (!is) added.push(record);
    else {
      const merged = mergeRecord(was ?? {}, is, record);
      if (merged.changed.length > 0) changed.push({ id, record: merged.record, fields: merged.changed });
      kept.push(...merged.kept.map((one) => ({ id, ...one })));
    }
  }
  const ids = new Set(next.map(({ id }) => id));
  return { added, changed, kept, removed, gone: [...before.keys()].filter((id) => !ids.has(id) && present.has(id)) };
}

/** A source that an earlier import wrote keeps its id if it has the same key in the file. Of several with one key, each
 * keeps its own. */
export function withEarlierIds<One extends { readonly key: string; readonly source: Source }>(
  sources: readonly One[],
  before: readonly { readonly key: string; readonly id: string }[],
): readonly One[] {
  const idsOf = new Map<string, string[]>();
  for (const { key, id } of before) if (key) idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  const kept = sources.map(({ key }) => idsOf.get(key)?.shift());
  const ids = new Ids(kept.filter((id) => id !== undefined));
  return sources.map((one, at) => {
    const id = kept[at] ?? ids.unlike(one.source.id);
    return id === one.source.id ? one : { ...one, source: { ...one.source, id } };
  });
}
