/** What the schemas of compiled files are made of, and the type that each of them reads. A schema says what the app relies on and no
 *  more: keys it does not know pass, so that files of a later version can still be read. Only types may be imported from this folder by
 *  what loads early; the schemas, and the library with them, come when something is fetched. */
import * as v from "valibot";

/** Readonly all the way down: what was compiled is never changed. */
type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
/** The type of what a schema reads. */
export type Compiled<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>;

/** The longest text of a dataset has 4000 characters (LIMITS in model/fields.ts), each of one or two units. */
export const text = v.pipe(v.string(), v.maxLength(8000));
/** A word of a list that later versions may lengthen: any text is read, and one that has no label is shown as it is. */
export const word = <Word extends string>() => text as unknown as v.GenericSchema<Word>;
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
/** True or not there. */
export const flag = v.exactOptional(v.literal(true));
/** First and last year. */
export const years = v.tuple([v.number(), v.number()]);
export const access = v.picklist(["full", "excerpt", "cited"]);

/** Days of some twenty thousand years to either side: more than any date of four digits, and far from what a drawing chokes on. */
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
  /** It was one day, or one month, of those that the part covers, and which is not known. */
  unspecified: v.exactOptional(v.picklist(["month", "day"])),
  /** "17:00", or "17:00:05" where seconds are given; as printed, no zone. */
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
  /** What an interval means: it went on throughout, or it happened at some time inside. */
  extent: v.exactOptional(v.picklist(["span", "within"])),
  /** First day it can have begun; null where the start is open or unknown. */
  earliest: day,
  /** Last day it can have ended, inclusive; null where the end is open or unknown. */
  latest: day,
});

/** A name that is also a link when it has a page. */
export const ref = v.object({ id: text, name: text });
export type Ref = Compiled<typeof ref>;

/** A source or a name that a claim came through; `id` where there is a page. */
export const relay = v.object({ id: v.exactOptional(text), name: text });
export type Relay = Compiled<typeof relay>;

export const eventLine = v.object({ id: text, title: text, date: compiledDate });
export type EventLine = Compiled<typeof eventLine>;

export const group = v.object({ id: text, label: text, short: v.exactOptional(text) });
export type Group = Compiled<typeof group>;

export const period = v.object({
  id: text,
  label: text,
  /** For a button, where the label is long. */
  short: v.exactOptional(text),
  date: compiledDate,
});
export type Period = Compiled<typeof period>;

/** A name in another language, by its BCP 47 tag. */
export const foreignName = v.object({ lang: text, name: text });
