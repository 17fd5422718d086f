/** Messages of the list of events. */
export const title = "Events in order";
export const more = "+{n}";
export const possibly = "possibly in this time";
/** A printed list. */
export const noted = "Notes {numbers}";
export const run = "{from}–{to}";
export const notes = "Notes";
export const notesWhat = "The sources of these events. Each has a page with all that it is cited for at";
export const empty = "No event matches these filters.";
export const none = "This record has no events to show yet.";
