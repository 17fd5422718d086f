/** Messages of the description of the current view. */
export const title = "What is in view";
export const span = "The view runs from {from} to {to} and holds {events}{filtered}.";
export const filtered = ", as filtered";
export const busiest = "The busiest period is {period} with {events}; most present: {actors}.";
export const busiestYear = "The busiest year is {period} with {events}; most present: {actors}.";
export const nobody = "nobody is named";
export const nothing = "No period and no actor stands out.";
export const disagree = "Sources disagree on {n} of them.";
export const agree = "Sources disagree on none of them.";
export const actor = "{name} ({n})";
export const dismiss = "Close the description";
export const keys = "Help and keys";
export const no = "no events";
