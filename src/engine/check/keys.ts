/** Keys that a record has and its schema does not know: all of them in one run, where the schema library stops at the first. */

import type { PathStep } from "../../model/problem";
import { isObject } from "../json";

type Node = Readonly<Record<string, unknown>>;

export interface UnknownKey {
  readonly key: string;
  readonly value: unknown;
  /** The object that holds it, and the steps that lead to it. */
  readonly owner: Readonly<Record<string, unknown>>;
  readonly steps: readonly PathStep[];
  /** The keys that the schema knows there. */
  readonly keys: readonly string[];
}

export function unknownKeys(schema: unknown, value: unknown, steps: readonly PathStep[] = []): UnknownKey[] {
  const node = unwrapped(schema);
  if (!node || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    return node["item"] ? value.flatMap((inner, at) => unknownKeys(node["item"], inner, [...steps, at])) : [];
  }
  const owner = value as Record<string, unknown>;
  if (node["type"] === "record") {
    return Object.entries(owner).flatMap(([key, inner]) => unknownKeys(node["value"], inner, [...steps, key]));
  }
  const entries = entriesOf(node, owner);
  if (!entries) return [];
  const keys = Object.keys(entries);
  return Object.entries(owner).flatMap(([key, inner]) =>
    Object.hasOwn(entries, key)
      ? unknownKeys(entries[key], inner, [...steps, key])
      : [{ key, value: inner, owner, steps: [...steps, key], keys }],
  );
}

function unwrapped(schema: unknown): Node | null {
  if (!isObject(schema)) return null;
  return schema["wrapped"] ? unwrapped(schema["wrapped"]) : schema;
}

/** The entries of an object; of several shapes those that the value names itself as, else all. */
function entriesOf(node: Node, value: Readonly<Record<string, unknown>>): Node | null {
  if (isObject(node["entries"])) return node["entries"];
  if (!Array.isArray(node["options"])) return null;
  const shapes = (node["options"] as unknown[]).flatMap((option) => {
    const entries = isObject(option) ? option["entries"] : undefined;
    return isObject(entries) ? [entries] : [];
  });
  const kind = String(node["key"]);
  const named = shapes.filter((entries) => {
    const literal = entries[kind];
    return isObject(literal) && literal["literal"] === value[kind] && literal["literal"] !== undefined;
  });
  return shapes.length > 0 ? Object.assign({}, ...(named.length > 0 ? named : shapes)) : null;
}

/** The keys a schema knows at a path: what "did you mean" chooses from. */
export function keysAt(schema: unknown, steps: readonly PathStep[]): string[] {
  if (!schema || typeof schema !== "object") return [];
  const node = schema as Record<string, unknown>;
  if (node["wrapped"]) return keysAt(node["wrapped"], steps);
  if (Array.isArray(node["options"]) && typeof node["options"][0] === "object") {
    return [...new Set(node["options"].flatMap((option) => keysAt(option, steps)))];
  }
  const [step, ...rest] = steps;
  if (step === undefined) return Object.keys((node["entries"] as object | undefined) ?? {});
  if (typeof step === "number") return keysAt(node["item"], rest);
  return keysAt((node["entries"] as Record<string, unknown> | undefined)?.[step] ?? node["value"], rest);
}
