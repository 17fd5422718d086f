/** Messages of the list of events. */
export const title = "Events in order";
export const more = "+{n}";
export const possibly = "possibly in this range";
export const empty = "No event matches these filters.";
export const none = "This record has no events to show yet.";
