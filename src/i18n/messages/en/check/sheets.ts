/** What reading and writing tables says of them. */

/** A table as a spreadsheet program saved it. */
export const nul = {
  says: "the file holds {n} characters without a meaning (NUL)",
  fix: "They were left out. If letters look wrong, save the file as CSV UTF-8.",
};
export const quotes = {
  says: "a cell begins with a quotation mark that is not closed as CSV needs it",
  fix: 'The rest of the line was read as it stands, with its quotation marks. Write a quotation mark inside a quoted cell twice: "".',
};
export const moreQuotes = { says: "so it is in {n} rows from here on", fix: "They were read in the same way." };
export const wide = {
  says: "the row has {n} cells, and the header has {width}",
  fix: "Put a text that holds the delimiter into quotation marks, or name the column in the header.",
};

/** A cell of a sheet. */
export const noFlag = { says: "this is neither yes nor no", fix: "Write yes or no, or leave the cell empty." };
export const noNumber = { says: "this is not a number", fix: "Write a number such as 3 or 32.617." };
export const decimalComma = { says: "the number has a decimal comma", fix: "It was read as {value}." };
export const thousands = {
  says: "this is {value} or {other}",
  fix: "Write {value} with a point, or {other} without a sign between its digits.",
};
export const noDate = {
  says: "this is not a date",
  fix: "Write it as 2007-01-20, 2007-01 or 2007, or in words: 20 January 2007.",
};
export const writtenDate = { says: "the date is not written in EDTF", fix: "It was read as {date}." };
export const someDates = { says: "this can be one of several dates: {dates}", fix: "Write the one that is meant." };
export const noCslDate = {
  says: "this date cannot be cited",
  fix: "Write a day, a month, a year or two of them: 2018-08-30, 2018-08, 2018, 2018/2019. Leave the cell empty for others, and give the date under edtf.",
};
export const saysTwice = {
  says: "the row says more than one of a date, a place and an amount",
  fix: "Keep one of them. Write another claim or position for the other.",
};
export const strangeEmpty = {
  says: "this is no list that can be empty here",
  fix: "It was left out. Known: {allowed}.",
};
export const badFile = {
  says: "this is not the name of a file of events",
  fix: "The event is put into {file}. Write a name such as 2007.json.",
};

/** A row of a sheet. */
export const noKey = { says: 'the row has no "{column}"', fix: "Give it one, or remove the row." };
export const badKey = {
  says: "this is no id",
  fix: "An id has small letters, digits and hyphens, such as {id}. The id of a record never changes once it is published.",
};
export const exampleKey = "harbour-fire-1907";
export const keyTwice = {
  says: "row {first} has the same {column}",
  fix: "Give this row another one, or remove it.",
};
export const noOwner = { says: "the row does not say what it belongs to", fix: "Fill in {columns}." };
export const someOwners = { says: "the row belongs to more than one thing", fix: "Fill in only one of {columns}." };
export const strangeOwner = {
  says: "{sheet} has no row with this {column}",
  fix: "Correct it, add the row to {sheet}, or remove this row.",
};
export const leftOutOwner = {
  says: "the row belongs to row {first} of {sheet}, which is left out",
  fix: "Mend that row.",
};

/** A whole sheet. */
export const noSheet = {
  says: "the sheet is missing",
  fix: "Put it back, with all its columns. A sheet without rows has only its header.",
};
export const strangeSheet = {
  says: "no sheet of a record has this name",
  fix: "Rename or remove it. Known: {allowed}.",
};
export const noColumn = { says: 'the sheet has no column "{column}"', fix: "Add it. No row can be read without it." };
export const strangeColumn = {
  says: "the sheet knows no such column; {n} of its cells are not read",
  fix: "Correct the name, or remove the column. Known: {allowed}.",
};
export const columnTwice = { says: "two columns have this name", fix: "Rename or remove the second; it is not read." };

/** What `timeline export` prints. */
export const needsForm = "Say in which form: --csv writes a folder of CSV sheets.";
export const withErrors = "Nothing was written. Fix the errors first.";
export const inOneAnother = "{out} and {folder} overlap; export into a folder of its own: --out dir.";
export const notEmpty =
  "{out} is not empty, and may hold the work of an editor, so nothing was written. Name another folder, or empty it yourself.";
export const exported =
  "{out}: {sheets} sheets with {n} rows, and {others} other files as they are. Back into JSON: {program} import {out} --into folder";
