/** Finds events by words: every word must stand in the event's text, or the whole query must be a name, a letter of each word
 *  forgiven. Pure; words were folded, and the rows that have them gathered, when the site was built. */
import { distance } from "fastest-levenshtein";
import { foldedWords, isUnspaced } from "../../i18n/fold";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
import { oncePer } from "../oncePer";
import { membershipOf } from "../rows/membership";

/** Shorter words must be typed as they are: with one letter wrong they are other words. */
const FORGIVING_LENGTH = 4;

/** Is a typed word this word of a name: its beginning, a part of it where no blanks part words, or all of it with one letter inserted,
 *  dropped or replaced? */
export function isWord(typed: string, word: string): boolean {
  if (word.startsWith(typed) || (isUnspaced(typed) && word.includes(typed))) return true;
  const isLong = Math.max(typed.length, word.length) >= FORGIVING_LENGTH;
  return isLong && Math.abs(typed.length - word.length) <= 1 && distance(typed, word) <= 1;
}

/** Actors one of whose names, in any spelling, has every word that was typed. */
export function actorsNamed({ names: spellings }: Pick<SearchText, "names">, query: string): readonly number[] {
  const typed = foldedWords(query);
  if (typed.join("").length < 3 && !typed.some(isUnspaced)) return [];
  return spellings.flatMap((names, actor) => {
    const isNamed = names.some((name) => {
      const words = name.split(" ");
      return typed.every((one) => words.some((word) => isWord(one, word)));
    });
    return isNamed ? [actor] : [];
  });
}

/** The words with the way to look through them, which comes along with them, since nothing needs it before. */
export interface Search extends SearchText {
  /** Rows that a query finds; all of them for an empty one. */
  readonly find: (index: Index, query: string) => ReadonlySet<number>;
}

export const searchable = (text: SearchText): Search => ({
  ...text,
  find: (index, query) => searchRows(index, text, query),
});

/** Rows that a query finds; all of them for an empty one. A word is found where one begins with it: "karb" finds Karbala, "art" does
 *  not find Sparta. One of a script without blanks is found anywhere in a run: "北京" finds "在北京的会议". */
export function searchRows(index: Index, text: SearchText, query: string): ReadonlySet<number> {
  const typed = foldedWords(query);
  // Per row, how many of the typed words it has, as far as it has all before.
  const had = new Uint16Array(text.events);
  typed.forEach((word, before) => {
    for (const at of isUnspaced(word) ? runsWith(text.words, word) : beginningWith(text.words, word)) {
      forEachRow(text.rows[at]!, (row) => {
        if (had[row] === before) had[row] = before + 1;
      });
    }
  });
  const rows = new Set<number>();
  had.forEach((count, row) => {
    if (count === typed.length) rows.add(row);
  });
  const { rowsOfActor } = membershipOf(index);
  for (const actor of actorsNamed(text, query)) for (const row of rowsOfActor[actor] ?? []) rows.add(row);
  return rows;
}

/** Which of the words are runs of a script without blanks. */
const unspacedOf = oncePer((words: readonly string[]): readonly number[] =>
  words.flatMap((word, at) => (isUnspaced(word) ? [at] : [])),
);

/** Numbers of the runs that hold a word. All are gone through, at about a thousand million letters a second. */
const runsWith = (words: readonly string[], typed: string): readonly number[] =>
  unspacedOf(words).filter((at) => words[at]!.includes(typed));

function beginningWith(words: readonly string[], beginning: string): readonly number[] {
  const found: number[] = [];
  for (let at = placeOf(words, beginning); words[at]?.startsWith(beginning); at++) found.push(at);
  return found;
}

/** Calls with each row of a line of distances: "0 3 12" is rows 0, 3 and 15. Read digit by digit, which makes no text of each:
 *  a single letter can stand for a hundred thousand of them. */
function forEachRow(gaps: string, call: (row: number) => void): void {
  let [row, gap] = [0, 0];
  for (let at = 0; at <= gaps.length; at++) {
    const digit = gaps.charCodeAt(at) - 48;
    if (digit >= 0) gap = gap * 10 + digit;
    else {
      row += gap;
      gap = 0;
      call(row);
    }
  }
}

/** Where a word stands, or would stand, among words in order. */
function placeOf(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]! < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
