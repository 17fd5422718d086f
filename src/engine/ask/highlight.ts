/** Which words of a text a query has found. */
import { fold } from "../../i18n/fold";

/** The parts of a title that a query found, for highlighting: [text, isFound] in order. */
export function highlighted(title: string, query: string): readonly (readonly [text: string, isFound: boolean])[] {
  const words = fold(query)
    .split(" ")
    .filter((word) => word.length > 1);
  if (words.length === 0) return [[title, false]];
  return title.split(/([\p{L}\p{N}'’-]+)/u).map((part) => {
    const folded = fold(part);
    return [
      part,
      folded !== "" && words.some((word) => folded.split(" ").some((one) => one.startsWith(word))),
    ] as const;
  });
}
