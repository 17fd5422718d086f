/**
 * Compiles a disagreement into the view that pages show: its positions, the claims that give them, and the origins of
 * their citations. Also sorts disagreements, the weightiest first.
 */
import { dateInWords } from "../../i18n/dates";
import type { AnswerClaim, AnswerOrigin, DisagreementView } from "../../model/compiled/disagreementView";
import type { Ref } from "../../model/compiled/parts";
import type { Claim, Disagreement, Source } from "../../model/schema";
import { outletOf, sourceDate } from "../cite/cite";
import { NO_ORIGIN, originNamed, originOf } from "../evidence/origins";
import { oncePer } from "../oncePer";
import { tally } from "../tally";
import { evidenceOf } from "./compileEvidence";
import { actorRef, type Lookup } from "./lookup";

/** Each disagreement is compiled once, although the page of all disagreements and the pages of its events share it. */
const compiledIn = oncePer((_: Lookup) => new Map<Disagreement, DisagreementView>());

export function compileDisagreement(lookup: Lookup, disagreement: Disagreement): DisagreementView {
  const compiled = compiledIn(lookup).get(disagreement);
  if (compiled) return compiled;
  const view = viewOf(lookup, disagreement);
  compiledIn(lookup).set(disagreement, view);
  return view;
}

function viewOf(lookup: Lookup, disagreement: Disagreement): DisagreementView {
  const { id, question, about, outcome, note } = disagreement;
  const chosen = "position" in outcome ? outcome.position : undefined;
  const events = new Map<string, Ref>();
  /** Numbers of the origins, in the order of the columns. */
  const origins: number[] = [];
  const positions = disagreement.positions.map((position) => ({
    id: position.id,
    answer: position.answer,
    ...(position.note ? { note: position.note } : {}),
    preferred: position.id === chosen,
    claims: position.claims.flatMap((claimId): AnswerClaim[] => {
      const found = lookup.claims.get(claimId);
      if (!found) return [];
      const { claim, event } = found;
      events.set(event.id, { id: event.id, name: event.title });
      return [
        {
          id: claim.id,
          event: event.id,
          number: event.claims.indexOf(claim) + 1,
          speakers: claim.speakers.map((one) => ("name" in one ? one.name : actorRef(lookup, one.actor).name)),
          status: claim.status,
          citations: citationsOf(lookup, claim, origins),
        },
      ];
    }),
  }));
  return {
    id,
    question,
    about,
    outcome: outcome.kind,
    ...(note ? { note } : {}),
    origins: separated(
      origins.map((at) => originView(lookup, at)),
      lookup,
    ),
    positions,
    events: [...events.values()],
  };
}

function citationsOf(lookup: Lookup, { citations }: Claim, origins: number[]): AnswerClaim["citations"] {
  const evidence = evidenceOf(lookup);
  return citations.flatMap((citation) => {
    const source = lookup.sources.get(citation.source);
    if (!source) return [];
    const origin = originOf(evidence, evidence.citation(citation));
    if (origin !== NO_ORIGIN && !origins.includes(origin)) origins.push(origin);
    return [
      {
        source: source.id,
        outlet: outletOf(source),
        ...(citation.locator ? { locator: citation.locator } : {}),
        ...(citation.approximate ? { approximate: true as const } : {}),
        ...(origin === NO_ORIGIN ? {} : { origin: origins.indexOf(origin) }),
      },
    ];
  });
}

function originView(lookup: Lookup, at: number): AnswerOrigin {
  const { id, name } = originNamed(evidenceOf(lookup), at);
  const source: Source | undefined = id === undefined ? undefined : lookup.sources.get(id);
  if (!source) return { name };
  const date = sourceDate(source, lookup.dates);
  return { id: source.id, name: outletOf(source), ...(date ? { when: dateInWords(date) } : {}) };
}

/** Adds the title to the names of origins that share outlet and date. */
function separated(origins: readonly AnswerOrigin[], { sources }: Lookup): AnswerOrigin[] {
  const keyOf = ({ name, when }: AnswerOrigin) => `${name} ${when ?? ""}`;
  const times = tally(origins.map(keyOf));
  return origins.map((one) => {
    const source = (times.get(keyOf(one)) ?? 0) > 1 && one.id !== undefined ? sources.get(one.id) : undefined;
    return source ? { ...one, name: `${one.name}: ${source.title}` } : one;
  });
}

/**
 * Sorts disagreements by the importance of their most important event, then by their number of origins, then open
 * before settled, then by time, then by id.
 */
export function heaviestFirst(lookup: Lookup, disagreements: readonly Disagreement[]): DisagreementView[] {
  const weighed = disagreements.map((one) => {
    const view = compileDisagreement(lookup, one);
    const events = view.events.map(({ id }) => lookup.numberOf.get(id) ?? 0);
    const importance = Math.max(0, ...events.map((event) => lookup.events[event]?.event.importance ?? 0));
    return { view, importance, isSettled: one.outcome.kind !== "open", event: Math.min(...events) };
  });
  return weighed
    .sort(
      (a, b) =>
        b.importance - a.importance ||
        b.view.origins.length - a.view.origins.length ||
        Number(a.isSettled) - Number(b.isSettled) ||
        a.event - b.event ||
        (a.view.id < b.view.id ? -1 : 1),
    )
    .map(({ view }) => view);
}
