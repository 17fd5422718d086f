/** The active filters as one sentence: "Events with Khazali and Quds Force together, 2006 to 2008: 6 of 126." */
export const all = "All {n} events.";
export const sentence = "Events {parts}: {shown} of {all}.";
/** The same in the title of the page, which names bookmarks and shared links. */
export const title = "Events {parts}: {shown} of {all}";
export const nothing = "Events {parts}: none.";
/** The wanted values of each facet. */
export const wanted = {
  actors: "with {names}",
  groups: "with {names}",
  categories: "of the category {names}",
  places: "in {names}",
  statuses: "with a claim that is {names}",
  genres: "that cite {names}",
  speakers: "with a claim by {names}",
};
/** The excluded values of each facet. */
export const unwanted = {
  actors: "without {names}",
  groups: "without {names}",
  categories: "not of the category {names}",
  places: "not in {names}",
  statuses: "not only with claims that are {names}",
  genres: "that cite more than {names}",
  speakers: "not only with claims by {names}",
};
export const together = "{names} together";
export const or = "{most} or {last}";
export const words = "with the words “{q}”";
export const disputed = "on which sources disagree";
export const undisputed = "on which sources do not disagree";
export const sure = "certainly";
export const only = "of which {names} say something";
export const asOf = "published by {day}";
/** Offered where nothing is left: the filter to take away, and what that leaves. */
export const widen = "Without “{filter}”: {events}";
