/** Messages of the help and of its table of keys. */
export const button = "Help";
export const title = "Help";
export const close = "Close";
export const keysTitle = "Keys";
export const key = "Key";
export const does = "Does";
export const inTimeline = "While the timeline has the focus";
export const anywhere = "Anywhere but in a field";
export const inRecord = "In an open record";
export const inStory = "In the story";
export const inSearch = "In the field";
export const or = "or";
export const settings = "Settings";
export const singleKeys = "Single-key shortcuts (/ and ?)";
export const singleKeysHint = "Off: these two keys do nothing. Buttons, and Ctrl or Cmd with K, do the same.";
export const appearance = "Appearance";
export const themes = { system: "As the system", light: "Light", dark: "Dark", contrast: "High contrast" };
export const searches = "Remember my last ten searches";
export const searchesHint =
  "The search field offers them while it is empty (press Down). Off: those kept are forgotten.";
export const offline = "Keep this record for reading without a network";
export const offlineWhole = "All of it is kept: {size} MB.";
export const offlineSoFar = "{size} of {all} MB are kept so far.";
export const offlineLarge = "It has {all} MB, too much to fetch ahead. What you open is kept: {size} MB so far.";
export const offlineSaving = "Your browser saves data, so only what you open is kept: {size} of {all} MB so far.";
export const offlineFull = "The browser keeps no more: {size} of {all} MB.";
export const offlineOff = "Off: nothing of it is kept, and it needs a network.";
export const kept = "All of this is kept on this device.";
export const marksTitle = "How to read the marks";
export const timelineKeys = [
  [["Tab", "Shift Tab"], "into and out of the timeline, back to the current event"],
  [["Right", "Left"], "next, previous event on this track"],
  [["Down", "Up"], "nearest event in time on the next, previous track"],
  [["Home", "End"], "first, last event of the track"],
  [["Ctrl Home", "Ctrl End"], "first, last event of all tracks (Cmd on a Mac)"],
  [["PageDown", "PageUp"], "one window later, earlier, to its first event"],
  [["D", "Shift D"], "next, previous event on which sources disagree"],
  [["Shift Right", "Shift Left"], "moves the window; the focus stays"],
  [["+", "−"], "zooms in, out round the focused event"],
  [["0"], "whole period"],
  [["i", "Shift ?"], "describes what is in view"],
  [["h"], "this help"],
  [["Enter"], "opens the event"],
  [["Esc"], "closes the open record, or the description"],
];
export const globalKeys = [
  [["Ctrl K"], "to the field: searches, goes to dates, runs commands (Cmd K on a Mac)"],
  [["/"], "the same"],
  [["?"], "this help"],
];
export const searchKeys = [
  [["Enter", "Shift Enter"], "next, previous event found"],
  [["Down", "Up"], "chooses among what the field offers; Enter does it"],
  [["Esc"], "closes what is offered, then empties the field"],
];
export const recordKeys = [[["Esc"], "closes the record, back to the event"]];
export const storyKeys = [
  [["Right", "Left"], "next, previous step"],
  [["Home", "End"], "first, last step"],
  [["Esc"], "ends the story, at the same place"],
];
