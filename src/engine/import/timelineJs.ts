/** Reads the JSON of TimelineJS (timeline.knightlab.com) as the table that its spreadsheet would be. */
import { own } from "../json";
import type { CsvRow, CsvTable } from "../sheets/csv";
import { textOf } from "./plainText";

/** The columns of the spreadsheet, each with where its value stands in an item. The seconds and smaller parts of a time
 * are not read. */
const COLUMNS: readonly (readonly [column: string, value: (item: unknown) => string])[] = [
  ["Year", (item) => datePart(item, "start_date", "year")],
  ["Month", (item) => datePart(item, "start_date", "month")],
  ["Day", (item) => datePart(item, "start_date", "day")],
  ["Time", (item) => clock(item, "start_date")],
  ["End Year", (item) => datePart(item, "end_date", "year")],
  ["End Month", (item) => datePart(item, "end_date", "month")],
  ["End Day", (item) => datePart(item, "end_date", "day")],
  ["End Time", (item) => clock(item, "end_date")],
  ["Display Date", (item) => textOf(own(item, "display_date") ?? own(own(item, "start_date"), "display_date"))],
  ["Headline", (item) => textOf(own(own(item, "text"), "headline"))],
  ["Text", (item) => textOf(own(own(item, "text"), "text"))],
  ["Media", (item) => textOf(own(own(item, "media"), "url"))],
  ["Media Credit", (item) => textOf(own(own(item, "media"), "credit"))],
  ["Media Caption", (item) => textOf(own(own(item, "media"), "caption"))],
  ["Media Link", (item) => textOf(own(own(item, "media"), "link"))],
  ["Media Title", (item) => textOf(own(own(item, "media"), "title"))],
  ["Alt Text", (item) => textOf(own(own(item, "media"), "alt"))],
  ["Location", (item) => textOf(own(own(item, "location"), "name"))],
  ["Media Thumbnail", (item) => textOf(own(own(item, "media"), "thumbnail"))],
  ["Group", (item) => textOf(own(item, "group"))],
  ["Background", (item) => textOf(own(item, "background"))],
  ["ID", (item) => textOf(own(item, "unique_id"))],
];
const TYPE = "Type";

const datePart = (item: unknown, date: string, part: string): string => textOf(own(own(item, date), part));

/** "8:05", or nothing without an hour. */
function clock(item: unknown, date: string): string {
  const [hour, minute] = [datePart(item, date, "hour"), datePart(item, date, "minute")];
  return hour === "" ? "" : `${hour}:${(minute || "0").padStart(2, "0")}`;
}

/** Whether a parsed file is a timeline of TimelineJS. */
export const isTimelineJs = (value: unknown): boolean =>
  Array.isArray(own(value, "events")) &&
  (own(value, "events") as unknown[]).some(
    (item) => own(item, "start_date") !== undefined || own(item, "text") !== undefined,
  );

/** @returns the table, in which the number of a row is that of the item: events first, then eras, then the title */
export function timelineJsTable(value: unknown): Pick<CsvTable, "header" | "rows"> {
  const listAt = (key: string): readonly unknown[] => {
    const list = own(value, key);
    return Array.isArray(list) ? list : [];
  };
  const title = own(value, "title");
  const items = [
    ...listAt("events").map((item) => ["", item] as const),
    ...listAt("eras").map((item) => ["era", item] as const),
    ...(title === undefined ? [] : [["title", title] as const]),
  ];
  return {
    header: [...COLUMNS.map(([column]) => column), TYPE],
    rows: items.map(
      ([type, item], at): CsvRow => ({ row: at + 1, cells: [...COLUMNS.map(([, read]) => read(item)), type] }),
    ),
  };
}
