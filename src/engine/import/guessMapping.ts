/** Guesses from the header and the cells of a table what each column holds. */
import { checkMessages } from "../../i18n/check";
import type { ColumnUse, Mapping } from "../../model/importMapping";
import type { CsvTable } from "../sheets/csv";

/** The columns of TimelineJS, which name themselves. `Type` has a meaning of its own only beside them. */
const TIMELINEJS: Readonly<Record<string, ColumnUse>> = {
  year: "year",
  month: "month",
  day: "day",
  time: "time",
  "end year": "end-year",
  "end month": "end-month",
  "end day": "end-day",
  "end time": "end-time",
  "display date": "note",
  headline: "title",
  text: "text",
  media: "note",
  "media credit": "note",
  "media caption": "note",
  "media thumbnail": "note",
  "media link": "note",
  "media title": "note",
  "alt text": "note",
  location: "place",
  type: "timelinejs-type",
  group: "category",
  background: "note",
};

const folded = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[_\s.:-]+/g, " ")
    .trim();

/** @returns a mapping with every column; those that are not understood go to the note */
export function guessMapping({ header, rows }: Pick<CsvTable, "header" | "rows">): Mapping {
  const names = header.map(folded);
  const isTimelineJs = names.includes("headline") && names.includes("year");
  const uses = new Map<string, ColumnUse>();
  names.forEach((name, at) => {
    if (uses.has(header[at]!)) return;
    uses.set(header[at]!, (isTimelineJs ? own(TIMELINEJS, name) : undefined) ?? useNamed(name) ?? "note");
  });
  const order = orderIn(rows.flatMap(({ cells }) => cells.filter((_, at) => isDate(uses.get(header[at]!)))));
  // Records, not maps, hold it in the file: a header may be called "__proto__".
  return { columns: Object.fromEntries(uses), ...(order ? { dates: order } : {}) };
}

const isDate = (use: ColumnUse | undefined): boolean => use === "date" || use === "end-date";
const own = (table: Readonly<Record<string, ColumnUse>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function useNamed(name: string): ColumnUse | undefined {
  const found = Object.entries(checkMessages.columnNames.byUse).find(([, names]) =>
    (names as readonly string[]).includes(name),
  );
  return found?.[0] as ColumnUse | undefined;
}

/** The order of day and month, if some dates can only be meant in one and none in the other. */
function orderIn(cells: readonly string[]): Mapping["dates"] {
  let [isDayFirst, isMonthFirst] = [false, false];
  for (const cell of cells) {
    const found = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/.exec(cell);
    if (!found) continue;
    if (Number(found[1]) > 12) isDayFirst = true;
    if (Number(found[2]) > 12) isMonthFirst = true;
  }
  return isDayFirst === isMonthFirst ? undefined : isDayFirst ? "day-first" : "month-first";
}
