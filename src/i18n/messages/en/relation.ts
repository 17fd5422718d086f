/** Relations in time. */
export const near = "within {days} of “{name}”";
export const before = "before “{name}”";
export const after = "after “{name}”";
export const during = "during {name}";
/** The link on an event. */
export const nearby = "What else happened within {days}";
/** Says what was asked, with the days it means. */
export const asked = "{relation}, from {from} to {to}: {events}";
export const askedUntil = "{relation}, until {to}: {events}";
export const askedSince = "{relation}, from {from} on: {events}";
