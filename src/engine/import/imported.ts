/** What an import makes of a file, before it is merged with a record. */
import type { Actor, EventRecord, Place, Source, WrittenActor } from "../../model/schema";
import type { ImportNote } from "../importNote";

/** What is looked up in the record that is imported into. */
export interface Present {
  readonly actors: readonly Pick<Actor, "id" | "name" | "aliases">[];
  readonly places: readonly Pick<Place, "id" | "name">[];
  readonly sources: readonly Pick<Source, "id" | "title" | "URL">[];
  readonly eventIds: ReadonlySet<string>;
  /** Labels of its categories by id, defaults included. */
  readonly categories: Readonly<Record<string, string>>;
  /** What an earlier import of the file took its names for, whatever the records are called now. */
  readonly names: NamesOfRecords;
  readonly periodLabels: ReadonlySet<string>;
  /** The standfirst, or "". */
  readonly standfirst: string;
}

/** Ids by the names that stand in a file. */
export type NamesOfRecords = Readonly<
  Record<"actors" | "places" | "sources" | "categories", Readonly<Record<string, string>>>
>;
export const NO_NAMES: NamesOfRecords = { actors: {}, places: {}, sources: {}, categories: {} };

/** A row of the file, by which the next import finds the event that it became. */
export interface RowOfEvent {
  /** What the file itself calls it, or "". */
  readonly key: string;
  readonly title: string;
  readonly date: string;
}

/** The records that a table named and that were not there. */
export interface NewRecords {
  readonly actors: readonly WrittenActor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  /** Labels of categories by id. */
  readonly categories: Readonly<Record<string, string>>;
}

export interface NewPeriod {
  readonly id: string;
  readonly label: string;
  readonly edtf: string;
}

export interface Imported extends NewRecords {
  /** What the names of the file were taken for, for the next import. */
  readonly names: NamesOfRecords;
  readonly events: readonly EventRecord[];
  readonly periods: readonly NewPeriod[];
  /** What the file says of the whole, such as the title slide of TimelineJS; "" for nothing. */
  readonly standfirst: string;
  /** The rows of `events`, with their ids. */
  readonly rowsOf: readonly (RowOfEvent & { readonly id: string })[];
  /** Number of rows of the file that are not empty. Each is in an event, a period or the standfirst, or in a note of
   * kind `problem` or `question`. */
  readonly rows: number;
  readonly notes: readonly ImportNote[];
}
