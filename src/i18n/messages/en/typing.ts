/**
 * Patterns for what a reader can type to go to a date or event. They match lower-case text, and each language has its
 * own.
 */
export const firstEvent = /^first( event)?$/;
export const lastEvent = /^last( event)?$/;
export const whole = /^(all|whole|everything|whole (period|record))$/;
export const opening = /^(opening|start|opening view)$/;
/** Words before a place to go to. */
export const go = /^\s*(?:go|go to|jump|jump to|date)\s+(?=\S)/i;
/** An ordinal, such as "20th". */
export const ordinal = /\b(\d{1,2})(?:st|nd|rd|th)\b/g;
/** Words before a date that do not change it. */
export const lead = /^(?:in|on|about|around|circa|c\.) /;
export const article = /^the (?=\S)/;
export const of = /\bof (?=\S)/g;
/** Words before a date with one end, and what each means. */
export const oneEnd = /^(since|after|from|until|till|before|up to) (.+)$/;
export const ends: Readonly<Record<string, "since" | "after" | "until" | "before">> = {
  since: "since",
  from: "since",
  after: "after",
  until: "until",
  till: "until",
  "up to": "until",
  before: "before",
};
/** Words before the first of two dates, and between the two. */
export const between = /^(?:from|between) /;
export const and = / (?:to|until|till|and) /;
/** Short names of months other than the first three letters. */
export const months: Readonly<Record<string, number>> = { sept: 9 };
export const seasons: Readonly<Record<string, "spring" | "summer" | "autumn" | "winter">> = {
  spring: "spring",
  summer: "summer",
  autumn: "autumn",
  fall: "autumn",
  winter: "winter",
};
export const thirds: Readonly<Record<string, "early" | "mid" | "late">> = { early: "early", mid: "mid", late: "late" };
/** The pattern after the digits of a decade. */
export const decade = "'?s";
