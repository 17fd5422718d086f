/** Every page of the built site is valid HTML, checked without a browser. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from "html-validate";

/** Rules of style and taste, which the standard does not have. */
const TASTE: RuleConfig = {
  "doctype-style": "off",
  // React writes `dateTime` and `open=""`.
  "attr-case": "off",
  "attribute-boolean-style": "off",
  // Titles are those of the sources.
  "long-title": "off",
  // The id of a claim is that of its event, a dot and its number.
  "valid-id": "off",
  // ARIA forbids names only where an element has no role that can have one.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
};

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"], rules: TASTE }));
const faultsOf = (html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`));

test("every page is valid HTML", () => {
  test.setTimeout(120_000);
  const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(500);
  const wrong = pages.flatMap((path) =>
    faultsOf(readFileSync(join("dist", path), "utf8")).map((fault) => `${path} ${fault}`),
  );
  expect(wrong).toEqual([]);
  // The check sees what is wrong.
  const page = readFileSync(join("dist", "index.html"), "utf8");
  expect(faultsOf(page.replace("<body>", '<body><ul><p id="part_app">'))).not.toEqual([]);
});
