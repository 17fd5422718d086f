/**
 * Parses page numbers as sources print them: one page, a range or a list. A hyphen separates two pages only if both
 * sides look like pages of one count: "A-1" is one page. What is ambiguous is left unchanged.
 */

export interface Pages {
  readonly first: string;
  /** Absent for a single page, and for text that is neither one page nor one range. */
  readonly last?: string;
}

/**
 * Splits a range into its first and last page.
 * ```
 * "12-14", "12--14"  -> 12 and 14
 * "16-1–16-4"        -> 16-1 and 16-4
 * "A-1", "1, 5"      -> unchanged
 * ```
 */
export function pagesIn(text: string): Pages {
  const bare = text.trim().replace(/^pp?\.\s*(?=\S)/i, "");
  const whole = { first: bare };
  if (/[,;&+/]|\s(?:and|to)\s/.test(bare)) return whole;
  const [first = "", last = "", ...more] = bare.split(/\s*(?:-{2,}|[‒–—−])\s*|\s+-\s+/);
  if (first !== "" && last !== "" && more.length === 0) return isSectionAndPage(first, last) ? whole : { first, last };
  const parts = bare.split("-");
  if (parts.length % 2 !== 0 || more.length > 0 || bare !== first) return whole;
  const half = parts.length / 2;
  const [from, to] = [parts.slice(0, half).join("-"), parts.slice(half).join("-")];
  return areTwoPages(from, to) ? { first: from, last: to } : whole;
}

/** Are these the section and the number of one page, as in "A–1"? */
const isSectionAndPage = (one: string, other: string) => /^[A-Z]{1,2}$/.test(one) && /^\d+$/.test(other);

/**
 * Does the second page come after the first in the same count: numbers, Roman numerals, or numbers after the same
 * letters?
 */
function areTwoPages(from: string, to: string): boolean {
  const roman = [from, to].map(romanOf);
  if (roman[0] && roman[1]) return roman[0] <= roman[1];
  const shape = /^(.*?)(\d+)([a-z]?)$/i;
  const [one, other] = [shape.exec(from), shape.exec(to)];
  if (!one || !other || one[1] !== other[1]) return false;
  return Number(one[2]) < Number(other[2]) || (one[2] === other[2] && one[3]! <= other[3]!);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman numeral; 0 if the text is none. */
function romanOf(text: string): number {
  const letters = text.toLowerCase();
  if (text !== letters && text !== text.toUpperCase()) return 0;
  if (!/^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(letters)) return 0;
  return [...letters].reduce((sum, letter, at) => {
    const value = ROMAN[letter]!;
    return value < (ROMAN[letters[at + 1] ?? ""] ?? 0) ? sum - value : sum + value;
  }, 0);
}

/** Formats pages for CSL: a hyphen between two pages, or a dash if the pages contain hyphens. */
export function pagesForCsl(text: string): string {
  const { first, last } = pagesIn(text);
  if (last === undefined) return first;
  return `${first}${/-/.test(first + last) ? "–" : "-"}${last}`;
}
