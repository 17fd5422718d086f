/** Makes events from the rows of a table, with the actors, places, sources and categories that they name. */
import { checkMessages } from "../../i18n/check";
import { fill, inRow, plain } from "../../i18n/text";
import { isId, LIMITS } from "../../model/fields";
import type { ColumnUse, Mapping } from "../../model/importMapping";
import type { Claim, EventRecord } from "../../model/schema";
import type { ImportNote } from "../importNote";
import { noteOf } from "../importNote";
import type { CsvTable } from "../sheets/csv";
import type { WrittenDate } from "../writtenDate";
import type { Imported, NewPeriod, Present, RowOfEvent } from "./imported";
import { NamedRecords } from "./namedRecords";
import { Ids } from "./names";
import { cutTo, plainText } from "./plainText";
import { readRowDate } from "./rowDate";
import { earlierIds } from "./rowIds";
import { dateCells, dateUse, readRow, type TableRow, useOf } from "./tableRow";

export interface TableInput {
  readonly table: Pick<CsvTable, "header" | "rows">;
  readonly mapping: Mapping;
  readonly present: Present;
  /** What the file is called, which is the title of its source unless the mapping has another. */
  readonly fileName: string;
  /** The rows of the last import of this file. */
  readonly before?: Imported["rowsOf"];
  /** The claims of an event as the last import made them. */
  readonly claimsBefore?: (event: string) => readonly Pick<Claim, "id" | "text">[];
}

/** A row that becomes an event or a claim of one. */
interface EventRow extends RowOfEvent {
  readonly cells: TableRow;
  readonly when: WrittenDate;
  readonly text: string;
}

const words = checkMessages.imports;

export function tableRecords({
  table,
  mapping,
  present,
  fileName,
  before = [],
  claimsBefore = () => [],
}: TableInput): Imported {
  const notes: ImportNote[] = [];
  const periods: NewPeriod[] = [];
  const periodIds = new Ids([]);
  const standfirst: string[] = [];
  const read: EventRow[] = [];
  for (const row of table.rows) {
    const cells = readRow(row, table, mapping, notes);
    const type = cells.one("timelinejs-type").toLowerCase();
    if (type === "title") standfirst.push(...titleRow(cells, present));
    else {
      const when = dateOf(cells, mapping);
      if (when === null) continue;
      if (type === "era") periods.push(...era(cells, when.date, periodIds, present));
      else read.push(...eventRow(cells, when));
    }
  }
  const named = new NamedRecords(present, mapping, fileName);
  const { events, rowsOf } = eventsOf(read, before, present, named, claimsBefore);
  notes.push(...ofWholeTable(table, mapping, named, events));
  return {
    ...named.made,
    names: named.names,
    events,
    periods,
    standfirst: cutTo(standfirst.join(" "), LIMITS.text),
    rowsOf,
    rows: table.rows.length,
    notes,
  };
}

/** @returns null if the row has no certain date, which is said */
function dateOf(cells: TableRow, mapping: Mapping): { readonly date: WrittenDate; readonly words: string } | null {
  const found = readRowDate(dateCells(cells), mapping);
  const use = dateUse(cells);
  switch (found.kind) {
    case "missing":
      cells.tell("problem", use, "", words.noDate);
      return null;
    case "unreadable":
      cells.tell("problem", use, found.words, words.badDate);
      return null;
    case "question":
      cells.tell("question", use, found.words, questionOf(found.words), { dates: found.readings.join(words.or) });
      return null;
    case "read":
      if (found.date.edtf !== found.words)
        cells.tell("change", use, found.words, words.date, { edtf: found.date.edtf });
      return found;
  }
}

/** What would answer the question for all rows at once, if anything does. */
function questionOf(text: string): { readonly says: string; readonly fix: string } {
  if (/^\d{5}$/.test(text)) return words.whichSerial;
  return /\d[/-]\d{1,2}[/-]\d/.test(text) ? words.whichOrder : words.whichDate;
}

/** @returns nothing, which is said, if the record has another standfirst */
function titleRow(cells: TableRow, present: Present): readonly string[] {
  const text = [...cells.all("title"), ...cells.all("text")].map(([, one]) => one).join(". ");
  const isKept = present.standfirst !== "" && present.standfirst !== text;
  cells.tell("change", "title", cutTo(text, 80), isKept ? words.titleKept : words.titleRow);
  return isKept ? [] : [text];
}

/** @returns nothing, which is said, if the record has a period of this name */
function era(cells: TableRow, { edtf }: WrittenDate, ids: Ids, present: Present): readonly NewPeriod[] {
  const label = cutTo(cells.one("title") || edtf, LIMITS.line);
  const isKept = present.periodLabels.has(label);
  cells.tell("change", "title", label, isKept ? words.eraKept : cells.one("text") ? words.eraWithText : words.era);
  return isKept ? [] : [{ id: ids.give([label], `period-${cells.row}`), label, edtf }];
}

/** @returns nothing, which is said, for a row that says nothing */
function eventRow(cells: TableRow, when: { readonly date: WrittenDate; readonly words: string }): readonly EventRow[] {
  const text = cells
    .all("text")
    .map(([, one]) => one)
    .join(" ");
  const title = cells.one("title") || text;
  if (!title) {
    cells.tell("problem", null, when.words, words.noTitle);
    return [];
  }
  return [{ cells, text, title, date: when.words, when: when.date, key: cells.one("id") }];
}

/** The events of the rows. A further row of the same id is a further claim of its event. */
function eventsOf(
  rows: readonly EventRow[],
  before: Imported["rowsOf"],
  present: Present,
  named: NamedRecords,
  claimsBefore: (event: string) => readonly Pick<Claim, "id" | "text">[],
): Pick<Imported, "events" | "rowsOf"> {
  const ids = new Ids([...present.eventIds, ...before.map(({ id }) => id)]);
  const together = rowsTogether(rows);
  const firsts = together.map(([first]) => first);
  const earlier = earlierIds(before, firsts);
  const made = together.map(([row, ...more]) => {
    const { key, cells } = row;
    // A number is the row's own, and says nothing to those who read it in an address.
    const own = isId(key) && !/[.]|^\d+$/.test(key) ? key : "";
    const id = earlier.get(row) ?? ids.give([own, withYear(row.title, row.when)], `event-${cells.row}`);
    if (key && key !== id) cells.tell("change", "id", key, words.id, { id });
    const claimIds = idsOfClaims(id, [row, ...more].map(claimText), claimsBefore(id));
    const event = more.reduce(
      (one, further, at) => withClaim(one, row, further, claimIds[at + 1]!, named),
      eventOf(id, row, claimIds[0]!, named),
    );
    return { event, row: { id, key, title: row.title, date: row.date } };
  });
  return { events: made.map(({ event }) => event), rowsOf: made.map(({ row }) => row) };
}

/** The rows of each event: those with the same id of their own. */
function rowsTogether(rows: readonly EventRow[]): readonly (readonly [EventRow, ...EventRow[]])[] {
  const byKey = new Map<string, [EventRow, ...EventRow[]]>();
  const all: [EventRow, ...EventRow[]][] = [];
  for (const row of rows) {
    const same = row.key ? byKey.get(row.key) : undefined;
    if (same) {
      same.push(row);
      continue;
    }
    const own: [EventRow, ...EventRow[]] = [row];
    all.push(own);
    if (row.key) byKey.set(row.key, own);
  }
  return all;
}

/** An id for each claim: that of the earlier claim with the same text, wherever its row stands now. If no row came or
 * went, the others keep theirs in order, since their texts were edited. */
function idsOfClaims(
  event: string,
  texts: readonly string[],
  before: readonly Pick<Claim, "id" | "text">[],
): readonly string[] {
  const free = [...before];
  const ids: (string | undefined)[] = texts.map((text) => {
    const at = free.findIndex((claim) => claim.text === text);
    return at === -1 ? undefined : free.splice(at, 1)[0]!.id;
  });
  const isEdited = texts.length === before.length;
  const highest = Math.max(0, ...before.map(({ id }) => Number(/\.c(\d+)$/.exec(id)?.[1] ?? 0)));
  let next = highest;
  return ids.map((id) => id ?? (isEdited ? free.shift()?.id : undefined) ?? `${event}.c${++next}`);
}

/** "harbour-fire-1907": the year tells apart what happens again. */
function withYear(title: string, { edtf }: WrittenDate): string {
  const year = /\d{4}/.exec(edtf)?.[0];
  return year && !title.includes(year) ? `${title.slice(0, 60)} ${year}` : title;
}

function eventOf(id: string, row: EventRow, claimId: string, named: NamedRecords): EventRecord {
  const { cells, when, date } = row;
  const claim = claimOf(claimId, row, named);
  const title = cutTo(row.title, LIMITS.title);
  if (title !== row.title) cells.tell("change", "title", row.title, words.longTitle, { title });
  const short = cells.one("short");
  const internal = cutTo(
    cells
      .all("internal")
      .map(([column, text]) => fill(words.noteLine, { label: plainText(column).text, text }))
      .join("\n"),
    LIMITS.text,
  );
  const place = named.place(cells);
  const note = noteText(title === row.title ? [] : [[words.fullTitle, row.title]], cells);
  return {
    id,
    title,
    ...(short && [...short].length <= LIMITS.short ? { short } : {}),
    summary: [{ text: claim.text, claims: [claim.id] }],
    date: {
      ...when,
      basis: { claims: [claim.id], ...(date === when.edtf ? {} : { words: cutTo(date, LIMITS.line) }) },
    },
    ...(place ? { place } : {}),
    category: named.category(cells.one("category")),
    importance: importanceOf(cells),
    participants: participantsOf(cells, named),
    claims: [claim],
    ...(note ? { note } : {}),
    ...(internal ? { internal } : {}),
  };
}

/** What a further row says otherwise than the first: its date is what its claim says, and the rest goes to the note. */
function withClaim(
  event: EventRecord,
  first: EventRow,
  row: EventRow,
  claimId: string,
  named: NamedRecords,
): EventRecord {
  const { cells, when } = row;
  const claim = claimOf(claimId, row, named);
  const says = when.edtf === first.when.edtf ? {} : { says: { date: when.edtf } };
  const more = participantsOf(cells, named).filter(
    ({ actor }) => !event.participants.some((one) => one.actor === actor),
  );
  const others = (["title", "place", "category", "short"] as const).flatMap((use) =>
    cells.all(use).filter(([, text]) => text !== first.cells.one(use)),
  );
  const note = noteText([...(event.note ? [["", event.note] as const] : []), ...others], cells);
  return {
    ...event,
    claims: [...event.claims, { ...claim, ...says }],
    participants: [...event.participants, ...more],
    summary: [...event.summary, { text: claim.text, claims: [claim.id] }],
    ...(note ? { note } : {}),
  };
}

/** The columns that go to the note, each on a line, with what a title too long could not say. */
function noteText(before: readonly (readonly [label: string, text: string])[], cells: TableRow): string {
  // Degrees without a place belong to nothing else.
  const degrees = cells.one("place") ? [] : [...cells.all("latitude"), ...cells.all("longitude")];
  const lines = [...before, ...degrees, ...cells.all("note")].map(([label, text]) =>
    label ? fill(words.noteLine, { label: plainText(label).text, text }) : text,
  );
  const short = cells.one("short");
  if ([...short].length > LIMITS.short) lines.push(short);
  const note = lines.join("\n");
  if ([...note].length > LIMITS.text) cells.tell("change", "note", cutTo(note, 200), words.longNote);
  return cutTo(note, LIMITS.text);
}

/** What the claim of a row says. */
const claimText = ({ text, title }: EventRow): string => cutTo(text || title, LIMITS.text);

function claimOf(id: string, row: EventRow, named: NamedRecords): Claim {
  const { cells } = row;
  if (claimText(row) !== (row.text || row.title)) cells.tell("change", "text", cutTo(row.text, 200), words.longText);
  const cited = named.sources(cells);
  const sources = cited.length > 0 ? cited : [named.table()];
  // By its title, since its number changes with every row above it.
  const ownRow = fill(words.rowLocator, { title: row.title });
  const locator = within(cells, "locator", LIMITS.line) || (cited.length > 0 ? "" : cutTo(ownRow, LIMITS.line));
  const quote = within(cells, "quote", LIMITS.text);
  const said = cells.all("speaker").flatMap(([, one]) => named.split(one));
  const speakers = new Set(said.length > 0 ? said : sources.map(({ name }) => name));
  return {
    id,
    text: claimText(row),
    citations: sources.map(({ id: source }) => ({
      source,
      ...(locator ? { locator } : {}),
      ...(quote ? { quote } : {}),
    })),
    speakers: [...speakers].map((name) => {
      const actor = named.knownActor(name);
      return actor ? { actor } : { name: cutTo(name, LIMITS.line) };
    }),
    status: "reported",
  };
}

/** A text that is cut to its limit, which is said. */
function within(cells: TableRow, use: ColumnUse, most: number): string {
  const text = cells.one(use);
  const cut = cutTo(text, most);
  if (cut !== text) cells.tell("change", use, cutTo(text, 200), words.cut, { most });
  return cut;
}

function participantsOf(cells: TableRow, named: NamedRecords): EventRecord["participants"] {
  const names = cells.all("actors").flatMap(([, one]) => named.split(one));
  const actors = new Set(names.map((name) => named.actor(name, cells.row)));
  return [...actors].map((actor) => ({ actor, role: "participant", basis: "agreed" }));
}

function importanceOf(cells: TableRow): EventRecord["importance"] {
  const text = cells.one("importance");
  const value = ([1, 2, 3] as const).find((one) => String(one) === text);
  if (text && !value) cells.tell("change", "importance", text, words.noImportance);
  return value ?? 2;
}

/** The first names, so that two in one cell are seen, and how many there are more. */
function someNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => plain(name));
  return names.length > shown.length
    ? fill(words.andMore, { names: inRow(shown), n: names.length - shown.length })
    : inRow(shown);
}
const MOST_NAMES = 12;

/** What holds for many rows, said once. */
function ofWholeTable(
  { header }: Pick<CsvTable, "header">,
  mapping: Mapping,
  named: NamedRecords,
  events: readonly EventRecord[],
): ImportNote[] {
  const once = (column: string, wording: { says: string; fix: string }, values = {}) =>
    noteOf("change", 0, column, "", wording, values);
  const columns = [...new Set(header)];
  const { actors, places, sources } = named.made;
  const cities = places.filter(({ precision }) => precision === "city").length;
  const isOfTable = ({ claims }: EventRecord) =>
    claims.some(({ citations }) => citations.some(({ source }) => source === named.ofTable));
  const ofTable = events.filter(isOfTable).length;
  return [
    ...columns.filter((column) => useOf(mapping, column) === "note").map((column) => once(column, words.toNote)),
    ...columns.filter((column) => useOf(mapping, column) === "skip").map((column) => once(column, words.skipped)),
    ...(actors.length > 0
      ? [once("", words.actorsMade, { names: someNames(actors.map(({ name }) => name)), kind: named.actorKind })]
      : []),
    ...(cities > 0 ? [once("", words.placesMade, { n: cities })] : []),
    ...(sources.length > 0
      ? [once("", words.sourcesMade, { n: sources.length, genre: named.genre, access: named.access })]
      : []),
    ...(ofTable > 0 ? [once("", words.unsourced, { n: ofTable, title: named.tableTitle })] : []),
  ];
}
