/** What to do with a key that is not known. Keys of the format stand in quotation marks, as they are written in a file. */
export const instead = 'Write "{key}": {value} instead.';
export const inCustom = 'Write it in "custom".';
export const besideCustom = 'Write it beside "custom", not in it.';
export const remove = "Remove it.";
export const orNote = 'Remove it, or keep what it says in "note".';
export const orCustomNote = 'Remove it, or keep what it says in "note" of "custom".';
export const knownKeys = "{advice} Known keys: {keys}.";
/** Of what CSL-JSON says about a date. */
export const circaSaid = 'Remove it: "edtf" in "custom" says {written} already.';
export const circa = 'Remove it, and write "edtf": {date} in "custom".';
export const circaUnknown = 'Remove it, and write "edtf" with "~" behind the date in "custom".';
export const dateSaid = 'Remove it, and see that "edtf" in "custom" says as much: it says {written}.';
export const season = 'Write "edtf": "{date}" in "custom", and leave "issued" out.';
export const date = 'Write "edtf", such as "1908-21" or "1908~", in "custom", and leave "issued" out.';
