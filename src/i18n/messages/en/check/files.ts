/** Files of a dataset that cannot be read or do not hold what their names promise. */
export const noFolder = { says: 'there is no folder "{folder}"', fix: "Name the folder that holds dataset.json." };
export const missing = { says: "the file is missing", fix: "Add {name}." };
export const misplaced = {
  says: "the file lies in a folder where a dataset has none of its files, and was not read",
  fix: "Move it to where docs/format.md has it, or out of the dataset if it is a copy.",
};
export const unknown = {
  says: "the file is not one of a dataset's and was not read",
  fix: "See docs/format.md for the names, or move it elsewhere.",
};
export const unreadable = { says: "the file cannot be read", fix: "Check that it exists and that you may read it." };
export const large = { says: "the file is larger than {size} MB", fix: "Split it." };
export const notUtf8 = { says: "the file is not UTF-8", fix: "Save it as UTF-8." };
export const byteOrderMark = { says: "the file begins with a byte order mark", fix: "Save it as UTF-8 without BOM." };
export const empty = { says: "the file is empty", fix: "Remove it, or see docs/format.md for what it holds." };
export const deep = { says: "the file is nested too deep to read", fix: "Flatten it." };
export const keyTwice = { says: "{key} is written twice", fix: "Keep one of the two." };
export const notJson = {
  says: "not JSON: {fault}",
  fix: "Look for a missing or extra comma, quote or bracket just before this place.",
};
/** What is wrong with a JSON text, by the names that its parser gives it. */
export const jsonFaults: Readonly<Record<string, string>> = {
  InvalidSymbol: "invalid symbol",
  InvalidNumberFormat: "invalid number format",
  PropertyNameExpected: "property name expected",
  ValueExpected: "value expected",
  ColonExpected: "colon expected",
  CommaExpected: "comma expected",
  CloseBraceExpected: "close brace expected",
  CloseBracketExpected: "close bracket expected",
  EndOfFileExpected: "end of file expected",
  InvalidCommentToken: "invalid comment token",
  UnexpectedEndOfComment: "unexpected end of comment",
  UnexpectedEndOfString: "unexpected end of string",
  UnexpectedEndOfNumber: "unexpected end of number",
  InvalidUnicode: "invalid unicode",
  InvalidEscapeCharacter: "invalid escape character",
  InvalidCharacter: "invalid character",
};
export const otherFault = "it cannot be parsed";
export const again = { says: "the dataset has this file already: {path}", fix: "Keep one of the two." };
export const noObject = { says: 'the file is not an object with an object "{key}"', fix: 'Write {"{key}": { … }}.' };
export const noList = { says: 'the file has no list "{key}"', fix: 'Write {"{key}": [ … ]}.' };
export const noObjectWithList = {
  says: 'the file is not an object with a list "{key}"',
  fix: 'Write {"{key}": [ … ]}.',
};
export const strangeKey = { says: "{key} is not a key of this file", fix: "Remove it." };
/** Of something that stands twice. */
export const first = "{message}, first in {place}";
