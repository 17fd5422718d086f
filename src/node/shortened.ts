/** Shortens a text to at most `most` characters: after a word, with an ellipsis. A first word that is longer is cut
 * between two letters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const words = start.slice(0, Math.max(0, start.lastIndexOf(" "))).replace(/[\s\p{P}]+$/u, "");
  return `${words || text.slice(0, most - 1).replace(/\p{Cs}$/u, "")}…`;
}
