/**
 * Common parts of the schemas of compiled files, and the type that a schema reads. A schema states only what the app
 * relies on and lets unknown keys pass, so that files of a later version can still be read. Code that loads early may
 * import only types from this folder; the schemas, and valibot with them, load when something is fetched.
 */
import * as v from "valibot";

/** Makes a type readonly at every depth, since compiled data never changes. */
type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
/** The type of what a schema reads. */
export type Compiled<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>;

/** The longest text of a dataset has 4000 characters (LIMITS in model/fields.ts), each of one or two UTF-16 units. */
export const text = v.pipe(v.string(), v.maxLength(8000));
/**
 * A word from a list that later versions may extend. Any text is accepted; a word without a label is shown as it is.
 */
export const word = <Word extends string>() => text as unknown as v.GenericSchema<Word>;
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
/** True or absent. */
export const flag = v.exactOptional(v.literal(true));
/** First and last year. */
export const years = v.tuple([v.number(), v.number()]);
export const access = v.picklist(["full", "excerpt", "cited"]);

/** A day within about twenty thousand years of 1970: more than any date of four digits, and safe to draw. */
export const day = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-8_000_000), v.maxValue(8_000_000)));
const partBetween = (from: number, to: number) =>
  v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to)));

export const season = v.picklist(["spring", "summer", "autumn", "winter"]);

export const datePart = v.object({
  year: v.pipe(v.number(), v.integer()),
  /** How many leading digits of the year are known: 4 (a year), 3 (a decade) or 2 (a century). */
  digits: v.picklist([2, 3, 4]),
  season: v.exactOptional(season),
  month: partBetween(1, 12),
  day: partBetween(1, 31),
  /** Set if the date is one unknown day, or one unknown month, within the part. */
  unspecified: v.exactOptional(v.picklist(["month", "day"])),
  /** "17:00", or "17:00:05" if seconds are given; as printed, without a zone. */
  time: v.exactOptional(text),
  approximate: flag,
  uncertain: flag,
});

export const openEnd = v.picklist(["open", "unknown"]);
const dateEnd = v.union([datePart, openEnd]);

export const compiledDate = v.object({
  edtf: text,
  from: dateEnd,
  /** Absent for a single date. */
  to: v.exactOptional(dateEnd),
  /** Whether an interval went on throughout or happened at some time within it. */
  extent: v.exactOptional(v.picklist(["span", "within"])),
  /** First day it can have begun; null if the start is open or unknown. */
  earliest: day,
  /** Last day it can have ended, inclusive; null if the end is open or unknown. */
  latest: day,
});

/** A record with its name, for a link to its page. */
export const ref = v.object({ id: text, name: text });
export type Ref = Compiled<typeof ref>;

/** A source or name through which a claim came; `id` is set if it has a page. */
export const relay = v.object({ id: v.exactOptional(text), name: text });
export type Relay = Compiled<typeof relay>;

export const eventLine = v.object({ id: text, title: text, date: compiledDate });
export type EventLine = Compiled<typeof eventLine>;

export const group = v.object({ id: text, label: text, short: v.exactOptional(text) });
export type Group = Compiled<typeof group>;

export const period = v.object({
  id: text,
  label: text,
  /** A shorter label for a button, if the label is long. */
  short: v.exactOptional(text),
  date: compiledDate,
});
export type Period = Compiled<typeof period>;

/** A name in another language, by its BCP 47 tag. */
export const foreignName = v.object({ lang: text, name: text });
