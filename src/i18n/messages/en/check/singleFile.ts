/** What `timeline build --single-file` prints. Options are typed as they stand here, in every language. */
export const built = "{out}: one file with {pages} pages, {size} MB, data version {version}";
export const tooMany =
  "Nothing was built. One file can have {most} events and this record has {events}: build a site without --single-file, or divide the record.";
export const overBudget =
  "Nothing was built. {out} would have {size} MB, more than the {most} of --budget. Leave out what is not needed, or raise the budget.";
export const noFile =
  'With --single-file, --out names a file that ends in .html, such as record.html; "{out}" does not.';
export const inside = "{out} is in {other}; write the file elsewhere.";
export const notOurs =
  "{out} was not made by a build with --single-file, so nothing was changed. Name another file, or delete it yourself.";
export const noOfflineToo =
  "--no-offline has no meaning with --single-file: the file keeps nothing on the device. Leave it out.";
