/** Names of the tabs of the column. */
export const title = "Beside the tracks";
export const story = "Story";
export const events = "Events";
export const source = "Source";
