/**
 * Compiles a source's page: the claims that cite it, the events that would lose claims without it, and its outline if
 * the dataset has one. The outline gives each sentence in our words, with its events and the disagreements in which
 * other sources differ.
 */
import type { Ref } from "../../model/compiled/parts";
import type {
  OutlineDispute,
  OutlineParagraph,
  OutlineSentence,
  RestingEvent,
  SourceView,
} from "../../model/compiled/sourceView";
import type { Day } from "../../model/date";
import type { Claim, Disagreement, Outline } from "../../model/schema";
import { shortCitation, sourceEntry } from "../cite/cite";
import { oncePer } from "../oncePer";
import { claimView } from "./compileViews";
import { isLater, publishedBy } from "./laterThan";
import { type DatedEvent, type Lookup, lineOf } from "./lookup";

interface Cited {
  readonly dated: DatedEvent;
  readonly claim: Claim;
}

/** The claims that cite each source, in the order of events. Computed once per dataset. */
const citedBySource = oncePer((lookup: Lookup): ReadonlyMap<string, readonly Cited[]> => {
  const found = new Map<string, Cited[]>();
  for (const dated of lookup.events) {
    for (const claim of dated.event.claims) {
      for (const source of new Set(claim.citations.map((citation) => citation.source))) {
        const list = found.get(source) ?? [];
        list.push({ dated, claim });
        found.set(source, list);
      }
    }
  }
  return found;
});

export function compileSource(lookup: Lookup, id: string): SourceView {
  const source = lookup.sources.get(id);
  if (!source) throw new Error(`no source "${id}"`);
  const cited = citedBySource(lookup).get(id) ?? [];
  const outline = lookup.dataset.outlines.find((one) => one.source === id);
  return {
    kind: "source",
    id,
    source: sourceEntry(source, lookup.sources, lookup.dates),
    derived: lookup.dataset.sources
      .filter((other) => other.custom.derivedFrom?.includes(id))
      .map((other) => ({ id: other.id, name: `${other.title} (${shortCitation(other, lookup.dates)})` })),
    claims: cited.map(({ dated, claim }) => ({ ...claimView(lookup, claim), event: lineOf(dated) })),
    restingEvents: restingOn(cited, id),
    ...(outline ? { outline: compileOutline(lookup, outline) } : {}),
  };
}

/**
 * Events that would lose a claim without the source, with the number they would keep; events that would keep none come
 * first.
 */
function restingOn(cited: readonly Cited[], source: string): RestingEvent[] {
  const events = [...new Set(cited.map(({ dated }) => dated))].map((dated) => {
    const { claims } = dated.event;
    // A claim without citations cannot lose one.
    const remaining = claims.filter(
      ({ citations }) => citations.length === 0 || citations.some((one) => one.source !== source),
    );
    return { ...lineOf(dated), remaining: remaining.length, claims: claims.length };
  });
  const losing = events.filter(({ remaining, claims }) => remaining < claims);
  return [...losing.filter(({ remaining }) => remaining === 0), ...losing.filter(({ remaining }) => remaining > 0)];
}

function compileOutline(lookup: Lookup, { source, paragraphs }: Outline): OutlineParagraph[] {
  const published = publishedBy(lookup, source);
  return paragraphs.map(({ locator, sentences }) => ({
    locator,
    sentences: sentences.map(({ gist, treatment, events, claims = [] }) => ({
      gist,
      treatment,
      events: events.flatMap((id) => eventOfSentence(lookup, id, claims, published)),
      differs: lookup.disputes.flatMap((one) => disputeOf(lookup, one, source, claims)),
    })),
  }));
}

function eventOfSentence(
  lookup: Lookup,
  id: string,
  claims: readonly string[],
  published: Day | null,
): OutlineSentence["events"] {
  const dated = lookup.events[lookup.numberOf.get(id) ?? -1];
  if (!dated) return [];
  const at = dated.event.claims.findIndex((one) => claims.includes(one.id));
  const disputes = lookup.disputesOf.get(id);
  return [
    {
      ...lineOf(dated),
      ...(at >= 0 ? { claim: { id: dated.event.claims[at]!.id, number: at + 1 } } : {}),
      ...(disputes ? { disputed: disputes.some(({ outcome }) => outcome.kind === "open") ? "open" : "settled" } : {}),
      ...(isLater(dated.date, published) ? { later: true as const } : {}),
    },
  ];
}

/**
 * Describes a disagreement from the sentence's side, if one of its claims gives a position and another source gives a
 * different one.
 */
function disputeOf(
  lookup: Lookup,
  { id, question, positions, outcome }: Disagreement,
  source: string,
  claims: readonly string[],
): OutlineDispute[] {
  const own = positions.filter((position) => position.claims.some((claim) => claims.includes(claim)));
  if (own.length === 0) return [];
  const others = positions
    .filter((position) => !own.includes(position))
    .map(({ answer, claims: held }) => ({ answer, sources: holdersOf(lookup, held, source) }))
    // A position that only this source gives, in another place, is not another source's position.
    .filter(({ sources }) => sources.length > 0);
  if (others.length === 0) return [];
  return [{ id, question, outcome: outcome.kind, own: own.map(({ answer }) => answer), others }];
}

/** The other sources whose claims give a position, in the order of the claims. */
function holdersOf(lookup: Lookup, claims: readonly string[], source: string): Ref[] {
  const ids = claims.flatMap((id) => lookup.claims.get(id)?.claim.citations.map((citation) => citation.source) ?? []);
  return [...new Set(ids)].flatMap((id) => {
    const found = id === source ? undefined : lookup.sources.get(id);
    return found ? [{ id, name: shortCitation(found, lookup.dates) }] : [];
  });
}
