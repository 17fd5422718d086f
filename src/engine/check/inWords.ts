/** A problem as an editor reads it. */
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import type { Problem } from "../../model/problem";

/**
 * A problem as printed in a terminal:
 * ```
 * error E-DATE  data/events/2010.json:41:15  event khazali-freed-2010, date.edtf
 *   "2010-13-05" is not a date: there is no month 13. Did you mean "2010-01-05"?
 * ```
 */
export function problemInWords({ severity, code, file, line, column, record, field, message, fix }: Problem): string {
  const place = `${file}:${line}:${column}`;
  const what = inRow([record, field].filter(Boolean));
  const text = fix ? checkMessages.problem.lineAndFix : checkMessages.problem.line;
  return visible(fill(text, { severity: checkMessages.problem[severity], code, place, what, message, fix }));
}

/** Text from data with what would move a terminal's cursor or turn its reading direction made visible. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what this shows
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (one) => {
    return `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
