import type { Lists } from "./facets";

/** Nothing is asked of any facet. Written out, since every page starts with it and the table of facets comes later; a facet that is missing
 *  here does not compile. */
export const NO_LISTS: Lists = {
  actors: [],
  groups: [],
  categories: [],
  places: [],
  statuses: [],
  genres: [],
  speakers: [],
};
