/** Colours of the publisher that cannot be read. Their names are keys of the format. */
export const hard = {
  says: "{what} in {theme}, {text} {front} on {ground} {back}, has a contrast of {found}:1 where {needed}:1 is needed to read it",
};
export const darker = 'A darker {text} that can be read there: "{better}".';
export const lighter = 'A lighter {text} that can be read there: "{better}".';
/** What stands in a colour. */
export const ink = "text";
export const accent = "links";
export const dispute = "the words that sources disagree";
