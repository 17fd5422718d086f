/** Writes export rows as CSV or JSON files. The CSV is safe to open: no spreadsheet takes a cell for a formula. */
import { fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { ExportCitation, ExportRow } from "./exportRows";

/** Facts about the export, repeated in every file. */
export interface ExportAbout {
  readonly dataset: string;
  readonly publisher?: string;
  readonly version: string;
  readonly licence?: { readonly name: string; readonly URL: string };
  /** Filters in force, in words. */
  readonly filters: readonly string[];
  /** What was asked, as one sentence. */
  readonly query: string;
  /** Address of the exported view. */
  readonly address: string;
}

export function exportJson(lines: readonly ExportRow[], about: ExportAbout): string {
  const events = new Set(lines.map(({ event }) => event)).size;
  return `${JSON.stringify({ about: { ...about, events, rows: lines.length }, rows: lines }, null, 1)}\n`;
}

/** Joins parts with " | ", one per citation, empty ones included. Returns "" if all are empty. */
const bars = (parts: readonly string[]): string => (parts.some(Boolean) ? parts.join(" | ") : "");
const each = (of: (citation: ExportCitation) => string) => (line: ExportRow) => bars(line.citations.map(of));

/** The name of each column, and the function for its cells. The names are the format (docs/format.md), for programs: the same in every language. */
const COLUMNS: readonly (readonly [name: string, cell: (line: ExportRow, about: ExportAbout) => string])[] = [
  ["row", ({ row }) => row],
  ["event_id", ({ event }) => event],
  ["event_title", ({ title }) => title],
  ["date", ({ date }) => date],
  ["date_in_words", (line) => line.dateInWords],
  ["earliest_day", ({ earliest }) => earliest],
  ["latest_day", ({ latest }) => latest],
  ["category", ({ category }) => category],
  ["place", ({ place }) => place],
  ["latitude", ({ latitude }) => (latitude === null ? "" : String(latitude))],
  ["longitude", ({ longitude }) => (longitude === null ? "" : String(longitude))],
  ["actors", ({ actors }) => bars(actors)],
  ["claim_id", ({ claims }) => bars(claims)],
  ["claim_text", ({ text }) => text],
  ["status", ({ status }) => status],
  ["speakers", ({ speakers }) => bars(speakers)],
  ["says", ({ says }) => says],
  ["source_id", each(({ source }) => source)],
  ["source", each(({ short }) => short)],
  ["source_url", each(({ url }) => url)],
  ["source_date", each(({ date }) => date)],
  ["source_genre", each(({ genre }) => genre)],
  ["source_access", each(({ access }) => access)],
  [
    "locator",
    each(({ locator, approximate }) => (approximate && locator ? fill(tools.download.counted, { locator }) : locator)),
  ],
  ["via", each(({ via }) => via.join("; "))],
  ["quote", each(({ quote }) => quote)],
  ["disagreement_id", ({ disagreement }) => disagreement],
  ["question", ({ question }) => question],
  ["position_id", ({ position }) => position],
  ["answer", ({ answer }) => answer],
  ["outcome", ({ outcome }) => outcome],
  ["stands", ({ stands }) => stands],
  ["note", ({ note }) => note],
  ["address", ({ address }) => address],
  ["dataset", (_, { dataset }) => dataset],
  ["data_version", (_, { version }) => version],
  ["licence", (_, { licence }) => (licence ? `${licence.name}, ${licence.URL}` : "")],
  ["filters", (_, { filters }) => bars(filters)],
  ["query", (_, { query }) => query],
  ["view", (_, { address }) => address],
];

export const CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i;
/**
 * The beginning of a text that a spreadsheet may take for a formula. Covers full-width signs, and signs after blanks or
 * invisible characters.
 */
const FORMULA = /^(?=[\t\r\n])|^(?=[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
/** The same after characters at which some spreadsheets split cells, even inside quotes. */
const INSIDE = /([;\t\r\n][\s\p{Cf}\p{Cc}"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/**
 * Puts an apostrophe before whatever a spreadsheet could execute, so that it stays text. Dates and numbers stay
 * unchanged.
 */
export function inert(text: string): string {
  return NUMBER.test(text) ? text : text.replace(INSIDE, "$1'").replace(FORMULA, "'");
}

const cellOf = (text: string): string => `"${inert(text).replaceAll('"', '""')}"`;

/**
 * Writes CSV as in RFC 4180, with every cell quoted. Starts with a byte order mark, without which spreadsheets garble
 * Arabic.
 */
export function exportCsv(lines: readonly ExportRow[], about: ExportAbout): string {
  const written = lines.map((line) => COLUMNS.map(([, cell]) => cellOf(cell(line, about))).join(","));
  return `\ufeff${[CSV_COLUMNS.map(cellOf).join(","), ...written].join("\r\n")}\r\n`;
}
