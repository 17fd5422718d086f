/** The guided story of a dataset. */
export const noObject = { says: "the file is not an object", fix: 'Write {"title": …, "steps": [ … ]}.' };
export const misnamed = {
  says: "the file's name {name} is not an id",
  fix: "Write lower-case words joined by hyphens.",
};
export const callIt = "Call it {id}.json.";
export const second = {
  says: "a dataset has one story, and another file has it already",
  fix: "Keep one of the two files.",
};
export const noStart = {
  says: "{window} has no start, and a window needs two ends",
  fix: 'Write both, as in "2003/2004".',
};
export const noEnd = {
  says: "{window} has no end, and a window needs two ends",
  fix: 'Write both, as in "2003/2004".',
};
