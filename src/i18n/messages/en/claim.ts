/** Messages of a claim. */
export const via = ", from";
export const locator = "at {locator}";
export const approximate = "about {locator}";
export const slip = "Slip in the source; evidently meant:";
export const note = "Note:";
export const noSource = "No source yet: the one it names is not in this record.";
