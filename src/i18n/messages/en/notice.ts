/**
 * Messages of notices: data that was left out, addresses that could not be read, and files that could not be loaded.
 */
export const setAside = "{problems} in the data left something out.";
export const setAsideEvents = "{n} of {all} events could not be shown.";
export const unknownField = "The address has a part this version does not know: {name}.";
export const badValue = "A part of the address could not be read: {name} = {value}.";
export const repeated = "A part of the address stands in it more than once, where only one can count: {name}.";
export const unknownId = "The address names {kind} “{id}”, which this record does not have.";
export const unknownIds = "The address names what this record does not have: {ids}.";
export const leaveOut = "Leave it out";
export const newer = "This link was made with a newer version of this site. Reload to get it.";
export const removed = "“{id}” was removed: {reason}";
export const outside = "This event is outside the active filters.";
export const widen = "Remove the filters";
export const failed = "The data could not be loaded. The page you see is complete; the tracks need the data.";
export const retry = "Try again";
export const noSuch = "There is no {kind} “{id}” in this record.";
export const partFailed = "A part of this page could not be loaded. Reload the page to try again.";
export const recordFailed = "This record could not be loaded.";
export const dismiss = "Dismiss";
export const noOutline = "There is no outline of “{id}” to follow here; another source is shown.";
export const outdated = "This record was published anew while this page was open.";
export const showNew = "Show the new version";
export const fileWithoutScript =
  "Events, search and filters in this file need scripts. Open it in a browser that runs them.";
export const folder = "This copy is read from a folder. Search and filters need it on a web server.";
