/** Keeps a spreadsheet program from changing or running what a cell holds: dates, numbers and formulas are written with
 * an apostrophe before them. Reading takes away exactly what writing added, and takes cells without it as they are. */

/** Signs that begin a formula, also in full width. */
const SIGN = "[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";
/** The beginning of a text that a spreadsheet may take for a formula, also after blanks and invisible characters. */
const FORMULA = new RegExp(`^[\\t\\r\\n]|^[\\s\\p{Cf}\\p{Cc}]*${SIGN}`, "u");
/** What a program that splits cells at semicolons, tabs or line breaks, even inside quotes, could take for a formula. A
 * match always takes a whole run, so that a long one costs no more than its length. */
const INSIDE = new RegExp(`([\\s\\p{Cf}\\p{Cc}"';]+)(${SIGN}?)`, "gu");
const SPLIT = /[;\t\r\n]/;

/** Numbers that every spreadsheet writes as it read them. */
const WHOLE_NUMBER = /^(?:0|-?[1-9]\d{0,9})$/;
/** Numbers with leading zeros, points or exponents, dates, times, fractions and amounts of money. */
const VALUE = /^(?=.*\p{Nd})[\p{Nd}\s.,:/+\-\u2013%$€£¥()eT年月日时時分秒]+(?:[ap]\.?m?\.?)?$/iu;
/** A month with numbers, by how its name begins in the languages that spreadsheets are most used in. */
const MONTH =
  /^(?=.*\d)[\d\s.,/-]*(?:jan|ene|gen|feb|fév|mar|mär|mrt|apr|avr|abr|may|mai|maj|mei|mag|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|déc|dez|dic)\p{L}*\.?[\d\s.,/'-]*$/iu;
/** A number with a word in another script, which may be a month. */
const OTHER_MONTH = /^(?=.*\p{Nd})[\p{Nd}\s./,-]*[^\P{L}\p{Script=Latin}][\p{L}\p{M}]*[\p{Nd}\s./,-]*$/u;
const TRUTH = /^\s*(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero)\s*$/i;

const isChangeable = (text: string): boolean =>
  !WHOLE_NUMBER.test(text) && [FORMULA, VALUE, MONTH, OTHER_MONTH, TRUTH].some((pattern) => pattern.test(text));

/** A text that begins with an apostrophe needs one more if reading would otherwise take its own. */
function needsApostrophe(text: string): boolean {
  const start = /^'*/.exec(text)![0].length;
  return isChangeable(text.slice(start));
}

/** The cell of a text. */
export function protect(text: string): string {
  const inside = text.replace(INSIDE, (all, run: string, sign: string) =>
    sign && SPLIT.test(run) ? `${run}'${sign}` : all,
  );
  return needsApostrophe(inside) ? `'${inside}` : inside;
}

/** The text of a cell. */
export function unprotect(cell: string): string {
  const inside = cell.startsWith("'") && needsApostrophe(cell.slice(1)) ? cell.slice(1) : cell;
  return inside.replace(INSIDE, (all, run: string, sign: string) =>
    sign && run.endsWith("'") && SPLIT.test(run) ? run.slice(0, -1) + sign : all,
  );
}
