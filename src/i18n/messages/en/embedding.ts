/** Messages of the dialog that gives the snippet for an embed. */
export const button = "Embed …";
export const title = "Embed";
export const close = "Close";
export const what = "Paste this into an article to show there what you see now: {title}.";
export const text = "Snippet";
export const credit = "The embed names {names}, and links to this page.";
export const name = "“{title}”";
export const licence = "the licence {licence}";
export const sized =
  "The script gives the frame its height, and keeps in the article’s address what a reader opens. Without it, the frame scrolls.";
export const copy = "Copy";
export const copied = "Copied";
export const copyRefused = "The browser did not allow copying. The text is selected: copy it from here.";
export const failed = "The dialog could not be loaded. Check your connection and try again.";
