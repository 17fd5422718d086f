/** A dataset in the edit loop: checked as `timeline check` does it, and its site in memory. Vite loads this module and all that it
 *  imports, so that changed code is what checks and draws from then on. */
import { join, resolve } from "node:path";
import type { Problem } from "../../model/problem";
import { FIRST, firstScript } from "../appFiles";
import { hasErrors, problemLine, readAny, summaryOf } from "../commands/check";
import type { Effects } from "../effects";
import type { ReadResult } from "../readDataset";
import { type Site, siteOf } from "../site";
import { type DevHeadOptions, devHead } from "./devHead";

export interface DevSiteOptions extends Omit<DevHeadOptions, "first"> {
  readonly folder: string;
}

export interface DevSite {
  /** The last data without an error, as it was read: that of now, or that of before. */
  readonly good: ReadResult | null;
  /** The site of that data; null where there was none. */
  readonly site: Site | null;
  /** Every problem of the data of now as the check prints it, and its last line. */
  readonly problems: readonly string[];
  readonly summary: string;
  /** What stands over the page, or null where the data of now has no error. */
  readonly overlay: Overlay | null;
}

export interface Overlay {
  readonly message: string;
  /** Where the first error is. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly stack: string;
}

/** @param before the last data without an error */
export function devSite(options: DevSiteOptions, before: ReadResult | null, effects: Effects): DevSite {
  const { folder, root } = options;
  const result = readAny(folder, effects);
  const summary = summaryOf(result, folder);
  const good = hasErrors(result) ? before : result;
  const first = firstScript(new TextDecoder().decode(effects.read(join(root, "public", FIRST))));
  return {
    good,
    // Made anew even of what was read before, since the code may be another.
    site: good && siteOf(good, { folder, app: devHead({ ...options, first }), baseUrl: null }),
    problems: result.problems.map(problemLine),
    summary,
    overlay: good === result ? null : overlayOf(result.problems, summary),
  };
}

/** Errors first, since these are what has to be mended; the rest as the check has it. */
function overlayOf(problems: readonly Problem[], summary: string): Overlay {
  const errors = problems.filter(({ severity }) => severity === "error");
  const others = problems.filter(({ severity }) => severity !== "error");
  const { file, line, column } = errors[0]!;
  const message = [...[...errors, ...others].map(problemLine), summary].join("\n\n");
  return { message, loc: { file: resolve(file), line, column }, stack: "" };
}
