/** Words inside a citation that the reader copies. */
export const version = "Data version {version}";
export const versionInside = "data version {version}";
export const via = "Via {work}";
export const at = "at {locator}";
export const counted = "counted";
export const relayed = "relayed from {names}";
export const original = "Original: {key}{where}";
export const claim = "Claim: {text}";
/** This record, or a part of it, as a work of its publisher, in each style. */
export const whole = {
  apa: "{publisher} (n.d.). {record} ({version}) [Data set]. {end}",
  chicago: "{publisher} n.d. {record} {version}. {end}",
  mla: "{publisher} {record}, {version}, n.d., {end}",
};
export const part = {
  apa: "{publisher} (n.d.). {part} In {record} ({version}). {end}",
  chicago: "{publisher} n.d. {part} {record} {version}. {end}",
  mla: "{publisher} {part} {record}, {version}, n.d., {end}",
};
/** The same without a publisher: the title comes first. */
export const wholeWithoutPublisher = {
  apa: "{record} ({version}) [Data set]. (n.d.). {end}",
  chicago: "{record} n.d. {version}. {end}",
  mla: "{record}, {version}, n.d., {end}",
};
export const partWithoutPublisher = {
  apa: "{part} (n.d.). In {record} ({version}). {end}",
  chicago: "{part} n.d. {record} {version}. {end}",
  mla: "{part} {record}, {version}, n.d., {end}",
};
/** Notes on a source. */
export const titleNote = "Title: {note}";
export const dateNote = "Date: {date}";
export const undated = "n.d.";
export const copyNote = "Read in a copy at {host}";
export const about = "about";
export const uncertain = "uncertain";
export const accessed = {
  apa: "Retrieved {month} {day}, {year}, from {url}",
  chicago: "Accessed {month} {day}, {year}. {url}.",
  mla: "{url}. Accessed {day} {month} {year}.",
};
