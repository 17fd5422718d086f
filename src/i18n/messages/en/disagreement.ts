/** Messages of disagreements, their answers and outcomes. */
export const preferred = "Better supported: {answer}.";
export const superseded = "Later information replaced an earlier answer.";
export const none = "No disagreement between sources is recorded.";
export const intro =
  "Where the sources of this record answer the same question differently, every answer is kept, with who gives it. The numbers count independent origins: copies of one text, and what only relays another, are one. An answer is called better supported only where other sources contradict the rest; else the question is left open.";
export const about = {
  date: "Dates",
  place: "Places",
  number: "Numbers",
  role: "Who did what",
  cause: "Causes",
  wording: "Words",
};
export const kinds = "Kinds of questions";
export const share = "{n} of {all} give it.";
export const stands = "{answer} stands.";
export const tieOf = "A tie: {origins} each for {answers}.";
export const most = "{n} of {all} give {answer}.";
export const noOrigin = "No origin is known.";
export const noneRemaining = "No answer is left by these sources.";
export const quoted = "“{answer}”";
export const better = "better supported";
export const standing = "stands";
export const tie = "tie";
export const answer = "Answer";
export const origins = "Origins";
export const whose = "On whose word";
export const saidIn = "{who}, in {outlet}";
export const noWord = "nobody in the sources that are left";
export const allOrigins = "Answers by origin";
export const withoutOrigin = "Origin unknown";
export const addsNone = "adds no origin";
export const saysNothing = "does not say";
export const sums =
  "{open} left open, {settled} settled. In {ties} of those left open the leading answers have the same number of independent origins.";
export const all = "All";
export const details = "Differences of detail";
export const detailsIntro = "Both answers can be true, so that these count as no disagreement.";
export const tally = "origins of each answer:";
export const openTie = "open, a tie";
export const states = {
  open: "open",
  preferred: "better supported",
  "different-acts": "different acts",
  superseded: "replaced",
  compatible: "both can be true",
};
export const kindOf = {
  date: "Date",
  place: "Place",
  number: "Number",
  role: "Who did what",
  cause: "Cause",
  wording: "Words",
};
export const gives = "Answers “{question}”:";
export const columns = ["Question", "About", "Outcome", "Origins of each answer"];
export const leftOpen = "Left open.";
export const preferredWhole = "Better supported by all sources together: {answer}.";
export const shareRemaining = "Of what is left, {n} of {all} give it.";
export const betterWhole = "better supported by all";
export const noteWhole = "With all sources:";
export const notCounted = "{name} (not counted)";
export const scrolls = "{origins}: the table moves sideways.";
export const outcomes = {
  "different-acts": "The answers describe different acts or steps.",
  compatible: "Both can be true.",
};
