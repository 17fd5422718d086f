/** `timeline export --csv`: writes a whole record as a folder of CSV sheets, for editors who work in a spreadsheet. */
import { basename, join, resolve, sep } from "node:path";
import { readCsv } from "../../engine/sheets/csv";
import type { RawRecords } from "../../engine/sheets/records";
import { sheetsOf } from "../../engine/sheets/write";
import { checkMessages } from "../../i18n/check";
import { fill, grouped } from "../../i18n/text";
import type { RecordKind } from "../../model/schema";
import type { Effects } from "../effects";
import { isFile } from "../emptyFolder";
import { readRecordFiles } from "../import/recordFiles";
import { EXPORTED_FILE, exportedText } from "../import/wholeRecord";
import { typedProgram } from "../program";
import { hasErrors, printProblems, readAny, summaryOf } from "./check";

export interface ExportOptions {
  readonly folder: string;
  readonly out: string;
  /** Whether the sheets are asked for; there is no other form of a whole record. */
  readonly isCsv: boolean;
}

/** @returns the exit code: 1 if the record has errors, 2 if nothing can be written there */
export function exportSheets({ folder, out, isCsv }: ExportOptions, effects: Effects): number {
  const words = checkMessages.sheets;
  const refusal = isCsv ? refuseOut(folder, out, effects) : words.needsForm;
  if (refusal !== null) {
    effects.warn(refusal);
    return 2;
  }
  const result = readAny(folder, effects);
  if (hasErrors(result)) {
    printProblems(result, effects);
    effects.warn(`${summaryOf(result, folder)}\n${words.withErrors}`);
    return 1;
  }
  const { records: standing, others } = readRecordFiles(folder, effects);
  const list = (kind: RecordKind) => standing[kind].map(({ record }) => record);
  const records: RawRecords = {
    events: standing.events.map(({ file, record }) => ({ file: basename(file), record })),
    actors: list("actors"),
    places: list("places"),
    sources: list("sources"),
    disagreements: list("disagreements"),
  };
  const sheets = sheetsOf(records);
  // Written into a second folder that is renamed at the end, so that an interrupted export leaves nothing half done.
  const unfinished = unfinishedOf(out);
  for (const [name, text] of sheets) effects.write(join(unfinished, name), text);
  for (const [path, bytes] of others) effects.write(join(unfinished, path), bytes);
  effects.write(join(unfinished, EXPORTED_FILE), exportedText(records));
  effects.remove(out);
  effects.rename(unfinished, out);
  const things = [...sheets.values()].reduce((sum, text) => sum + readCsv(text).rows.length, 0);
  effects.say(
    fill(words.exported, { program: typedProgram, out, sheets: sheets.size, n: grouped(things), others: others.size }),
  );
  return 0;
}

/** "sheets/." is "sheets". */
const unfinishedOf = (out: string): string => `${join(out, ".").replace(/[/\\]+$/, "")}.unfinished`;

/** Sheets that are there already may hold the work of an editor, so that nothing is ever replaced. @returns the reason
 * for refusing the folder, or null */
function refuseOut(folder: string, out: string, effects: Effects): string | null {
  if (out.trim() === "") return checkMessages.commands.noSampleOut;
  const [target, record] = [resolve(out), resolve(folder)];
  const isInside = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  if (isInside(target, record) || isInside(record, target))
    return fill(checkMessages.sheets.inOneAnother, { out, folder });
  if (effects.list(unfinishedOf(out))?.length) return fill(checkMessages.sheets.notEmpty, { out: unfinishedOf(out) });
  const held = effects.list(out);
  if (held === null) return isFile(out, effects) ? fill(checkMessages.commands.isFile, { folder: out }) : null;
  return held.length === 0 ? null : fill(checkMessages.sheets.notEmpty, { out });
}
