/** A made-up language: every letter of English marked and every word longer, so that nothing can be taken for English and whatever has no room for
 *  longer words shows it. What stands in braces is filled in and stays. */

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."abcdefghijklmnopqrstuvwxyz"].map((letter, at) => [letter, [..."áƀçđéƒǧĥíĵķłɱñóƥɋŕšŧúṽŵẋýž"][at]!]),
);

const markedText = (text: string): string =>
  text.replace(/\{\w+\}|[A-Za-z]+/g, (word) =>
    word.startsWith("{") ? word : `${[...word].map(markedLetter).join("")}${"ē".repeat(Math.ceil(word.length / 4))}`,
  );

function markedLetter(letter: string): string {
  const marked = LETTERS[letter.toLowerCase()] ?? letter;
  return letter === letter.toLowerCase() ? marked : marked.toUpperCase();
}

/** A text, or all texts in a part of the messages; what is no text stays as it is. */
export function marked<T>(words: T): T {
  if (typeof words === "string") return markedText(words) as T;
  if (Array.isArray(words)) return words.map(marked) as T;
  if (typeof words !== "object" || words === null || words instanceof RegExp) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value)])) as T;
}
