/** Messages of the form that reports a problem. */
export const title = "Report a problem";
export const close = "Close";
export const claim = "About this claim: {text}";
export const ownText = "What is wrong, and how do you know?";
export const text = "The message";
export const subject = "Problem with a claim: {event}";
export const mail = "Open in your mail program";
export const copy = "Copy the message";
export const copied = "Copied";
export const copyRefused = "The browser did not allow copying. The message is selected: copy it from here.";
export const to = "It goes to {contact}. Nothing is sent from this page.";
export const toPlace =
  "Reports are taken at {contact}. Copy the message and put it there; nothing is sent from this page.";
export const toUnknown =
  "This record names no address for reports: add one you know of its publisher. Nothing is sent from this page.";
export const toNobody =
  "This record names no address for reports: add one you know of its publisher, {publisher}. Nothing is sent from this page.";
export const failed = "The form for reports could not be loaded. Reload the page to try again.";
export const lines = {
  problem: "Problem: {text}",
  claim: "Claim: {text}",
  said: "Said by: {speakers} ({status})",
  source: "Source: {source}",
  quote: "Quoted: “{quote}”",
  event: "Event: {event}",
  link: "Link: {address}",
  version: "Record: {record}, data version {version}",
};
export const tooLong = "Your words are too long for a mail program to take over: copy the message instead.";
