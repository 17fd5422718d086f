/** Turns what a schema says of one record into findings: which field, which value, what to write instead. */
import * as v from "valibot";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import { because, LIMITS, type Refusal } from "../../model/fields";
import type { Code, Finding, PathStep } from "../../model/problem";
import { adviceFor } from "./advice";
import { depthOf, finding, orNear, type Place, shown, worded } from "./finding";
import { idFrom } from "./ids";
import { keysAt, type UnknownKey, unknownKeys } from "./keys";
import { allowedOf } from "./nearest";

/** Parses one record: the fresh record with known keys only, or every finding about it. */
export function parseRecord<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  place: Place,
): { readonly record: T | null; readonly findings: readonly Finding[] } {
  const deep = depthOf(value, LIMITS.depth);
  if (deep > LIMITS.depth) {
    const tooDeep = worded(checkMessages.record.deep, { levels: LIMITS.depth });
    return { record: null, findings: [finding("E-DEPTH", place, [], undefined, ...tooDeep)] };
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
function overlooked(value: unknown, made: unknown, place: Place, steps: PathStep[]): Finding[] {
  if (typeof value !== "object" || value === null || typeof made !== "object" || made === null) return [];
  const isList = Array.isArray(value);
  if (isList !== Array.isArray(made)) {
    return [finding("E-TYPE", place, steps, value, ...worded(checkMessages.record.listForObject))];
  }
  const found: Finding[] = [];
  for (const [key, inner] of Object.entries(value)) {
    const step = isList ? Number(key) : key;
    if (!Object.hasOwn(made, key)) {
      const badKey = worded(checkMessages.record.badKey, { key: shown(key) });
      found.push(finding("E-KEY", place, [...steps, step], inner, ...badKey));
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
  const steps = (issue.path ?? []).map((item) => item.key as PathStep);
  const last = steps.at(-1);
  if (issue.type === "strict_object" && issue.expected === "never") return null;
  if (issue.received === "undefined" || isMissingKey(issue)) {
    const key = String(last);
    const [message, fix] = worded(checkMessages.record.missing, { key });
    const hint = hintFor(last);
    const more = hint ? fill(checkMessages.record.missingMore, { key, hint }) : fix;
    return finding(missingCode(last), place, steps, undefined, message, more);
  }
  const value = issue.input;
  if (issue.type === "union" && issue.issues) return nearestOption(issue, place, steps, schema);
  const refusal = refusalOf(issue);
  const refused = said(value, refusal);
  if (issue.type === "max_length") return finding("E-LONG", place, steps, value, refused, checkMessages.record.long);
  if (issue.type === "regex") {
    if (issue.message === because("colour"))
      return finding("E-VALUE", place, steps, value, refused, checkMessages.record.colour);
    const isKey = issue.path?.at(-1)?.origin === "key";
    return isKey
      ? finding("E-KEY", place, steps, value, refused, checkMessages.record.languageTag)
      : finding("E-ID", place, steps, value, refused, idFix(value, steps));
  }
  if (issue.type === "check") {
    return issue.message === because("control")
      ? finding("E-TEXT", place, steps, value, ...worded(checkMessages.record.control, { refusal }))
      : finding("E-LINK", place, steps, value, refused, checkMessages.record.link);
  }
  if (issue.type === "non_empty" && (last === "citations" || last === "speakers")) {
    const emptyList = fill(checkMessages.record.emptyList, { key: last, refusal });
    return finding(missingCode(last), place, steps, value, emptyList, hintFor(last));
  }
  if (issue.type === "picklist" || issue.type === "literal" || issue.type === "variant")
    return notAllowed(issue, place, steps);
  if (["non_empty", "min_length", "min_value", "max_value", "integer", "finite"].includes(issue.type)) {
    const fix =
      hintFor(last) || (issue.type === "non_empty" ? checkMessages.record.emptyText : checkMessages.record.correct);
    return finding("E-VALUE", place, steps, value, refused, fix);
  }
  const expected = issue.expected ?? checkMessages.record.anything;
  return wrongType(issue, place, steps, kindOf(expected));
}

/** Why the schema refuses a value, to stand behind it. */
function refusalOf({ message, requirement }: v.BaseIssue<unknown>): string {
  const refusal = checkMessages.record.refusals[message as Refusal] ?? checkMessages.record.notAllowed;
  return fill(refusal, typeof requirement === "number" ? { n: requirement } : {});
}

function wrongType(
  { input, expected }: v.BaseIssue<unknown>,
  place: Place,
  steps: readonly PathStep[],
  belongs: string,
): Finding {
  const values = { found: kindName(input), expected: belongs };
  const [message] = worded(checkMessages.record.wrongType, values);
  const [, fix] = worded(checkMessages.record.wrongType, { ...values, expected: numberIn(input, expected) ?? belongs });
  return finding("E-TYPE", place, steps, input, message, hintFor(steps.at(-1)) || fix);
}

/** Of a value that fits none of several shapes, the complaint that tells most: a wrong value, then a wrong key, then what is
 *  missing. */
function nearestOption(
  issue: v.BaseIssue<unknown>,
  place: Place,
  steps: readonly PathStep[],
  schema: unknown,
): Finding | null {
  const within = issue.issues ?? [];
  const keys = keysAt(schema, steps);
  const isMissing = (one: v.BaseIssue<unknown>) => one.expected !== "never" && isMissingKey(one);
  const isUnknown = (one: v.BaseIssue<unknown>) => one.expected === "never";
  const most =
    within.find((one) => one.path && !isMissing(one) && !isUnknown(one)) ??
    within.find((one) => isUnknown(one) && !keys.includes(String(one.path?.at(-1)?.key))) ??
    within.find(isMissing) ??
    within[0];
  if (!most) return finding("E-TYPE", place, steps, issue.input, ...worded(checkMessages.record.noShape));
  if ((isMissing(most) || !most.path) && keys.length > 0) {
    const fix = fill(checkMessages.record.someKeys, { keys: inRow(keys.map((key) => `"${key}"`)) });
    const found = { found: kindName(issue.input), expected: checkMessages.record.kinds.object };
    return isMissing(most)
      ? finding("E-MISSING", place, steps, issue.input, checkMessages.record.lacksKeys, fix)
      : finding("E-TYPE", place, steps, issue.input, worded(checkMessages.record.wrongType, found)[0], fix);
  }
  return findingOf(
    { ...most, path: [...(issue.path ?? []), ...(most.path ?? [])] } as v.BaseIssue<unknown>,
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
    const { key, value, owner, steps, keys } = one;
    const names = offered.get(owner) ?? new Set<string>();
    offered.set(owner, names);
    const advice = adviceFor(one, record, schema, names);
    const fix = fill(checkMessages.advice.knownKeys, { advice, keys: inRow(keys) });
    return finding("E-KEY", place, steps, value, fill(checkMessages.record.unknownKey, { key: shown(key) }), fix);
  });
}

function notAllowed(issue: v.BaseIssue<unknown>, place: Place, steps: readonly PathStep[]): Finding {
  const allowed = [...(issue.expected ?? "").matchAll(/"([^"]+)"|(\d+)/g)].map((found) => found[1] ?? found[2] ?? "");
  const value = issue.input;
  const code: Code = steps.at(-1) === "status" ? "E-LIVE" : "E-VALUE";
  const isText = typeof value === "string" && allowed.length > 0;
  const fix = isText ? allowedOf(allowed, value) : fill(checkMessages.near.oneOf, { allowed: inRow(allowed) });
  return finding(code, place, steps, value, said(value, checkMessages.record.notAllowed), fix);
}

function missingCode(key: PathStep | undefined): Code {
  if (key === "citations" || key === "source") return "E-SOURCE";
  if (key === "speakers" || key === "status") return "E-LIVE";
  return "E-MISSING";
}

function hintFor(key: PathStep | undefined): string {
  return key === "citations" || key === "speakers" || key === "status" ? checkMessages.record.hints[key] : "";
}

function idFix(value: unknown, steps: readonly PathStep[]): string {
  const id = typeof value === "string" ? idFrom(value, steps.at(-3) === "claims") : "";
  return orNear(id, checkMessages.record.id);
}

function said(value: unknown, message: string): string {
  return fill(checkMessages.problem.says, { value: shown(value), message });
}

function kindName(value: unknown): string {
  const values: Readonly<Record<string, string>> = checkMessages.record.values;
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return fill(values[kind] ?? kindOf(kind), { value: shown(value) });
}

function kindOf(name: string): string {
  const kinds: Readonly<Record<string, string>> = checkMessages.record.kinds;
  return kinds[name] ?? name;
}

/** "1908" where a number belongs. */
const numberIn = (value: unknown, expected: string | null): string | null =>
  expected === "number" && typeof value === "string" && /^-?\d{1,15}(\.\d+)?$/.test(value)
    ? fill(checkMessages.record.unquoted, { number: Number(value) })
    : null;
