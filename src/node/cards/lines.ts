/** Breaks a text into lines that fit into a box, at the largest size that lets it fit. A word is never divided. */

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Sizes of text to try, the largest first. */
  readonly sizes: readonly number[];
  /** The distance between lines, in parts of the size. */
  readonly leading: number;
}

export interface Lines {
  readonly size: number;
  readonly lines: readonly string[];
}

export type WidthOf = (text: string, size: number) => number;

/**
 * Breaks into as few lines as fit, of widths as equal as they can be. A text that is too long at the smallest size ends
 * after a word, with an ellipsis. A word that is wider than the box makes the text smaller still.
 */
export function fitted(text: string, { width, height, sizes, leading }: Box, widthOf: WidthOf): Lines {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return { size: sizes[0]!, lines: [] };
  const widest = Math.max(...words.map((word) => widthOf(`${word}…`, 1)));
  const smallest = Math.min(sizes.at(-1)!, width / widest);
  for (const size of [...sizes, smallest]) {
    const most = Math.max(1, Math.floor(height / (size * leading)));
    const measure = (line: string) => widthOf(line, size);
    const lines = wrapped(words, width, measure);
    const isFitting = lines.length <= most && lines.every((line) => measure(line) <= width);
    if (isFitting) return { size, lines: balanced(words, width, measure) };
  }
  const most = Math.max(1, Math.floor(height / (smallest * leading)));
  const measure = (line: string) => widthOf(line, smallest);
  for (let kept = words.length - 1; kept > 0; kept--) {
    const lines = wrapped([...words.slice(0, kept - 1), `${words[kept - 1]}…`], width, measure);
    if (lines.length <= most) return { size: smallest, lines };
  }
  return { size: smallest, lines: [`${words[0]}…`] };
}

function wrapped(words: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As many lines as at the full width, at the smallest width that gives no more of them. */
function balanced(words: readonly string[], width: number, measure: (line: string) => number): readonly string[] {
  const most = wrapped(words, width, measure).length;
  let [narrow, wide] = [Math.max(...words.map(measure)), width];
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    if (wrapped(words, middle, measure).length > most) narrow = middle;
    else wide = middle;
  }
  return wrapped(words, wide, measure);
}
