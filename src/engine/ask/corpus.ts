/** What the answers to a query are found in: every record of the index as a document, with the words of its title, of
 * what is beside it and of its date, as numbers. */
import { dateInWords } from "../../i18n/dates";
import { fold, holdsWord } from "../../i18n/fold";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
import type { Ref } from "../../model/compiled/parts";
import type { About } from "../../model/fields";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { meaningful, stemOf } from "./terms";

export type AnswerKind = "event" | "disagreement" | "actor" | "source" | "place" | "period";

/** What is searched, made once for an index, its search texts and its sources. */
export interface Corpus {
  readonly documents: readonly Document[];
  /** Every word of titles and context, with its stem. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** By word, the numbers of the documents that have it in each of these places. */
  readonly having: Readonly<Record<Place, Postings>>;
  /** Words of the texts of events, with their stems, and the events that have each. */
  readonly text: SearchText;
  readonly textStems: readonly string[];
}

/** Where a document can have a word. */
export type Place = "titles" | "named" | "date" | "context";
/** For each word by its number, the numbers of documents. */
export type Postings = readonly (readonly number[])[];

export interface Document {
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
  const documents = [
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
  ];
  const words = [...numbers.keys()];
  return {
    documents,
    words,
    stems: words.map(stemOf),
    having: {
      titles: postingsOf(words.length, documents, ({ titles }) => titles.flat()),
      named: postingsOf(words.length, documents, ({ named }) => named),
      date: postingsOf(words.length, documents, ({ date }) => date),
      context: postingsOf(words.length, documents, ({ context }) => context),
    },
    text,
    textStems: text.words.map(stemOf),
  };
}

function postingsOf(
  words: number,
  documents: readonly Document[],
  wordsOf: (document: Document) => readonly number[],
): Postings {
  const lists: number[][] = Array.from({ length: words }, () => []);
  documents.forEach((document, at) => {
    for (const word of wordsOf(document)) if (lists[word]!.at(-1) !== at) lists[word]!.push(at);
  });
  return lists;
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
