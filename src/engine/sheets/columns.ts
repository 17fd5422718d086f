/** What each column of a sheet that was read means, whatever its order and the case of its name. */
import { checkMessages } from "../../i18n/check";
import { inRow } from "../../i18n/text";
import { orNear } from "../check/finding";
import { nearest } from "../check/nearest";
import type { CsvTable } from "./csv";
import type { Say } from "./notes";
import { unprotect } from "./protect";
import { EMPTY_COLUMN, FILE_COLUMN, nameColumn, type Owner, type Sheet, type SheetColumn } from "./table";

export type Meaning =
  | { readonly is: "value"; readonly column: SheetColumn }
  | { readonly is: "owner"; readonly owner: Owner }
  | { readonly is: "name"; readonly language: string }
  | { readonly is: "key" }
  | { readonly is: "file" }
  | { readonly is: "empty" };

export interface ReadColumn {
  /** Its place in the row. */
  readonly at: number;
  /** Its name as the file has it. */
  readonly header: string;
  readonly meaning: Meaning;
}

/** Names of columns that are the same. */
export const normal = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, " ");

/** Every column of a sheet but those of names in other languages. */
function knownColumns(sheet: Sheet): ReadonlyMap<string, { readonly name: string; readonly meaning: Meaning }> {
  const { owners = [], madeUp, key, columns, kind } = sheet;
  const all: [string, Meaning][] = [
    ...owners.map((owner): [string, Meaning] => [owner.column, { is: "owner", owner }]),
    ...(madeUp ? [[key!, { is: "key" }] as [string, Meaning]] : []),
    ...columns.map((column): [string, Meaning] => [column.name, { is: "value", column }]),
    ...(kind === "events" ? [[FILE_COLUMN, { is: "file" }] as [string, Meaning]] : []),
    [EMPTY_COLUMN, { is: "empty" }],
  ];
  return new Map(all.map(([name, meaning]) => [normal(name), { name, meaning }]));
}

/** The language of a column of names, in the form of a tag: "AR" is "ar". */
function languageOf(header: string): string | null {
  const found = /^name ?\(([a-z]{2,3})((?:-[a-z0-9]+)*)\)$/i.exec(header.trim());
  return found ? `${found[1]!.toLowerCase()}${found[2]}` : null;
}

/** Tells columns that mean nothing, if any cell of theirs holds something, and columns that no row can do without. */
export function columnsOf(sheet: Sheet, table: CsvTable, say: Say): readonly ReadColumn[] | null {
  const names = knownColumns(sheet);
  const { strangeColumn, columnTwice } = checkMessages.sheets;
  const taken = new Set<string>();
  const columns = table.header.flatMap((cell, at): ReadColumn[] => {
    const header = unprotect(cell);
    const language = sheet.namesAt ? languageOf(header) : null;
    const found = names.get(normal(header));
    const name = language === null ? found?.name : nameColumn(language);
    const place = { row: table.headerRow, column: header, value: header };
    const filled = table.rows.filter(({ cells }) => cells[at]!.trim() !== "");
    if (name === undefined) {
      if (filled.length === 0) return [];
      const all = [...names.values()].map((one) => one.name);
      const near = nearest(normal(header), all);
      const words = { says: strangeColumn.says, fix: orNear(near, strangeColumn.fix) };
      say("problem", place, words, { n: filled.length, allowed: inRow(all) });
      return [];
    }
    if (taken.has(name)) {
      say("problem", place, columnTwice);
      return [];
    }
    taken.add(name);
    return [{ at, header, meaning: language === null ? found!.meaning : { is: "name", language } }];
  });
  const lacking = lackingColumn(sheet, taken);
  if (lacking === undefined) return columns;
  const others = table.rows.map(({ row }) => row);
  const place = { row: table.headerRow, column: lacking, value: "" };
  say("problem", place, checkMessages.sheets.noColumn, { column: lacking }, others);
  return null;
}

/** A row needs its id, and what it belongs to. */
function lackingColumn({ key, madeUp, owners = [] }: Sheet, taken: ReadonlySet<string>): string | undefined {
  if (key !== undefined && !madeUp && !taken.has(key)) return key;
  return owners.some(({ column }) => taken.has(column)) ? undefined : owners[0]?.column;
}
