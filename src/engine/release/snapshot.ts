/** Takes down what every published record says, so that the next release can be compared with it. */

import type { Fields, Snapshot } from "../../model/published";
import type { PublishedKind } from "../../model/publishedKinds";
import type { Actor, Claim, Dataset, Disagreement, EventRecord, Place, Source } from "../../model/schema";

/** What a record says. Left out are its id, and what only orders, weighs or checks the data. */
export function snapshotOf(dataset: Dataset): Snapshot & Record<PublishedKind, Readonly<Record<string, Fields>>> {
  return {
    events: byId(dataset.events, ofEvent),
    claims: byId(
      dataset.events.flatMap(({ claims }) => claims),
      ofClaim,
    ),
    actors: byId(dataset.actors, ofActor),
    places: byId(dataset.places, ofPlace),
    sources: byId(dataset.sources, ofSource),
    disagreements: byId(dataset.disagreements, ofDisagreement),
  };
}

/** In the order of ids, so that a move from file to file changes nothing. */
function byId<T extends { readonly id: string }>(records: readonly T[], fieldsOf: (record: T) => Fields) {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(sorted.map((record) => [record.id, present(fieldsOf(record))]));
}

/** Only the fields that say something. */
const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value)));

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const ofEvent = ({ title, date, summary, place, placeNote, category, participants, related, note }: EventRecord) => ({
  title,
  date: { edtf: date.edtf, ...(date.extent ? { extent: date.extent } : {}) },
  dateBasis: [date.basis?.words, date.basis?.rule].filter(Boolean),
  dateNote: date.note,
  place,
  placeNote,
  category,
  summary: summary.map(({ text }) => text),
  participants: participants.map(({ actor, role, basis }) => ({ actor, role, basis })),
  related: related?.map(({ event, relation }) => ({ event, relation })),
  note,
});

const ofClaim = ({ text, status, speakers, citations, says, slip, note }: Claim) => ({
  text,
  status,
  speakers,
  citations,
  says,
  slip,
  note,
});

const ofActor = ({ id: _, affiliations, members, descriptionCitations: __, ...rest }: Actor) => ({
  ...rest,
  members: members?.map(({ name }) => name),
  affiliations: affiliations?.map(({ actor, role, date }) => ({ actor, role, ...(date ? { date } : {}) })),
});

const ofPlace = ({ id: _, lat, lon, ...rest }: Place) => ({
  ...rest,
  coordinates: lat === undefined || lon === undefined ? undefined : `${lat}, ${lon}`,
});

const ofSource = ({ id: _, type: __, issued: ___, accessed: ____, custom, ...rest }: Source) => {
  const { answers: _____, edtf, copy, ...others } = custom;
  return { ...rest, ...others, date: edtf && { edtf }, copy: copy && [copy.host, copy.URL].filter(Boolean) };
};

const ofDisagreement = ({ question, positions, outcome, note }: Disagreement) => ({
  question,
  positions: positions.map(({ answer, claims }) => ({ answer, claims })),
  outcome:
    "position" in outcome && outcome.position !== undefined
      ? { kind: outcome.kind, answer: positions.find(({ id }) => id === outcome.position)?.answer ?? outcome.position }
      : { kind: outcome.kind },
  note,
});
