/** W-DUP: two records that look like one event: overlapping dates, the same place, the same actors, much the same title. Events
 *  that are related to one another know of each other and are passed over. */
import { distance } from "fastest-levenshtein";
import { checkMessages } from "../../../i18n/check";
import { worded } from "../finding";
import { named, type Sense, type SenseEvent, type Warning } from "./sense";

/** Each event is compared with so many others of its place and actors at most, so that no dataset takes for ever. */
const MOST_COMPARED = 50;

export function nearDuplicates({ dated }: Sense): Warning[] {
  const alike = new Map<string, SenseEvent[]>();
  for (const one of dated) {
    const { participants, place = "" } = one.event;
    if (participants.length === 0) continue;
    const key = [place, ...participants.map(({ actor }) => actor).sort()].join(" ");
    const list = alike.get(key);
    if (list) list.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].flatMap((events) => {
    const inOrder = events.sort((a, b) => start(a) - start(b));
    return inOrder.flatMap((one, at) => duplicatesOf(one, inOrder.slice(at + 1, at + 1 + MOST_COMPARED)));
  });
}

const start = ({ date }: SenseEvent): number => date.earliest ?? -1e9;
const end = ({ date }: SenseEvent): number => date.latest ?? 1e9;

/** The next that looks like it: of three alike, the first is told with the second and the second with the third. */
function duplicatesOf(one: SenseEvent, later: readonly SenseEvent[]): Warning[] {
  const other = later.find(
    (candidate) =>
      start(candidate) <= end(one) && !isRelated(one, candidate) && isSameTitle(one.event.title, candidate.event.title),
  );
  if (!other) return [];
  return [
    {
      code: "W-DUP",
      placed: other.placed,
      steps: ["title"],
      value: other.event.title,
      text: worded(checkMessages.sense.alike, {
        one: named(other.event.id, other.event.date.edtf),
        other: named(one.event.id, one.event.date.edtf),
        title: one.event.title,
      }),
      about: [one.event.id],
    },
  ];
}

function isRelated({ event: one }: SenseEvent, { event: other }: SenseEvent): boolean {
  const names = (from: typeof one, to: typeof one) => from.related?.some(({ event }) => event === to.id) ?? false;
  return names(one, other) || names(other, one);
}

/** So much of the longer title must be in the other, counted in letters: short words say little. */
const SHARED = 0.8;

/** Much the same words, in any order; titles with different numbers are of different things. */
function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const numbers = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(" ");
  if (numbers(a) !== numbers(b)) return false;
  const unmatched = [...b];
  let shared = 0;
  for (const word of a) {
    const at = unmatched.findIndex((candidate) => isSameWord(word, candidate));
    if (at === -1) continue;
    unmatched.splice(at, 1);
    shared += word.length;
  }
  return shared >= SHARED * Math.max(a.join("").length, b.join("").length);
}

/** One letter of a longer word may differ: the same name is spelt in several ways. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || (one.length > 4 && other.length > 4 && distance(one, other) === 1);

const wordsOf = (title: string): string[] =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .sort();
