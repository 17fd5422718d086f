/** Messages for sharing, printing and downloading what is shown. */
export const button = "Share, cite, download";
export const hint = "Link, citation, files and print of what is shown";
export const what = "{events}, one row for each claim and each answer of a disagreement";
/** Of a place in a source that was counted and stands nowhere in it. */
export const counted = "{locator} (counted)";
export const share = "Share …";
export const print = "Print";
export const formats = { csv: "CSV, for spreadsheets", json: "JSON, for programs" };
export const outcomes = {
  loading: "Fetching the records …",
  saved: "The file was saved.",
  failed: "The records could not be loaded. Check your connection and try again.",
};
