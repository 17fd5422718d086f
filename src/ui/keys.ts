/** Reads which key a keyboard event means. Shortcuts then work on keyboards of other scripts, and a key press never
 * acts while an input method composes text. */

type KeyPress = Pick<KeyboardEvent, "key" | "code" | "isComposing" | "keyCode">;

/** The `keyCode` that browsers report for a key handled by an input method, including the key that ends a
 * composition. */
const TAKEN = 229;

/** Characters that other scripts write in place of the ASCII characters the app uses. */
const SIGNS: Readonly<Record<string, string>> = { "؟": "?", "？": "?", "／": "/", "＋": "+", "－": "-", "＝": "=" };

/** Returns the key by its name in `KeyboardEvent.key`. Where the key writes a letter or digit of another script,
 * returns the Latin letter or digit of the same physical key. Returns an empty string while an input method
 * composes. */
export function keyOf(domEvent: KeyPress | { readonly nativeEvent: KeyPress }): string {
  const { key, code, isComposing, keyCode } = "nativeEvent" in domEvent ? domEvent.nativeEvent : domEvent;
  if (isComposing || keyCode === TAKEN) return "";
  if (Object.hasOwn(SIGNS, key)) return SIGNS[key]!;
  const [sign = ""] = key;
  // Named keys ("Enter") and everything a Latin keyboard writes are returned unchanged.
  if (key !== sign || /^[\p{ASCII}\p{Script=Latin}]$/u.test(sign)) return key;
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? [];
  if (letter) return letter.toLowerCase();
  if (digit && /\p{Nd}/u.test(sign)) return digit;
  return code === "Slash" && /\p{L}/u.test(sign) ? "/" : key;
}
