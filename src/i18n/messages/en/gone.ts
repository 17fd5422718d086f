/** Messages for an address whose page does not exist, has moved or was removed. */
export const notFound = "This page is not part of the record";
export const misspelt = "The address may be misspelt, or the record may have been removed.";
export const searchHome = "Search the record on its first page";
export const nearest = "Records with similar addresses or titles";
export const search = "Search the record";
export const searchButton = "Search";
export const moved = "This record has moved";
export const nowAt = "It is now at";
export const removed = "This record was removed";
export const parts = "Questions and claims that moved";
export const partNow = "An older link to this page now leads to";
export const partRemoved = "An older link to this page led to what was removed:";
