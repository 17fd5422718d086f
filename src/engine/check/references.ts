/** What no single record can know: ids used twice, references to nothing, chains of parents that bite their tail. A dangling
 *  reference is reported and pruned; the record that holds it stays, so that one mistake hides one thing. */
import { checkMessages } from "../../i18n/check";
import { inRow } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import { isId, LIMITS } from "../../model/fields";
import { type Finding, type PathStep, pointerTo } from "../../model/problem";
import type {
  Actor,
  Citation,
  Claim,
  Disagreement,
  EventRecord,
  Outline,
  Participant,
  Place,
  Says,
  Source,
  Speaker,
  WrittenActor,
} from "../../model/schema";
import { cslInEdtf } from "./advice";
import { groupOf } from "./defaults";
import { isStandIn, type Noun, type Placed } from "./files";
import { finding, orNear, recordName, shown, worded } from "./finding";
import { existingId, idsMeantIn } from "./ids";
import { nearest } from "./nearest";

/** The ids of one kind. A reference to one that exists but was set aside, or to any when the file that holds them is damaged,
 *  is pruned without a word: what is wrong with it has been said where it stands. */
export interface Ids {
  /** Ids of records that are shown. */
  readonly kept: ReadonlySet<string>;
  /** Every id that was read, those of set-aside records among them. */
  readonly all: ReadonlySet<string>;
  /** Ids of drafts, which only drafts may refer to. */
  readonly drafts?: ReadonlySet<string>;
  /** False when some could not be read, so that a missing one proves nothing. */
  readonly whole: boolean;
  /** Whether a record has no id that can be read: it may be any that is missed. */
  readonly hasNameless?: boolean;
  /** Of claims: the events of which not every claim could be read. */
  readonly unreadOf?: ReadonlySet<string>;
}

export interface RecordIds {
  readonly actors: Ids;
  readonly places: Ids;
  readonly sources: Ids;
  readonly events: Ids;
  readonly claims: Ids;
  readonly disagreements: Ids;
  readonly groups: Ids;
  readonly categories: Ids;
  readonly roles: Ids;
}

/** Collects findings about one record, or a part of one, and answers whether a reference may stay. */
export class References {
  readonly findings: Finding[] = [];
  private readonly placed: Placed<{ id?: string; source?: string }>;

  constructor(placed: Placed<{ id?: string; source?: string }>) {
    this.placed = placed;
  }

  private get place() {
    const { file, pointer, noun, record } = this.placed;
    const name = record.id ?? record.source ?? "";
    return { file, pointer, record: isId(name) ? recordName(noun, name) : noun };
  }

  has(existing: Ids, id: string, steps: readonly PathStep[], named: Noun): boolean {
    if (existing.kept.has(id)) return true;
    const noun = checkMessages.nouns[named];
    if (existing.drafts?.has(id)) {
      if (this.placed.isDraft) return true;
      const [message, fix] = worded(checkMessages.references.draft, { noun, id });
      this.findings.push(finding("E-DRAFT", this.place, steps, id, message, fix));
      return false;
    }
    if (!isId(id)) {
      const isLong = id.length > LIMITS.id;
      const wrong = isLong ? checkMessages.references.long : checkMessages.references.notAnId;
      const [message, fix] = worded(wrong, { id: shown(id), n: LIMITS.id, noun });
      const meant = orNear(existingId(id, existing.all), fix);
      this.findings.push(finding(isLong ? "E-LONG" : "E-ID", this.place, steps, id, message, meant));
      return false;
    }
    if (existing.all.has(id) || !existing.whole || idsMeantIn(existing.all).has(id)) return false;
    if (existing.unreadOf?.has(eventOfClaim(id))) return false;
    // A claim is often named without its event.
    const own = `${this.placed.record.id}.${id}`;
    const near = existing.all.has(own) ? own : nearest(id, existing.all);
    const [message, fix] = worded(checkMessages.references.nowhere, { noun, id });
    this.findings.push(finding("E-REF", this.place, steps, id, message, orNear(near, fix)));
    return false;
  }

  keep(existing: Ids, ids: readonly string[] | undefined, steps: readonly PathStep[], noun: Noun): string[] {
    return (ids ?? []).filter((id, at) => this.has(existing, id, [...steps, at], noun));
  }

  say(
    code: "E-BASIS" | "E-SUMMARY" | "E-POSITION" | "E-DUP" | "E-ID",
    steps: readonly PathStep[],
    value: unknown,
    [message, fix]: readonly [message: string, fix: string],
    first?: readonly PathStep[],
  ): void {
    const found = finding(code, this.place, steps, value, message, fix);
    const { file, pointer } = this.placed;
    this.findings.push(first ? { ...found, first: { file, pointer: pointer + pointerTo(...first) } } : found);
  }
}

export interface Checked<T> {
  readonly record: T;
  readonly findings: readonly Finding[];
}

function keptCitations(
  refs: References,
  existing: RecordIds,
  citations: readonly Citation[],
  steps: readonly PathStep[],
): Citation[] {
  return citations.flatMap(({ via, ...citation }, at) => {
    const kept = via?.filter(
      (relay, n) => !looksLikeId(relay) || refs.has(existing.sources, relay, [...steps, at, "via", n], "source"),
    );
    if (!refs.has(existing.sources, citation.source, [...steps, at, "source"], "source")) return [];
    return [{ ...citation, ...(kept ? { via: kept } : {}) }];
  });
}

/** `via` and `derivedFrom` may name what has no record, so only what looks like an id is looked up. */
const looksLikeId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(text);

/** A category, role or group stays where it is not known; what is no id at all could be anything. */
const formed = (id: string): string => (isId(id) ? id : "unknown");

/** What a claim or a position says, without a place that does not exist. */
function keptSays(
  refs: References,
  existing: RecordIds,
  says: Says | undefined,
  steps: readonly PathStep[],
): { says?: Says } {
  if (!says) return {};
  return "place" in says && !refs.has(existing.places, says.place, [...steps, "says", "place"], "place")
    ? {}
    : { says };
}

/** The first id of the form "event.c1" that no claim of an event has. */
function freeClaimId({ id, claims }: EventRecord): string {
  const taken = new Set(claims.map((claim) => claim.id));
  for (let n = 1; ; n++) if (!taken.has(`${id}.c${n}`)) return `${id}.c${n}`;
}

/** What a claim that does not begin with its event's id is called instead: its own last part, unless another claim has it. */
function ownClaimId(event: EventRecord, claim: string): string {
  const id = `${event.id}.${claim.split(".").at(-1)}`;
  return event.claims.some((other) => other.id === id) ? freeClaimId(event) : id;
}

function keptClaims(refs: References, existing: RecordIds, placed: Placed<EventRecord>): Claim[] {
  const event = placed.record;
  const seen = new Map<string, number>();
  return event.claims.map(({ says, ...claim }, at) => {
    const steps = ["claims", at];
    const before = seen.get(claim.id);
    if (before !== undefined) {
      const twice = worded(checkMessages.references.claimTwice, { id: claim.id, free: freeClaimId(event) });
      refs.say("E-DUP", [...steps, "id"], claim.id, twice, ["claims", before, "id"]);
    } else if (!claim.id.startsWith(`${event.id}.`) && !isStandIn(placed, "id")) {
      const elsewhere = worded(checkMessages.references.claimElsewhere, {
        id: claim.id,
        own: ownClaimId(event, claim.id),
      });
      refs.say("E-ID", [...steps, "id"], claim.id, elsewhere);
    }
    if (before === undefined) seen.set(claim.id, at);
    return {
      ...claim,
      ...keptSays(refs, existing, says, steps),
      citations: keptCitations(refs, existing, claim.citations, [...steps, "citations"]),
      speakers: claim.speakers.filter(
        (one: Speaker, n) =>
          !("actor" in one) || refs.has(existing.actors, one.actor, [...steps, "speakers", n, "actor"], "actor"),
      ),
    };
  });
}

function keptParticipants(refs: References, existing: RecordIds, event: EventRecord): Participant[] {
  const seen = new Map<string, number>();
  return event.participants.flatMap(({ claims, ...participant }, at) => {
    const { actor, basis, role } = participant;
    const steps = ["participants", at];
    const actorKnown = refs.has(existing.actors, actor, [...steps, "actor"], "actor");
    refs.has(existing.roles, role, [...steps, "role"], "role");
    const kept = refs.keep(existing.claims, claims, [...steps, "claims"], "claim");
    if (basis !== "agreed" && !claims?.length) {
      refs.say("E-BASIS", [...steps, "claims"], basis, worded(checkMessages.references.noBasis, { basis }));
    }
    const before = seen.get(actor);
    if (before === undefined) seen.set(actor, at);
    else {
      const twice = worded(checkMessages.references.actorTwice, { actor: shown(actor) });
      refs.say("E-DUP", [...steps, "actor"], actor, twice, ["participants", before, "actor"]);
    }
    return actorKnown && before === undefined
      ? [{ ...participant, role: formed(role), ...(kept.length > 0 ? { claims: kept } : {}) }]
      : [];
  });
}

/** Sentences with the claims that exist. One that no claim carries is not shown: it would be said in our own voice. */
export function keptSentences(
  refs: References,
  existing: RecordIds,
  sentences: EventRecord["summary"],
  key: "summary" | "sentences",
): EventRecord["summary"] {
  return sentences.flatMap((sentence, at) => {
    if (sentence.claims.length === 0) {
      refs.say("E-SUMMARY", [key, at, "claims"], sentence.text, worded(checkMessages.references.bareSentence));
    }
    const claims = refs.keep(existing.claims, sentence.claims, [key, at, "claims"], "claim");
    return claims.length > 0 ? [{ ...sentence, claims }] : [];
  });
}

export function checkEvent(placed: Placed<EventRecord>, existing: RecordIds): Checked<EventRecord> {
  const refs = new References(placed);
  const { place, placeClaims, date, ...rest } = placed.record;
  refs.has(existing.categories, rest.category, ["category"], "category");
  const { claims: dateClaims, ...basis } = date.basis ?? {};
  const keptDateClaims = refs.keep(existing.claims, dateClaims, ["date", "basis", "claims"], "claim");
  const keptPlaceClaims = refs.keep(existing.claims, placeClaims, ["placeClaims"], "claim");
  const placeKnown = place !== undefined && refs.has(existing.places, place, ["place"], "place");
  const related = (rest.related ?? []).flatMap((relation, at) => {
    const claims = refs.keep(existing.claims, relation.claims, ["related", at, "claims"], "claim");
    return refs.has(existing.events, relation.event, ["related", at, "event"], "event")
      ? [{ ...relation, claims }]
      : [];
  });
  const record: EventRecord = {
    ...rest,
    category: formed(rest.category),
    date: {
      ...date,
      ...(date.basis ? { basis: { ...basis, ...(dateClaims ? { claims: keptDateClaims } : {}) } } : {}),
    },
    ...(placeKnown ? { place } : {}),
    ...(placeKnown && keptPlaceClaims.length > 0 ? { placeClaims: keptPlaceClaims } : {}),
    claims: keptClaims(refs, existing, placed),
    summary: keptSentences(refs, existing, placed.record.summary, "summary"),
    participants: keptParticipants(refs, existing, placed.record),
    related,
  };
  return { record, findings: refs.findings };
}

export function checkActor(placed: Placed<WrittenActor>, existing: RecordIds): Checked<Actor> {
  const refs = new References(placed);
  const { parent, ...actor } = placed.record;
  const cite = (citations: readonly Citation[], ...steps: PathStep[]) =>
    keptCitations(refs, existing, citations, steps);
  if (actor.group !== undefined) refs.has(existing.groups, actor.group, ["group"], "group");
  const parentKnown = parent !== undefined && refs.has(existing.actors, parent, ["parent"], "actor");
  const record: Actor = {
    ...actor,
    group: formed(groupOf(actor)),
    ...(parentKnown ? { parent } : {}),
    ...(actor.descriptionCitations
      ? { descriptionCitations: cite(actor.descriptionCitations, "descriptionCitations") }
      : {}),
    members: (actor.members ?? []).map((member, at) => ({
      ...member,
      citations: cite(member.citations, "members", at, "citations"),
    })),
    affiliations: (actor.affiliations ?? []).flatMap(({ disagreements, ...affiliation }, at) => {
      const steps = ["affiliations", at] as const;
      const kept = refs.keep(existing.disagreements, disagreements, [...steps, "disagreements"], "disagreement");
      const citations = cite(affiliation.citations, ...steps, "citations");
      return refs.has(existing.actors, affiliation.actor, [...steps, "actor"], "actor")
        ? [{ ...affiliation, citations, ...(disagreements ? { disagreements: kept } : {}) }]
        : [];
    }),
  };
  return { record, findings: refs.findings };
}

export function checkPlace(placed: Placed<Place>, existing: RecordIds): Checked<Place> {
  const refs = new References(placed);
  const { parent, ...place } = placed.record;
  const parentKnown = parent !== undefined && refs.has(existing.places, parent, ["parent"], "place");
  return { record: { ...place, ...(parentKnown ? { parent } : {}) }, findings: refs.findings };
}

export function checkSource(placed: Placed<Source>, existing: RecordIds): Checked<Source> {
  const refs = new References(placed);
  placed.record.custom.derivedFrom?.forEach((origin, at) => {
    if (looksLikeId(origin)) refs.has(existing.sources, origin, ["custom", "derivedFrom", at], "source");
  });
  const { issued, custom } = placed.record;
  // CSL-JSON says most dates well enough. What it cannot say stands in `custom.edtf`.
  const printed = issued && !custom.edtf ? { edtf: cslInEdtf(issued["date-parts"]) } : {};
  return { record: { ...placed.record, custom: { ...custom, ...printed } }, findings: refs.findings };
}

export function checkDisagreement(placed: Placed<Disagreement>, existing: RecordIds): Checked<Disagreement> {
  const refs = new References(placed);
  const disagreement = placed.record;
  const seen = new Map<string, readonly PathStep[]>();
  const names = new Map<string, number>();
  const positions = disagreement.positions.map(({ says, ...position }, at) => {
    const steps = ["positions", at];
    const before = names.get(position.id);
    if (before !== undefined) {
      const twice = worded(checkMessages.references.positionTwice, { id: position.id });
      refs.say("E-DUP", [...steps, "id"], position.id, twice, ["positions", before, "id"]);
    } else names.set(position.id, at);
    position.claims.forEach((claim, n) => {
      const first = seen.get(claim);
      if (first) {
        const inTwo = worded(checkMessages.references.inTwoPositions, { claim: shown(claim) });
        refs.say("E-POSITION", [...steps, "claims", n], claim, inTwo, first);
      } else seen.set(claim, [...steps, "claims", n]);
    });
    const claims = refs.keep(existing.claims, position.claims, [...steps, "claims"], "claim");
    return { ...position, ...keptSays(refs, existing, says, steps), claims };
  });
  const { outcome } = disagreement;
  const chosen = "position" in outcome ? outcome.position : undefined;
  const isSure = !disagreement.positions.some((_, at) => isStandIn(placed, "positions", at, "id"));
  if (chosen === undefined || names.has(chosen) || !isSure)
    return { record: { ...disagreement, positions }, findings: refs.findings };
  const ids = [...names.keys()];
  const [message, fix] = worded(checkMessages.references.noPosition, {
    id: chosen,
    positions: inRow(ids.slice(0, 10)),
  });
  refs.say("E-POSITION", ["outcome", "position"], chosen, [message, orNear(nearest(chosen, ids), fix)]);
  return { record: { ...disagreement, positions, outcome: { kind: "open" } }, findings: refs.findings };
}

export function checkOutline(placed: Placed<Outline>, existing: RecordIds): Checked<Outline> {
  const refs = new References(placed);
  const outline = placed.record;
  refs.has(existing.sources, outline.source, ["source"], "source");
  const paragraphs = outline.paragraphs.map((paragraph, p) => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence, s) => ({
      ...sentence,
      events: refs.keep(existing.events, sentence.events, ["paragraphs", p, "sentences", s, "events"], "event"),
      claims: refs.keep(existing.claims, sentence.claims, ["paragraphs", p, "sentences", s, "claims"], "claim"),
    })),
  }));
  return { record: { ...outline, paragraphs }, findings: refs.findings };
}

/** Records whose chain of parents leads back to themselves. Each record is passed once, however long the chains are. */
export function cyclicParents<T extends { id: string; parent?: string | undefined }>(
  records: readonly Placed<T>[],
): (Finding & { readonly id: string })[] {
  const parents = new Map(records.map(({ record }) => [record.id, record.parent]));
  const passedFrom = new Map<string, string>();
  const cyclic = new Set<string>();
  for (const start of parents.keys()) {
    let id: string | undefined = start;
    for (; id !== undefined && !passedFrom.has(id); id = parents.get(id)) passedFrom.set(id, start);
    // Only a chain that meets itself, and not one passed before, has found a ring.
    if (id === undefined || passedFrom.get(id) !== start) continue;
    for (let one: string | undefined = id; one !== undefined && !cyclic.has(one); one = parents.get(one))
      cyclic.add(one);
  }
  return records.flatMap(({ file, pointer, noun, record }) => {
    if (!cyclic.has(record.id)) return [];
    const place = { file, pointer, record: recordName(noun, record.id) };
    const ownAncestor = worded(checkMessages.references.ownAncestor, { id: record.id });
    return [{ ...finding("E-CYCLE", place, ["parent"], record.parent, ...ownAncestor), id: record.id }];
  });
}
