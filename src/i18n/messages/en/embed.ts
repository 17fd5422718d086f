/** Messages of an embed: a page of the site inside a page of another. */
export const open = "Open the whole record";
export const data = "Data: {publisher}";
/** Before the name of the licence. */
export const dataUnder = "Data: {publisher},";
export const more = "Show all of it";
export const moreRows = "Show all rows";
