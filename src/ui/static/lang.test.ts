import { expect, test } from "vitest";
import { langOf } from "./lang";

test.each([
  ["ar", "ar"],
  ["zh-Hant", "zh-Hant"],
  ["pt_BR", "pt-BR"],
  ["en", undefined],
  ["en-GB", undefined],
  ["Arabic", undefined],
  ["العربية", undefined],
  ["", undefined],
  [undefined, undefined],
])("a source whose language is given as %s gets the lang attribute %s", (language, lang) => {
  expect(langOf(language)).toBe(lang);
});
