/** The sheets of a record and their columns. Writing, reading and the table in docs/format.md follow it. A test compares
 * it with the schemas: every field has a column in one sheet. */
import type { RecordKind } from "../../model/schema";
import { authors, type Cell, cslDate, date, flag, ids, number, speakers, text, texts, word } from "./cells";
import type { Path } from "./records";

export interface SheetColumn {
  readonly name: string;
  /** Where the value stands in the thing of a row. */
  readonly at: Path;
  readonly cell: Cell;
  /** A list that the format needs: a blank cell is an empty one. */
  readonly isNeeded?: boolean;
  /** Of a date: where the extent stands, if words say it. */
  readonly extentAt?: Path;
}

/** The things that the things of a sheet belong to. */
export interface Owner {
  readonly sheet: string;
  /** The column that names the owner. */
  readonly column: string;
  /** The list of the owner that holds them. */
  readonly at: Path;
  /** Whether the format needs the list, also if it is empty. */
  readonly isNeeded?: boolean;
}

export interface Sheet {
  readonly file: string;
  readonly columns: readonly SheetColumn[];
  /** The kind of record that each row is. Rows of other sheets are parts of records. */
  readonly kind?: RecordKind;
  readonly owners?: readonly Owner[];
  /** The column by which other sheets name a row. The key of what has no id in the format is made up: `ada.m1`. */
  readonly key?: string;
  readonly madeUp?: string;
  /** Names by language, each with a column: "name (ar)". */
  readonly namesAt?: Path;
  /** Objects that can be empty. */
  readonly objects?: readonly Path[];
}

const at = (name: string, cell: Cell = text, path: Path = [name]): SheetColumn => ({ name, cell, at: path });
const needed = (column: SheetColumn): SheetColumn => ({ ...column, isNeeded: true });

const unpublished = [at("internal"), at("draft", flag)];
const claims = at("claims", ids);
const says = [
  at("says date", date, ["says", "date"]),
  at("says place", word, ["says", "place"]),
  at("says amount", number, ["says", "amount"]),
  at("says unit", text, ["says", "unit"]),
  at("says of", text, ["says", "of"]),
];
const citation = [at("source", word), at("locator"), at("approximate", flag), at("via", texts), at("quote")];

/** The column with the name of the file of each event. It is no part of the record. */
export const FILE_COLUMN = "file";
/** The column with the lists and objects of a row that are there and empty. It is written only if there are any. */
export const EMPTY_COLUMN = "empty";

/** Owners come before what belongs to them. */
export const SHEETS: readonly Sheet[] = [
  {
    file: "events.csv",
    kind: "events",
    key: "id",
    objects: [["date", "basis"]],
    columns: [
      at("id", word),
      at("title"),
      at("short"),
      { ...at("date", date, ["date", "edtf"]), extentAt: ["date", "extent"] },
      at("extent", word, ["date", "extent"]),
      at("place", word),
      at("category", word),
      at("importance", number),
      at("order", number),
      at("date claims", ids, ["date", "basis", "claims"]),
      at("date words", text, ["date", "basis", "words"]),
      at("date rule", text, ["date", "basis", "rule"]),
      at("date note", text, ["date", "note"]),
      at("place claims", ids, ["placeClaims"]),
      at("place note", text, ["placeNote"]),
      at("note"),
      ...unpublished,
    ],
  },
  {
    file: "summary.csv",
    owners: [{ sheet: "events.csv", column: "event", at: ["summary"], isNeeded: true }],
    columns: [at("text"), needed(claims)],
  },
  {
    file: "participants.csv",
    owners: [{ sheet: "events.csv", column: "event", at: ["participants"], isNeeded: true }],
    columns: [at("actor", word), at("role", word), at("basis", word), claims],
  },
  {
    file: "claims.csv",
    key: "id",
    owners: [{ sheet: "events.csv", column: "event", at: ["claims"], isNeeded: true }],
    columns: [
      at("id", word),
      at("text"),
      needed(at("speakers", speakers)),
      at("status", word),
      ...says,
      at("slip"),
      at("note"),
      at("internal"),
    ],
  },
  {
    file: "citations.csv",
    owners: [{ sheet: "claims.csv", column: "claim", at: ["citations"], isNeeded: true }],
    columns: citation,
  },
  {
    file: "related.csv",
    owners: [{ sheet: "events.csv", column: "event", at: ["related"] }],
    columns: [at("relation", word), at("other event", word, ["event"]), needed(claims)],
  },
  {
    file: "actors.csv",
    kind: "actors",
    key: "id",
    namesAt: ["names"],
    columns: [
      at("id", word),
      at("name"),
      at("aliases", texts),
      at("kind", word),
      at("group", word),
      at("parent", word),
      at("description"),
      at("born", date),
      at("died", date),
      at("note"),
      ...unpublished,
    ],
  },
  {
    file: "members.csv",
    key: "member",
    madeUp: "m",
    owners: [{ sheet: "actors.csv", column: "actor", at: ["members"] }],
    columns: [at("name"), at("note")],
  },
  {
    file: "affiliations.csv",
    key: "affiliation",
    madeUp: "a",
    owners: [{ sheet: "actors.csv", column: "actor", at: ["affiliations"] }],
    columns: [
      at("affiliated with", word, ["actor"]),
      at("role"),
      at("date", date),
      at("disagreements", ids),
      at("note"),
    ],
  },
  {
    file: "actor-citations.csv",
    owners: [
      { sheet: "actors.csv", column: "actor", at: ["descriptionCitations"] },
      { sheet: "members.csv", column: "member", at: ["citations"], isNeeded: true },
      { sheet: "affiliations.csv", column: "affiliation", at: ["citations"], isNeeded: true },
    ],
    columns: citation,
  },
  {
    file: "places.csv",
    kind: "places",
    key: "id",
    namesAt: ["names"],
    columns: [
      at("id", word),
      at("name"),
      at("parent", word),
      at("lat", number),
      at("lon", number),
      at("precision", word),
      ...unpublished,
    ],
  },
  {
    file: "sources.csv",
    kind: "sources",
    key: "id",
    columns: [
      at("id", word),
      at("type", word),
      at("title"),
      at("author", authors),
      at("issued", cslDate),
      at("container-title"),
      at("publisher"),
      at("volume"),
      at("issue"),
      at("page"),
      at("number"),
      at("language"),
      at("URL"),
      at("accessed", cslDate),
      at("edtf", date, ["custom", "edtf"]),
      at("genre", word, ["custom", "genre"]),
      at("access", word, ["custom", "access"]),
      at("derivedFrom", texts, ["custom", "derivedFrom"]),
      at("origin", word, ["custom", "origin"]),
      at("copy host", text, ["custom", "copy", "host"]),
      at("copy URL", text, ["custom", "copy", "URL"]),
      at("archive", text, ["custom", "archive"]),
      at("titleNote", text, ["custom", "titleNote"]),
      at("note", text, ["custom", "note"]),
      ...unpublished,
    ],
  },
  {
    file: "disagreements.csv",
    kind: "disagreements",
    key: "id",
    columns: [
      at("id", word),
      at("question"),
      at("about", word),
      at("outcome", word, ["outcome", "kind"]),
      at("outcome position", word, ["outcome", "position"]),
      at("note"),
      ...unpublished,
    ],
  },
  {
    file: "positions.csv",
    owners: [{ sheet: "disagreements.csv", column: "disagreement", at: ["positions"], isNeeded: true }],
    columns: [at("id", word), at("answer"), needed(claims), ...says, at("note")],
  },
  {
    file: "answers.csv",
    owners: [
      { sheet: "events.csv", column: "event", at: ["answers"] },
      { sheet: "sources.csv", column: "source", at: ["custom", "answers"] },
    ],
    columns: [at("code", word), at("about", word), at("why")],
  },
];

/** What belongs to the things of a sheet. */
export const partsOf = (file: string): readonly { readonly part: Sheet; readonly owner: Owner }[] =>
  SHEETS.flatMap((part) => (part.owners ?? []).filter(({ sheet }) => sheet === file).map((owner) => ({ part, owner })));

/** The column of the name in a language. */
export const nameColumn = (language: string): string => `name (${language})`;

/** The optional lists and objects of a sheet, which may be there and empty. */
export function emptiable({ file, columns, namesAt, objects = [] }: Sheet): readonly Path[] {
  return [
    ...columns.filter(({ cell, isNeeded }) => cell.isList && !isNeeded).map(({ at }) => at),
    ...partsOf(file)
      .filter(({ owner }) => !owner.isNeeded)
      .map(({ owner }) => owner.at),
    ...(namesAt ? [namesAt] : []),
    ...objects,
  ];
}
