/** What an import says about one place in the file that it reads. */
import { fill, plain } from "../i18n/text";

export interface ImportNote {
  /**
   * - `problem`: the row is left out until it is mended.
   * - `question`: the row is left out until the mapping answers.
   * - `change`: the row is imported, with this in another form than it was written in.
   */
  readonly kind: "problem" | "question" | "change";
  /** The number of the row as a spreadsheet shows it, where the header is row 1; of a list of items, the number of the
   * item from 1 on. */
  readonly row: number;
  /** The name of the column or field as the file has it, or "" for the whole row. */
  readonly column: string;
  /** The value as the file has it. */
  readonly value: string;
  readonly message: string;
  /** What to write instead, or what was done. */
  readonly fix: string;
}

/** One note in the words of a message. */
export function noteOf(
  kind: ImportNote["kind"],
  row: number,
  column: string,
  value: string,
  { says, fix = "" }: { readonly says: string; readonly fix?: string },
  values: Readonly<Record<string, string | number>> = {},
): ImportNote {
  return { kind, row, column: plain(column), value, message: fill(says, values), fix: fill(fix, values) };
}
