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

describe("what vis-timeline may write through innerHTML", () => {
  test("one policy, the default one, which the page's policy names", () => {
    expect(policies().map(([name]) => name)).toEqual(["default"]);
  });

  test("text that cannot be markup goes through as it is", () => {
    const [[, { createHTML }] = ["", { createHTML: String }]] = policies();
    for (const text of ["", "Jan", "2007", "12:00", "a > b", "“2007”", "النقابة"]) expect(createHTML(text)).toBe(text);
  });

  test("whatever could begin an element or an entity is refused, not cleaned", () => {
    const [[, { createHTML }] = ["", { createHTML: String }]] = policies();
    for (const text of ["<b>", "<", "a<!--", "&lt;b&gt;", "&#60;img onerror=x>", "</script>"])
      expect(() => createHTML(text), text).toThrow(TypeError);
  });

  test("a browser without Trusted Types is left alone", () => {
    expect(() => allowPlainText()).not.toThrow();
  });
});
