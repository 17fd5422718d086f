/**
 * Answers a query with one ranked list over everything the record holds: events, disagreements, actors, sources, places
 * and periods. Titles and names count more than what is beside them, and that more than text. Words can be in any order
 * and any spelling, common words weigh nothing, and a question brings the disagreements of its kind: "who captured
 * Khazali" brings *Who captured him?*. docs/decisions.md says what this was measured against.
 */
import { fold } from "../../i18n/fold";
import type { AnswerKind, Corpus, Document, Place } from "./corpus";
import { forEachEvent } from "./search";
import { type Asked, CLOSE, closeness, LIKE, readAsked, type Term } from "./terms";

export interface Answer {
  readonly kind: AnswerKind;
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly score: number;
  /** Did every term match the title or what is beside it? If not, the rest was found in the text. */
  readonly isInTitle: boolean;
  /** Do most terms match as they are typed, or in another form? A weak answer is shown but never chosen by itself. */
  readonly isStrong: boolean;
}

/** A word this close to a term is the same word, perhaps in another form. */
const SAME = 0.94;
/** How much a match counts where it is. */
const TITLE = 6;
const DATE = 5.5;
const CONTEXT = 2.5;
const TEXT = 1;
/** What a title that is exactly the query is worth, and how often its matches count. */
const WHOLE = { bonus: 12, times: 2 };
/** What is about the subject of the record. */
const SUBJECT = 1.15;
/** With equal matches, what readers look for more often comes first. */
const KINDS: Readonly<Record<AnswerKind, number>> = {
  event: 1,
  disagreement: 0.95,
  actor: 1,
  source: 0.6,
  place: 0.85,
  period: 0.6,
};

/** @param most how many answers are returned at most, best first */
export function answersTo(corpus: Corpus, query: string, most = 8): readonly Answer[] {
  const asked = readAsked(query);
  if (asked.terms.length === 0) return [];
  const tally = tallyOf(corpus, asked.terms);
  const whole = fold(query);
  const best: { readonly at: number; readonly score: number }[] = [];
  corpus.documents.forEach((one, at) => {
    if (tally.hits[at] === 0) return;
    const score = scoreOf(one, at, tally, asked, one.folded.includes(whole));
    // Thousands of records can match, of which a few are shown: only these are kept in order.
    if (best.length === most && score <= best.at(-1)!.score) return;
    const after = best.findIndex((other) => other.score < score);
    best.splice(after < 0 ? best.length : after, 0, { at, score });
    best.length = Math.min(best.length, most);
  });
  return best.map(({ at, score }) => {
    const { kind, id, label, short } = corpus.documents[at]!;
    const isInTitle = tally.seen[at] === asked.terms.length;
    return { kind, id, label, short, score, isInTitle, isStrong: tally.strong[at]! >= 0.6 * asked.terms.length };
  });
}

/** How the terms of a query match, per document. */
interface Tally {
  /** Sum over the terms: where each matches best, times how rare it is. */
  readonly sums: Float64Array;
  /** Numbers of terms that match anywhere, in the title or date, and in anything but the text. */
  readonly hits: Uint8Array;
  readonly titleHits: Uint8Array;
  readonly seen: Uint8Array;
  /** Number of terms that match more closely than by one wrong letter. */
  readonly strong: Uint8Array;
  /** Per word of the corpus, how closely any term matches it. */
  readonly words: Float32Array;
}

function tallyOf(corpus: Corpus, terms: readonly Term[]): Tally {
  const count = corpus.documents.length;
  const tally: Tally = {
    sums: new Float64Array(count),
    hits: new Uint8Array(count),
    titleHits: new Uint8Array(count),
    seen: new Uint8Array(count),
    strong: new Uint8Array(count),
    words: new Float32Array(corpus.words.length),
  };
  const best = new Float32Array(count);
  for (const term of terms) {
    const close = closenessOf(term, corpus.words, corpus.stems);
    // Events come first among the documents, in their order.
    const inText = closenessInText(term, corpus);
    const matched: number[] = [];
    close.forEach((one, word) => {
      if (one > 0) matched.push(word);
    });
    const [titles, named, dates, beside] = PLACES.map((place) => closestIn(corpus, place, matched, close));
    let found = 0;
    for (let at = 0; at < count; at++) {
      const title = Math.max(titles![at]!, 0.9 * named![at]!);
      const [date, context, words] = [dates![at]!, beside![at]!, inText[at] ?? 0];
      if (title > 0 || date > 0) tally.titleHits[at]!++;
      if (title > 0 || date > 0 || context > 0) tally.seen[at]!++;
      if (Math.max(title, date, context, words) > LIKE) tally.strong[at]!++;
      best[at] = Math.max(TITLE * title, DATE * date, CONTEXT * context, TEXT * words);
      if (best[at]! > 0) found++;
    }
    const rarity = Math.log(1 + count / Math.max(1, found));
    best.forEach((one, at) => {
      if (one === 0) return;
      tally.sums[at]! += one * rarity;
      tally.hits[at]!++;
    });
    close.forEach((one, word) => {
      if (one > tally.words[word]!) tally.words[word] = one;
    });
  }
  return tally;
}

function scoreOf(one: Document, at: number, tally: Tally, asked: Asked, isWhole: boolean): number {
  const terms = asked.terms.length;
  const titleHits = tally.titleHits[at]!;
  // A query of three words that matches two of them is worth less than half.
  const covered = (tally.hits[at]! / terms) ** 2;
  const share = one.titles.reduce((most, title) => Math.max(most, shareOf(title, tally.words)), 0);
  const matches = tally.sums[at]! * covered * (1 + 0.6 * share + titleHits / terms);
  return (
    (isWhole ? WHOLE.bonus + WHOLE.times * matches : matches) *
    KINDS[one.kind] *
    (1 + 0.08 * one.importance) *
    (one.isOnSubject ? SUBJECT : 1) *
    fitOf(one, asked, titleHits === terms && isNameOf(one, tally, terms))
  );
}

/** Is the query a name of the document, or a good part of a short one: "Daqduq", "Quds Force"? */
const isNameOf = ({ titles }: Document, { words }: Tally, terms: number): boolean =>
  titles.some((title) => title.length <= LONGEST_NAME && shareOf(title, words) * title.length >= terms);
/** Longer names describe: "U.S. soldiers killed in the Karbala attack". */
const LONGEST_NAME = 4;
/** What an actor is worth whose name was asked. */
const NAMED = 1.6;

/** How well the kind of a document fits the kind of question. */
function fitOf({ kind, about }: Document, asked: Asked, isNamed: boolean): number {
  if (kind === "actor" && isNamed) return asked.isIdentity ? 2 : NAMED;
  if (kind !== "disagreement") return 1;
  if (asked.isDisputed) return 2;
  if (asked.about === null) return 1;
  return about !== undefined && asked.about.has(about) ? 1.55 : 1.1;
}

/**
 * Per word, how closely it matches a term. If some word is the term, words that only differ from it by a letter count
 * little.
 */
function closenessOf(term: Term, words: readonly string[], stems: readonly string[]): Float32Array {
  const close = new Float32Array(words.length);
  words.forEach((word, at) => {
    close[at] = closeness(term, word, stems[at]!);
  });
  const isThere = close.some((one) => one >= SAME);
  return isThere ? close.map((one) => (one > LIKE ? one : 0.4 * one)) : close;
}

/** Per event, how closely a word of its text matches a term. */
function closenessInText(term: Term, { text, textStems }: Corpus): Float32Array {
  const events = new Float32Array(text.events);
  text.words.forEach((word, at) => {
    const close = closeness(term, word, textStems[at]!);
    if (close === 0) return;
    forEachEvent(text.eventsOfWord[at]!, (event) => {
      if (close > events[event]!) events[event] = close;
    });
  });
  return events;
}

const PLACES: readonly Place[] = ["titles", "named", "date", "context"];

/** Per document, how closely its closest word in one place matches. Only documents that have a matched word are looked
 * at, because there can be many thousands. */
function closestIn(corpus: Corpus, place: Place, matched: readonly number[], close: Float32Array): Float32Array {
  const best = new Float32Array(corpus.documents.length);
  for (const word of matched) {
    for (const at of corpus.having[place][word]!) if (close[word]! > best[at]!) best[at] = close[word]!;
  }
  return best;
}

/** The share of a title's words that some term matches. */
function shareOf(words: readonly number[], matched: Float32Array): number {
  let count = 0;
  for (const word of words) if (matched[word]! >= CLOSE) count++;
  return words.length === 0 ? 0 : count / words.length;
}
