/** Makes events from the rows of a table, with the actors, places, sources and categories that they name. */
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { isId, LIMITS } from "../../model/fields";
import type { Mapping } from "../../model/importMapping";
import type { Claim, EventRecord } from "../../model/schema";
import type { ImportNote } from "../importNote";
import type { CsvTable } from "../sheets/csv";
import type { WrittenDate } from "../writtenDate";
import { cutTo, plainText } from "./cslText";
import type { Imported, NewPeriod, Present, RowOfEvent } from "./imported";
import { NamedRecords } from "./namedRecords";
import { Ids } from "./names";
import { noteOf } from "./noteCollector";
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
}

/** A row that becomes an event or a claim of one. */
interface EventRow extends RowOfEvent {
  readonly cells: TableRow;
  readonly when: WrittenDate;
  readonly text: string;
}

const words = checkMessages.imports;

export function tableRecords({ table, mapping, present, fileName, before = [] }: TableInput): Imported {
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
  const { events, rowsOf } = eventsOf(read, before, present, named);
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
  cells.tell("change", "title", label, isKept ? words.eraKept : words.era);
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
): Pick<Imported, "events" | "rowsOf"> {
  const ids = new Ids([...present.eventIds, ...before.map(({ id }) => id)]);
  const keys = new Set<string>();
  const isFirst = ({ key }: EventRow) => key === "" || (!keys.has(key) && keys.add(key).size > 0);
  const earlier = earlierIds(before, rows.filter(isFirst));
  const events = new Map<string, EventRecord>();
  const byKey = new Map<string, string>();
  const rowsOf: (RowOfEvent & { id: string })[] = [];
  for (const row of rows) {
    const { cells, key, title, date, when } = row;
    const sameKey = key ? byKey.get(key) : undefined;
    if (sameKey) {
      events.set(sameKey, withClaim(events.get(sameKey)!, row, named));
      continue;
    }
    const own = isId(key) && !key.includes(".") ? key : "";
    const isPresent = own !== "" && present.eventIds.has(own);
    const id = earlier.get(row) ?? (isPresent ? own : ids.give([own, withYear(title, when)], `event-${cells.row}`));
    if (key) byKey.set(key, id);
    if (key && key !== id) cells.tell("change", "id", key, words.id, { id });
    rowsOf.push({ id, key, title, date });
    events.set(id, eventOf(id, row, named));
  }
  return { events: [...events.values()], rowsOf };
}

/** "harbour-fire-1907": the year tells apart what happens again. */
function withYear(title: string, { edtf }: WrittenDate): string {
  const year = /\d{4}/.exec(edtf)?.[0];
  return year && !title.includes(year) ? `${title.slice(0, 60)} ${year}` : title;
}

function eventOf(id: string, row: EventRow, named: NamedRecords): EventRecord {
  const { cells, when, date } = row;
  const claim = claimOf(`${id}.c1`, row, named);
  const title = cutTo(row.title, LIMITS.title);
  if (title !== row.title) cells.tell("change", "title", row.title, words.longTitle, { title });
  const short = cells.one("short");
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
  };
}

function withClaim(event: EventRecord, row: EventRow, named: NamedRecords): EventRecord {
  const claim = claimOf(`${event.id}.c${event.claims.length + 1}`, row, named);
  const more = participantsOf(row.cells, named).filter(
    ({ actor }) => !event.participants.some((one) => one.actor === actor),
  );
  const note = noteText(event.note ? [["", event.note]] : [], row.cells);
  return {
    ...event,
    claims: [...event.claims, claim],
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

function claimOf(id: string, { cells, text, title }: EventRow, named: NamedRecords): Claim {
  const whole = text || title;
  if ([...whole].length > LIMITS.text) cells.tell("change", "text", cutTo(whole, 200), words.longText);
  const cited = named.sources(cells);
  const sources = cited.length > 0 ? cited : [named.table()];
  const locator = cells.one("locator") || (cited.length > 0 ? "" : fill(words.rowLocator, { row: cells.row }));
  const quote = cells.one("quote");
  const said = cells.all("speaker").flatMap(([, one]) => named.split(one));
  const speakers = new Set(said.length > 0 ? said : sources.map(({ name }) => name));
  return {
    id,
    text: cutTo(whole, LIMITS.text),
    citations: sources.map(({ id: source }) => ({
      source,
      ...(locator ? { locator: cutTo(locator, LIMITS.line) } : {}),
      ...(quote ? { quote: cutTo(quote, LIMITS.text) } : {}),
    })),
    speakers: [...speakers].map((name) => {
      const actor = named.knownActor(name);
      return actor ? { actor } : { name: cutTo(name, LIMITS.line) };
    }),
    status: "reported",
  };
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
    ...(actors.length > 0 ? [once("", words.actorsMade, { n: actors.length, kind: named.actorKind })] : []),
    ...(cities > 0 ? [once("", words.placesMade, { n: cities })] : []),
    ...(sources.length > 0
      ? [once("", words.sourcesMade, { n: sources.length, genre: named.genre, access: named.access })]
      : []),
    ...(ofTable > 0 ? [once("", words.unsourced, { n: ofTable, title: named.tableTitle })] : []),
  ];
}
