/** Writes what is certain into the files of a dataset (`timeline check --fix`), without touching anything else in them. */
import { applyEdits, modify, type ParseError, parse } from "jsonc-parser";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import type { Problem } from "../../model/problem";
import type { Effects } from "../effects";
import { shownPath } from "../shownPath";

/** @returns how many problems were solved; each is said with what stood there and what stands there now */
export function applyFixes(problems: readonly Problem[], effects: Effects): number {
  const files = new Map<string, Problem[]>();
  for (const problem of problems)
    if (problem.certain) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  let solved = 0;
  for (const [file, own] of files) {
    let text = new TextDecoder().decode(effects.read(file));
    const errors: ParseError[] = [];
    parse(text, errors);
    // Where a file cannot be read whole, a place in it is not certain.
    if (errors.length > 0) continue;
    for (const { line, field, certain = [] } of own) {
      for (const { pointer, value } of certain) {
        const before = valueAt(text, pointer);
        text = applyEdits(text, modify(text, stepsOf(pointer), value, { formattingOptions: FORMAT }));
        const change = {
          file: shownPath(file),
          line,
          field,
          from: JSON.stringify(before) ?? "",
          to: JSON.stringify(value),
          key: String(stepsOf(pointer).at(-1)),
        };
        effects.say(
          fill(before === undefined ? checkMessages.commands.addedValue : checkMessages.commands.fixedValue, change),
        );
      }
      solved++;
    }
    effects.write(file, text);
  }
  return solved;
}

/** How a key is written that was not there before. */
const FORMAT = { insertSpaces: true, tabSize: 2 };

/** The steps of a JSON Pointer. None of our objects has a number as a key. */
const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const valueAt = (text: string, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | undefined)?.[step],
    parse(text),
  );
