/** What the import of a list of references says: what it left out, and what it wrote in another form. */

export const notJson = {
  says: "the file is not JSON: {error}",
  fix: "Export the list again as CSL-JSON.",
};
export const noItems = {
  says: "the file holds no item that could be read as {format}",
  fix: "Export the list again as CSL-JSON, BibTeX or RIS.",
};
export const noList = {
  says: "the file holds no list of items",
  fix: "CSL-JSON is a list of items: [{…}, {…}].",
};
export const formats = { "csl-json": "CSL-JSON", bibtex: "BibTeX", ris: "RIS" };
export const noItem = { says: "this is not an item: {value}", fix: "Remove it, or write an item with its fields." };
export const noFields = { says: "the item has no fields", fix: "Remove it, or write its fields." };
export const unclosed = {
  says: 'the entry that begins at line {line} with "{start}" is not closed',
  fix: "Close its braces and quotation marks, and import the file again.",
};
export const unreadable = {
  says: "the item could not be read",
  fix: "Correct it, and import the file again.",
};

export const strayText = {
  says: "line {line}: a part of the entry is not a field and was left out",
  fix: "If it is needed, write it as a field, and import the file again.",
};
export const strayLines = {
  says: "lines outside of all items were left out: {n}",
  fix: "If they belong to an item, put them before its last line, ER.",
};
export const commented = {
  says: "entries inside of @comment were left out: {n}",
  fix: "If they are needed, take them out of the comment, and import the file again.",
};
export const unknownMacro = {
  says: "the abbreviation is not defined in the file; its name was kept as the text",
  fix: "Define it with @string, or write the text.",
};
export const unknownCommand = {
  says: "LaTeX commands that are not known were taken out: {commands}",
  fix: "Compare the text of the source with the file.",
};
export const badLatex = {
  says: "the LaTeX of this field could not be read; the text was kept without its commands",
  fix: "Compare the text of the source with the file.",
};
export const noEnd = {
  says: "the item has no line ER; it ends where the next one begins",
  fix: "Nothing needs to be done if its fields are right.",
};
export const noType = {
  says: "the item has no type",
  fix: 'It is imported as "{type}". Correct the type if another fits better.',
};
export const otherAuthors = {
  says: "the list of names ends with “and others”",
  fix: "The note of the source says so.",
};
export const othersText = "and others";

export const changedId = { says: 'the key "{key}" cannot be the id of a source', fix: 'Its id is "{id}".' };
export const takenId = { says: 'the id "{key}" is in use', fix: 'Its id is "{id}".' };
export const madeId = { says: "the item has no key", fix: 'Its id is "{id}".' };
export const changedType = { says: 'the format has no type "{from}"', fix: 'It is imported as "{to}".' };
export const noTitle = { says: "the item has no title", fix: "Its title is “{title}”. Write the right one." };
export const untitled = "[No title]";
export const untitledIn = "[No title], {container}";
export const plain = {
  says: "mark-up, entities or control characters were made plain text",
  fix: "The text is “{text}”.",
};
export const cut = {
  says: "the text is longer than {most} characters and was cut",
  fix: "Shorten it so that it says what is needed.",
};
export const changedName = {
  says: "a name was made plain text, was cut, or was empty",
  fix: "Compare the names with the file.",
};
export const asContainer = {
  says: "the series was made the container-title, because the item names no other",
  fix: "Correct it if it is not what the source was published in.",
};
export const asNumber = {
  says: "the number in the series was made the number of the source",
  fix: "Correct it if it is not its number.",
};
export const dateUnread = {
  says: "the date could not be read, so that the source has none",
  fix: "The note of the source has it in words. Write it in EDTF.",
};
export const dateAsked = {
  says: "the date can mean {dates}, so that the source has none",
  fix: "The note of the source has it in words. Write the right one.",
};
export const dateOther = {
  says: "the item has two dates that do not agree",
  fix: "The note of the source has this one. See which is right.",
};
export const accessedUnread = {
  says: "the date of reading is not a year, month or day",
  fix: "The note of the source has it in words.",
};
export const changedLanguage = { says: "the language is written as a tag", fix: 'It is "{tag}".' };
export const unknownLanguage = {
  says: "the language is neither a tag nor a known name",
  fix: "The note of the source has it. Write a tag such as “en”.",
};
export const noLink = {
  says: "the address is not one of the web",
  fix: "The note of the source has it.",
};
export const doiLink = { says: "the DOI was made the address of the source", fix: 'Its URL is "{url}".' };
export const moved = {
  says: "the format has no field for this",
  fix: "The note of the source has it, behind the name of the field.",
};
export const noteCut = {
  says: "the note of the source is longer than {most} characters and was cut",
  fix: "Shorten it so that it says what is needed.",
};
export const customField = {
  says: "a field of custom is not one that an import reads",
  fix: "The note of the source has it.",
};

export const genresGuessed = {
  says: "the genre was proposed from the type, for {n} of the sources",
  fix: "A library does not say it. See that each genre is right.",
};
export const accessAssumed = {
  says: 'the access is "cited", for {n} of the sources',
  fix: "A library does not say how a source was read. Write “full” or “excerpt” where it was read.",
};
export const filesLeftOut = {
  says: "paths of files on a device were left out, for {n} of the sources",
  fix: "They say nothing to a reader.",
};

/** Kinds of theses and reports, by their names in BibLaTeX. */
export const kinds = {
  bathesis: "Bachelor’s thesis",
  mathesis: "Master’s thesis",
  phdthesis: "PhD thesis",
  candthesis: "Candidate thesis",
  techreport: "Technical report",
  resreport: "Research report",
};

/** "Editors: Ada Holm; Jon Berg". */
export const labelled = "{label}: {value}";
/** What stands between two labelled parts of a note. */
export const between = "; ";
/** Names of the fields of CSL for which this format has none, as a note says them. */
export const labels = {
  abstract: "Abstract",
  accessed: "Accessed",
  annote: "Annotation",
  archive: "Archive",
  archive_location: "Place in the archive",
  "archive-place": "Place of the archive",
  authority: "Authority",
  "call-number": "Call number",
  chair: "Chairs",
  "chapter-number": "Chapter",
  "citation-label": "Citation label",
  "collection-editor": "Editors of the series",
  "collection-number": "Number in the series",
  "collection-title": "Series",
  compiler: "Compilers",
  composer: "Composers",
  "container-author": "Authors of the container",
  "container-title-short": "Container in short",
  contributor: "Contributors",
  curator: "Curators",
  dimensions: "Dimensions",
  director: "Directors",
  edition: "Edition",
  editor: "Editors",
  "editorial-director": "Editorial directors",
  event: "Event",
  "event-date": "Date of the event",
  "event-place": "Place of the event",
  "event-title": "Event",
  "executive-producer": "Executive producers",
  genre: "Kind",
  guest: "Guests",
  host: "Hosts",
  illustrator: "Illustrators",
  interviewer: "Interviewers",
  issued: "Date",
  jurisdiction: "Jurisdiction",
  keyword: "Keywords",
  language: "Language",
  medium: "Medium",
  narrator: "Narrators",
  "number-of-pages": "Number of pages",
  "number-of-volumes": "Number of volumes",
  "original-author": "Original authors",
  "original-date": "Original date",
  "original-publisher": "Original publisher",
  "original-publisher-place": "Original place of publication",
  "original-title": "Original title",
  "part-number": "Part",
  performer: "Performers",
  producer: "Producers",
  "publisher-place": "Place of publication",
  recipient: "Recipients",
  references: "References",
  "reviewed-author": "Authors of the reviewed work",
  "reviewed-genre": "Kind of the reviewed work",
  "reviewed-title": "Reviewed work",
  scale: "Scale",
  "script-writer": "Script writers",
  section: "Section",
  source: "Found in",
  status: "Status",
  submitted: "Submitted",
  "title-short": "Short title",
  shortTitle: "Short title",
  translator: "Translators",
  version: "Version",
  "volume-title": "Title of the volume",
} as const;
