/** Relations in time. */
export const near = "within {days} of “{name}”";
export const before = "before “{name}”";
export const after = "after “{name}”";
export const during = "during {name}";
/** The link on an event. */
export const nearby = "What else happened within {days}";
/** Says what was asked, with the days it means. */
export const asked = "{relation}, from {from} to {to}";
export const askedUntil = "{relation}, until {to}";
export const askedSince = "{relation}, from {from} on";
/** Behind them: where the other event's own date is uncertain, and how many events are left. */
export const uncertain = "{asked}, since its own date is uncertain";
export const counted = "{asked}: {events}";
