/** Messages of the strip over the whole record. */
export const title = "The whole record";
export const periods = "Periods";
export const both = "Window of the tracks";
export const span = "{from} to {to}";
export const keys = "Arrows move it, with Shift they size it.";
