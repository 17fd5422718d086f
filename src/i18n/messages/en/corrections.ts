/** Messages of what changed since a release: the page of corrections, the history of an event, and old links. */
export const title = "Corrections";
export const intro =
  "What changed in this record since it was first published: what it said, what it says now, and why. Links to records keep working, and removed records say why they went.";
export const feeds = "As a feed:";
export const atom = "Atom";
export const jsonFeed = "JSON Feed";
export const release = "{date}, version {version}";
export const first = "The first release.";
export const nothing = "Nothing that this record says changed with this release.";
export const added = "Added";
export const history = "Changes to this page";
export const from = "Before";
export const to = "Now";
export const why = "Why";
export const claimOf = "A claim on “{event}”";
export const oneClaim = "A claim";
export const addedOne = "Added";
export const removed = "Removed";
export const renamed = "New address";
export const merged = "Merged with “{name}”";
export const mergedHere = "“{name}” is a part of this event now";
/** A change in one line, for feeds and the command line. */
export const ofClaim = "Claim, {what}";
export const value = "{term}: {lines}";
export const between = " · ";
export const feedTitle = "{title}: corrections";
/** On a page that was opened by an older link. */
export const since = "Since this link was made, what it shows has changed: {changes}.";
export const betweenPhrases = "; ";
export const changed = "{what} changed";
export const addedMany = "{what} added";
export const removedMany = "{what} removed";
export const became = "{field}: “{from}”, now “{to}”";
export const fieldChanged = "{field} changed";
export const withNames = "{phrase} ({names})";
export const mayHaveLeft = "{what} changed and may have left this view";
export const onPage = "See what changed";
export const unknownVersion =
  "This link names version {version} of the data, which is none of the releases. What changed since then is not known.";
/** What of a record changed. */
export const fields: Readonly<Record<string, string>> = {
  title: "Title",
  date: "Date",
  dateBasis: "How the date is known",
  dateNote: "Note on the date",
  place: "Place",
  placeNote: "Note on the place",
  category: "Category",
  summary: "Summary",
  participants: "Who took part",
  related: "Related events",
  note: "Note",
  text: "Text",
  status: "How it is said",
  speakers: "Speaker",
  citations: "Source and place in it",
  says: "What it says",
  slip: "Slip in the source",
  name: "Name",
  names: "Names in other languages",
  aliases: "Other spellings",
  kind: "Kind",
  group: "Group",
  parent: "Part of",
  description: "Description",
  members: "Members",
  born: "Born or founded",
  died: "Died or dissolved",
  affiliations: "Affiliations",
  coordinates: "Coordinates",
  precision: "Precision of the place",
  author: "Author",
  "container-title": "Published in",
  publisher: "Publisher",
  volume: "Volume",
  issue: "Issue",
  page: "Pages",
  number: "Number",
  language: "Language",
  URL: "Address",
  genre: "Kind of source",
  access: "How it was read",
  derivedFrom: "Derives from",
  origin: "Origin",
  copy: "Copy",
  archive: "Archived copy",
  titleNote: "Note on the title",
  question: "Question",
  about: "Kind of question",
  positions: "Answers",
  outcome: "Outcome",
};
/** The kinds of records. */
export const kinds = {
  events: "Events",
  claims: "Claims",
  actors: "Actors",
  places: "Places",
  sources: "Sources",
  disagreements: "Disagreements",
};
