/** The mapping of a table that is imported: what each column holds, and the answers to what the import asked. An editor
 * can change it; `timeline import --guess` writes the first one. */
import * as v from "valibot";
import { edtf, line } from "./fields";
import { ACCESS, ACTOR_KINDS, GENRES } from "./schema";

/** What a column can hold. The columns of a date in parts are those of TimelineJS. */
export const COLUMN_USES = [
  "id",
  "date",
  "end-date",
  "year",
  "month",
  "day",
  "time",
  "end-year",
  "end-month",
  "end-day",
  "end-time",
  "title",
  "short",
  "text",
  "place",
  "latitude",
  "longitude",
  "category",
  "importance",
  "actors",
  "source",
  "source-url",
  "locator",
  "quote",
  "speaker",
  "timelinejs-type",
  "note",
  "internal",
  "skip",
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

export const DATE_ORDERS = ["day-first", "month-first"] as const;
export const SERIAL_YEARS = [1900, 1904] as const;

export const mappingSchema = v.strictObject({
  /** The use of each column, by its name in the header. */
  columns: v.record(v.string(), v.picklist(COLUMN_USES)),
  /** How "1/2/2007" is meant. */
  dates: v.optional(v.picklist(DATE_ORDERS)),
  /** The year from which the days of a spreadsheet are counted, where a date is a number such as 39102. */
  serials: v.optional(v.picklist(SERIAL_YEARS)),
  /** The date in EDTF of any other text that stands where a date belongs. */
  answers: v.optional(v.record(v.string(), edtf())),
  /** What separates several names in a cell. By default `;`, `|` or a line break. */
  separator: v.optional(v.pipe(v.string(), v.nonEmpty())),
  /** The kind of actors that are new. */
  actorKind: v.optional(v.picklist(ACTOR_KINDS)),
  /** How sources that are new were read. */
  access: v.optional(v.picklist(ACCESS)),
  /** The genre of sources that are new. */
  genre: v.optional(v.picklist(GENRES)),
  /** The title of the table as a source. It is cited for rows that name no source. */
  title: v.optional(line()),
});
export type Mapping = v.InferOutput<typeof mappingSchema>;
