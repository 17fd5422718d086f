/** W-UNUSED: claims that nothing on their event's page rests on, told once for each event, and sources that nothing cites. */
import { checkMessages } from "../../../i18n/check";
import type { Citation } from "../../../model/schema";
import { worded } from "../finding";
import { listed, named, type Sense, type Warning } from "./sense";

export function unused(sense: Sense): Warning[] {
  return [...unusedClaims(sense), ...unusedSources(sense)];
}

function unusedClaims({ events, disagreements, outlines, stories }: Sense): Warning[] {
  const used = new Set<string>();
  const use = (ids: readonly string[] | undefined) => {
    for (const id of ids ?? []) used.add(id);
  };
  for (const { record } of events) {
    use(record.date.basis?.claims);
    use(record.placeClaims);
    for (const { claims } of record.summary) use(claims);
    for (const { claims } of record.participants) use(claims);
    for (const { claims } of record.related ?? []) use(claims);
  }
  for (const { claims } of disagreements.flatMap(({ positions }) => positions)) use(claims);
  for (const { sentences } of outlines.flatMap(({ paragraphs }) => paragraphs)) {
    for (const { claims } of sentences) use(claims);
  }
  for (const { sentences } of stories.flatMap(({ steps }) => steps)) for (const { claims } of sentences) use(claims);
  return events.flatMap((placed): Warning[] => {
    // A slip is kept because it is printed, and nothing should rest on it.
    const idle = placed.record.claims.filter(({ id, slip }) => !slip && !used.has(id)).map(({ id }) => id);
    const [first] = idle;
    if (first === undefined) return [];
    return [
      {
        code: "W-UNUSED",
        placed,
        steps: ["claims", placed.record.claims.findIndex(({ id }) => id === first), "id"],
        value: first,
        text: worded(checkMessages.sense.idleClaims, {
          event: named(placed.record.id, placed.record.date.edtf),
          claims: listed(idle),
        }),
        about: idle,
      },
    ];
  });
}

/** A source that others derive from or came through is used, though no claim cites it. */
function unusedSources({ events, actors, sources, outlines }: Sense): Warning[] {
  const used = new Set<string>(outlines.map(({ source }) => source));
  const cite = (citations: readonly Citation[] | undefined) => {
    for (const { source, via = [] } of citations ?? []) for (const id of [source, ...via]) used.add(id);
  };
  for (const { record } of events) for (const { citations } of record.claims) cite(citations);
  for (const { descriptionCitations, members = [], affiliations = [] } of actors) {
    cite(descriptionCitations);
    for (const { citations } of [...members, ...affiliations]) cite(citations);
  }
  for (const { record } of sources) for (const id of record.custom.derivedFrom ?? []) used.add(id);
  return sources
    .filter(({ record }) => !used.has(record.id))
    .map((placed) => ({
      code: "W-UNUSED",
      placed,
      steps: ["id"],
      value: placed.record.id,
      text: worded(checkMessages.sense.idleSource, { source: named(placed.record.id, placed.record.custom.edtf) }),
      about: [],
    }));
}
