/** Which words of a text a query has found. */
import { fold } from "../../i18n/fold";

/** The parts of a title that a query found, for highlighting: [text, isFound] in order. */
export function highlighted(title: string, query: string): readonly (readonly [text: string, isFound: boolean])[] {
  const words = fold(query)
    .split(" ")
    .filter((word) => word.length > 1);
  if (words.length === 0) return [[title, false]];
  const parts: [text: string, isFound: boolean][] = [];
  for (const text of title.split(/([\p{L}\p{N}'’-]+)/u)) {
    const folded = fold(text);
    const isFound = folded !== "" && words.some((word) => folded.split(" ").some((one) => one.startsWith(word)));
    const last = parts.at(-1);
    // What was not found stays one text.
    if (last && !isFound && !last[1]) last[0] += text;
    else if (text !== "") parts.push([text, isFound]);
  }
  return parts;
}
