/**
 * Compiles the views of record pages, one per page. A view contains everything its page says, with ids resolved to
 * names, so that the markup needs no lookups. The page's `index.json` is the same view.
 */
import { yearOf } from "../../i18n/dates";
import type { AboutView, TrustView } from "../../model/compiled/aboutView";
import type { ActorLine, ActorsView, ActorView } from "../../model/compiled/actorView";
import type { CitationView, ClaimView, SpeakerView } from "../../model/compiled/claimView";
import type { Index } from "../../model/compiled/eventIndex";
import type { EventView } from "../../model/compiled/eventView";
import type { EventLine, Ref } from "../../model/compiled/parts";
import type { DisagreementsView, PeriodView } from "../../model/compiled/recordView";
import { sortDay } from "../../model/date";
import type { Actor, Citation, Claim, EventRecord, Speaker } from "../../model/schema";
import { namedSource, shortCitation, sourceEntry } from "../cite/cite";
import { chainOf, NO_ORIGIN, originNamed, originOf } from "../evidence/origins";
import { trustOf } from "../evidence/trust";
import { lineageById } from "../lineage";
import { tally } from "../tally";
import { historyOf } from "./compileCorrections";
import { compileDisagreement, heaviestFirst } from "./compileDisagreement";
import { evidenceOf } from "./compileEvidence";
import { periodOf, sourcesOf, yearsOf } from "./compileIndex";
import { compileOrigins } from "./compileOrigins";
import { isLater, publishedBy } from "./laterThan";
import { actorRef, type DatedEvent, dateAnswers, type Lookup, lineOf, requireDate, settledFlag } from "./lookup";
import { movedClaims, movedQuestions } from "./oldIds";

function lineById(lookup: Lookup, id: string): EventLine {
  const at = lookup.numberOf.get(id);
  const dated = at === undefined ? undefined : lookup.events[at];
  if (!dated) throw new Error(`no event "${id}"`);
  return lineOf(dated);
}

function citationView(lookup: Lookup, citation: Citation): CitationView[] {
  const source = lookup.sources.get(citation.source);
  if (!source) return [];
  const evidence = evidenceOf(lookup);
  const numbers = evidence.citation(citation);
  const beyond = chainOf(evidence, numbers).slice(1 + (citation.via?.length ?? 0));
  return [
    {
      source: { id: source.id, name: source.title },
      short: shortCitation(source, lookup.dates),
      genre: source.custom.genre,
      ...(citation.locator ? { locator: citation.locator } : {}),
      ...(citation.approximate ? { approximate: true as const } : {}),
      via: (citation.via ?? []).map((relay) => namedSource(lookup.sources, relay, lookup.dates)),
      ...(beyond.length > 0 ? { beyond: beyond.map((at) => namedByNumber(lookup, at)) } : {}),
      ...(originOf(evidence, numbers) === NO_ORIGIN ? { noOrigin: true as const } : {}),
      ...(citation.quote ? { quote: citation.quote } : {}),
    },
  ];
}

function namedByNumber(lookup: Lookup, at: number): { id?: string; name: string } {
  const { id, name } = originNamed(evidenceOf(lookup), at);
  return id === undefined ? { name } : namedSource(lookup.sources, id, lookup.dates);
}

const speakerView = (lookup: Lookup, speaker: Speaker): SpeakerView =>
  "actor" in speaker ? { actor: actorRef(lookup, speaker.actor) } : { name: speaker.name };

export function claimView(lookup: Lookup, claim: Claim): ClaimView {
  const { id, text, status, says, slip, note } = claim;
  return {
    id,
    text,
    speakers: claim.speakers.map((speaker) => speakerView(lookup, speaker)),
    status,
    citations: claim.citations.flatMap((citation) => citationView(lookup, citation)),
    ...(says ? { says } : {}),
    ...(slip ? { slip } : {}),
    ...(note ? { note } : {}),
  };
}

function placeChain(lookup: Lookup, event: EventRecord): Ref[] {
  if (!event.place) return [];
  return lineageById(lookup.places, event.place).map((id) => ({ id, name: lookup.places.get(id)?.name ?? id }));
}

export function compileEvent(lookup: Lookup, at: number): EventView {
  const dated = lookup.events[at];
  if (!dated) throw new Error(`no event in row ${at}`);
  const { event, date } = dated;
  const { basis, note: dateNote } = event.date;
  const previous = lookup.events[at - 1];
  const next = lookup.events[at + 1];
  const history = historyOf(lookup, event.id);
  return {
    kind: "event",
    id: event.id,
    title: event.title,
    date,
    answers: dateAnswers(lookup, event),
    ...(basis
      ? {
          dateBasis: {
            ...(basis.words ? { words: basis.words } : {}),
            ...(basis.rule ? { rule: basis.rule } : {}),
            claims: basis.claims ?? [],
          },
        }
      : {}),
    ...(dateNote ? { dateNote } : {}),
    laterThan: lookup.dataset.outlines.flatMap(({ source }) => {
      const found = isLater(date, publishedBy(lookup, source)) ? lookup.sources.get(source) : undefined;
      return found ? [{ id: source, name: shortCitation(found, lookup.dates) }] : [];
    }),
    place: placeChain(lookup, event),
    ...(event.placeNote ? { placeNote: event.placeNote } : {}),
    category: event.category,
    importance: event.importance,
    summary: event.summary,
    participants: event.participants.map(({ actor, role, basis: roleBasis, claims }) => ({
      actor: actorRef(lookup, actor),
      role,
      basis: roleBasis,
      claims: claims ?? [],
    })),
    claims: event.claims.map((claim) => claimView(lookup, claim)),
    ...(history.length > 0 ? { history } : {}),
    moved: movedClaims(lookup, event.id),
    disagreements: (lookup.disputesOf.get(event.id) ?? []).map((one) => compileDisagreement(lookup, one)),
    details: (lookup.detailsOf.get(event.id) ?? []).map((one) => compileDisagreement(lookup, one)),
    sources: [...sourcesOf(event.claims)].flatMap((id) => {
      const source = lookup.sources.get(id);
      return source ? [sourceEntry(source, lookup.sources, lookup.dates)] : [];
    }),
    ...compileOrigins(lookup, dated),
    related: (event.related ?? []).flatMap(({ event: other, relation, claims }) =>
      lookup.numberOf.has(other) ? [{ event: lineById(lookup, other), relation, claims }] : [],
    ),
    ...(event.note ? { note: event.note } : {}),
    elsewhere: claimsElsewhere(lookup, event),
    ...(previous ? { previous: lineOf(previous) } : {}),
    ...(next ? { next: lineOf(next) } : {}),
  };
}

/** Claims of other events that this event cites, each with its number and its event's title. */
function claimsElsewhere(lookup: Lookup, event: EventRecord): EventView["elsewhere"] {
  const named = [
    ...event.summary.flatMap((sentence) => sentence.claims),
    ...(event.date.basis?.claims ?? []),
    ...event.participants.flatMap((participant) => participant.claims ?? []),
    ...(event.related ?? []).flatMap((relation) => relation.claims),
  ];
  const found = new Map<string, EventView["elsewhere"][string]>();
  for (const id of named) {
    const other = lookup.claims.get(id);
    if (!other || other.event.id === event.id) continue;
    found.set(id, { number: other.event.claims.indexOf(other.claim) + 1, event: other.event.title });
  }
  return Object.fromEntries(found);
}

const namesOf = (names: Actor["names"]) => Object.entries(names ?? {}).map(([lang, name]) => ({ lang, name }));

export function compileActor(lookup: Lookup, id: string): ActorView {
  const actor = lookup.actors.get(id);
  if (!actor) throw new Error(`no actor "${id}"`);
  const events: ActorView["events"][number][] = [];
  const companions: string[] = [];
  // Sub-units and parents of the actor do not count as company.
  const kin = lineageById(lookup.actors, id);
  const isKin = (other: string) => kin.includes(other) || lineageById(lookup.actors, other).includes(id);
  for (const dated of lookup.events) {
    const { participants } = dated.event;
    const own = participants.find((one) => one.actor === id);
    const part = own ?? participants.find((one) => lineageById(lookup.actors, one.actor).includes(id));
    if (!part) continue;
    const line = lineOf(dated);
    events.push(
      own ? { ...line, role: own.role, basis: own.basis } : { ...line, through: actorRef(lookup, part.actor) },
    );
    companions.push(...participants.map((one) => one.actor).filter((other) => !isKin(other)));
  }
  const questions = lookup.disputes.map((one) => ({ id: one.id, name: one.question, ...settledFlag(one) }));
  const group = lookup.dataset.info.groups.find((one) => one.id === actor.group);
  const cite = (citations: readonly Citation[] | undefined) =>
    (citations ?? []).flatMap((one) => citationView(lookup, one));
  return {
    kind: "actor",
    id,
    name: actor.name,
    names: namesOf(actor.names),
    aliases: actor.aliases ?? [],
    actorKind: actor.kind,
    group: { id: actor.group, label: group?.label ?? actor.group },
    ...(actor.parent ? { parent: actorRef(lookup, actor.parent) } : {}),
    parts: lookup.dataset.actors.filter((one) => one.parent === id).map((one) => ({ id: one.id, name: one.name })),
    ...(actor.description ? { description: actor.description } : {}),
    descriptionCitations: cite(actor.descriptionCitations),
    ...(actor.born ? { born: requireDate(lookup, actor.born) } : {}),
    ...(actor.died ? { died: requireDate(lookup, actor.died) } : {}),
    ...(actor.note ? { note: actor.note } : {}),
    members: (actor.members ?? []).map(({ name, note, citations }) => ({
      name,
      ...(note ? { note } : {}),
      citations: cite(citations),
    })),
    affiliations: (actor.affiliations ?? []).map(({ actor: other, role, date, note, citations, disagreements }) => ({
      actor: actorRef(lookup, other),
      role,
      ...(date ? { date: requireDate(lookup, date, date.includes("/") ? "span" : undefined) } : {}),
      ...(note ? { note } : {}),
      citations: cite(citations),
      disagreements: questions.filter((one) => disagreements?.includes(one.id)),
    })),
    disagreements: questions.filter(({ id: question }) =>
      events.some((event) => lookup.disputesOf.get(event.id)?.some((one) => one.id === question)),
    ),
    events,
    coActors: [...tally(companions)]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([other, count]) => ({ ...actorRef(lookup, other), events: count })),
  };
}

/** Compiles a period with its events. An event belongs to it if any part of its date may lie inside. */
export function compilePeriod(lookup: Lookup, id: string): PeriodView {
  const period = lookup.dataset.info.periods.find((one) => one.id === id);
  if (!period) throw new Error(`no period "${id}"`);
  const date = requireDate(lookup, period.edtf, "span");
  const from = date.earliest ?? Number.NEGATIVE_INFINITY;
  const to = date.latest ?? Number.POSITIVE_INFINITY;
  const events = lookup.events.filter(
    (one) =>
      (one.date.latest ?? Number.POSITIVE_INFINITY) >= from && (one.date.earliest ?? Number.NEGATIVE_INFINITY) <= to,
  );
  return { kind: "period", id, label: period.label, date, events: events.map(lineOf) };
}

export function compileDisagreements(lookup: Lookup): DisagreementsView {
  return {
    kind: "disagreements",
    id: "",
    disagreements: heaviestFirst(lookup, lookup.disputes),
    details: heaviestFirst(lookup, lookup.details),
    moved: [...movedQuestions(lookup)],
  };
}

export function compileActors(lookup: Lookup): ActorsView {
  const { info, actors } = lookup.dataset;
  const eventsOf = new Map<string, DatedEvent[]>(actors.map(({ id }) => [id, []]));
  for (const dated of lookup.events) {
    const touched = new Set(dated.event.participants.flatMap(({ actor }) => lineageById(lookup.actors, actor)));
    for (const id of touched) eventsOf.get(id)?.push(dated);
  }
  const lineOfActor = ({ id, name, names, kind }: Actor): ActorLine => {
    const events = eventsOf.get(id) ?? [];
    const perYear = tally(events.map(({ date }) => yearOf(sortDay(date))));
    return {
      id,
      name,
      names: namesOf(names),
      actorKind: kind,
      events: events.length,
      ...(events.length > 0 ? { years: yearsOf(events) } : {}),
      perYear: [...perYear],
    };
  };
  return {
    kind: "actors",
    id: "",
    groups: info.groups.map(({ id, label }) => ({
      id,
      label,
      actors: actors.filter(({ group }) => group === id).map(lineOfActor),
    })),
  };
}

function trustView(index: Index): TrustView {
  const { events, claims, sources } = trustOf(index);
  const refTo = (at: number | undefined) => {
    const source = at === undefined ? undefined : index.sources[at];
    return source && { id: source.id, name: source.name };
  };
  const [oldest, newest] = [refTo(sources.oldest), refTo(sources.newest)];
  return {
    events,
    claims: { all: claims.all, located: claims.located },
    undated: sources.undated,
    ...(oldest ? { oldest } : {}),
    ...(newest ? { newest } : {}),
  };
}

export function compileAbout(lookup: Lookup, index: Index): AboutView {
  const { info, sources } = lookup.dataset;
  const access = tally(sources.map((source) => source.custom.access));
  return {
    kind: "about",
    id: "",
    paragraphs: info.about ?? [],
    genres: [...tally(sources.map((source) => source.custom.genre))]
      .sort((a, b) => b[1] - a[1])
      .map(([genre, count]) => ({ genre, sources: count })),
    access: { full: access.get("full") ?? 0, excerpt: access.get("excerpt") ?? 0, cited: access.get("cited") ?? 0 },
    trust: trustView(index),
    periods: info.periods.map((one) => periodOf(lookup, one)),
    sources: sources
      .map((source) => ({ id: source.id, name: source.title, short: shortCitation(source, lookup.dates) }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}
