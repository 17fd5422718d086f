/** The kinds of records whose changes are published, as published.json groups them. Apart from its schema, which the
 * browser does not need. */
export const PUBLISHED_KINDS = ["events", "claims", "actors", "places", "sources", "disagreements"] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** What one record of a kind is, as aliases.json calls it. */
export const NOUN_OF_KIND = {
  events: "event",
  claims: "claim",
  actors: "actor",
  places: "place",
  sources: "source",
  disagreements: "disagreement",
} as const satisfies Readonly<Record<PublishedKind, string>>;
