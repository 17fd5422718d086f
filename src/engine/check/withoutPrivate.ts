/** Takes out of a dataset what is never published: the notes among editors. Drafts are not in it in the first place. */
import type { Dataset } from "../../model/schema";

export function withoutPrivate(dataset: Dataset): Dataset {
  return {
    ...dataset,
    actors: dataset.actors.map(stripped),
    places: dataset.places.map(stripped),
    sources: dataset.sources.map(stripped),
    events: dataset.events.map((event) => ({ ...stripped(event), claims: event.claims.map(stripped) })),
    disagreements: dataset.disagreements.map(stripped),
    outlines: dataset.outlines.map(stripped),
    stories: dataset.stories.map(stripped),
  };
}

/** A record has `draft` here only if it is false. */
function stripped<T extends object>(record: T): T {
  if (!("internal" in record) && !("draft" in record)) return record;
  const { internal: _note, draft: _draft, ...rest } = record as T & { internal?: unknown; draft?: unknown };
  return rest as T;
}
