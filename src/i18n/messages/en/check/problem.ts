/** A problem as it is printed. Its code is the same in every language. */
export const error = "error";
export const warning = "warning";
export const line = "{severity} {code}  {place}  {what}\n  {message}.";
export const lineAndFix = "{severity} {code}  {place}  {what}\n  {message}. {fix}";
/** A value that is shown. */
export const deep = "a deeply nested value";
export const nothing = "nothing";
export const says = "{value} {message}";
