/** Messages that write a range of dates in words. */
export const any = "any date";
export const before = "before {date}";
export const since = "since {date}";
export const span = "{from} to {to}";
export const years = "{from}–{to}";
