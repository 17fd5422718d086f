/**
 * Compiles the index, which every page loads: what tracks, list and filters need of each event, as one column per field
 * and without prose. Also compiles the facts about the site that every page shows.
 */
import { yearOf } from "../../i18n/dates";
import type { Index, IndexActor, IndexColumns } from "../../model/compiled/eventIndex";
import type { Period } from "../../model/compiled/parts";
import type { Counts, SetAside, Site } from "../../model/compiled/site";
import type { DatasetInfo } from "../../model/info";
import { shortCitation } from "../cite/cite";
import { lineageById } from "../lineage";
import { tally } from "../tally";
import { evidenceOf } from "./compileEvidence";
import { compileSpeakers } from "./compileSpeakers";
import { compileIndexStory, compileSiteStory } from "./compileStory";
import { type DatedEvent, dateAnswers, type Lookup, requireDate, settledFlag } from "./lookup";
import { isPartOfPage, oldIdsOf } from "./oldIds";

export function countsOf(lookup: Lookup): Counts {
  const { dataset } = lookup;
  return {
    events: dataset.events.length,
    actors: dataset.actors.length,
    sources: dataset.sources.length,
    claims: lookup.claims.size,
    disagreements: lookup.disputes.length,
  };
}

/** The first and last year of any event, which the overview spans. */
export function yearsOf(events: readonly DatedEvent[]): readonly [number, number] {
  const days = events.flatMap(({ date }) => [date.earliest, date.latest]).filter((day): day is number => day !== null);
  if (days.length === 0) return [2000, 2001];
  return [yearOf(days.reduce((a, b) => Math.min(a, b))), yearOf(days.reduce((a, b) => Math.max(a, b)))];
}

export function compileSite(lookup: Lookup, version: string, setAside: readonly SetAside[]): Site {
  const { info } = lookup.dataset;
  const story = compileSiteStory(lookup);
  return {
    id: info.id,
    title: info.title,
    ...(info.standfirst ? { standfirst: info.standfirst } : {}),
    ...(info.subject ? { subject: info.subject } : {}),
    language: info.language,
    ...(info.publisher ? { publisher: info.publisher } : {}),
    ...(info.contact ? { contact: info.contact } : {}),
    ...(info.homepage ? { homepage: info.homepage } : {}),
    ...(info.licence ? { licence: info.licence } : {}),
    version,
    counts: countsOf(lookup),
    years: yearsOf(lookup.events),
    setAside,
    outlines: lookup.dataset.outlines.flatMap(({ source }) => {
      const found = lookup.sources.get(source);
      return found ? [{ id: source, name: shortCitation(found, lookup.dates) }] : [];
    }),
    ...(story ? { story } : {}),
  };
}

export function compileIndex(lookup: Lookup, version: string, setAside: readonly SetAside[] = []): Index {
  const { dataset, events } = lookup;
  const { info } = dataset;
  const eventsOfActor = tally(
    events.flatMap(({ event }) => [
      ...new Set(event.participants.flatMap(({ actor }) => lineageById(lookup.actors, actor))),
    ]),
  );
  const actors: IndexActor[] = dataset.actors.map(({ id, name, group, parent }) => ({
    id,
    name,
    group,
    ...(parent ? { parent } : {}),
    events: eventsOfActor.get(id) ?? 0,
  }));
  const old = oldIdsOf(lookup);
  const moved = (isPart: boolean) =>
    Object.fromEntries(old.flatMap((one) => (one.now && isPartOfPage(one) === isPart ? [[one.id, one.now]] : [])));
  const removed = old.flatMap((one) =>
    one.removed && one.was !== "disagreement" ? [[one.id, one.removed] as const] : [],
  );
  const evidence = evidenceOf(lookup);
  const speakers = compileSpeakers(lookup);
  const story = compileIndexStory(lookup);
  return {
    format: 1,
    site: compileSite(lookup, version, setAside),
    labels: {
      categories: info.categories,
      roles: info.roles,
      bases: info.bases,
      statuses: info.statuses,
      genres: info.genres,
    },
    actors,
    groups: info.groups.map(({ id, label, short }) => ({ id, label, ...(short ? { short } : {}) })),
    places: dataset.places.map(({ id, name, parent }) => ({ id, name, ...(parent ? { parent } : {}) })),
    periods: info.periods.map((one) => periodOf(lookup, one)),
    tracks: info.tracks,
    opening: requireDate(lookup, info.opening, "span"),
    disagreements: lookup.disputes.map((one) => ({ id: one.id, question: one.question, ...settledFlag(one) })),
    aliases: moved(false),
    fragments: moved(true),
    removed: Object.fromEntries(removed),
    ...(story ? { story } : {}),
    sources: evidence.sources,
    named: evidence.named,
    statuses: evidence.statuses,
    speakers: speakers.speakers,
    events: compileColumns(lookup, evidence.claims, speakers.ofEvents),
  };
}

/** A period of the dataset, with its date compiled. */
export function periodOf(lookup: Lookup, { id, label, short, edtf }: DatasetInfo["periods"][number]): Period {
  return { id, label, ...(short ? { short } : {}), date: requireDate(lookup, edtf, "span") };
}

function compileColumns(
  lookup: Lookup,
  claims: IndexColumns["claims"],
  speakers: IndexColumns["speakers"],
): IndexColumns {
  const { events, dataset, disputes } = lookup;
  const placeNumber = new Map(dataset.places.map(({ id }, at) => [id, at]));
  const actorNumber = new Map(dataset.actors.map(({ id }, at) => [id, at]));
  const disputeNumber = new Map(disputes.map(({ id }, at) => [id, at]));
  return {
    id: events.map(({ event }) => event.id),
    title: events.map(({ event }) => event.title),
    short: events.map(({ event }) => event.short ?? null),
    date: events.map(({ date }) => date),
    category: events.map(({ event }) => event.category),
    place: events.map(({ event }) => placeNumber.get(event.place ?? "") ?? null),
    importance: events.map(({ event }) => event.importance),
    participants: events.map(({ event }) =>
      event.participants.map(({ actor, role, basis }) => [actorNumber.get(actor)!, role, basis] as const),
    ),
    claims,
    speakers,
    disputes: events.map(({ event }) =>
      (lookup.disputesOf.get(event.id) ?? []).map(({ id }) => disputeNumber.get(id)!),
    ),
    answers: events.map(({ event }) => dateAnswers(lookup, event)),
  };
}

/** Ids of the sources that claims cite, in order of first citation. */
export function sourcesOf(
  claims: readonly { readonly citations: readonly { readonly source: string }[] }[],
): Set<string> {
  return new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
}
