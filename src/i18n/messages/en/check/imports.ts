/** What the import of a table or a timeline says: how it read the file, what it left out, and what changed. */

export const or = " or ";
export const fullTitle = "Full title";
export const noteLine = "{label}: {text}";
export const rowLocator = "row “{title}”";
/** Ids, if nothing better can be made from a name in another script. */
export const tableId = "imported-table";
export const categoryId = "category";

export const markup = { says: "mark-up or control characters were taken out", fix: "It is imported as: {text}" };
export const noDate = { says: "the row has no date", fix: "Write a date, such as 1907, 1907-01-20 or c. 1907." };
export const badDate = {
  says: "this cannot be read as a date",
  fix: "Write it as 1907, 20 January 1907, c. 1907 or 1907-01-20, or put its meaning under “answers” in the mapping.",
};
export const whichDate = {
  says: "this can mean {dates}",
  fix: "Write its date in EDTF under “answers” in the mapping.",
};
export const whichOrder = {
  says: "this can mean {dates}",
  fix: "Import again with --dates day-first or --dates month-first; the mapping remembers it.",
};
export const whichSerial = {
  says: "this is most likely a day counted by a spreadsheet, {dates}",
  fix: "Put “serials” into the mapping: 1900 for Excel and LibreOffice, 1904 for old files from a Macintosh.",
};
export const date = { says: "is read as {edtf}", fix: "" };
export const titleRow = {
  says: "the row is about the whole timeline",
  fix: "Its title and text are imported as the standfirst, its other columns are not.",
};
export const titleKept = {
  says: "the row is about the whole timeline, and the record has a standfirst of its own",
  fix: "The record's stays.",
};
export const eraWithText = { says: "the row is an era", fix: "It is imported as a period, without its text." };
export const cut = { says: "this has more than {most} characters", fix: "It is cut." };
export const eraKept = { says: "the record has a period of this name", fix: "The record's stays." };
export const addressKept = {
  says: "the source {id} has no address in the record",
  fix: "Add this one to it in sources.json if it is its own.",
};
export const noPlace = { says: "there are degrees and no name of a place", fix: "They go into the note." };
export const era = { says: "the row is an era", fix: "It is imported as a period." };
export const outside = {
  says: "the line belongs to no event",
  fix: "It is not imported. An event begins with a date and a colon.",
};
export const noTitle = { says: "the row has neither a title nor a text", fix: "Write a title." };
export const longTitle = {
  says: "the title has more than 90 characters",
  fix: "It is cut to “{title}”; the note of the event has the whole.",
};
export const longText = {
  says: "the text has more than 4000 characters",
  fix: "It is cut. Divide the row into several with the same id.",
};
export const longNote = {
  says: "what goes into the note has more than 4000 characters",
  fix: "It is cut. Give some columns another use in the mapping.",
};
export const id = { says: "this cannot be the id of a new event", fix: "The event has the id {id}." };
export const noLink = { says: "this is no http or https address", fix: "It is imported as a name." };
export const noDegrees = { says: "this is no number of degrees", fix: "The place is imported without coordinates." };
export const noImportance = { says: "the importance is 1, 2 or 3", fix: "The event is imported with 2." };
export const toNote = { says: "this column goes into the notes of events", fix: "Give it another use in the mapping." };
export const skipped = { says: "this column is not imported", fix: "Give it another use in the mapping." };
export const actorsMade = {
  says: "new actors, all taken for the kind “{kind}”: {names}",
  fix: "Correct “kind” in actors.json where it is wrong, or set “actorKind” in the mapping.",
};
export const andMore = "{names} and {n} more";
export const placesMade = {
  says: "new places, all taken for cities: {n}",
  fix: "Correct “precision” in places.json where it is wrong.",
};
export const sourcesMade = {
  says: "new sources, all taken for the genre “{genre}”, and for read as “{access}”: {n}",
  fix: "Correct “genre”, “access” and “type” in sources.json where they are wrong, or set “genre” and “access” in the mapping.",
};
export const unsourced = {
  says: "events that name no source: {n}",
  fix: "They cite the table itself, “{title}”, until their own sources are named.",
};

export const mapping = "mapping";
export const usage =
  "Name a file and a record: import events.csv --into my-record. The order of day and month is --dates day-first or --dates month-first.";
export const noFile = "There is no file {file}.";
export const noRecord =
  "{folder} holds no dataset.json that can be read. Start a record first: {program} new my-record --empty --title “…”";
export const download =
  "{file} is the download of a view, which is made for analysis and lacks parts of a record. Import data/dataset.json of the site, or the sheets of {program} export --csv.";
export const noMapping = "{file} is no table, so that it has no columns to be guessed. Nothing was imported.";
export const packed =
  "{file} is a packed or binary file, such as an .xlsx or .ods. Save the sheet as CSV in your spreadsheet program, and import that.";
export const unknownJson =
  "{file} is JSON, and neither a timeline of TimelineJS, nor a list of CSL-JSON, nor a whole record of a site. Files of a record are copied into its folder.";
export const mappingNoJson =
  "{path} cannot be read as JSON: a comma or a quotation mark is missing. Correct it, or delete it to guess again.";
export const noColumn = "{path}: the file has no column “{column}”.";
export const noDateColumn =
  "No column is taken for a date. Columns: {columns}. Name one “date” in the file, or give one the use “date” in the mapping.";
export const anotherFile =
  "Nothing was imported: hardly a row of the last import is in {file}, so it is most likely another file of the same name. Rename it, or delete {place} if it is the same.";
export const damagedState =
  "Nothing was imported: {place} cannot be read, and says which event each row of {file} is. Restore it, for example from version control, or delete it to import every row as new.";
export const noSheets = "{file} holds no sheets. Sheets are the CSV files that the command export writes.";
export const noInfo = "Neither {folder} nor {file} holds a dataset.json, so that the record has no title.";
export const damaged = "Nothing was imported: {files} cannot be read as JSON. Run the check and mend that first.";
export const encoding =
  "{file} is read as {encoding}, because it is not UTF-8. If letters look wrong, save it as CSV UTF-8.";
export const guessed = "column “{column}” is taken for: {use}";
export const mappingKept = "{path} holds the use of each column, for you to change.";
export const badMapping = "{path}, {field}: {message}. {fix}";

export const atRow = "row {row}";
export const note = "{message}. {fix}";
export const at = "{where}: {text}";
export const changes = "{id}: changed from the file: {fields}";
export const conflict =
  "{id}, {field}: the file says {file}, and the record was edited to {record}. The record stays as it is.";
export const removed = "{id}: is in the file, and was removed from the record. It is not written again.";
export const gone = "{id}: its row is no longer in the file. It stays in the record; remove it there if that is meant.";
export const nothing = "nothing";
export const inReport = "All of them are in {path}.";
export const more = "… and {n} more. {report}";
export const summary =
  "{file}: rows: {rows}; records: {added} added, {changed} changed, {same} as before; rows left out: {absent}";
export const wouldBe =
  "{file}: rows: {rows}; records: {added} would be added, {changed} changed, {same} stay as they are; rows that would be left out: {absent}. Nothing was written.";
export const someRows = "{n} rows";
export const moreRows = "and {n} more";
export const sentence = "{text}.";
export const otherRows = "Rows that are parts of other records (further claims, periods, the title of the whole): {n}";
export const next = "What the record lacks now is said by: {program} check {folder}";
export const reportHead = "{rows} rows";
