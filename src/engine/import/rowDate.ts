/** Reads the date of a row, which stands in one cell or in several, into EDTF. */
import { type Extent, isFault, parseDate } from "../../model/edtf";
import type { Mapping } from "../../model/importMapping";
import { dayText } from "../../model/typedDate";
import { readWritten, type WrittenDate } from "../writtenDate";

/** What the cells of a row say about its date, "" for nothing. */
export interface DateCells {
  readonly date: string;
  readonly end: string;
  readonly parts: DateParts;
  readonly endParts: DateParts;
}
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

export type ReadDate =
  | { readonly kind: "read"; readonly date: WrittenDate; readonly words: string }
  /** What each of several readings would be. */
  | { readonly kind: "question"; readonly words: string; readonly readings: readonly string[] }
  | { readonly kind: "unreadable"; readonly words: string }
  | { readonly kind: "missing" };

type Answers = Pick<Mapping, "dates" | "serials" | "answers">;

export function readRowDate(cells: DateCells, mapping: Answers): ReadDate {
  const first = oneDate(cells.date, cells.parts, mapping);
  const last = oneDate(cells.end, cells.endParts, mapping);
  if (last.kind === "missing") return first;
  if (first.kind === "missing") return last.kind === "read" ? { kind: "unreadable", words: `… – ${last.words}` } : last;
  if (first.kind !== "read") return first;
  if (last.kind !== "read") return last;
  const [from, to] = [first.date.edtf, last.date.edtf];
  if (from === to) return first;
  const words = `${first.words} – ${last.words}`;
  const edtf = `${startOf(from)}/${endOf(to)}`;
  return isFault(parseDate(edtf, "span"))
    ? { kind: "unreadable", words }
    : { kind: "read", date: { edtf, extent: "span" }, words };
}

/** Of "2007-01/2007-03", which is itself an interval, the end that another end completes. */
const startOf = (edtf: string): string => edtf.split("/")[0]!;
const endOf = (edtf: string): string => edtf.split("/").at(-1)!;

function oneDate(cell: string, parts: DateParts, mapping: Answers): ReadDate {
  const words = cell.trim() || wordsOf(parts);
  if (words === "") return { kind: "missing" };
  const answer = mapping.answers && Object.hasOwn(mapping.answers, words) ? mapping.answers[words] : undefined;
  const text = answer ?? (cell.trim() ? cell.trim() : textOf(parts));
  const edtf = asEdtf(text);
  if (edtf) return { kind: "read", date: edtf, words };
  const [date, ...others] = readWritten(inOrder(text, mapping));
  if (!date) return { kind: "unreadable", words };
  if (others.length === 0) return { kind: "read", date, words };
  return { kind: "question", words, readings: [date, ...others].map((one) => one.edtf) };
}

/** "March 12, 1905, 18:30" as the columns have it, for messages. */
const wordsOf = ({ year, month, day, time }: DateParts): string =>
  [year, month, day, time]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");

/** The parts as a date that can be read: numbers by their columns, names of months as words. */
function textOf({ year, month, day, time }: DateParts): string {
  const [y, m, d, clock] = [year, month, day, time].map((part) => part.trim());
  const isNumber = /^\d{1,2}$/.test(m ?? "");
  if (isNumber && (Number(m) < 1 || Number(m) > 12)) return "";
  const date = !m ? (d ? "" : y) : isNumber ? [y, pad(m), ...(d ? [pad(d)] : [])].join("-") : [d, m, y].join(" ");
  return [date?.trim(), clock].filter(Boolean).join(" ");
}
const pad = (part: string): string => part.padStart(2, "0");

/** What is EDTF already stays as it is. Of an interval with two ends it is not said whether the event lasted throughout;
 * in a table it is usually meant so. */
function asEdtf(text: string): WrittenDate | null {
  // "2007-01" and "1905" are EDTF, and so is "20071": not a year that anyone means.
  if (/^\d{5,}$/.test(text)) return null;
  // "1921-22" is summer in EDTF, and two years to most.
  if (/^\d{4}-2[1-4]$/.test(text)) return null;
  const extent: Extent | undefined = /^[^/]*\d[^/]*\/[^/]*\d/.test(text) ? "span" : undefined;
  return isFault(parseDate(text, extent)) ? null : { edtf: text, ...(extent ? { extent } : {}) };
}

/** The same text with numbers whose order or beginning the mapping tells as dates that say it themselves. */
function inOrder(text: string, { dates, serials }: Answers): string {
  if (serials && /^\d{5}(?:\.\d+)?$/.test(text))
    return dayText(Math.floor(Number(text)) - 25_569 + (serials === 1904 ? 1462 : 0));
  if (!dates) return text;
  return text.replace(
    /\b(\d{1,2})([/-])(\d{1,2})\2(\d{4})\b/g,
    (written, one: string, _, other: string, year: string) => {
      // "20/1/2007" has one meaning in either order.
      if (Number(one) > 12 || Number(other) > 12) return written;
      return [year, ...(dates === "day-first" ? [pad(other), pad(one)] : [pad(one), pad(other)])].join("-");
    },
  );
}
