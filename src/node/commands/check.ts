/** `timeline check`: reports every problem of a dataset, in words or as JSON. `timeline build` prints problems through
 * it too. */
import { problemInWords } from "../../engine/check/inWords";
import { checkMessages } from "../../i18n/check";
import { fill, grouped } from "../../i18n/text";
import type { Problem } from "../../model/problem";
import { isDetail } from "../../model/schema";
import type { Effects } from "../effects";
import { type ReadResult, readDataset } from "../readDataset";
import { shownPath } from "../shownPath";
import { applyFixes } from "./applyFixes";

export interface CheckOptions {
  readonly folder: string;
  readonly json: boolean;
  /** Whether to write what is certain into the files. */
  readonly fix?: boolean;
}

/** Prints every problem. @returns the exit code: 1 if there is an error, otherwise 0 */
export function check({ folder, json, fix = false }: CheckOptions, effects: Effects): number {
  const first = readAny(folder, effects);
  const solved = fix ? applyFixes(first.problems, effects) : 0;
  if (fix) effects.say(fill(checkMessages.commands.fixed, { folder, n: solved }));
  const result = solved > 0 ? readAny(folder, effects) : first;
  const { problems, setAside, dataset, answered } = result;
  if (json) {
    // A missing value becomes null, so that every problem has every key.
    const complete = problems.map(({ certain: _, ...problem }) => ({ ...problem, value: problem.value ?? null }));
    const counts = { shown: dataset.events.length, setAside: setAside.length, answered };
    effects.say(JSON.stringify({ problems: complete, ...counts }, null, 2));
  } else {
    printProblems(result, effects);
    effects.say(summaryOf(result, folder));
  }
  return hasErrors(result) ? 1 : 0;
}

/** Checks again whenever a file of the folder changes, until the process ends. @returns a promise that stays open, or at
 * once the exit code if there is no such folder */
export function checkWatched(options: CheckOptions, effects: Effects): number | Promise<number> {
  const code = check(options, effects);
  if (!effects.isFolder(options.folder)) return code;
  effects.say(checkMessages.commands.watching);
  return new Promise(() => {
    effects.watch(options.folder, () => {
      effects.say("");
      check(options, effects);
      effects.say(checkMessages.commands.watching);
    });
  });
}

/** The number of events in the largest dataset that sites are measured with (bench/). */
const MEASURED = 10_000;

/** Reads and checks a dataset. Warns before the work begins if the dataset is larger than those that sites are measured
 * with. */
export function readAny(folder: string, effects: Effects): ReadResult {
  return readDataset(folder, effects, undefined, (events) => {
    const warning = sizeInWords(events, folder);
    if (warning) effects.warn(warning);
  });
}

/** @returns a warning about the number of events, or null */
export function sizeInWords(events: number, folder: string): string | null {
  if (events <= MEASURED) return null;
  return fill(checkMessages.commands.size, { folder, many: grouped(events), measured: grouped(MEASURED) });
}

export function hasErrors({ problems }: ReadResult): boolean {
  return problems.some((problem) => problem.severity === "error");
}

export function printProblems({ problems }: ReadResult, effects: Effects): void {
  for (const problem of problems) effects.warn(problemLine(problem));
}

/** @returns the problem as it is printed, with its file relative to the current folder */
export function problemLine(problem: Problem): string {
  return problemInWords({ ...problem, file: shownPath(problem.file) });
}

export function summaryOf({ problems, dataset, setAside, drafts, answered }: ReadResult, folder: string): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const claims = dataset.events.reduce((sum, event) => sum + event.claims.length, 0);
  const disagreements = dataset.disagreements.filter((one) => !isDetail(one)).length;
  const [events, sources, actors] = [dataset.events.length, dataset.sources.length, dataset.actors.length];
  const kept = fill(checkMessages.commands.kept, { events, claims, sources, actors, disagreements });
  const template = answered > 0 ? checkMessages.commands.countsAnswered : checkMessages.commands.counts;
  const counted = fill(template, { errors, warnings, answered });
  const others = [
    [checkMessages.commands.setAside, setAside.length],
    [checkMessages.commands.drafts, drafts.length],
  ] as const;
  const counts = others.reduce((said, [more, n]) => (n > 0 ? fill(more, { counts: said, n }) : said), counted);
  return fill(checkMessages.commands.summary, { folder, kept, counts });
}
