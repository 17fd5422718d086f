/** The messages of the interface, in the language of this build, and functions that put numbers and names into them. */
import * as t from "#messages";
import { fill } from "./dates";

export * as t from "#messages";
export { fill };

/** A message for each plural form that the language has (CLDR: "zero", "one", "two", "few", "many", "other"). */
type Forms = Readonly<Partial<Record<ReturnType<typeof t.pluralForm>, string>> & { other: string }>;

/** A number with its noun in the right plural form: "1 event", "110 events". */
export function count(n: number, noun: keyof typeof t.plurals): string {
  const forms: Forms = t.plurals[noun];
  return fill(forms[t.pluralForm(n)] ?? forms.other, { n });
}

/** Writes a number with separators for thousands, "10,000", by a rule of our own and not by `Intl`, as dates are. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, t.numbers.thousands);

/** Makes text of unknown origin safe inside our sentences: no control or direction marks, at most 80 characters. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are removed
  const clean = text.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}

/** Joins names into a list: "bases, statuses, genres": names in a row, where none is the last. */
export const inRow = (names: readonly (string | number)[]): string => names.join(t.lists.between);

/** "Iran, Quds Force and Kata'ib Hezbollah". */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return fill(t.lists.and, { most: names.slice(0, -1).join(t.lists.between), last: names.at(-1)! });
}
