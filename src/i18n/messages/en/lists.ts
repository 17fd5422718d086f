/** Lists of names. */
export const and = "{most} and {last}";
export const andOthers = "{first} and others";
export const between = ", ";
