import { expect, test } from "vitest";
import { files, isTest } from "../rules/source";
import { keyOf } from "./keys";

const press = (key: string, code: string, rest: Partial<Parameters<typeof keyOf>[0] & object> = {}) =>
  keyOf({ key, code, isComposing: false, keyCode: 0, ...rest });

test.each([
  ["ن", "KeyK", "k", "Arabic"],
  ["л", "KeyK", "k", "Russian"],
  ["Л", "KeyK", "k", "Russian, with Shift or Caps Lock"],
  ["ל", "KeyK", "k", "Hebrew"],
  ["κ", "KeyK", "k", "Greek"],
  ["ه", "KeyI", "i", "Persian"],
  ["ㅏ", "KeyK", "k", "Korean"],
  ["۰", "Digit0", "0", "a Persian digit"],
  ["٠", "Digit0", "0", "an Arabic digit"],
  ["؟", "Slash", "?", "the question mark of Arabic"],
  ["ظ", "Slash", "/", "Arabic, where ours has the slash"],
])("%s on the physical key %s is read as %s (%s)", (key, code, meant) => {
  expect(press(key, code)).toBe(meant);
});

test.each([
  ["k", "KeyK"],
  ["K", "KeyK"],
  // Dvorak and AZERTY: the written character counts, not the position of the key.
  ["k", "KeyV"],
  ["a", "KeyQ"],
  ["é", "Digit2"],
  ["?", "Minus"],
  ["Enter", "Enter"],
  ["ArrowRight", "ArrowRight"],
  ["Dead", "Quote"],
])("a character typed on a Latin keyboard is returned unchanged: %s on %s", (key, code) => {
  expect(press(key, code)).toBe(key);
});

test("no key is read while an input method composes, nor for the key that ends the composition", () => {
  expect(press("Enter", "Enter", { isComposing: true })).toBe("");
  expect(press("Enter", "Enter", { keyCode: 229 })).toBe("");
  expect(press("Escape", "Escape", { isComposing: true })).toBe("");
});

test("only ui/keys.ts reads the key of a keyboard event", () => {
  const asking = [...files]
    .filter(([file]) => file.startsWith("ui/") && file !== "ui/keys.ts" && !isTest(file))
    .filter(([, code]) => /\b(?:domEvent|nativeEvent)\.key\b|\(\{ key[ ,].*KeyboardEvent/.test(code))
    .map(([file]) => file);
  expect(asking).toEqual([]);
});
