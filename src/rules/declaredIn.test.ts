/** Checks the search for declared names on short pieces of code. */
import { expect, test } from "vitest";
import { declaredIn } from "./declaredIn";

test.each([
  ["const known = 1;", ["known"]],
  ["const { known: asOf, ...rest } = filters;", ["asOf", "rest"]],
  ["const [from, to = 1] = span;", ["from", "to"]],
  ["function told(a: string, { b }: Props) {}", ["told", "a", "b"]],
  ["rows.map((row) => row.id);", ["row"]],
  ["interface Lens { readonly without: string; of(row: number): void }", ["Lens", "without", "of", "row"]],
  ["type Step = (at: number) => void;", ["Step", "at"]],
  ["import { known as asOf, type Row } from './known';", ["asOf", "Row"]],
  ["try { go(); } catch (fault) {}", ["fault"]],
  ["const one = { known: 1, told: filters.known };", ["one"]],
  ["// const known = 1;\nconst text = 'const known = 1';", ["text"]],
])("declared names are found, and used names are not: %s", (code, names) => {
  expect([...declaredIn("a.ts", code)].sort()).toEqual([...names].sort());
});
