/** What the command line prints. Commands and options are typed as they stand here, in every language. */
export const does = {
  build: "the finished site of a dataset, with the app in dir",
  single: "the same as one file to send, of up to 500 events",
  check: "every problem of a dataset",
  import: "reads a spreadsheet, TimelineJS, Markwhen or references",
  new: "starts a record of your own, with an example",
  sample: "writes a made-up dataset of n events",
  release: "records what changed since the last release, with reasons",
  export: "writes a whole record as CSV sheets for a spreadsheet",
  schemas: "writes the JSON Schemas editors use",
  serve: "serves a built site as plain files",
  dev: "serves a dataset and the code as they are edited",
};
export const tooMany = "Not understood: {words}. Before an option, such as --date 2026-01-31, come two dashes.";
/** The same for a command that runs by npm. */
export const tooManyByNpm =
  "Not understood: {words}. With npm, options come after two dashes: {program} {command} … --date 2026-01-31";
export const badPort = '--port "{port}" is not a port: a number from 0 to 65535.';

/** The last line of a check and of a build. */
export const summary = "{folder}: {kept}; {counts}";
export const kept =
  "{events} events, {claims} claims, {sources} sources, {actors} actors, {disagreements} disagreements";
export const counts = "{errors} errors, {warnings} warnings";
export const countsAnswered = "{errors} errors, {warnings} warnings, {answered} warnings answered";
export const setAside = "{counts}; {n} records set aside";
export const drafts = "{counts}; {n} drafts, not published";
export const size =
  "{folder}: {many} events. Sites are measured with up to {measured}; above that the check and the build take longer, and the first page grows with each event, which readers on a phone or a slow line have to wait for. Consider splitting the dataset.";

export const built = "{out}: {pages} pages, {files} files, {size} MB, data version {version}";
export const badBudget = '--budget "{typed}" is not a number of megabytes, such as 20.';
export const overBudget =
  "{out} was not replaced: the new site has {size} MB, more than the {most} of --budget. Largest: {parts}. Leave out what is not needed, or raise the budget.";
export const part = "{path} {size} MB";
export const pageOverBudget =
  "{out} was not replaced: {path} has {size} kB compressed, and a page of an event may have {most}. Give the event fewer claims, or divide it.";
export const cards = "{out}: {n} share cards, {painted} of them drawn anew";
export const noCards =
  "Share cards cannot be drawn on this platform ({reason}). The site is built without them; everything else is whole.";
export const watching = "Waiting for changes  (Ctrl+C stops it)";
/** What `timeline check --fix` wrote. */
export const fixedValue = "{file}:{line}  {field}: {from} is now {to}";
export const addedValue = '{file}:{line}  {field}: "{key}": {to} added beside it';
export const fixed = "{folder}: {n} solved, where only one thing can be meant";
export const nothingBuilt =
  "Nothing was built. Fix the errors, or build with --keep-going to leave out the bad records.";
export const noOut = "Name a folder to build into: --out dir.";
export const isFile = "{folder} is a file; name a folder.";
export const inOneAnother = "{out} and {other} overlap; build into a folder of its own.";
export const notOurs =
  "{out} is not empty and holds no site made by a build, so nothing was changed. Name another folder, or empty it yourself.";
export const badBaseUrl = '--base-url "{address}" is not an http or https address without query and hash.';
export const noApp = "{folder} holds no built app: run npm run build";
export const appLacks = "the built app lacks {file}: run npm run build";
/** The same two in the package, which brings the app. */
export const noAppHere = "{folder} holds no built app. The package brings one: install it again, or leave out --app.";
export const appHereLacks =
  "the built app lacks {file}. The package brings a whole one: install it again, or leave out --app.";
/** Only the package says this. */
export const noDev =
  "The command dev is not part of the package: it serves the program's code as it is edited, and works in the project's repository only.";

/** What `timeline new` wrote, and what to do next. */
export const begun =
  "{folder}: a record of three events, to be replaced by your own. {folder}/README.md says what to do, on one page.";
export const begunEmpty = "{folder}: a record without events. {folder}/README.md says what to do, on one page.";
export const badNew = "--{field}: {message}. {fix}";
export const noNewFolder = "Name a folder for the new record: new my-record.";

export const sampled = "{folder}: {n} made-up events in {files} files, seed {seed}";
export const howMany = "Say how many events: --events n, from {fewest} to {most}.";
export const badEvents = '--events "{typed}" is not a whole number from {fewest} to {most}.';
export const badSeed = '--seed "{typed}" is not a whole number from 0 to {most}.';
export const noSampleOut = "Name a folder to write into: --out dir.";
export const notEmpty = "{out} is not empty, so nothing was written. Name another folder, or empty it yourself.";

export const at = "The timeline is at {address}  (Ctrl+C stops it)";
export const noSite = "There is no folder {folder}. Build the site first: {command}";
export const portUsed = "Port {port} is in use; trying {next}.";
export const portRefused = "Port {port} cannot be used: {reason}";
/** Pages of the servers. */
export const notFound = "Not found";
export const noAnswer = "This cannot be answered";
export const errors = "Errors";
export const dataErrors = "The data has errors. They are printed in the terminal and shown over this page.";
