/** What is wrong with a dataset, said so that an editor can mend it without reading our code. Command line, build and page show
 *  the same words, which are made in the check. docs/format.md lists every code; a test keeps the list and the fixtures complete. */

export type Severity = "error" | "warning";

/** Every code, with the sentence docs/format.md explains it by. These are a part of the document, in its language, and no program prints
 *  them. */
export const CODES = {
  "E-FILE": "a file is missing, empty, unreadable, or does not hold what its name promises",
  "E-JSON": "the file is not JSON",
  "E-ENCODING": "the file begins with a byte order mark or is not UTF-8",
  "E-DEPTH": "values are nested deeper than any record needs",
  "E-TYPE": "a value has the wrong type",
  "E-KEY": "a key is not known, or is written twice",
  "E-MISSING": "a required key is missing",
  "E-VALUE": "a value is not one of those allowed",
  "E-TEXT":
    "text holds a control character (NUL among them, and those that turn the direction of text) or half of a surrogate pair",
  "E-LONG": "a text or a file is longer than any honest one needs to be",
  "E-ID": "an id is not made of lower-case letters, digits and hyphens, or a claim's does not begin with its event's",
  "E-DUP": "an id is used twice, one actor takes part twice, a source has two outlines, or a dataset has two stories",
  "E-REF": "a reference names a record that does not exist",
  "E-DATE":
    "a date does not exist, ends before it starts, is not EDTF of a kind that is supported, contradicts the same source's other date, stands in CSL with a month above 12, or is the window of a story and lacks an end",
  "E-EXTENT": "an interval does not say whether it went on throughout or happened inside",
  "E-CYCLE": "a chain of parents leads back to itself",
  "E-SOURCE": "a claim names no source",
  "E-LIVE": "a claim names no speaker or no status",
  "E-BASIS": "a role that is not agreed names no claim for it",
  "E-SUMMARY": "a sentence of a summary or a story names no claim that carries it",
  "E-LINK": "a link has a protocol we do not follow, or carries a user name",
  "E-POSITION": "a disagreement names the same claim in two positions, or prefers a position it does not have",
  "E-GONE": "a published id has vanished without an alias",
  "W-BEFORE": "a source is older than the event it is cited for",
  "W-ORDER": "dates contradict a relation between events, or someone is released before any detention on record",
  "W-PRECISE": "an event's date is finer than what any of its claims says, and no rule says how it follows",
  "W-DUP": "two events look like one: overlapping dates, the same place and actors, much the same title",
  "W-PLACES": "one person is in two places on one day",
  "W-LIFE": "an actor takes part after its death, or before it was born or founded",
  "W-URL": "two sources have one address, their own, that of the copy that was read or that of an archive",
  "W-SHORT": "an event of importance 3 has no title that is short enough for the drawing",
  "W-UNUSED": "nothing rests on a claim, or nothing cites a source",
  "W-ANSWER": "an answer answers no warning",
  "W-CONTRAST": "a colour of the publisher cannot be read on its ground; only ever a warning",
} as const;
export type Code = keyof typeof CODES;

/** A problem before its place in the text is known: `pointer` is a JSON Pointer (RFC 6901) into `file`. */
export interface Finding {
  readonly severity: Severity;
  readonly code: Code;
  readonly file: string;
  readonly pointer: string;
  /** "event khazali-freed-2010", or "" for the file as a whole. */
  readonly record: string;
  /** Path inside the record: "date.edtf", "claims[2].speakers". */
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
  /** What to write instead, as a sentence. */
  readonly fix: string;
  /** Of something that stands twice, where it stands first: whoever has the text says so with its line. */
  readonly first?: PlaceInFile;
}

export interface PlaceInFile {
  readonly file: string;
  readonly pointer: string;
}

/** A finding with its place: line and column count from 1. */
export interface Problem extends Omit<Finding, "first"> {
  readonly line: number;
  readonly column: number;
}

/** One step of a path into JSON: the key of an object or the number of an item. */
export type PathStep = string | number;

/** RFC 6901 escaping of one step. */
export function pointerTo(...steps: readonly PathStep[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** "date.edtf", "claims[2].speakers" from path steps inside a record. */
export function fieldOf(steps: readonly PathStep[]): string {
  return steps.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at === 0 ? "" : "."}${step}`)).join("");
}
