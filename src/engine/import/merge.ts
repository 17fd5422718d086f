/** Merges what a file says now with what an earlier import made of it and with what the record says: what only the file
 * changed is taken over, what only the record changed stays, and what both changed stays and is told. */
import { isObject, type JsonObject, own } from "../json";

export interface Merged {
  readonly record: JsonObject;
  /** Fields that are taken over from the file, as paths: "title", "claims.fire-1907.c1.text". */
  readonly changed: readonly string[];
  /** Fields that both changed. They stay as they are in the record. */
  readonly kept: readonly { readonly field: string; readonly file: unknown; readonly record: unknown }[];
}

/**
 * @param before what the last import wrote
 * @param present what the record says now
 * @param next what the file says now
 * @param isWhole whether the file says all; otherwise what it does not say stays as it is
 */
export function mergeRecord(before: JsonObject, present: JsonObject, next: JsonObject, isWhole = true): Merged {
  const changed: string[] = [];
  const kept: { field: string; file: unknown; record: unknown }[] = [];
  return { record: mergeFields(before, present, next, ""), changed, kept };

  function mergeFields(was: JsonObject, is: JsonObject, will: JsonObject, path: string): JsonObject {
    const entries = [...new Set([...Object.keys(is), ...Object.keys(will)])].flatMap((key): [string, unknown][] => {
      const value = mergeValue(own(was, key), own(is, key), own(will, key), path ? `${path}.${key}` : key);
      return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(entries);
  }

  function mergeValue(was: unknown, is: unknown, will: unknown, path: string): unknown {
    if (isSame(was, will) || isSame(is, will) || isUnsaid(is, will)) return is;
    if (isSame(was, is) && (isWhole || typeof is !== "object" || is === null)) {
      changed.push(path);
      return will;
    }
    if (isObject(was) && isObject(is) && isObject(will)) return mergeFields(was, is, will, path);
    const lists = [was, is, will].map(listById);
    const [wasById, isById, willById] = lists;
    if (wasById && isById && willById) return mergeLists(wasById, isById, willById, path);
    if (isSame(was, is)) {
      changed.push(path);
      return will;
    }
    kept.push({ field: path, file: will, record: is });
    return is;
  }

  function isUnsaid(is: unknown, will: unknown): boolean {
    if (isWhole) return false;
    return will === undefined || (Array.isArray(is) && Array.isArray(will) && will.length < is.length && !listById(is));
  }

  /** Lists of things with ids: each is merged by itself, in the order of the record. */
  function mergeLists(was: ById, is: ById, will: ById, path: string): unknown[] {
    const ids = [...new Set([...is.keys(), ...will.keys()])];
    return ids.flatMap((id) => {
      const value = mergeValue(was.get(id), is.get(id), will.get(id), `${path}.${id}`);
      return value === undefined ? [] : [value];
    });
  }
}

type ById = ReadonlyMap<string, unknown>;

/** A list whose members all have an id, or name an actor, by that. */
function listById(value: unknown): ById | null {
  if (!Array.isArray(value)) return null;
  const byId = new Map<string, unknown>();
  for (const one of value as readonly unknown[]) {
    const id = isObject(one) ? (own(one, "id") ?? own(one, "actor")) : undefined;
    if (typeof id !== "string" || byId.has(id)) return null;
    byId.set(id, one);
  }
  return byId;
}

/** Equal as JSON, whatever the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => isSame(value, other[at]))
    );
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
