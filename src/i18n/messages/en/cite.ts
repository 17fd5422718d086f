/** Messages for citing the record or a part of it. */
export const title = "Cite";
export const close = "Close";
export const what = "What to cite";
export const format = "Format";
export const formats = {
  apa: "APA",
  chicago: "Chicago, author-date",
  mla: "MLA",
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
};
export const text = "Citation";
export const copy = "Copy";
export const copied = "Copied";
export const copyRefused = "The browser did not allow copying. The text is selected: copy it from here.";
export const download = "Download";
export const loading = "Loading …";
export const failed = "The citations could not be loaded. Check your connection and open this again.";
export const groups = { page: "This page", claims: "Claims", sources: "Sources", record: "The record" };
export const claim = "{n}. {text}";
export const view = "This view: {words}";
export const unfiltered = "view of the timeline";
export const button = "Cite this view …";
export const dataset = "The whole record: {title}";
export const originals = "A claim is cited by its original first, then by this record.";
