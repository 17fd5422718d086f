/** Finds events by words: every word must stand in the event's text, or the whole query must be a name, a letter of each word
 *  forgiven. Pure; words were folded, and the rows that have them gathered, when the site was built. */
import { distance } from "fastest-levenshtein";
import { foldedWords, isUnspaced } from "../../i18n/fold";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
import { membershipOf } from "../events/membership";
import { oncePer } from "../oncePer";

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
  find: (index, query) => searchEvents(index, text, query),
});

/** Rows that a query finds; all of them for an empty one. A word is found where one begins with it: "karb" finds Karbala, "art" does
 *  not find Sparta. One of a script without blanks is found anywhere in a run: "北京" finds "在北京的会议". */
export function searchEvents(index: Index, text: SearchText, query: string): ReadonlySet<number> {
  const typed = foldedWords(query);
  // Per row, how many of the typed words it has, as far as it has all before.
  const had = new Uint16Array(text.events);
  typed.forEach((word, before) => {
    for (const at of isUnspaced(word) ? runsWith(text.words, word) : beginningWith(text.words, word)) {
      forEachEvent(text.eventsOfWord[at]!, (event) => {
        if (had[event] === before) had[event] = before + 1;
      });
    }
  });
  const events = new Set<number>();
  had.forEach((count, event) => {
    if (count === typed.length) events.add(event);
  });
  const { eventsOfActor } = membershipOf(index);
  for (const actor of actorsNamed(text, query)) for (const event of eventsOfActor[actor] ?? []) events.add(event);
  return events;
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
  for (let at = insertionPoint(words, beginning); words[at]?.startsWith(beginning); at++) found.push(at);
  return found;
}

/** Calls with each row of a line of distances: "0 3 12" is rows 0, 3 and 15. Read digit by digit, which makes no text of each:
 *  a single letter can stand for a hundred thousand of them. */
function forEachEvent(gaps: string, call: (event: number) => void): void {
  let [event, gap] = [0, 0];
  for (let at = 0; at <= gaps.length; at++) {
    const digit = gaps.charCodeAt(at) - 48;
    if (digit >= 0) gap = gap * 10 + digit;
    else {
      event += gap;
      gap = 0;
      call(event);
    }
  }
}

/** Where a word stands, or would stand, among words in order. */
function insertionPoint(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]! < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
