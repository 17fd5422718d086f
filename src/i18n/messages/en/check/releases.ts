/** What `timeline release` prints. */
export const withErrors = "Nothing was released. Fix the errors first.";
export const same = "{folder}: nothing to release: version {version} was released on {date}.";
export const firstOne =
  "{folder}: released version {version} of {date}, the first. What changes from now on is recorded.";
export const done = "{folder}: released version {version} of {date}: {changed} changed, {added} added, {gone} gone.";
export const wouldBe = "{folder}: would release version {version}: {changed} changed, {added} added, {gone} gone.";
/** One change: what it is of, and what it said and says. */
export const change = "  {record}, {field}: {from} → {to}";
export const other = "  {record}: {what}";
export const needsReason = "  needs a reason";
export const missing =
  'Nothing was released: {n} changes need a reason. Write them into {file}, which names each, and run the command again. One reason for all: --why "…".';
export const strange = '{file}: "{key}" is no change that needs a reason. Remove it, or correct the id.';
export const badReasons = '{file}: this is not {"reasons": {"id field": "why"}}.';
export const badDate = '--date "{typed}" is not a day from {last} on, such as {today}.';
export const nothing = "nothing";
/** What the build says of a dataset whose last release is another version. */
export const unreleased =
  "{folder}: version {version} is not released; the last release is version {last} of {date}. Record the changes: timeline release {folder}";
