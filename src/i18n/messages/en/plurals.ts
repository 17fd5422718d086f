/** Counted nouns, with a message for each plural form of the language. */
export const plurals = {
  event: { one: "{n} event", other: "{n} events" },
  actor: { one: "{n} actor", other: "{n} actors" },
  source: { one: "{n} source", other: "{n} sources" },
  claim: { one: "{n} claim", other: "{n} claims" },
  disagreement: { one: "{n} disagreement", other: "{n} disagreements" },
  origin: { one: "{n} origin", other: "{n} origins" },
  more: { one: "{n} more", other: "{n} more" },
  moreEvent: { one: "{n} more event lies", other: "{n} more events lie" },
  problem: { one: "{n} problem", other: "{n} problems" },
  openQuestion: { one: "{n} open question", other: "{n} open questions" },
  settledQuestion: { one: "{n} settled", other: "{n} settled" },
  place: { one: "{n} place", other: "{n} places" },
  track: { one: "{n} track", other: "{n} tracks" },
  day: { one: "{n} day", other: "{n} days" },
  step: { one: "{n} step", other: "{n} steps" },
};
