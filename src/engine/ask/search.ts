/** Finds events by words: every word must stand in the event's text, or the whole query must be a name, a letter of each word
 *  forgiven. Pure; the text was folded when the site was built. */
import { distance } from "fastest-levenshtein";
import { fold } from "../../i18n/fold";
import type { Index, Search, SearchText } from "../../model/compiled/eventIndex";
import { membershipOf } from "../rows/membership";

/** Shorter words must be typed as they are: with one letter wrong they are other words. */
const FORGIVING_LENGTH = 4;

/** Is a typed word this word of a name: its beginning, or all of it with one letter inserted, dropped or replaced? */
export function isWord(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  const isLong = Math.max(typed.length, word.length) >= FORGIVING_LENGTH;
  return isLong && Math.abs(typed.length - word.length) <= 1 && distance(typed, word) <= 1;
}

/** Actors one of whose names, in any spelling, has every word that was typed. */
export function actorsNamed(index: Index, query: string): readonly number[] {
  const typed = fold(query).split(" ").filter(Boolean);
  if (!index.search || typed.join("").length < 3) return [];
  return index.search.names.flatMap((names, actor) => {
    const isNamed = names.some((name) => {
      const words = name.split(" ");
      return typed.every((one) => words.some((word) => isWord(one, word)));
    });
    return isNamed ? [actor] : [];
  });
}

const made = new WeakMap<Index, { query: string; rows: ReadonlySet<number> }>();

/** The text, ready to be searched. */
export const searchable = (text: SearchText): Search => ({ ...text, find: searchRows });

/** Rows that a query finds; all of them for an empty one, and none while the text is not there. */
export function searchRows(index: Index, query: string): ReadonlySet<number> {
  const known = made.get(index);
  if (known?.query === query) return known.rows;
  const words = fold(query).split(" ").filter(Boolean);
  const rows = new Set<number>();
  index.search?.rows.forEach((text, row) => {
    if (words.every((word) => hasWord(text, word))) rows.add(row);
  });
  const { rowsOfActor } = membershipOf(index);
  for (const actor of actorsNamed(index, query)) for (const row of rowsOfActor[actor] ?? []) rows.add(row);
  made.set(index, { query, rows });
  return rows;
}

/** A word is found where one begins with it: "karb" finds Karbala, "art" does not find Sparta. */
function hasWord(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`);
}
