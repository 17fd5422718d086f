/** Messages of the chip that a link in another page shows (`chips/`). */
export const label = "From the record";
export const saidBy = "{who} · {status}";
export const disputed = "Sources disagree";
export const disputedElsewhere = "Sources disagree on another point";
export const question = "{flag}: {question} ({outcome})";
export const whole = "The whole event: {tally}";
export const open = "Open the record";
