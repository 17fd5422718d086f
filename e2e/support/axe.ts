/** Runs axe in a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

/** To be added to every page of a context before it is opened. */
export const axeScript = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const RULES: RunOptions["runOnly"] = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

export const CONTRAST: RunOptions["runOnly"] = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** What axe finds, one line for each rule and place. */
export async function findings(page: Page, runOnly: RunOptions["runOnly"]): Promise<string[]> {
  const options: RunOptions = { runOnly: runOnly!, resultTypes: ["violations"] };
  const results = await page.evaluate(
    (given) => (globalThis as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(given),
    options as object,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id} (${nodes.length}): ${html.slice(0, 160)} ${failureSummary}`),
  );
}
