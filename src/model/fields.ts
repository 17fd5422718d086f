/** Builds the fields of the schemas of format 1: texts, ids, dates and links. Each field states what it refuses. */
import * as v from "valibot";
import { hexPattern } from "./brand";
import { isSafeLink } from "./link";

/** What a disagreement can be about. */
export const ABOUTS = ["date", "place", "number", "role", "cause", "wording"] as const;
export type About = (typeof ABOUTS)[number];

/** Upper bounds that no honest record reaches. They keep one bad record from freezing a reader's browser. */
export const LIMITS = {
  id: 80,
  title: 90,
  /** An event's title in the drawing. */
  short: 28,
  /** A period's label in its band. */
  band: 14,
  subject: 140,
  line: 400,
  text: 4000,
  link: 2000,
  depth: 12,
} as const;

/** Why a schema refuses a value. A schema gives the reason in the place of a message, and the check says it in words
 *  (i18n/messages/en/check/record.ts). */
export type Refusal =
  | "empty"
  | "noSource"
  | "noSpeaker"
  | "long"
  | "control"
  | "id"
  | "track"
  | "nameLanguage"
  | "language"
  | "link"
  | "colour"
  | "large"
  | "fraction"
  | "low"
  | "high"
  | "numbers"
  | "dates"
  | "positions"
  | "fewSteps"
  | "manySteps";

/** A reason as the message of a schema: none but those above. */
export const because = (reason: Refusal): Refusal => reason;

// Characters from U+202A on turn the direction of what follows, even outside the text. Right-to-left text needs none.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and other control characters are refused here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/**
 * Limits the length of a text in code points, as people and JSON Schema count it, so that an emoji counts as one. The
 * JSON Schemas for editors are made from the same action and state the same limit.
 */
function atMost(max: number): v.MaxLengthAction<string, number, string> {
  const counted = v.maxLength<string, number, string>(max, because("long"));
  return {
    ...counted,
    "~run"(dataset, config) {
      return dataset.typed && !isLonger(dataset.value, max) ? dataset : counted["~run"](dataset, config);
    },
  };
}

/** Counts code points only if it must: a code point is one or two UTF-16 units. */
function isLonger(text: string, max: number): boolean {
  if (text.length <= max || text.length > 2 * max) return text.length > max;
  let points = 0;
  for (const _ of text) points++;
  return points > max;
}

const wellFormed = v.check<string, string>(
  (value) => !CONTROL.test(value) && !hasLoneSurrogate(value),
  because("control"),
);

function hasLoneSurrogate(value: string): boolean {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
}

export const line = (max: number = LIMITS.line) =>
  v.pipe(v.string(), v.trim(), v.nonEmpty(because("empty")), atMost(max), wellFormed);

/**
 * Lower-case words joined by hyphens; the id of a claim adds a dot. Ids are parts of addresses, so they never need
 * escaping. They are also keys of objects, so "constructor" and "prototype" are no ids.
 */
export const idPattern = /^(?!(?:constructor|prototype)$)[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
export const id = () => v.pipe(v.string(), atMost(LIMITS.id), v.regex(idPattern, because("id")));

/**
 * A reference to a record. Whether it is an id is checked where it is looked up, so that a malformed reference costs
 * the reference and not the record that holds it. The JSON Schemas for editors do require the form of an id.
 */
export const reference = () => v.pipe(v.string(), v.metadata({ reference: true }));
export const isId = (text: string): boolean => text.length <= LIMITS.id && idPattern.test(text);

/** A track: an actor's id, or `group:` and the id of a group. */
export const trackPattern = /^(group:)?[a-z0-9]+(-[a-z0-9]+)*$/;
export const track = () => v.pipe(v.string(), v.regex(trackPattern, because("track")));
/** A reference to a track. Its form is checked where it is looked up, as for `reference`. */
export const trackReference = () => v.pipe(v.string(), v.metadata({ reference: "track" }));
export const ids = () => v.array(reference());
/** A sentence of the editors, and the claims that carry it. */
export const sentence = () => v.strictObject({ text: line(LIMITS.text), claims: ids() });
export const someIds = () => v.pipe(v.array(reference()), v.nonEmpty(because("empty")));
/** EDTF levels 0 and 1, as text. model/edtf.ts reads it. */
export const edtf = () => v.pipe(v.string(), v.nonEmpty(because("empty")), atMost(60));
/** A name of CSL-JSON: in parts, or as it is. */
export const cslName = () =>
  v.union([v.strictObject({ family: line(), given: v.optional(line()) }), v.strictObject({ literal: line() })]);
/** A date of CSL-JSON: year, month and day as far as they are known; two are an interval. */
export const cslDate = () =>
  v.strictObject({
    "date-parts": v.pipe(v.array(datePart()), v.minLength(1, because("empty")), v.maxLength(2, because("dates"))),
  });
const datePart = () =>
  v.pipe(
    v.array(v.pipe(v.number(), v.integer(because("fraction")))),
    v.minLength(1, because("empty")),
    v.maxLength(3, because("numbers")),
  );
export const labels = () => v.record(v.string(), line());
/** Names in other languages, by BCP 47 tag: {"ar": "قيس الخزعلي"}. */
export const names = () =>
  v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, because("nameLanguage"))), line());

export const link = () => v.pipe(v.string(), atMost(LIMITS.link), wellFormed, v.check(isSafeLink, because("link")));

const colour = () => v.optional(v.pipe(v.string(), v.regex(hexPattern, because("colour"))));
/** The six colours of model/brand.ts, each optional. */
export const colours = () =>
  v.optional(
    v.strictObject({
      paper: colour(),
      ink: colour(),
      accent: colour(),
      rule: colour(),
      dispute: colour(),
      surface: colour(),
    }),
  );

/** What is never published (engine/check/withoutPrivate.ts): a record that is not ready, and a note among editors. */
export const unpublished = () => ({
  draft: v.optional(v.boolean()),
  internal: v.optional(line(LIMITS.text)),
});
