import { afterEach, describe, expect, test } from "vitest";
import { allowPlainText } from "./trustedTypes";

type Rules = { createHTML(text: string): string; createScriptURL(text: string): string };
const WORKER = "https://site.test/sw.js";
const world = globalThis as { trustedTypes?: unknown };
afterEach(() => {
  delete world.trustedTypes;
});

function policies(): [string, Rules][] {
  const made: [string, Rules][] = [];
  world.trustedTypes = { createPolicy: (name: string, rules: Rules) => made.push([name, rules]) };
  allowPlainText(WORKER);
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

  test("the service worker is the only script that may be loaded by address", () => {
    const [made] = policies();
    expect(made?.[1].createScriptURL(WORKER)).toBe(WORKER);
    for (const other of ["https://site.test/a/sw.js", "https://other.test/sw.js", "sw.js", "data:,1"])
      expect(() => made?.[1].createScriptURL(other), other).toThrow(TypeError);
  });

  test("nothing fails in a browser without Trusted Types", () => {
    expect(() => allowPlainText(WORKER)).not.toThrow();
  });
});
