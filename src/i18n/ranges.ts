/**
 * Writes ranges of dates in words, for chips, the trail of earlier ranges and messages. Like dates, they never use
 * `Intl`.
 */
import * as t from "#messages";
import type { CompiledDate } from "../model/date";
import { readPart } from "../model/typedDate";
import { dateOn, endsOf } from "../model/typedStep";
import { dateInWords, fill } from "./dates";

/** A typed date in words, such as "March 2007". */
function typedInWords(text: string): string {
  const from = readPart(text);
  if (!from) return text;
  const date: CompiledDate = { edtf: text, from, earliest: null, latest: null };
  return dateInWords(date);
}

/**
 * A range, as the address writes it, in words.
 * ```
 * "../2007"    -> "before 2008"
 * "2006/.."    -> "since 2006"
 * "2003/2007"  -> "2003 to 2007", or "2003–2007" if it must be short
 * ```
 */
export function rangeInWords(range: string, isShort = false): string {
  const [from, to] = endsOf(range);
  if (from === "" && to === "") return t.range.any;
  if (from === to) return typedInWords(from);
  if (to === "") return fill(t.range.since, { date: typedInWords(from) });
  if (from === "") {
    const next = dateOn(to, 1);
    return next ? fill(t.range.before, { date: typedInWords(next) }) : fill(t.dates.until, { to: typedInWords(to) });
  }
  const isYears = from.length === 4 && to.length === 4;
  const ends = { from: typedInWords(from), to: typedInWords(to) };
  return fill(isShort && isYears ? t.range.years : t.range.span, ends);
}
