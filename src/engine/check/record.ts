/** Turns what a schema says of one record into findings: which field, which value, what to write instead. */
import * as v from "valibot";
import { LIMITS } from "../../model/fields";
import type { Code, Finding } from "../../model/problem";
import { adviceFor } from "./advice";
import { depthOf, finding, type Place, shown } from "./finding";
import { idFrom } from "./ids";
import { keysAt, type UnknownKey, unknownKeys } from "./keys";
import { nearest } from "./nearest";

type Step = string | number;

/** Parses one record: the fresh record with known keys only, or every finding about it. */
export function parseRecord<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  place: Place,
): { readonly record: T | null; readonly findings: readonly Finding[] } {
  const deep = depthOf(value, LIMITS.depth);
  if (deep > LIMITS.depth) {
    const message = `the record is nested more than ${LIMITS.depth} levels deep`;
    return { record: null, findings: [finding("E-DEPTH", place, [], undefined, message, "Flatten it.")] };
  }
  const result = v.safeParse(schema, value);
  const findings = result.success
    ? overlooked(value, result.output, place, [])
    : [
        ...result.issues.slice(0, MOST_FINDINGS).flatMap((issue) => findingOf(issue, place, schema) ?? []),
        ...keyFindings(unknownKeys(schema, value).slice(0, MOST_FINDINGS), value, place, schema),
      ];
  return { record: result.success && findings.length === 0 ? result.output : null, findings };
}

/** As many findings as anyone reads about one record; a hostile one could have millions. */
const MOST_FINDINGS = 100;

/** What the schema library lets pass: a list where an object belongs (it takes both), and keys it drops without a word
 *  (`constructor` among labels). Walks the value and what was made of it side by side. */
function overlooked(value: unknown, made: unknown, place: Place, steps: Step[]): Finding[] {
  if (typeof value !== "object" || value === null || typeof made !== "object" || made === null) return [];
  const isList = Array.isArray(value);
  if (isList !== Array.isArray(made)) {
    return [finding("E-TYPE", place, steps, value, "is a list where an object belongs", "Write { … }.")];
  }
  const found: Finding[] = [];
  for (const [key, inner] of Object.entries(value)) {
    const step = isList ? Number(key) : key;
    if (!Object.hasOwn(made, key)) {
      const message = `${shown(key)} is a name that cannot be a key`;
      found.push(finding("E-KEY", place, [...steps, step], inner, message, "Rename it."));
    } else if (typeof inner === "object") {
      steps.push(step);
      found.push(...overlooked(inner, (made as Record<string, unknown>)[key], place, steps));
      steps.pop();
    }
  }
  return found;
}

/** Null for a key that is not known: all of those are told together. */
function findingOf(issue: v.BaseIssue<unknown>, place: Place, schema: unknown): Finding | null {
  const steps = (issue.path ?? []).map((item) => item.key as Step);
  const last = steps.at(-1);
  if (issue.type === "strict_object" && issue.expected === "never") return null;
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
  if (issue.type === "union" && issue.issues) return nearestOption(issue, place, steps, schema);
  if (issue.type === "max_length")
    return finding("E-LONG", place, steps, value, said(value, issue.message), "Shorten it.");
  if (issue.type === "regex") {
    if (issue.message.includes("colour"))
      return finding("E-VALUE", place, steps, value, said(value, issue.message), 'Write it as "#1d4e89".');
    const isKey = issue.path?.at(-1)?.origin === "key";
    return isKey
      ? finding("E-KEY", place, steps, value, said(value, issue.message), 'Write a tag such as "ar" or "fa".')
      : finding("E-ID", place, steps, value, said(value, issue.message), idFix(value, steps));
  }
  if (issue.type === "check") {
    return issue.message.startsWith("contains a control")
      ? finding("E-TEXT", place, steps, value, `the text ${issue.message}`, "Remove it.")
      : finding("E-LINK", place, steps, value, said(value, issue.message), "Give the https address of the source.");
  }
  if (issue.type === "non_empty" && (last === "citations" || last === "speakers")) {
    return finding(missingCode(last), place, steps, value, `"${last}" ${issue.message}`, hintFor(last).trim());
  }
  if (issue.type === "picklist" || issue.type === "literal" || issue.type === "variant")
    return notAllowed(issue, place, steps);
  if (["non_empty", "min_length", "min_value", "max_value", "integer", "finite"].includes(issue.type)) {
    const fix = hintFor(last).trim() || (issue.type === "non_empty" ? "Fill it in, or remove the key." : "Correct it.");
    return finding("E-VALUE", place, steps, value, said(value, issue.message), fix);
  }
  const expected = plainType(issue.expected ?? "something else");
  const fix = hintFor(last).trim() || `Write ${numberIn(value, issue.expected) ?? expected}.`;
  return finding("E-TYPE", place, steps, value, `is ${kindName(value)} where ${expected} belongs`, fix);
}

/** Of a value that fits none of several shapes, the complaint that tells most: a wrong value, then a wrong key, then what is
 *  missing. */
function nearestOption(
  issue: v.BaseIssue<unknown>,
  place: Place,
  steps: readonly Step[],
  schema: unknown,
): Finding | null {
  const within = issue.issues ?? [];
  const known = keysAt(schema, steps);
  const isMissing = (one: v.BaseIssue<unknown>) => one.expected !== "never" && isMissingKey(one);
  const isUnknown = (one: v.BaseIssue<unknown>) => one.expected === "never";
  const shownIssue =
    within.find((one) => one.path && !isMissing(one) && !isUnknown(one)) ??
    within.find((one) => isUnknown(one) && !known.includes(String(one.path?.at(-1)?.key))) ??
    within.find(isMissing) ??
    within[0];
  if (!shownIssue)
    return finding("E-TYPE", place, steps, issue.input, "fits none of the allowed shapes", "See docs/format.md.");
  if ((isMissing(shownIssue) || !shownIssue.path) && known.length > 0) {
    const fix = `Write an object with some of the keys ${known.map((key) => `"${key}"`).join(", ")} (docs/format.md).`;
    return isMissing(shownIssue)
      ? finding("E-MISSING", place, steps, issue.input, "lacks the keys that say what it is", fix)
      : finding("E-TYPE", place, steps, issue.input, `is ${kindName(issue.input)} where an object belongs`, fix);
  }
  return findingOf(
    { ...shownIssue, path: [...(issue.path ?? []), ...(shownIssue.path ?? [])] } as v.BaseIssue<unknown>,
    place,
    schema,
  );
}

function isMissingKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.path?.at(-1)?.origin === "key" && issue.received === "undefined";
}

function keyFindings(unknown: readonly UnknownKey[], record: unknown, place: Place, schema: unknown): Finding[] {
  const offered = new Map<object, Set<string>>();
  return unknown.map((one) => {
    const { key, value, owner, steps, known } = one;
    const names = offered.get(owner) ?? new Set<string>();
    offered.set(owner, names);
    const fix = `${adviceFor(one, record, schema, names)} Known keys: ${known.join(", ")}.`;
    return finding("E-KEY", place, steps, value, `${shown(key)} is not a key here`, fix);
  });
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
    `${nearest(value, allowed) ? `Did you mean "${nearest(value, allowed)}"? ` : ""}Allowed: ${allowed.join(", ")}.`,
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

function idFix(value: unknown, steps: readonly Step[]): string {
  const id = typeof value === "string" ? idFrom(value, steps.at(-3) === "claims") : "";
  return id ? `Did you mean "${id}"?` : "Write lower-case words joined by hyphens.";
}

function said(value: unknown, message: string): string {
  return `${shown(value)} ${message}`;
}

function kindName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? `the text ${shown(value)}` : `the ${typeof value} ${shown(value)}`;
}

/** "1908" where a number belongs. */
const numberIn = (value: unknown, expected: string | null): string | null =>
  expected === "number" && typeof value === "string" && /^-?\d{1,15}(\.\d+)?$/.test(value)
    ? `${Number(value)} without quotation marks`
    : null;

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
