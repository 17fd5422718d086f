/** What reading and writing tables says of them. */

/** A table as a spreadsheet program saved it. */
export const nul = {
  says: "the file holds {n} characters without a meaning (NUL)",
  fix: "They were left out. If letters look wrong, save the file as CSV UTF-8.",
};
export const quotes = {
  says: "a cell begins with a quotation mark that is not closed as CSV needs it",
  fix: 'The line was read as it stands, with its quotation marks. Write a quotation mark inside a quoted cell twice: "".',
};
export const wide = {
  says: "the row has {n} cells, and the header has {width}",
  fix: "Put a text that holds the delimiter into quotation marks, or name the column in the header.",
};
