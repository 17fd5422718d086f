/** What `timeline release` prints. */
export const withErrors = "Nothing was released. Fix the errors first.";
export const same = "{folder}: nothing to release: version {version} was released on {date}.";
export const firstOne =
  "{folder}: released version {version} of {date}, the first. What changes from now on is recorded.";
export const firstTrial = "{folder}: would release version {version} of {date}, the first.";
export const done =
  "{folder}: released version {version} of {date}: {changes} changes in {records} records, {added} added, {gone} gone.";
export const wouldBe =
  "{folder}: would release version {version} of {date}: {changes} changes in {records} records, {added} added, {gone} gone.";
export const change = "  {record}: {line}";
export const needsReason = '    needs a reason: "{key}"';
export const readAgain = "Read again what rests on claims that changed:";
export const sentence = "  {record}: {text}";
export const missing =
  'Nothing was released. Reasons are missing: {n}. Write them into {file}, which names each, and run the command again. One reason for all: --why "…"';
export const strange =
  '{file}: nothing changed that is called "{key}". Remove it, or correct it: an id, or an id and the field.';
export const badReasons =
  '{file}: this is not {"reasons": {"id field": "why"}} with reasons of at most 4,000 plain characters.';
export const badWhy = "--why is too long, or has characters that cannot be published.";
export const badDate = '--date "{typed}" is not a day, such as {today}.';
export const tooEarly =
  "The last release is of {last}, so that {day} is too early. Give a day from {last} on: --date {last}";
export const future = "The release is dated {day}, and today is {today}. The next release cannot be earlier.";
/** What the build says of a dataset whose last release is another version. */
export const unreleased =
  "{folder}: version {version} is not released; the last release is version {last} of {date}. Record the changes: {program} release {folder}";
