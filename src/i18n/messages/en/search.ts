/** Messages of the search field. */
export const region = "Search";
export const label = "Search events, names, places and sources";
export const placeholder = "Search, go to a date, or type a command";
export const next = "Next found";
export const previous = "Previous found";
export const chip = "“{q}”";
export const foundAt = "{at} of {n} found";
export const hint = "Try";
export const failed = "Search could not be loaded.";
export const waiting = "Other spellings are still loading; the query acts when they are there.";
export const clear = "Clear the search";
