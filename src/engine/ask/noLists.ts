import type { Lists } from "./facets";

/**
 * Facet lists that ask for nothing. They are written out because every page starts with them, long before the table of
 * facets is loaded. A facet missing here is a type error.
 */
export const NO_LISTS: Lists = {
  actors: [],
  groups: [],
  categories: [],
  places: [],
  statuses: [],
  genres: [],
  speakers: [],
};
