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

const ofActor = ({ id: _, affiliations, members, descriptionCitations, ...rest }: Actor) => ({
  ...rest,
  descriptionCitations,
  members: members?.map(({ name, note, citations }) => ({ name, ...noted(note), citations })),
  affiliations: affiliations?.map(({ actor, role, date, note, citations }) => ({
    actor,
    role,
    ...(date ? { date } : {}),
    ...noted(note),
    citations,
  })),
});

const noted = (note: string | undefined) => (note === undefined ? {} : { note });

const ofPlace = ({ id: _, lat, lon, ...rest }: Place) => ({
  ...rest,
  coordinates: lat === undefined || lon === undefined ? undefined : `${lat}, ${lon}`,
});

const ofSource = ({ id: _, type: __, issued: ___, accessed: ____, custom, ...rest }: Source) => {
  const { answers: _____, edtf, copy, ...others } = custom;
  return { ...rest, ...others, date: edtf && { edtf }, copy: copy && [copy.host, copy.URL].filter(Boolean) };
};

const ofDisagreement = ({ question, about, positions, outcome, note }: Disagreement) => ({
  question,
  about,
  positions: positions.map(({ id, answer, claims, says, note: own }) => ({
    id,
    answer,
    ...(says ? { says } : {}),
    ...noted(own),
    claims,
  })),
  outcome,
  note,
});

/** What the snapshot leaves out, by kind: what orders, weighs or checks the data, and which claims a part of a record
 * rests on. docs/corrections.md says so; a test compares this with the schemas. */
export const LEFT_OUT = {
  events: ["id", "draft", "internal", "short", "order", "importance", "placeClaims", "answers", "claims"],
  claims: ["id", "internal"],
  actors: ["id", "draft", "internal"],
  places: ["id", "draft", "internal"],
  sources: ["id", "draft", "internal", "type", "issued", "accessed"],
  disagreements: ["id", "draft", "internal"],
} as const;
