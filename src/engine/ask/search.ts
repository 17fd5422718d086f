/** Finds events by words: every word must stand in the event's text, or the whole query must be a name, a letter of each word
 *  forgiven. Pure; the text was folded when the site was built. */
import { distance } from "fastest-levenshtein";
import { fold } from "../../i18n/fold";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
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
export function actorsNamed({ names: spellings }: Pick<SearchText, "names">, query: string): readonly number[] {
  const typed = fold(query).split(" ").filter(Boolean);
  if (typed.join("").length < 3) return [];
  return spellings.flatMap((names, actor) => {
    const isNamed = names.some((name) => {
      const words = name.split(" ");
      return typed.every((one) => words.some((word) => isWord(one, word)));
    });
    return isNamed ? [actor] : [];
  });
}

/** The text with the way to look through it, which comes along with it, since nothing needs it before. */
export interface Search extends SearchText {
  /** Rows that a query finds; all of them for an empty one. */
  readonly find: (index: Index, query: string) => ReadonlySet<number>;
}

/** The text, ready to be searched. */
export const searchable = (text: SearchText): Search => ({
  ...text,
  find: (index, query) => searchRows(index, text, query),
});

/** Rows that a query finds; all of them for an empty one. */
export function searchRows(index: Index, text: SearchText, query: string): ReadonlySet<number> {
  const words = fold(query).split(" ").filter(Boolean);
  const rows = new Set<number>();
  text.rows.forEach((line, row) => {
    if (words.every((word) => hasWord(line, word))) rows.add(row);
  });
  const { rowsOfActor } = membershipOf(index);
  for (const actor of actorsNamed(text, query)) for (const row of rowsOfActor[actor] ?? []) rows.add(row);
  return rows;
}

/** A word is found where one begins with it: "karb" finds Karbala, "art" does not find Sparta. */
function hasWord(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`);
}
