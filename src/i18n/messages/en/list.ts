/** Messages of the list of events. */
export const title = "Events in order";
export const more = "+{n}";
export const possibly = "possibly in this time";
export const empty = "No event matches these filters.";
export const none = "This record has no events to show yet.";
