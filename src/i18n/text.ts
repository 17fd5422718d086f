/** Words of the interface, in the one language there is so far. */
import { fill } from "./dates";
import en from "./messages/en.json";

export const t = en;
export { fill };

/** "1 event", "110 events". */
export function count(n: number, noun: keyof typeof en.plural): string {
  const [one, many] = en.plural[noun] as [string, string];
  return fill(n === 1 ? one : many, { n });
}

/** Text of unknown origin, fit to stand in a sentence of ours: no control or direction marks, at most 80 characters. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const clean = text.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}

/** "Iran, Quds Force and 2 more" is said as "Iran, Quds Force +2" by the caller; this joins names only. */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
