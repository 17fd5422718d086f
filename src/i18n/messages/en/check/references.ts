/** References that lead nowhere, and what stands twice where it can stand once. */
export const notAnId = {
  says: "{id} is not an id: lower-case letters, digits, hyphens",
  fix: "Name a {noun} that exists, by its id.",
};
export const long = { says: "{id} is longer than {n} characters", fix: "Name a {noun} that exists, by its id." };
export const draft = {
  says: 'the {noun} "{id}" is a draft, which is not published',
  fix: 'Remove "draft" there, make this a draft, too, or take the reference out.',
};
export const nowhere = { says: 'there is no {noun} "{id}"', fix: "Add the {noun}, or name one that exists." };
export const idTwice = {
  says: "the id {id} is used twice",
  fix: "Give the second its own id, or remove it if it is a copy.",
};
export const claimTwice = {
  says: 'the claim id "{id}" is used twice',
  fix: 'Give the second its own number: "{free}".',
};
export const claimElsewhere = {
  says: 'the claim id "{id}" does not begin with its event\'s id',
  fix: 'Did you mean "{own}"? What names the claim then needs the new id, too.',
};
export const noBasis = {
  says: "a role that is {basis} names no claim",
  fix: 'Add "claims" with the claims that say so.',
};
export const actorTwice = { says: "{actor} takes part twice", fix: "Keep one entry for each actor." };
export const bareSentence = {
  says: "no claim carries this sentence",
  fix: "Name the claims that support it, or remove it.",
};
export const positionTwice = {
  says: 'two positions have the id "{id}"',
  fix: "Give the second its own id.",
};
export const inTwoPositions = {
  says: "{claim} is in two positions of this disagreement",
  fix: "Keep it where it belongs.",
};
export const noPosition = { says: 'there is no position "{id}"', fix: "Name one of {positions}." };
export const ownAncestor = {
  says: '"{id}" is its own ancestor',
  fix: "Remove one of the parents in the chain.",
};
export const outlineTwice = {
  says: "another file has the outline of {source} already",
  fix: "Keep one of the two files.",
};
export const noOutline = { says: "the file is not an object", fix: 'Write {"source": …, "paragraphs": [ … ]}.' };
