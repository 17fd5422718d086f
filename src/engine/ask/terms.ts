/**
 * Reads what a reader asks into terms: the words that carry meaning, each with its stem and the stems of words that
 * mean nearly the same. Everything that depends on the language comes from its messages (`asking`).
 */
import { distance } from "fastest-levenshtein";
import { fold, isUnspaced } from "../../i18n/fold";
import { tools } from "../../i18n/tools";
import type { About } from "../../model/fields";

const { asking } = tools;

/** Shorter words must be typed exactly: with one wrong letter they would be other words. */
const FORGIVING_LENGTH = 4;

/**
 * Does a typed word match a word of a name? It matches as the word's beginning, as any part in scripts without blanks,
 * or as the whole word with one letter inserted, dropped or replaced, or with other vowels, as names from other scripts
 * are spelled: Mohandes and Muhandis.
 */
export function isWord(typed: string, word: string): boolean {
  if (word.startsWith(typed) || (word.includes(typed) && isUnspaced(typed))) return true;
  const isFirstSame = typed[0] === word[0];
  const isLong = Math.max(typed.length, word.length) >= FORGIVING_LENGTH;
  // One letter cannot change both ends, and this is asked of ten thousands of words at every key.
  const canBeClose =
    isLong && Math.abs(typed.length - word.length) <= 1 && (isFirstSame || typed.at(-1) === word.at(-1));
  if (canBeClose && distance(typed, word) <= 1) return true;
  return isFirstSame && typed.length >= FORGIVING_LENGTH && hasConsonantsOf(typed, word);
}

/** Do two words of Latin letters have the same consonants, at least four? */
function hasConsonantsOf(typed: string, word: string): boolean {
  const consonants = consonantsOf(typed);
  return consonants.length >= FORGIVING_LENGTH && consonants === consonantsOf(word);
}

const consonantsOf = (word: string): string =>
  /^[a-z]+$/.test(word)
    ? word
        .replaceAll("q", "k")
        .replace(/[aeiouy]/g, "")
        .replace(/(.)\1/g, "$1")
    : "";

/** Is a typed word long enough that it can match a word it does not begin? See `isWord`. */
export const isForgiven = (typed: string): boolean => typed.length >= FORGIVING_LENGTH - 1 || isUnspaced(typed);

/** A word of a query that carries meaning. */
export interface Term {
  /** Folded, as typed. */
  readonly typed: string;
  readonly stem: string;
  /** Stems of words with nearly the same meaning, its own among them. */
  readonly alike: ReadonlySet<string>;
}

export interface Asked {
  readonly terms: readonly Term[];
  /** Kinds of disagreement that would answer the question; null if it is none. */
  readonly about: ReadonlySet<About> | null;
  /** Does it ask who or what something is? */
  readonly isIdentity: boolean;
  /** Does it ask for disagreements? */
  readonly isDisputed: boolean;
}

const COMMON = new Set(asking.common.split(" "));
const DISPUTED = new Set(asking.disputed.split(" "));

/** The stem of a folded word: "captured", "captures" and "capture" have one. Words of other scripts are their own. */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let stem = word;
  for (const list of asking.endings) {
    const fits = list.find(([ending]) => stem.endsWith(ending));
    if (fits && stem.length - fits[0].length >= SHORTEST) stem = stem.slice(0, -fits[0].length) + fits[1];
  }
  return stem.length > SHORTEST && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
const SHORTEST = 4;

/** For each stem, the stems of its group; made once. */
const ALIKE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  asking.alike.flatMap((line) => {
    const stems = new Set(line.split(" ").map(stemOf));
    return [...stems].map((stem) => [stem, stems] as const);
  }),
);

/** The words of folded text that carry meaning; all of them if none does. */
export function meaningful(folded: string): readonly string[] {
  const words = folded.split(" ").filter(Boolean);
  const kept = words.filter((word) => !COMMON.has(word));
  return kept.length > 0 ? kept : words;
}

/** The words by which events are searched and matches are marked: without common words, and without words that ask for
 * disagreements, as long as others remain. */
export function searchedWords(query: string): readonly string[] {
  const words = meaningful(fold(query));
  const kept = words.filter((word) => !DISPUTED.has(word));
  return kept.length > 0 ? kept : words;
}

export function readAsked(query: string): Asked {
  const folded = fold(query);
  const words = meaningful(folded);
  const isDisputed = words.some((word) => DISPUTED.has(word));
  const subjects = words.filter((word) => Object.hasOwn(asking.subjects, word));
  const isSaid = (word: string) => !DISPUTED.has(word) && !subjects.includes(word);
  const said = words.filter(isSaid);
  // "date" alone is a word like others.
  const rest = said.length > 0 || isDisputed ? said : words;
  const start = Object.keys(asking.questions)
    .filter((one) => folded === one || folded.startsWith(`${one} `))
    .reduce((best, one) => (one.length > best.length ? one : best), "");
  return {
    terms: [...new Set(rest)].map(termOf),
    about: subjects.length > 0 ? new Set(subjects.flatMap((word) => asking.subjects[word]!)) : aboutOf(start),
    isIdentity: asking.identity.test(folded),
    isDisputed,
  };
}

const aboutOf = (start: string): ReadonlySet<About> | null => (start === "" ? null : new Set(asking.questions[start]));

/** Is it a question, rather than words to find? */
export function isQuestion(query: string): boolean {
  const { about, isIdentity, isDisputed, terms } = readAsked(query);
  return terms.length > 0 && (about !== null || isIdentity || isDisputed);
}

function termOf(typed: string): Term {
  const stem = stemOf(typed);
  return { typed, stem, alike: ALIKE.get(stem) ?? new Set([stem]) };
}

/** How closely a word matches a term that differs from it by one letter. */
export const LIKE = 0.625;

/** How closely a word of a text, with its stem, matches a term: 0 for not at all, 1 for the same word. */
export function closeness({ typed, stem, alike }: Term, word: string, stemOfWord: string): number {
  if (word === typed) return 1;
  if (stemOfWord === stem) return 0.95;
  if (alike.has(stemOfWord)) return 0.8;
  if (word.startsWith(typed)) return typed.length > 2 ? 0.75 : 0.4;
  return isWord(typed, word) ? LIKE : 0;
}

/** A piece of a text, and whether the query was found in it. */
export type Part = readonly [text: string, isFound: boolean];

/** Splits a text into parts, with the words marked that match a term. */
export function markTerms(text: string, terms: readonly Term[]): readonly Part[] {
  const parts: [text: string, isFound: boolean][] = [];
  for (const piece of text.split(WORD)) {
    const isFound = isMatch(piece, terms);
    const last = parts.at(-1);
    if (last && last[1] === isFound) last[0] += piece;
    else if (piece !== "") parts.push([piece, isFound]);
  }
  return parts;
}
const WORD = /((?:\b[A-Za-z]\.){2,}|[\p{L}\p{N}\p{M}'’]+)/u;

const isMatch = (piece: string, terms: readonly Term[]): boolean =>
  fold(piece)
    .split(" ")
    .some((word) => word !== "" && terms.some((term) => closeness(term, word, stemOf(word)) >= CLOSE));
/** A word that matches this closely counts as found. */
export const CLOSE = 0.6;
