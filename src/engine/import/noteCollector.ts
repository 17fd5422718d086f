/** Collects what is said about one item while it is read. */
import type { Wording } from "../check/finding";
import { type ImportNote, noteOf } from "../importNote";

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
