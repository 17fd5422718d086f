/** Says what an import read, left out and does: in short on the terminal, and whole in a report beside the mapping. */
import type { Plan } from "../../engine/import/plan";
import type { ImportNote } from "../../engine/importNote";
import { tally } from "../../engine/tally";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import type { Effects } from "../effects";
import { typedProgram } from "../program";
import { shownPath } from "../shownPath";

const words = checkMessages.imports;

/** The most lines of a kind on the terminal. The report has all. */
const MOST_LINES = 40;

/** A note that may be about a row of one of several sheets, and about other rows of it. */
type AnyNote = ImportNote & { readonly file?: string; readonly others?: readonly number[] };

export interface Reported {
  readonly notes: readonly AnyNote[];
  /** Number of rows in the file. */
  readonly rows: number;
  /** Number of rows that are not records of their own, nor left out. */
  readonly otherRows: number;
  /** What happens to the records of each kind, and how many there are in the file. */
  readonly plans: readonly { readonly plan: Plan; readonly read: number }[];
}

export interface Printing {
  readonly file: string;
  /** The report's path. */
  readonly report: string;
  readonly isTrial: boolean;
  /** The folder of the record. */
  readonly folder: string;
}

/** @returns how many rows are left out */
export function printImport(reported: Reported, { file, report, isTrial, folder }: Printing, effects: Effects): number {
  const { notes, rows, otherRows, plans } = reported;
  const inReport = isTrial ? "" : fill(words.inReport, { path: shownPath(report) });
  const print = (lines: readonly string[], say: (line: string) => void) => {
    for (const line of lines.slice(0, MOST_LINES)) say(line);
    if (lines.length > MOST_LINES) say(fill(words.more, { n: lines.length - MOST_LINES, report: inReport }));
  };
  const bad = notes.filter(isAbsent);
  print(grouped(notes.filter((note) => !isAbsent(note))), effects.say);
  print(
    plans.flatMap(({ plan }) => planLines(plan)),
    effects.say,
  );
  print(bad.map(noteText), effects.warn);
  const absent = absentRows(bad);
  const sum = (of: (plan: Plan) => number) => plans.reduce((total, { plan }) => total + of(plan), 0);
  const [added, changed] = [sum((plan) => plan.added.length), sum((plan) => plan.changed.length)];
  const same = plans.reduce((total, { read }) => total + read, 0) - added - changed;
  effects.say(fill(isTrial ? words.wouldBe : words.summary, { file, rows, added, changed, same, absent }));
  if (otherRows > 0) effects.say(fill(words.otherRows, { n: otherRows }));
  if (!isTrial && added + changed > 0)
    effects.say(fill(words.next, { program: typedProgram, folder: shownPath(folder) }));
  return absent;
}

const isAbsent = ({ kind }: ImportNote): boolean => kind !== "change";

/** The number of rows that notes leave out. */
export function absentRows(notes: readonly AnyNote[]): number {
  const absent = notes.filter(isAbsent);
  // What is said of a header or of a whole sheet is said of no row.
  const rows = absent.flatMap(({ file = "", row, others = [] }) =>
    [...(row > 0 && (file === "" || row > 1) ? [row] : []), ...others].map((one) => `${file} ${one}`),
  );
  return new Set(rows).size;
}

/** What is said of many rows in the same words is one line. Dates are not: each has its own. */
function grouped(notes: readonly AnyNote[]): string[] {
  const sameAs = ({ file = "", column, message }: AnyNote) => `${file}\n${column}\n${message}`;
  const counts = tally(notes.map(sameAs));
  const said = new Set<string>();
  return notes.flatMap((note) => {
    const n = counts.get(sameAs(note)) ?? 1;
    if (n < FEWEST_GROUPED) return [noteText(note)];
    if (said.has(sameAs(note))) return [];
    said.add(sameAs(note));
    const where = inRow([note.file ?? "", fill(words.someRows, { n }), note.column].filter(Boolean));
    return [fill(words.at, { where, text: fill(words.sentence, { text: note.message }) })];
  });
}
const FEWEST_GROUPED = 4;

/** "row 12, Date, "1/2/2007": this can mean … Say which …" */
function noteText({ file = "", row, others = [], column, value, message, fix }: AnyNote): string {
  const more = others.length > 0 ? fill(words.moreRows, { n: others.length }) : "";
  const where = [file, row > 0 ? fill(words.atRow, { row }) : "", more, column, value && JSON.stringify(value)];
  const parts = where.filter(Boolean);
  const text = fill(words.note, { message, fix }).trim();
  return parts.length > 0 ? fill(words.at, { where: inRow(parts), text }) : text;
}

function planLines({ changed, kept, removed, gone }: Plan): string[] {
  return [
    ...changed.map(({ id, fields }) => fill(words.changes, { id, fields: inRow(fields) })),
    ...kept.map(({ id, field, file, record }) =>
      fill(words.conflict, { id, field, file: shortJson(file), record: shortJson(record) }),
    ),
    ...removed.map((id) => fill(words.removed, { id })),
    ...gone.map((id) => fill(words.gone, { id })),
  ];
}

function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? words.nothing;
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function reportText({ notes, rows, plans }: Reported): string {
  const inOrder = [...notes].sort((one, other) => compare(one.file ?? "", other.file ?? "") || one.row - other.row);
  const lines = [...plans.flatMap(({ plan }) => planLines(plan)), ...inOrder.map(noteText)];
  return `${[fill(words.reportHead, { rows }), ...lines].join("\n")}\n`;
}
