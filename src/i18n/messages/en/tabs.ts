/** What can stand in the column. */
export const title = "Beside the tracks";
export const story = "Story";
export const events = "Events";
export const source = "Source";
