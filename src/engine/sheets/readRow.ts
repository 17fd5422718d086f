/** Reads one row of a sheet into a part of a record, and says what cannot be read. */
import { checkMessages } from "../../i18n/check";
import { inRow } from "../../i18n/text";
import type { DateReader } from "../../model/edtf";
import type { ReadColumn } from "./columns";
import type { CsvRow } from "./csv";
import type { Say } from "./notes";
import { unprotect } from "./protect";
import { type Draft, type Path, setAt, valueAt } from "./records";
import { emptiable, type Owner, partsOf, type Sheet, type SheetColumn } from "./table";

const { sheets } = checkMessages;

export interface ReadRow {
  readonly row: number;
  /** What the row holds, or null if the row is left out. */
  readonly thing: Draft | null;
  /** The key by which rows of other sheets name it, or "". */
  readonly key: string;
  readonly owners: readonly { readonly owner: Owner; readonly key: string; readonly header: string }[];
  /** The name of the events' file as written, or "". */
  readonly file: { readonly value: string; readonly header: string };
}

/** A row in the making. */
interface Making {
  readonly thing: Draft;
  isLeftOut: boolean;
  key: string;
  readonly owners: { owner: Owner; key: string; header: string }[];
  file: { value: string; header: string };
  /** The extent that the words of a date say, and where it stands. */
  readonly extents: { readonly at: Path; readonly extent: string }[];
}

export function readRow(
  sheet: Sheet,
  columns: readonly ReadColumn[],
  { row, cells }: CsvRow,
  dates: DateReader,
  say: Say,
): ReadRow {
  const making: Making = {
    thing: {},
    isLeftOut: false,
    key: "",
    owners: [],
    file: { value: "", header: "" },
    extents: [],
  };
  let empty: { readonly typed: string; readonly header: string } | null = null;
  for (const { at, header, meaning } of columns) {
    const typed = unprotect(cells[at] ?? "");
    const clean = typed.trim();
    if (clean === "") continue;
    if (meaning.is === "owner") making.owners.push({ owner: meaning.owner, key: clean, header });
    else if (meaning.is === "key") making.key = clean;
    else if (meaning.is === "file") making.file = { value: clean, header };
    else if (meaning.is === "empty") empty = { typed: clean, header };
    else if (meaning.is === "name") setAt(making.thing, [...sheet.namesAt!, meaning.language], typed);
    else readCell(making, meaning.column, typed, { row, column: header, value: typed }, dates, say);
  }
  complete(sheet, making);
  if (empty) setEmpty(sheet, making.thing, empty.typed, { row, column: empty.header, value: empty.typed }, say);
  if (saysTwice(making.thing)) {
    say("problem", { row, column: "", value: "" }, sheets.saysTwice);
    making.isLeftOut = true;
  }
  if (!sheet.madeUp && sheet.key !== undefined) making.key = String(valueAt(making.thing, [sheet.key]) ?? "");
  const { thing, isLeftOut, key, owners, file } = making;
  return { row, thing: isLeftOut ? null : thing, key, owners, file };
}

function readCell(
  making: Making,
  { at, cell, extentAt }: SheetColumn,
  typed: string,
  place: Parameters<Say>[1],
  dates: DateReader,
  say: Say,
): void {
  const reading = cell.read(typed, dates);
  if (reading.note) say(reading.note.kind, place, reading.note.words, reading.note.values);
  if (!("value" in reading)) {
    making.isLeftOut = true;
    return;
  }
  setAt(making.thing, at, reading.value);
  if (reading.extent && extentAt) making.extents.push({ at: extentAt, extent: reading.extent });
}

/** Adds the lists that the format needs, and the extents that words of dates say. */
function complete(sheet: Sheet, { thing, extents }: Making): void {
  for (const { at, extent } of extents) if (valueAt(thing, at) === undefined) setAt(thing, at, extent);
  const lists = [
    ...sheet.columns.filter(({ isNeeded }) => isNeeded).map(({ at }) => at),
    ...partsOf(sheet.file)
      .filter(({ owner }) => owner.isNeeded)
      .map(({ owner }) => owner.at),
  ];
  for (const at of lists) if (valueAt(thing, at) === undefined) setAt(thing, at, []);
}

/** Makes the lists and objects that are there and empty. */
function setEmpty(sheet: Sheet, thing: Draft, typed: string, place: Parameters<Say>[1], say: Say): void {
  const objects = [...(sheet.namesAt ? [sheet.namesAt] : []), ...(sheet.objects ?? [])].map((path) => path.join("."));
  const paths = new Map(emptiable(sheet).map((path) => [path.join("."), path]));
  const names = typed.split(/[\s;,]+/).filter(Boolean);
  for (const name of names) {
    const path = paths.get(name);
    if (path && valueAt(thing, path) === undefined) setAt(thing, path, objects.includes(name) ? {} : []);
  }
  const strange = names.filter((name) => !paths.has(name));
  if (strange.length > 0) say("change", place, sheets.strangeEmpty, { allowed: inRow([...paths.keys()]) });
}

/** A claim or position gives one comparable answer. */
function saysTwice(thing: Draft): boolean {
  const given = (key: string) => valueAt(thing, ["says", key]) !== undefined;
  return [given("date"), given("place"), given("amount") || given("unit") || given("of")].filter(Boolean).length > 1;
}
