/** Checks a dataset for the edit loop, as `timeline check` does, and makes its site in memory. Vite loads this module
 * and all its imports, so that changed code takes effect at once. */
import { join, resolve } from "node:path";
import type { Problem } from "../../model/problem";
import { FIRST, firstScript } from "../appFiles";
import { CARDS_FOLDER, openPainter } from "../cards/cardPainter";
import { hasErrors, problemLine, readAny, summaryOf } from "../commands/check";
import type { Effects } from "../effects";
import type { ReadResult } from "../readDataset";
import { type Site, siteOf } from "../site";
import { type DevHeadOptions, devHead } from "./devHead";

export interface DevSiteOptions extends Omit<DevHeadOptions, "first"> {
  readonly folder: string;
}

export interface DevSite {
  /** The last data without an error: the current data, or that of an earlier read. */
  readonly good: ReadResult | null;
  /** The site of that data, or null if there is none. */
  readonly site: Site | null;
  /** Every problem of the current data as the check prints it. */
  readonly problems: readonly string[];
  readonly summary: string;
  /** What covers the page, or null if the current data has no error. */
  readonly overlay: Overlay | null;
}

export interface Overlay {
  readonly message: string;
  /** The place of the first error. */
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
  const painter = openPainter(join(root, CARDS_FOLDER), effects);
  return {
    good,
    // Made again even for data that was read before, because the code may have changed.
    site: good && siteOf(good, { folder, app: devHead({ ...options, first }), baseUrl: null, painter }),
    problems: result.problems.map(problemLine),
    summary,
    overlay: good === result ? null : overlayOf(result.problems, summary),
  };
}

/** Lists errors first, because they keep the data from being shown. Warnings follow, in the order of the check. */
function overlayOf(problems: readonly Problem[], summary: string): Overlay {
  const errors = problems.filter(({ severity }) => severity === "error");
  const others = problems.filter(({ severity }) => severity !== "error");
  const { file, line, column } = errors[0]!;
  const message = [...[...errors, ...others].map(problemLine), summary].join("\n\n");
  return { message, loc: { file: resolve(file), line, column }, stack: "" };
}
