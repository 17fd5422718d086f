/**
 * Full-text search over events. An event matches when its text contains every typed word, or when an actor whose name
 * matches the whole query takes part in it; names tolerate one wrong letter per word. The build folds the words and
 * lists the events of each word, so that a search only looks words up.
 */
import { foldedWords, isUnspaced } from "../../i18n/fold";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
import { membershipOf } from "../events/membership";
import { oncePer } from "../oncePer";
import { CLOSE, closeness, isWord, readAsked, searchedWords, stemOf } from "./terms";

/**
 * Returns the numbers of the actors with a name, in any spelling, that contains every typed word. Shorter queries than
 * three letters match nothing, except in scripts without blanks.
 */
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

/**
 * The search texts together with the function that searches them. Both load together, because nothing needs the
 * function before.
 */
export interface Search extends SearchText {
  /** Returns the numbers of the events that match a query; all events for an empty query. */
  readonly find: (index: Index, query: string) => ReadonlySet<number>;
  /** The words of a query that carry meaning, folded: those that matches are marked by. */
  readonly meaning: (query: string) => string;
}

export const searchable = (text: SearchText): Search => ({
  ...text,
  find: (index, query) => {
    const found = searchEvents(index, text, query);
    return found.size > 0 ? found : searchLoosely(text, query);
  },
  meaning: (query) => searchedWords(query).join(" "),
});

/**
 * Returns the numbers of the events that match a query; all events for an empty query. A typed word matches at the
 * beginning of a word: "karb" finds Karbala, "art" does not find Sparta. In scripts without blanks it matches anywhere
 * in a run: "北京" finds "在北京的会议".
 */
export function searchEvents(index: Index, text: SearchText, query: string): ReadonlySet<number> {
  const typed = searchedWords(query);
  // Per event, how many typed words match so far. An event counts on only while it has matched every word before.
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
  for (const actor of actorsNamed(text, typed.join(" ")))
    for (const event of eventsOfActor[actor] ?? []) events.add(event);
  return events;
}

/**
 * Returns the events that have every word of a query in some form: with another ending, a word of nearly the same
 * meaning, or one wrong letter. Used where no event has the words as they are.
 */
function searchLoosely(text: SearchText, query: string): ReadonlySet<number> {
  const stems = stemsOf(text.words);
  const lists = readAsked(query).terms.map((term) => {
    const events = new Set<number>();
    text.words.forEach((word, at) => {
      if (closeness(term, word, stems[at]!) >= CLOSE)
        forEachEvent(text.eventsOfWord[at]!, (event) => events.add(event));
    });
    return events;
  });
  const [first = new Set<number>(), ...others] = lists;
  return new Set([...first].filter((event) => event < text.events && others.every((list) => list.has(event))));
}

const stemsOf = oncePer((words: readonly string[]) => words.map(stemOf));

/** Numbers of the words that are runs of a script without blanks. */
const unspacedOf = oncePer((words: readonly string[]): readonly number[] =>
  words.flatMap((word, at) => (isUnspaced(word) ? [at] : [])),
);

/** Numbers of the runs that contain a word. A linear scan is fast enough: about a thousand million letters a second. */
const runsWith = (words: readonly string[], typed: string): readonly number[] =>
  unspacedOf(words).filter((at) => words[at]!.includes(typed));

function beginningWith(words: readonly string[], beginning: string): readonly number[] {
  const found: number[] = [];
  for (let at = insertionPoint(words, beginning); words[at]?.startsWith(beginning); at++) found.push(at);
  return found;
}

/**
 * Calls `call` with each event of a list written as distances: "0 3 12" means the events 0, 3 and 15. It reads digit by
 * digit and allocates no strings, because a single letter can stand for a hundred thousand events.
 */
export function forEachEvent(gaps: string, call: (event: number) => void): void {
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

/** Returns the index of a word in sorted words, or the index at which it would be inserted. */
function insertionPoint(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]! < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
