/** Ids that were published: aliases.json and published.json. */
export const gone = {
  says: "{id} was published and is gone",
  fix: 'Add it to aliases.json: {id}: "its new id", or {id}: {"removed": "why"}.',
};
export const wasOther = {
  says: "{id} was published as {noun}, which its removal does not say",
  fix: 'Add "was": "{noun}" to it.',
};
export const notAnId = { says: "{id} is not an id", fix: "Write the id as it was published." };
export const neither = {
  says: "is neither an id nor a removal with its reason",
  fix: 'Write the new id, or {"removed": "why"}; what was no event has "was": one of {nouns}.',
};
export const both = {
  says: '"{id}" is the id of a record and of an alias',
  fix: "Remove the alias, or rename the record.",
};
export const nowhere = { says: 'there is no record "{id}"', fix: "Name a record that exists." };
