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

/** "Iran, Quds Force and 2 more" is said as "Iran, Quds Force +2" by the caller; this joins names only. */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
