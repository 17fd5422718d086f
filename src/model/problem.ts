/**
 * Describes what is wrong with a dataset, so that an editor can fix it without reading our code. Command line, build
 * and page show the same words, which are made in the check. docs/format.md lists every code; a test keeps that list and the fixtures complete.
 */

export type Severity = "error" | "warning";

/** All codes, each with the sentence that explains it in docs/format.md. These are a part of the document, in its language, and no program prints
 *  them. */
export const CODES = {
  "E-FILE": "a file is missing, empty or unreadable, or does not contain what its name promises",
  "E-JSON": "the file is not JSON",
  "E-ENCODING": "the file begins with a byte order mark or is not UTF-8",
  "E-DEPTH": "values are nested deeper than any record needs",
  "E-TYPE": "a value has the wrong type",
  "E-KEY": "a key is unknown or written twice",
  "E-MISSING": "a required key is missing",
  "E-VALUE": "a value is not one of those allowed",
  "E-TEXT":
    "a text contains a control character (including NUL and characters that change the text direction) or half of a surrogate pair",
  "E-LONG": "a text or a file is too long",
  "E-ID":
    "an id contains other characters than lower-case letters, digits and hyphens, or the id of a claim does not begin with the id of its event",
  "E-DUP": "an id is used twice, one actor takes part twice, a source has two outlines, or a dataset has two stories",
  "E-REF": "a reference names a record that does not exist",
  "E-DRAFT": "a record that is published refers to a draft",
  "E-DATE":
    "a date does not exist, ends before it starts, is not supported EDTF, contradicts the other date of its source, has a CSL month above 12, or is a story window without both ends",
  "E-EXTENT": "an interval does not say whether the event went on throughout or happened inside",
  "E-CYCLE": "a chain of parents leads back to itself",
  "E-SOURCE": "a claim names no source",
  "E-LIVE": "a claim names no speaker or no status",
  "E-BASIS": "a role that is not agreed names no claim for it",
  "E-SUMMARY": "a sentence of a summary or a story names no claim that supports it",
  "E-LINK": "a link has a protocol that is not allowed, or contains a user name",
  "E-POSITION": "a disagreement names the same claim in two positions, or prefers a position it does not have",
  "E-GONE": "a published id has vanished without an alias",
  "W-BEFORE": "a source is older than the event it is cited for",
  "W-ORDER": "dates contradict a relation between events, or someone is released before any detention on record",
  "W-PRECISE": "an event's date is more precise than any of its claims, and no rule explains it",
  "W-DUP": "two events look like one: overlapping dates, the same place and actors, and similar titles",
  "W-PLACES": "one person is in two places on one day",
  "W-LIFE": "an actor takes part after its death, or before it was born or founded",
  "W-URL": "two sources have the same address: their own, that of the copy that was read, or that of an archive",
  "W-SHORT": "an event of importance 3 has no title that is short enough for the drawing",
  "W-UNUSED": "nothing uses a claim, or nothing cites a source",
  "W-ANSWER": "an answer matches no warning",
  "W-CONTRAST": "a colour of the publisher is not readable on its background; always a warning, never an error",
} as const;
export type Code = keyof typeof CODES;

/** A problem before its line is known. `pointer` is a JSON Pointer (RFC 6901) into `file`. */
export interface Finding {
  readonly severity: Severity;
  readonly code: Code;
  readonly file: string;
  readonly pointer: string;
  /** "event khazali-freed-2010", or "" for the whole file. */
  readonly record: string;
  /** Path inside the record: "date.edtf", "claims[2].speakers". */
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
  /** What to write instead, as a sentence. */
  readonly fix: string;
  /**
   * For something that occurs twice, its first occurrence. Code that has the text of the file adds its line to the
   * message.
   */
  readonly first?: PlaceInFile;
  /** What to write where, if there is only one thing that can be meant. `timeline check --fix` writes it. */
  readonly certain?: readonly Edit[];
}

/** A value for a place in the same file. */
export interface Edit {
  readonly pointer: string;
  readonly value: string;
}

export interface PlaceInFile {
  readonly file: string;
  readonly pointer: string;
}

/** A finding with its place. Line and column count from 1. */
export interface Problem extends Omit<Finding, "first"> {
  readonly line: number;
  readonly column: number;
}

/** One step of a path into JSON: the key of an object or the number of an item. */
export type PathStep = string | number;

/** Joins path steps into a JSON Pointer, escaped as RFC 6901 says. */
export function pointerTo(...steps: readonly PathStep[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Joins path steps inside a record into a field: "date.edtf", "claims[2].speakers". */
export function fieldOf(steps: readonly PathStep[]): string {
  return steps.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at === 0 ? "" : "."}${step}`)).join("");
}
