/** What stands in a citation. */
export const version = "Data version {version}";
export const versionInside = "data version {version}";
export const via = "Via {work}";
export const at = "at {locator}";
export const counted = "counted";
export const relayed = "relayed from {names}";
export const original = "Original: {key}{where}";
export const claim = "Claim: {text}";
export const accessed = {
  apa: "Retrieved {month} {day}, {year}, from {url}",
  chicago: "Accessed {month} {day}, {year}. {url}.",
  mla: "{url}. Accessed {day} {month} {year}.",
};
