/** Makes a test language out of English: it puts a diacritic on every letter and makes every word longer. Tests then
 * see any text that is not translated, and any place that has no room for longer words. Placeholders in braces stay
 * unchanged. */

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

/** Marks a text or every text in a part of the messages. Values that are not text stay unchanged. */
export function marked<T>(words: T): T {
  if (typeof words === "string") return markedText(words) as T;
  if (Array.isArray(words)) return words.map(marked) as T;
  if (typeof words !== "object" || words === null || words instanceof RegExp) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value)])) as T;
}
