/** A record that breaks its schema, with stand-ins where it does: what is right of it can be checked all the same, so that an editor
 *  sees everything in one run. A mended record is never shown. */

import * as v from "valibot";
import type { PathStep } from "../../model/problem";
import { isObject } from "../json";
import { unknownKeys } from "./keys";

type Node = Readonly<Record<string, unknown>>;

export interface Mended<T> {
  readonly record: T;
  /** Where something else stood, or nothing, and keys that were taken out. */
  readonly standIns: readonly (readonly PathStep[])[];
}

/** A stand-in may leave its parent wrong; schemas are not nested deeper than this. */
const TURNS = 8;

/** Null for what is no record at all. */
export function mended<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Mended<T> | null {
  if (!isObject(value)) return null;
  const copy = structuredClone(value);
  const standIns: (readonly PathStep[])[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { owner, key, steps } of unknownKeys(schema, copy)) {
      delete (owner as Record<string, unknown>)[key];
      standIns.push(steps);
    }
    const result = v.safeParse(schema, copy);
    if (result.success) return { record: result.output, standIns };
    for (const issue of result.issues) {
      const steps = (issue.path ?? []).map((item) => item.key as PathStep);
      if (steps.length === 0) return null;
      // The key of a list of names is wrong, not what stands under it.
      const isKey = issue.path?.at(-1)?.origin === "key" && issue.type !== "strict_object";
      put(copy, steps, isKey ? undefined : standIn(nodeAt(schema, steps)));
      standIns.push(steps);
    }
  }
  return null;
}

/** Undefined removes the key; elements of lists are never removed, so that places stay what they are. */
function put(root: Record<string, unknown>, steps: readonly PathStep[], value: unknown): void {
  let owner: unknown = root;
  for (const step of steps.slice(0, -1)) owner = (owner as Record<PathStep, unknown> | undefined)?.[step];
  if (typeof owner !== "object" || owner === null) return;
  const last = steps.at(-1)!;
  if (value === undefined && !Array.isArray(owner)) delete (owner as Record<PathStep, unknown>)[last];
  else (owner as Record<PathStep, unknown>)[last] = value;
}

function nodeAt(schema: unknown, [step, ...rest]: readonly PathStep[]): unknown {
  if (step === undefined || !isObject(schema)) return schema;
  if (schema["wrapped"]) return nodeAt(schema["wrapped"], [step, ...rest]);
  if (Array.isArray(schema["options"])) {
    const found = (schema["options"] as unknown[]).find(
      (option) => isObject(option) && isObject(option["entries"]) && Object.hasOwn(option["entries"], step),
    );
    return nodeAt(found, [step, ...rest]);
  }
  if (isObject(schema["entries"])) return nodeAt(schema["entries"][step], rest);
  return nodeAt(schema["item"] ?? schema["value"], rest);
}

const TEXTS = ["stand-in", "2000", "https://example.org/", "en", "#000000"];

/** Any value that a schema accepts; undefined where it may be absent. */
function standIn(schema: unknown): unknown {
  if (!isObject(schema)) return undefined;
  const node: Node = schema;
  const fitting = (values: readonly unknown[]) =>
    values.find((value) => v.safeParse(schema as unknown as v.GenericSchema, value).success);
  switch (node["type"]) {
    case "string":
      return fitting(TEXTS);
    case "number":
      return fitting([0, 1]);
    case "boolean":
      return true;
    case "literal":
      return node["literal"];
    case "picklist":
      return (node["options"] as unknown[])[0];
    case "union":
    case "variant":
      return standIn((node["options"] as unknown[])[0]);
    case "array":
      return fitting([0, 1, 2].map((size) => Array.from({ length: size }, () => standIn(node["item"]))));
    case "record":
      return {};
    case "strict_object": {
      const entries = Object.entries(node["entries"] as Node).map(([key, inner]) => [key, standIn(inner)] as const);
      return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
    }
    default:
      return undefined;
  }
}
