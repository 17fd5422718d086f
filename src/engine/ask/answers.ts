/**
 * Answers a query with one ranked list over everything the record holds: events, disagreements, actors, sources, places
 * and periods. Titles and names count more than what is beside them, and that more than text. Words can be in any order
 * and any spelling, common words weigh nothing, and a question brings the disagreements of its kind: "who captured
 * Khazali" brings *Who captured him?*. docs/decisions.md says what this was measured against.
 */
import { dateInWords } from "../../i18n/dates";
import { fold, holdsWord } from "../../i18n/fold";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
import type { Ref } from "../../model/compiled/parts";
import type { About } from "../../model/fields";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { forEachEvent } from "./search";
import { type Asked, CLOSE, closeness, LIKE, meaningful, readAsked, stemOf, type Term } from "./terms";

export type AnswerKind = "event" | "disagreement" | "actor" | "source" | "place" | "period";

/** What is searched, made once for an index, its search texts and its sources. */
export interface Corpus {
  readonly documents: readonly Document[];
  /** Every word of titles and context, with its stem. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Words of the texts of events, with their stems, and the events that have each. */
  readonly text: SearchText;
  readonly textStems: readonly string[];
}

interface Document {
  readonly kind: AnswerKind;
  readonly id: string;
  /** What it is called on the page, and a word more about it, if there is one. */
  readonly label: string;
  readonly short: string;
  /** Its title, or each of its names: numbers of the words that carry meaning. */
  readonly titles: readonly (readonly number[])[];
  /** Each title whole, folded. */
  readonly folded: readonly string[];
  /** Numbers of the words of all spellings of those whom the title names, so that "AAH" is found under its full name. */
  readonly named: readonly number[];
  /** Numbers of the words of its date. */
  readonly date: readonly number[];
  /** Numbers of the words beside it: who took part, where, the answers of a disagreement, an author. */
  readonly context: readonly number[];
  /** 1 to 3. */
  readonly importance: number;
  /** Is it about the actor whose track comes first? With equal matches the subject of the record is meant. */
  readonly isOnSubject: boolean;
  /** Of a disagreement, what it is about. */
  readonly about?: About;
}

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

/** A word with hyphens inside. */
const HYPHENATED = /\p{L}+(?:-\p{L}+)+/gu;

export function corpusOf(
  index: Index,
  text: SearchText,
  sources: readonly (Ref & { readonly short: string })[],
): Corpus {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    return number;
  };
  const numbersOf = (folded: string): number[] => meaningful(folded).map(numberOf);
  /** What a document can also be found by: the words of its id, and "mockup" for "mock-up". */
  const alsoOf = (id: string, label: string): number[] =>
    numbersOf([fold(id), ...(label.match(HYPHENATED) ?? []).map((word) => fold(word.replaceAll("-", "")))].join(" "));
  const documentOf = (
    kind: AnswerKind,
    { id, label, short = "" }: { readonly id: string; readonly label: string; readonly short?: string },
    names: readonly string[],
    more: Partial<Document> = {},
  ): Document => {
    const folded = [...new Set(names)].filter(Boolean);
    const nothing = { named: [], date: [], importance: 2, isOnSubject: false };
    const context = [...new Set([...(more.context ?? []), ...alsoOf(id, label)])];
    return { kind, id, label, short, folded, titles: folded.map(numbersOf), ...nothing, ...more, context };
  };
  const table = eventsOf(index);
  const actors = index.actors.map((_, at) => [...new Set((text.names[at] ?? []).flatMap(numbersOf))]);
  const places = index.places.map(({ name }, at) => text.places[at] ?? [fold(name)]);
  const peopleOf = (event: number): number[] => table.participants(event).map(([actor]) => actor);
  const besides = table.all.map((event): number[] => {
    const place = table.place(event);
    return [
      ...peopleOf(event).flatMap((actor) => actors[actor] ?? []),
      ...(place === null ? [] : (places[place] ?? []).flatMap(numbersOf)),
    ];
  });
  const dates = table.all.map((event) => numbersOf(fold(dateInWords(table.date(event)))));
  const subject = index.actors.findIndex(({ id }) => id === index.tracks[0]);
  const namedIn = (title: string, people: readonly number[]): number[] =>
    [...new Set(people)].flatMap((actor) =>
      text.names[actor]?.some((name) => holdsWord(title, name)) ? (actors[actor] ?? []) : [],
    );
  return {
    documents: [
      ...table.all.map((event) => {
        const [label, title] = [table.title(event), fold(table.title(event))];
        return documentOf("event", { id: table.id(event), label }, [title, fold(table.short(event))], {
          importance: table.importance(event),
          date: dates[event]!,
          named: namedIn(title, peopleOf(event)),
          context: besides[event]!,
          isOnSubject: peopleOf(event).includes(subject),
        });
      }),
      ...text.questions.map(({ id, question, about, answers, events }) => {
        const titles = events.flatMap((event) => numbersOf(fold(table.title(event))));
        return documentOf("disagreement", { id, label: question }, [fold(question)], {
          about,
          date: events.flatMap((event) => dates[event]!),
          named: namedIn(fold(question), events.flatMap(peopleOf)),
          isOnSubject: events.some((event) => peopleOf(event).includes(subject)),
          context: [...titles, ...events.flatMap((event) => besides[event]!), ...numbersOf(fold(answers))],
        });
      }),
      ...index.actors.map(({ id, name }, at) => documentOf("actor", { id, label: name }, text.names[at] ?? [])),
      ...sources.map(({ id, name, short }) =>
        documentOf("source", { id, label: name, short }, [fold(name)], { context: numbersOf(fold(short)) }),
      ),
      ...index.places.map(({ id, name }, at) => documentOf("place", { id, label: name }, places[at] ?? [])),
      ...index.periods.map(({ id, label, short, date }) => {
        const when = dateInWords(date);
        return documentOf("period", { id, label, short: when }, [fold(label), fold(short ?? "")], {
          date: numbersOf(fold(when)),
        });
      }),
    ],
    words: [...numbers.keys()],
    stems: [...numbers.keys()].map(stemOf),
    text,
    textStems: text.words.map(stemOf),
  };
}

/** The search texts as far as the index has them: what is found by its title or name while the texts are not there. */
export const titlesOf = oncePer(
  (index: Index): SearchText => ({
    events: eventsOf(index).count,
    words: [],
    eventsOfWord: [],
    names: index.actors.map(({ name }) => [fold(name)]),
    places: index.places.map(({ name }) => [fold(name)]),
    questions: index.disagreements.map(({ id, question }) => ({
      id,
      question,
      about: "wording" as const,
      answers: "",
      events: [],
    })),
  }),
);

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
  const { documents } = corpus;
  const count = documents.length;
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
    let found = 0;
    documents.forEach(({ titles, named, date, context }, at) => {
      const title = Math.max(bestOfAll(titles, close), 0.9 * bestOf(named, close));
      const when = bestOf(date, close);
      const beside = bestOf(context, close);
      if (title > 0 || when > 0) tally.titleHits[at]!++;
      if (title > 0 || when > 0 || beside > 0) tally.seen[at]!++;
      if (Math.max(title, when, beside, inText[at] ?? 0) > LIKE) tally.strong[at]!++;
      best[at] = Math.max(TITLE * title, DATE * when, CONTEXT * beside, TEXT * (inText[at] ?? 0));
      if (best[at]! > 0) found++;
    });
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
  const close = Float32Array.from(words, (word, at) => closeness(term, word, stems[at]!));
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

const bestOfAll = (lists: readonly (readonly number[])[], close: Float32Array): number =>
  lists.reduce((best, words) => Math.max(best, bestOf(words, close)), 0);

function bestOf(words: readonly number[], close: Float32Array): number {
  let best = 0;
  for (const word of words) if (close[word]! > best) best = close[word]!;
  return best;
}

/** The share of a title's words that some term matches. */
function shareOf(words: readonly number[], matched: Float32Array): number {
  let count = 0;
  for (const word of words) if (matched[word]! >= CLOSE) count++;
  return words.length === 0 ? 0 : count / words.length;
}
