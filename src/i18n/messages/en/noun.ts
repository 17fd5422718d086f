/** Nouns for the values of each facet. */
export const actors = "actor";
export const groups = "actor group";
export const categories = "category";
export const places = "place";
export const statuses = "status";
export const genres = "genre";
export const speakers = "speaker";
