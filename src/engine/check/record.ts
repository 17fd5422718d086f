/** Turns what a schema says of one record into findings: which field, which value, what to write instead. */
import { closest } from "fastest-levenshtein";
import * as v from "valibot";
import { type Code, type Finding, fieldOf, pointerTo } from "../../model/problem";
import { LIMITS } from "../../model/schema";

interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly record: string;
}

type Step = string | number;

/** Parses one record: the fresh record with known keys only, or every finding about it. */
export function parseRecord<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  place: Place,
): { readonly record: T | null; readonly findings: readonly Finding[] } {
  const deep = depthOf(value, LIMITS.depth);
  if (deep > LIMITS.depth) {
    return {
      record: null,
      findings: [
        finding("E-DEPTH", place, [], undefined, `is nested more than ${LIMITS.depth} levels deep`, "Flatten it."),
      ],
    };
  }
  const result = v.safeParse(schema, value);
  if (result.success) return { record: result.output, findings: [] };
  return { record: null, findings: result.issues.map((issue) => findingOf(issue, place, schema)) };
}

/** Depth of nesting, not followed further than `limit + 1`, so that a hostile file costs nothing. */
function depthOf(value: unknown, limit: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (limit < 0) return 1;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, limit - 1));
  return deepest + 1;
}

function findingOf(issue: v.BaseIssue<unknown>, place: Place, schema: unknown): Finding {
  const steps = (issue.path ?? []).map((item) => item.key as Step);
  const last = steps.at(-1);
  if (issue.type === "strict_object" && issue.expected === "never") return unknownKey(issue, place, steps, schema);
  if (issue.received === "undefined" || isMissingKey(issue)) {
    return finding(
      missingCode(last),
      place,
      steps,
      undefined,
      `"${last}" is missing`,
      `Add "${last}".${hintFor(last)}`,
    );
  }
  const value = issue.input;
  if (issue.type === "max_length")
    return finding("E-LONG", place, steps, cut(value), said(value, issue.message), "Shorten it.");
  if (issue.type === "regex") return finding("E-ID", place, steps, value, said(value, issue.message), idFix(value));
  if (issue.type === "check") {
    return issue.message.startsWith("contains a control")
      ? finding("E-TEXT", place, steps, cut(value), `the text ${issue.message}`, "Remove it.")
      : finding("E-LINK", place, steps, value, said(value, issue.message), "Give the https address of the source.");
  }
  if (issue.type === "non_empty" && (last === "citations" || last === "speakers")) {
    return finding(missingCode(last), place, steps, value, `"${last}" ${issue.message}`, hintFor(last).trim());
  }
  if (issue.type === "picklist" || issue.type === "literal" || issue.type === "variant")
    return notAllowed(issue, place, steps);
  if (["non_empty", "min_length", "min_value", "max_value", "integer"].includes(issue.type)) {
    return finding("E-VALUE", place, steps, value, said(value, issue.message), hintFor(last).trim());
  }
  const expected = issue.expected ?? "another type";
  return finding(
    "E-TYPE",
    place,
    steps,
    value,
    `is ${kindName(value)} where ${plainType(expected)} belongs`,
    hintFor(last).trim(),
  );
}

function isMissingKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.path?.at(-1)?.origin === "key" && issue.received === "undefined";
}

function unknownKey(issue: v.BaseIssue<unknown>, place: Place, steps: readonly Step[], schema: unknown): Finding {
  const key = String(steps.at(-1));
  const known = keysAt(schema, steps.slice(0, -1));
  const near = known.length > 0 ? closest(key, known) : "";
  const fix = near ? `Did you mean "${near}"? Known keys: ${known.join(", ")}.` : "Remove it.";
  return finding("E-KEY", place, steps, cut(issue.input), `"${key}" is not a key of this record`, fix);
}

/** The keys a schema knows at a path: what "did you mean" chooses from. */
function keysAt(schema: unknown, steps: readonly Step[]): string[] {
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

function notAllowed(issue: v.BaseIssue<unknown>, place: Place, steps: readonly Step[]): Finding {
  const allowed = [...(issue.expected ?? "").matchAll(/"([^"]+)"|(\d+)/g)].map((found) => found[1] ?? found[2] ?? "");
  const value = issue.input;
  const code: Code = steps.at(-1) === "status" ? "E-LIVE" : "E-VALUE";
  if (typeof value !== "string" || allowed.length === 0) {
    return finding(code, place, steps, value, said(value, "is not allowed here"), `One of: ${allowed.join(", ")}.`);
  }
  return finding(
    code,
    place,
    steps,
    value,
    said(value, "is not allowed here"),
    `Did you mean "${closest(value, allowed)}"? Allowed: ${allowed.join(", ")}.`,
  );
}

function missingCode(key: Step | undefined): Code {
  if (key === "citations" || key === "source") return "E-SOURCE";
  if (key === "speakers" || key === "status") return "E-LIVE";
  return "E-MISSING";
}

function hintFor(key: Step | undefined): string {
  if (key === "citations") return ' Every claim names its source: [{"source": "…", "locator": "…"}].';
  if (key === "speakers") return ' Every claim names who says so: [{"actor": "…"}] or [{"name": "…"}].';
  if (key === "status")
    return " Say in which way it is said: reported, official-statement, alleged, denied, opinion, admitted-in-custody.";
  return "";
}

function idFix(value: unknown): string {
  if (typeof value !== "string") return "";
  const id = value
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id ? `Did you mean "${id}"?` : "";
}

function said(value: unknown, message: string): string {
  return `${shown(value)} ${message}`;
}

/** A value as it stands in a message: short, on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(cut(value)) ?? "nothing";
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function cut(value: unknown): unknown {
  return typeof value === "string" && value.length > 80 ? `${value.slice(0, 77)}…` : value;
}

function kindName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? `the text ${shown(value)}` : `the ${typeof value} ${shown(value)}`;
}

function plainType(expected: string): string {
  const names: Record<string, string> = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    Array: "a list",
    Object: "an object",
  };
  return names[expected] ?? expected;
}

export function finding(
  code: Code,
  place: Place,
  steps: readonly Step[],
  value: unknown,
  message: string,
  fix = "",
): Finding {
  const { file, record } = place;
  const pointer = place.pointer + pointerTo(...steps);
  return { severity: "error", code, file, pointer, record, field: fieldOf(steps), value, message, fix };
}
