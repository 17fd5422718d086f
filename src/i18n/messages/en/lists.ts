/** Lists of names. */
export const and = "{most} and {last}";
export const between = ", ";
