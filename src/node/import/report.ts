/** Says what an import read, left out and does: in short on the terminal, and whole in a report beside the mapping. */
import type { Imported } from "../../engine/import/imported";
import type { ImportNote } from "../../engine/import/note";
import type { Plan } from "../../engine/import/plan";
import { tally } from "../../engine/tally";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import type { Effects } from "../effects";
import { shownPath } from "../shownPath";

const words = checkMessages.imports;

/** The most lines of a kind on the terminal. The report has all. */
const MOST_LINES = 40;

interface Shown {
  readonly made: Imported;
  readonly plan: Plan;
  readonly file: string;
  readonly place: string;
  readonly isTrial: boolean;
}

/** @returns how many rows are left out */
export function printImport(
  { made, plan, file, place, isTrial }: Shown,
  effects: Effects,
): { readonly absent: number } {
  const [bad, changes] = [made.notes.filter(isAbsent), made.notes.filter((note) => !isAbsent(note))];
  const report = fill(words.inReport, { path: shownPath(`${place}.report.txt`) });
  const print = (lines: readonly string[], say: (line: string) => void) => {
    for (const line of lines.slice(0, MOST_LINES)) say(line);
    if (lines.length > MOST_LINES)
      say(fill(words.more, { n: lines.length - MOST_LINES, report: isTrial ? "" : report }));
  };
  print(grouped(changes), effects.say);
  print(planLines(plan), effects.say);
  print(bad.map(noteText), effects.warn);
  const absent = new Set(bad.map(({ row }) => row)).size;
  const counts = {
    file,
    rows: made.rows,
    added: plan.added.length,
    changed: plan.changed.length,
    same: made.rowsOf.length - plan.added.length - plan.changed.length,
    absent,
  };
  effects.say(fill(isTrial ? words.wouldBe : words.summary, counts));
  const others = made.rows - made.rowsOf.length - absent;
  if (others > 0) effects.say(fill(words.otherRows, { n: others }));
  return { absent };
}

const isAbsent = ({ kind }: ImportNote): boolean => kind !== "change";

/** What is said of many rows in the same words is one line. Dates are not: each has its own. */
function grouped(notes: readonly ImportNote[]): string[] {
  const sameAs = ({ column, message }: ImportNote) => `${column}\n${message}`;
  const counts = tally(notes.map(sameAs));
  const said = new Set<string>();
  return notes.flatMap((note) => {
    const n = counts.get(sameAs(note)) ?? 1;
    if (n < FEWEST_GROUPED) return [noteText(note)];
    if (said.has(sameAs(note))) return [];
    said.add(sameAs(note));
    return [fill(words.manyRows, { n, column: note.column, message: note.message })];
  });
}
const FEWEST_GROUPED = 4;

/** "row 12, Date, "1/2/2007": this can mean … Say which …" */
function noteText({ row, column, value, message, fix }: ImportNote): string {
  const where = [row > 0 ? fill(words.atRow, { row }) : "", column, value && JSON.stringify(value)].filter(Boolean);
  const text = fill(words.note, { message, fix }).trim();
  return where.length > 0 ? fill(words.at, { where: inRow(where), text }) : text;
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

export function reportText({ notes, rows }: Imported, plan: Plan): string {
  const lines = [...planLines(plan), ...[...notes].sort((one, other) => one.row - other.row).map(noteText)];
  return `${[fill(words.reportHead, { rows }), ...lines].join("\n")}\n`;
}
