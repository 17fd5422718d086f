/** Collects what is said of the places of sheets. */
import { plain } from "../../i18n/text";
import { type ImportNote, noteOf } from "../importNote";
import type { SheetNote } from "./records";

export interface Place {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** Says something of a place in one sheet. `others` are further rows that are left out for the same reason; it can grow
 * afterwards. */
export type Say = (
  kind: ImportNote["kind"],
  place: Place,
  words: { readonly says: string; readonly fix: string },
  values?: Readonly<Record<string, string | number>>,
  others?: readonly number[],
) => void;

export const sayIn =
  (notes: SheetNote[], file: string): Say =>
  (kind, { row, column, value }, words, values = {}, others = []) =>
    void notes.push({ ...noteOf(kind, row, column, value, words, values), file: plain(file), others });
