import { afterEach, describe, expect, test } from "vitest";
import { allowPlainText } from "./trustedTypes";

type Rules = { createHTML(text: string): string };
const world = globalThis as { trustedTypes?: unknown };
afterEach(() => {
  delete world.trustedTypes;
});

function policies(): [string, Rules][] {
  const made: [string, Rules][] = [];
  world.trustedTypes = { createPolicy: (name: string, rules: Rules) => made.push([name, rules]) };
  allowPlainText();
  return made;
}

describe("the Trusted Types policy for vis-timeline", () => {
  test("the app creates one policy, the default one, which the page's Content Security Policy names", () => {
    expect(policies().map(([name]) => name)).toEqual(["default"]);
  });

  test("a text that cannot be markup passes unchanged", () => {
    const [[, { createHTML }] = ["", { createHTML: String }]] = policies();
    for (const text of ["", "Jan", "2007", "12:00", "a > b", "“2007”", "النقابة"]) expect(createHTML(text)).toBe(text);
  });

  test("a text that could begin an element or an entity is refused, not cleaned", () => {
    const [[, { createHTML }] = ["", { createHTML: String }]] = policies();
    for (const text of ["<b>", "<", "a<!--", "&lt;b&gt;", "&#60;img onerror=x>", "</script>"])
      expect(() => createHTML(text), text).toThrow(TypeError);
  });

  test("nothing fails in a browser without Trusted Types", () => {
    expect(() => allowPlainText()).not.toThrow();
  });
});
