/** Messages that join names into a list. */
export const and = "{most} and {last}";
export const andOthers = "{first} and others";
export const between = ", ";
