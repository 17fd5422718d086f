/** Messages of the command palette: its suggestions and commands. */
export const title = "What could be meant";
export const empty = "Nothing in this record, no date and no command matches.";
export const hint = "Up and Down choose, Enter does it.";
export const groups = {
  searches: "Last searches on this device",
  dates: "Dates",
  answers: "In this record",
  commands: "Commands",
};
/** What an answer is. */
export const kinds = {
  event: "Event",
  disagreement: "Sources disagree",
  actor: "Actor",
  source: "Source",
  place: "Place",
  period: "Period",
};
export const kindAnd = "{kind}, {more}";
export const go = "Go to {name}";
export const keywords = {
  hideTrack: "hide close remove track",
  showTrack: "show open add track",
  pin: "pin keep top track",
  unpin: "unpin track",
  only: "only filter events",
  without: "hide leave out without exclude events",
  with: "show include again events",
};
export const commands = {
  story: ["Start the story", "guided reading tour steps begin"],
  clear: ["Remove all filters", "clear reset"],
  disputed: ["Only where sources disagree", "filter disputed disagreement"],
  undisputed: ["No longer only where sources disagree", "filter disputed disagreement"],
  nextDisputed: ["Next disagreement", "disputed sources disagree"],
  whole: ["Whole period", "fit all everything"],
  opening: ["Opening view", "reset start window"],
  list: ["View as a list", "show"],
  copy: ["Copy link to this view", "share address url"],
  describe: ["Describe this view", "summary what is in view"],
  help: ["Help and keys", "keyboard shortcuts settings legend"],
  zoomIn: ["Zoom in", "closer larger"],
  zoomOut: ["Zoom out", "wider smaller"],
  first: ["First event", "begin start"],
  previous: ["Previous event", "back earlier"],
  next: ["Next event", "forward later"],
  last: ["Last event", "end"],
  previousDisputed: ["Previous disagreement", "disputed sources disagree"],
  even: ["Even out gaps", "scale spacing"],
  trueScale: ["True scale, gaps as they are", "even out gaps off spacing"],
  tracks: ["View as tracks", "show timeline"],
  system: ["Appearance as the system", "theme colour default"],
  light: ["Light appearance", "theme colour day"],
  dark: ["Dark appearance", "theme colour night"],
  contrast: ["High contrast appearance", "theme colour"],
  questions: ["All questions on which sources disagree", "where sources disagree disagreements disputed list"],
  source: ["Follow the source", "view outline article column paragraph"],
  cite: ["Cite this", "citation reference bibliography apa mla chicago bibtex ris"],
  embed: ["Embed this view", "iframe snippet html article share"],
  qr: ["QR code of this view", "scan phone link address share"],
  csv: ["Download the events as CSV", "export save table spreadsheet"],
  json: ["Download the events as JSON", "export save data"],
};
export const copied = "Link copied";
export const copyRefused = "The browser did not allow copying. The link is in the address bar.";
export const labels = {
  hideTrack: "Hide the track of {name}",
  showTrack: "Show a track of {name}",
  pin: "Keep the track of {name} on top",
  unpin: "No longer keep the track of {name} on top",
  only: "Only events of {name}",
  without: "Leave out the events of {name}",
  with: "No longer leave out the events of {name}",
  onlyWith: "Only events with {noun} {name}",
  withoutWith: "Leave out the events with {noun} {name}",
  withWith: "No longer leave out the events with {noun} {name}",
};
