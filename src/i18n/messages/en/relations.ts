/** Names of the relations between events. */
export const relations = {
  "led-to": "led to",
  "part-of": "part of",
  answers: "answers",
  denies: "denies",
  "same-as": "the same as",
  about: "about",
  precedes: "comes before",
};
