/** A problem in the making: where it stands, and how values are shown in it, which is always in short. */
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { LIMITS } from "../../model/fields";
import { type Code, type Finding, fieldOf, type PathStep, pointerTo } from "../../model/problem";
import type { Placed } from "./files";

export interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly record: string;
}

/** What is wrong, and what to do about it. */
export interface Wording {
  readonly says: string;
  readonly fix?: string;
}

/** The last two arguments of `finding`, with their gaps filled. */
export function worded(
  { says, fix = "" }: Wording,
  values: Readonly<Record<string, string | number>> = {},
): [message: string, fix: string] {
  return [fill(says, values), fill(fix, values)];
}

/** "Did you mean "harbour-fire"?", or something else where nothing is near. */
export const orNear = (near: string, otherwise: string): string =>
  near ? fill(checkMessages.near.meant, { near }) : otherwise;

/** "event harbour-fire": what the problems of a record are told under. */
export const recordName = (noun: string, id: string): string => fill(checkMessages.nouns.named, { noun, id });

/** Where the findings about a record stand, under its noun and id. */
export const placeOf = ({ file, pointer, noun, record }: Placed<{ readonly id: string }>): Place => ({
  file,
  pointer,
  record: recordName(noun, record.id),
});

export function finding(
  code: Code,
  place: Place,
  steps: readonly PathStep[],
  value: unknown,
  message: string,
  fix = "",
): Finding {
  const { file, record } = place;
  const pointer = place.pointer + pointerTo(...steps);
  return {
    severity: "error",
    code,
    file,
    pointer,
    record,
    field: fieldOf(steps.map(shortStep)),
    value: brief(value),
    message,
    fix,
  };
}

/** A value as it stands in a message: short, on one line. */
export function shown(value: unknown): string {
  if (depthOf(value, LIMITS.depth) > LIMITS.depth) return checkMessages.problem.deep;
  const text = JSON.stringify(cut(value)) ?? checkMessages.problem.nothing;
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** A key as a path shows it. */
const shortStep = (step: PathStep): PathStep => (typeof step === "string" ? (cut(step) as string) : step);

function cut(value: unknown): unknown {
  return typeof value === "string" && value.length > 80 ? `${value.slice(0, 77)}…` : value;
}

/** A value as a finding carries it: never more than a line of it. */
function brief(value: unknown): unknown {
  return typeof value === "object" && value !== null ? shown(value) : cut(value);
}

/** Depth of nesting, not followed further than `limit + 1`, so that a hostile file costs nothing. */
export function depthOf(value: unknown, limit: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (limit < 0) return 1;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, limit - 1));
  return deepest + 1;
}
