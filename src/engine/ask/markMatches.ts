/** Splits a title into the parts that a search matched and the rest, so that matches can be highlighted. */
import { fold, foldedWords, isUnspaced, unspacedRuns } from "../../i18n/fold";

type Part = readonly [text: string, isFound: boolean];

/**
 * Returns the parts of a title in order, as [text, isFound]. A matching word is marked whole; in scripts without blanks
 * only the typed part is marked.
 */
export function markMatches(title: string, query: string): readonly Part[] {
  const words = foldedWords(query).filter((word) => word.length > 1 || isUnspaced(word));
  if (words.length === 0) return [[title, false]];
  const parts: [text: string, isFound: boolean][] = [];
  for (const [text, isFound] of title
    .split(/((?:\b[A-Za-z]\.){2,}|[\p{L}\p{N}\p{M}'’-]+)/u)
    .flatMap((one) => partsOf(one, words))) {
    const last = parts.at(-1);
    // Adjacent parts of one kind are merged. Two matching words keep the blank between them.
    if (last && isFound === last[1]) last[0] += text;
    else if (text !== "") parts.push([text, isFound]);
  }
  return parts;
}

function partsOf(text: string, words: readonly string[]): readonly Part[] {
  return text.split(unspacedRuns()).flatMap((one, at): readonly Part[] => {
    if (at % 2 === 1) return partsOfRun(one, words.filter(isUnspaced));
    const isFound = foldedWords(one).some((own) => words.some((word) => own.startsWith(word)));
    return [[one, isFound]];
  });
}

/** Splits a run into letters, each with its marks, and says for each letter whether it belongs to a typed word. */
function partsOfRun(run: string, words: readonly string[]): readonly Part[] {
  const letters = run.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const folded = letters.map(fold);
  // Start of each letter in the folded run.
  const starts = folded.map((_, at) => folded.slice(0, at).join("").length);
  const whole = folded.join("");
  const isMarked = letters.map(() => false);
  for (const word of words) {
    for (let from = whole.indexOf(word); from >= 0; from = whole.indexOf(word, from + 1)) {
      for (const at of letters.keys()) if (starts[at]! >= from && starts[at]! < from + word.length) isMarked[at] = true;
    }
  }
  return letters.map((letter, at) => [letter, isMarked[at]!]);
}
