/** Which key was meant, whatever the keyboard writes with it. */

type KeyPress = Pick<KeyboardEvent, "key" | "code" | "isComposing" | "keyCode">;

/** What browsers give as the code of a key that an input method has taken, the last of a composition included. */
const TAKEN = 229;

/** Signs that other scripts write for ours. */
const SIGNS: Readonly<Record<string, string>> = { "؟": "?", "？": "?", "／": "/", "＋": "+", "－": "-", "＝": "=" };

/**
 * The key by its name in `KeyboardEvent.key`; where another script's letter or digit stands on it, the Latin one of the same key. Empty while
 * an input method composes: then every key is the input method's.
 */
export function keyOf(domEvent: KeyPress | { readonly nativeEvent: KeyPress }): string {
  const { key, code, isComposing, keyCode } = "nativeEvent" in domEvent ? domEvent.nativeEvent : domEvent;
  if (isComposing || keyCode === TAKEN) return "";
  if (Object.hasOwn(SIGNS, key)) return SIGNS[key]!;
  const [sign = ""] = key;
  // Names of keys ("Enter") and what a Latin keyboard writes.
  if (key !== sign || /^[\p{ASCII}\p{Script=Latin}]$/u.test(sign)) return key;
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? [];
  if (letter) return letter.toLowerCase();
  if (digit && /\p{Nd}/u.test(sign)) return digit;
  return code === "Slash" && /\p{L}/u.test(sign) ? "/" : key;
}
