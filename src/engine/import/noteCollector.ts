/** Collects what is said about one item while it is read. */
import { plain } from "../../i18n/text";
import { type Wording, worded } from "../check/finding";
import type { ImportNote } from "../importNote";

export interface NoteCollector {
  readonly notes: ImportNote[];
  /** Says that a field has another form than in the file. */
  change(column: string, value: string, wording: Wording, values?: Readonly<Record<string, string | number>>): void;
}

export function collectorOf(row: number): NoteCollector {
  const notes: ImportNote[] = [];
  return {
    notes,
    change: (column, value, wording, values) => notes.push(noteOf("change", row, column, value, wording, values)),
  };
}

/** One note in the words of a message. */
export function noteOf(
  kind: ImportNote["kind"],
  row: number,
  column: string,
  value: string,
  wording: Wording,
  values: Readonly<Record<string, string | number>> = {},
): ImportNote {
  const [message, fix] = worded(wording, values);
  return { kind, row, column: plain(column), value, message, fix };
}
