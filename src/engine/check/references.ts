/** What no single record can know: ids used twice, references to nothing, chains of parents that bite their tail. A dangling
 *  reference is reported and pruned; the record that holds it stays, so that one mistake hides one thing. */
import { closest } from "fastest-levenshtein";
import type { Finding } from "../../model/problem";
import type {
  Actor,
  Citation,
  DatasetInfo,
  Disagreement,
  EventRecord,
  Outline,
  Place,
  Source,
  Speaker,
} from "../../model/schema";
import type { Placed } from "./files";
import { finding } from "./record";

/** Every id that exists, those of set-aside records among them: what they hid is not reported a second time. */
export interface Known {
  readonly actors: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly info: DatasetInfo;
}

type Step = string | number;

/** Collects findings about one record and answers whether a reference may stay. */
class References {
  readonly findings: Finding[] = [];
  private readonly placed: Placed<{ id?: string; source?: string }>;

  constructor(placed: Placed<{ id?: string; source?: string }>) {
    this.placed = placed;
  }

  private get place() {
    const { file, pointer, noun, record } = this.placed;
    return { file, pointer, record: `${noun} ${record.id ?? record.source}` };
  }

  has(
    known: ReadonlySet<string> | Readonly<Record<string, unknown>>,
    id: string,
    steps: readonly Step[],
    noun: string,
  ): boolean {
    const ids = known instanceof Set ? known : new Set(Object.keys(known));
    if (ids.has(id)) return true;
    const near = ids.size > 0 ? closest(id, [...ids] as string[]) : "";
    const fix = near ? `Did you mean "${near}"?` : "";
    this.findings.push(finding("E-REF", this.place, steps, id, `there is no ${noun} "${id}"`, fix));
    return false;
  }

  keep(known: ReadonlySet<string>, ids: readonly string[] | undefined, steps: readonly Step[], noun: string): string[] {
    return (ids ?? []).filter((id, at) => this.has(known, id, [...steps, at], noun));
  }

  say(
    code: "E-BASIS" | "E-SUMMARY" | "E-POSITION" | "E-DUP" | "E-ID",
    steps: readonly Step[],
    value: unknown,
    message: string,
    fix: string,
  ): void {
    this.findings.push(finding(code, this.place, steps, value, message, fix));
  }
}

interface Checked<T> {
  readonly record: T;
  readonly findings: readonly Finding[];
}

function keptCitations(
  refs: References,
  known: Known,
  citations: readonly Citation[],
  steps: readonly Step[],
): Citation[] {
  return citations.filter((citation, at) =>
    refs.has(known.sources, citation.source, [...steps, at, "source"], "source"),
  );
}

export function checkEvent(placed: Placed<EventRecord>, known: Known): Checked<EventRecord> {
  const refs = new References(placed);
  const event = placed.record;
  const { info } = known;
  refs.has(info.categories, event.category, ["category"], "category in dataset.json");
  const claims = event.claims.map((claim, at) => ({
    ...claim,
    citations: keptCitations(refs, known, claim.citations, ["claims", at, "citations"]),
    speakers: claim.speakers.filter(
      (speaker: Speaker, n) =>
        !("actor" in speaker) || refs.has(known.actors, speaker.actor, ["claims", at, "speakers", n, "actor"], "actor"),
    ),
  }));
  claims.forEach((claim, at) => {
    const place = claim.says && "place" in claim.says ? claim.says.place : null;
    if (place) refs.has(known.places, place, ["claims", at, "says", "place"], "place");
    if (event.claims.findIndex((other) => other.id === claim.id) !== at) {
      refs.say(
        "E-DUP",
        ["claims", at, "id"],
        claim.id,
        `the claim id "${claim.id}" is used twice`,
        "Give the second its own number.",
      );
    }
    if (!claim.id.startsWith(`${event.id}.`)) {
      const rest = claim.id.split(".").at(-1);
      refs.say(
        "E-ID",
        ["claims", at, "id"],
        claim.id,
        `the claim id "${claim.id}" does not begin with its event's id`,
        `Did you mean "${event.id}.${rest}"?`,
      );
    }
  });
  const summary = event.summary
    .map((sentence, at) => {
      if (sentence.claims.length === 0) {
        refs.say(
          "E-SUMMARY",
          ["summary", at, "claims"],
          sentence.text,
          "no claim carries this sentence",
          "Name the claims that support it, or remove it.",
        );
      }
      return { ...sentence, claims: refs.keep(known.claims, sentence.claims, ["summary", at, "claims"], "claim") };
    })
    .filter((sentence) => sentence.claims.length > 0);
  const participants = event.participants.filter((participant, at) => {
    const actorKnown = refs.has(known.actors, participant.actor, ["participants", at, "actor"], "actor");
    refs.has(info.roles, participant.role, ["participants", at, "role"], "role in dataset.json");
    refs.keep(known.claims, participant.claims, ["participants", at, "claims"], "claim");
    if (participant.basis !== "agreed" && !participant.claims?.length) {
      refs.say(
        "E-BASIS",
        ["participants", at, "claims"],
        participant.basis,
        `a role that is ${participant.basis} names no claim`,
        "Name the claims that say so.",
      );
    }
    if (event.participants.findIndex((other) => other.actor === participant.actor) !== at) {
      refs.say(
        "E-DUP",
        ["participants", at, "actor"],
        participant.actor,
        `"${participant.actor}" takes part twice`,
        "Keep one entry for each actor.",
      );
      return false;
    }
    return actorKnown;
  });
  const related = (event.related ?? []).filter((relation, at) => {
    refs.keep(known.claims, relation.claims, ["related", at, "claims"], "claim");
    return refs.has(known.events, relation.event, ["related", at, "event"], "event");
  });
  refs.keep(known.claims, event.date.basis?.claims, ["date", "basis", "claims"], "claim");
  refs.keep(known.claims, event.placeClaims, ["placeClaims"], "claim");
  const { place, ...rest } = event;
  const placeKnown = place !== undefined && refs.has(known.places, place, ["place"], "place");
  return {
    record: { ...rest, ...(placeKnown ? { place } : {}), claims, summary, participants, related },
    findings: refs.findings,
  };
}

export function checkActor(placed: Placed<Actor>, known: Known): Checked<Actor> {
  const refs = new References(placed);
  const { parent, ...actor } = placed.record;
  const groups = new Set(known.info.groups.map((group) => group.id));
  refs.has(groups, actor.group, ["group"], "group in dataset.json");
  const parentKnown = parent !== undefined && refs.has(known.actors, parent, ["parent"], "actor");
  const record: Actor = {
    ...actor,
    ...(parentKnown ? { parent } : {}),
    ...(actor.descriptionCitations
      ? { descriptionCitations: keptCitations(refs, known, actor.descriptionCitations, ["descriptionCitations"]) }
      : {}),
    members: (actor.members ?? []).map((member, at) => ({
      ...member,
      citations: keptCitations(refs, known, member.citations, ["members", at, "citations"]),
    })),
    affiliations: (actor.affiliations ?? [])
      .filter((affiliation, at) => refs.has(known.actors, affiliation.actor, ["affiliations", at, "actor"], "actor"))
      .map((affiliation, at) => ({
        ...affiliation,
        citations: keptCitations(refs, known, affiliation.citations, ["affiliations", at, "citations"]),
      })),
  };
  return { record, findings: refs.findings };
}

export function checkPlace(placed: Placed<Place>, known: Known): Checked<Place> {
  const refs = new References(placed);
  const { parent, ...place } = placed.record;
  const parentKnown = parent !== undefined && refs.has(known.places, parent, ["parent"], "place");
  return { record: { ...place, ...(parentKnown ? { parent } : {}) }, findings: refs.findings };
}

/** `derivedFrom` may name what has no record, so only what looks like an id is looked up. */
export function checkSource(placed: Placed<Source>, known: Known): Checked<Source> {
  const refs = new References(placed);
  placed.record.custom.derivedFrom?.forEach((origin, at) => {
    if (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(origin))
      refs.has(known.sources, origin, ["custom", "derivedFrom", at], "source");
  });
  return { record: placed.record, findings: refs.findings };
}

export function checkDisagreement(placed: Placed<Disagreement>, known: Known): Checked<Disagreement> {
  const refs = new References(placed);
  const disagreement = placed.record;
  const seen = new Set<string>();
  const positions = disagreement.positions.map((position, at) => {
    position.claims.forEach((claim, n) => {
      if (seen.has(claim)) {
        refs.say(
          "E-POSITION",
          ["positions", at, "claims", n],
          claim,
          `"${claim}" is in two positions of this disagreement`,
          "Keep it where it belongs.",
        );
      }
      seen.add(claim);
    });
    return { ...position, claims: refs.keep(known.claims, position.claims, ["positions", at, "claims"], "claim") };
  });
  const { outcome } = disagreement;
  const chosen = "position" in outcome ? outcome.position : undefined;
  if (chosen !== undefined && !positions.some((position) => position.id === chosen)) {
    const near = closest(
      chosen,
      positions.map((position) => position.id),
    );
    refs.say(
      "E-POSITION",
      ["outcome", "position"],
      chosen,
      `there is no position "${chosen}"`,
      `Did you mean "${near}"?`,
    );
  }
  return { record: { ...disagreement, positions }, findings: refs.findings };
}

export function checkOutline(placed: Placed<Outline>, known: Known): Checked<Outline> {
  const refs = new References(placed);
  const outline = placed.record;
  refs.has(known.sources, outline.source, ["source"], "source");
  const paragraphs = outline.paragraphs.map((paragraph, p) => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence, s) => ({
      ...sentence,
      events: refs.keep(known.events, sentence.events, ["paragraphs", p, "sentences", s, "events"], "event"),
      claims: refs.keep(known.claims, sentence.claims, ["paragraphs", p, "sentences", s, "claims"], "claim"),
    })),
  }));
  return { record: { ...outline, paragraphs }, findings: refs.findings };
}

/** Records whose chain of parents leads back to themselves. */
export function cyclicParents<T extends { id: string; parent?: string | undefined }>(
  records: readonly Placed<T>[],
): Finding[] {
  const parents = new Map(records.map(({ record }) => [record.id, record.parent]));
  return records.flatMap(({ file, pointer, noun, record }) => {
    const seen = new Set<string>();
    for (let id = record.parent; id !== undefined; id = parents.get(id)) {
      if (id === record.id) {
        const place = { file, pointer, record: `${noun} ${record.id}` };
        return [
          finding(
            "E-CYCLE",
            place,
            ["parent"],
            record.parent,
            `"${record.id}" is its own ancestor`,
            "Remove one of the parents in the chain.",
          ),
        ];
      }
      if (seen.has(id)) return [];
      seen.add(id);
    }
    return [];
  });
}
