/** Between the thousands of a number. */
export const thousands = ",";
