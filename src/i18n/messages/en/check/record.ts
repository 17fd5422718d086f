/** A record that breaks its schema. Keys of the format stand in quotation marks, as they are written in a file. */
import type { Refusal } from "../../../../model/fields";

export const deep = { says: "the record is nested more than {levels} levels deep", fix: "Flatten it." };
export const listForObject = { says: "is a list where an object belongs", fix: "Write { … }." };
export const badKey = { says: "{key} is a name that cannot be a key", fix: "Rename it." };
export const unknownKey = "{key} is not a key here";
export const missing = { says: '"{key}" is missing', fix: 'Add "{key}".' };
/** Where there is more to say of the key. */
export const missingMore = 'Add "{key}". {hint}';
export const long = "Shorten it.";
export const colour = 'Write it as "#1d4e89".';
export const languageTag = 'Write a tag such as "ar" or "fa".';
export const id = "Write lower-case words joined by hyphens.";
export const control = { says: "the text {refusal}", fix: "Remove it." };
export const link = "Give the https address of the source.";
export const emptyList = '"{key}" {refusal}';
export const emptyText = "Fill it in, or remove the key.";
export const correct = "Correct it.";
export const notAllowed = "is not allowed here";
export const wrongType = { says: "is {found} where {expected} belongs", fix: "Write {expected}." };
export const noShape = { says: "fits none of the allowed shapes", fix: "See docs/format.md." };
export const someKeys = "Write an object with some of the keys {keys} (docs/format.md).";
export const lacksKeys = "lacks the keys that say what it is";

/** What a key must hold that no claim does without. */
export const hints: Readonly<Record<"citations" | "speakers" | "status", string>> = {
  citations: 'Every claim names its source: [{"source": "…", "locator": "…"}].',
  speakers: 'Every claim names who says so: [{"actor": "…"}] or [{"name": "…"}].',
  status: "Say in which way it is said: reported, official-statement, alleged, denied, opinion, admitted-in-custody.",
};

/** Kinds of value, by their names in JavaScript and in the schema. */
export const kinds = {
  null: "null",
  array: "a list",
  object: "an object",
  string: "text",
  number: "a number",
  boolean: "true or false",
  Array: "a list",
  Object: "an object",
};
/** A value of one of them. */
export const values = {
  string: "the text {value}",
  number: "the number {value}",
  boolean: "the boolean {value}",
};
export const anything = "something else";
export const unquoted = "{number} without quotation marks";

/** What a schema refuses, behind the value or the key. */
export const refusals: Readonly<Record<Refusal, string>> = {
  empty: "is empty",
  noSource: "is empty: every claim names its source",
  noSpeaker: "is empty: every claim names who says so",
  long: "is longer than {n} characters",
  control: "contains a control character or half of a surrogate pair",
  id: "is not an id: lower-case letters, digits, hyphens",
  track: "is not an actor's id or group:id",
  nameLanguage: "is not a language tag such as ar or fa",
  language: "is not a language tag such as en or ar",
  link: "is not a link we may follow: only http and https addresses without a user name",
  colour: "is not a colour of six digits",
  large: "is too large a number",
  fraction: "is not a whole number",
  low: "is below {n}",
  high: "is above {n}",
  numbers: "has more than three numbers",
  dates: "has more than two dates",
  positions: "has fewer than two positions",
  fewSteps: "has fewer than two steps",
  manySteps: "has more than {n} steps",
};
