/** The valibot schemas of dataset format 1 (docs/format.md), one for each kind of record. They check a record alone;
 * engine/check/references.ts checks references, model/edtf.ts reads dates. JSON Schemas are generated from them. */
import * as v from "valibot";
import {
  ABOUTS,
  because,
  cslDate,
  cslName,
  edtf,
  id,
  ids,
  LIMITS,
  line,
  link,
  names,
  reference,
  sentence,
  someIds,
  unpublished,
} from "./fields";
import type { DatasetInfo } from "./info";
import type { Story } from "./story";

export const GENRES = [
  "opinion",
  "news",
  "official",
  "primary",
  "testimony",
  "court",
  "scholarly",
  "encyclopedia",
  "commentary",
  "advocacy",
] as const;
export const STATUSES = [
  "reported",
  "official-statement",
  "admitted-in-custody",
  "alleged",
  "denied",
  "opinion",
] as const;
/** How a source was read: whole, in part, or only through what others say of it. */
export const ACCESS = ["full", "excerpt", "cited"] as const;
export const ORIGINS = ["own", "unknown"] as const;
export const BASES = ["agreed", "alleged", "admitted", "claimed", "denied"] as const;
export const ACTOR_KINDS = [
  "person",
  "persons",
  "organization",
  "armed-group",
  "party",
  "state",
  "legislature",
  "court",
  "media",
] as const;
export const PRECISIONS = ["point", "city", "province", "country", "region"] as const;
/** Names, in aliases.json, of the kinds of record whose ids outlive them. */
export const RECORD_NOUNS = ["event", "actor", "source", "place", "claim", "disagreement"] as const;
export const RELATIONS = ["led-to", "part-of", "answers", "denies", "same-as", "about", "precedes"] as const;

/** Warnings about data that can be right. An editor who meant it so can answer them. */
export const ANSWERABLE = [
  "W-BEFORE",
  "W-ORDER",
  "W-PRECISE",
  "W-DUP",
  "W-PLACES",
  "W-LIFE",
  "W-URL",
  "W-SHORT",
  "W-UNUSED",
] as const;
const answers = () =>
  v.optional(
    v.array(
      v.strictObject({
        code: v.picklist(ANSWERABLE),
        /** The other record or the claim that the warning names; absent if it names none. */
        about: v.optional(id()),
        why: line(),
      }),
    ),
  );

const citation = v.strictObject({
  source: reference(),
  /** Where in the source: "¶3", "page 154". Absent if the whole text is meant. */
  locator: v.optional(line()),
  approximate: v.optional(v.boolean()),
  /** Who relayed it, nearest first: ids of sources, or names of what is not in sources.json. */
  via: v.optional(v.pipe(v.array(line()), v.nonEmpty(because("empty")))),
  quote: v.optional(line(LIMITS.text)),
});

const speaker = v.union([v.strictObject({ actor: reference() }), v.strictObject({ name: line() })]);

const says = v.union([
  v.strictObject({ date: edtf() }),
  v.strictObject({ place: reference() }),
  v.strictObject({ amount: v.pipe(v.number(), v.finite(because("large"))), unit: line(), of: line() }),
]);

export const claimSchema = v.strictObject({
  id: id(),
  text: line(LIMITS.text),
  citations: v.pipe(v.array(citation), v.nonEmpty(because("noSource"))),
  speakers: v.pipe(v.array(speaker), v.nonEmpty(because("noSpeaker"))),
  status: v.picklist(STATUSES),
  says: v.optional(says),
  /** What the source evidently meant, if it made a slip. */
  slip: v.optional(line()),
  note: v.optional(line(LIMITS.text)),
  /** A note among editors. */
  internal: v.optional(line(LIMITS.text)),
});

const eventDate = v.strictObject({
  edtf: edtf(),
  extent: v.optional(v.picklist(["span", "within"])),
  basis: v.optional(
    v.strictObject({
      claims: v.optional(ids()),
      words: v.optional(line()),
      rule: v.optional(line()),
    }),
  ),
  note: v.optional(line()),
});

const participant = v.strictObject({
  actor: reference(),
  role: reference(),
  basis: v.picklist(BASES),
  claims: v.optional(someIds()),
});

export const eventSchema = v.strictObject({
  id: id(),
  ...unpublished(),
  title: line(LIMITS.title),
  /** For the drawing, if the title is long. */
  short: v.optional(line(LIMITS.short)),
  /** Orders events of the same day whose times do not order them. Smaller numbers come first. */
  order: v.optional(v.pipe(v.number(), v.integer(because("fraction")))),
  summary: v.array(sentence()),
  date: eventDate,
  place: v.optional(reference()),
  placeClaims: v.optional(someIds()),
  placeNote: v.optional(line()),
  category: reference(),
  importance: v.picklist([1, 2, 3]),
  participants: v.array(participant),
  claims: v.array(claimSchema),
  related: v.optional(
    v.array(v.strictObject({ event: reference(), relation: v.picklist(RELATIONS), claims: someIds() })),
  ),
  note: v.optional(line(LIMITS.text)),
  answers: answers(),
});

export const actorSchema = v.strictObject({
  id: id(),
  ...unpublished(),
  name: line(),
  names: v.optional(names()),
  /** Other spellings of the name. The search index uses each as it is. */
  aliases: v.optional(v.array(line())),
  kind: v.picklist(ACTOR_KINDS),
  /** Absent: the group of its kind (engine/check/defaults.ts). */
  group: v.optional(reference()),
  /** The unit that this actor is part of. The parent's track shows this actor's events too. */
  parent: v.optional(reference()),
  description: v.optional(line(LIMITS.text)),
  descriptionCitations: v.optional(v.array(citation)),
  members: v.optional(
    v.array(
      v.strictObject({
        name: line(),
        note: v.optional(line()),
        citations: v.pipe(v.array(citation), v.nonEmpty(because("empty"))),
      }),
    ),
  ),
  /** When the actor was born or founded. */
  born: v.optional(edtf()),
  died: v.optional(edtf()),
  affiliations: v.optional(
    v.array(
      v.strictObject({
        actor: reference(),
        role: line(),
        date: v.optional(edtf()),
        citations: v.pipe(v.array(citation), v.nonEmpty(because("empty"))),
        /** Disagreements about this affiliation. */
        disagreements: v.optional(ids()),
        note: v.optional(line()),
      }),
    ),
  ),
  note: v.optional(line(LIMITS.text)),
});

export const placeSchema = v.strictObject({
  id: id(),
  ...unpublished(),
  name: line(),
  names: v.optional(names()),
  parent: v.optional(reference()),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90, because("low")), v.maxValue(90, because("high")))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180, because("low")), v.maxValue(180, because("high")))),
  precision: v.picklist(PRECISIONS),
});

/** A CSL-JSON item (citeproc-js "csl-data" schema). `custom` holds what CSL has no field for. */
export const sourceSchema = v.strictObject({
  id: id(),
  ...unpublished(),
  type: v.picklist([
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "entry-encyclopedia",
    "interview",
    "legal_case",
    "legislation",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "speech",
    "webpage",
    "document",
  ]),
  title: line(),
  author: v.optional(v.array(cslName())),
  issued: v.optional(cslDate()),
  accessed: v.optional(cslDate()),
  "container-title": v.optional(line()),
  publisher: v.optional(line()),
  volume: v.optional(line()),
  issue: v.optional(line()),
  page: v.optional(line()),
  number: v.optional(line()),
  language: v.optional(line()),
  URL: v.optional(link()),
  custom: v.strictObject({
    edtf: v.optional(edtf()),
    genre: v.picklist(GENRES),
    /** How it was read: whole, only its opening, or only through what other sources say of it. */
    access: v.picklist(ACCESS),
    derivedFrom: v.optional(v.array(line())),
    /**
     * Where a claim without `via` comes from: this source although it derives from others, or an unknown origin.
     * Absent: the last of `derivedFrom`, otherwise this source.
     */
    origin: v.optional(v.picklist(ORIGINS)),
    copy: v.optional(v.strictObject({ URL: v.optional(link()), host: line() })),
    /** The address of the source in a web archive. */
    archive: v.optional(link()),
    titleNote: v.optional(line()),
    note: v.optional(line(LIMITS.text)),
    answers: answers(),
  }),
});

export const disagreementSchema = v.strictObject({
  id: id(),
  ...unpublished(),
  question: line(),
  about: v.picklist(ABOUTS),
  positions: v.pipe(
    v.array(
      v.strictObject({
        id: id(),
        answer: line(),
        claims: someIds(),
        says: v.optional(says),
        note: v.optional(line()),
      }),
    ),
    v.minLength(2, because("positions")),
  ),
  outcome: v.variant("kind", [
    v.strictObject({ kind: v.literal("open") }),
    v.strictObject({ kind: v.literal("preferred"), position: id() }),
    v.strictObject({ kind: v.literal("different-acts") }),
    v.strictObject({ kind: v.literal("superseded"), position: v.optional(id()) }),
    /** All answers can be true: a difference of detail, shown quietly and not counted as a disagreement. */
    v.strictObject({ kind: v.literal("compatible") }),
  ]),
  note: v.optional(line(LIMITS.text)),
});

export const outlineSchema = v.strictObject({
  source: reference(),
  ...unpublished(),
  paragraphs: v.array(
    v.strictObject({
      locator: line(),
      sentences: v.array(v.strictObject({ gist: line(), treatment: line(), events: ids(), claims: v.optional(ids()) })),
    }),
  ),
});

/**
 * Where a published id leads: to another id, or to the reason why its record was removed. `was` is the kind of that
 * record, by default an event; the id of a claim says its own kind.
 */
export const tombstoneSchema = v.union([
  id(),
  v.strictObject({ removed: line(), was: v.optional(v.picklist(RECORD_NOUNS)) }),
]);

export type Citation = v.InferOutput<typeof citation>;
export type Speaker = v.InferOutput<typeof speaker>;
export type Answer = NonNullable<v.InferOutput<ReturnType<typeof answers>>>[number];
export type Says = v.InferOutput<typeof says>;
export type Claim = v.InferOutput<typeof claimSchema>;
export type Participant = v.InferOutput<typeof participant>;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type WrittenActor = v.InferOutput<typeof actorSchema>;
export type Actor = WrittenActor & { readonly group: string };
export type Place = v.InferOutput<typeof placeSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Disagreement = v.InferOutput<typeof disagreementSchema>;
export type Outline = v.InferOutput<typeof outlineSchema>;
export type Tombstone = v.InferOutput<typeof tombstoneSchema>;
export type Status = (typeof STATUSES)[number];
export type Basis = (typeof BASES)[number];
export type Genre = (typeof GENRES)[number];

/** A whole dataset. Each of its records has passed its schema. */
export interface Dataset {
  readonly info: DatasetInfo;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly events: readonly EventRecord[];
  readonly disagreements: readonly Disagreement[];
  readonly outlines: readonly Outline[];
  /** At most one. */
  readonly stories: readonly Story[];
  readonly aliases: Readonly<Record<string, Tombstone>>;
}

/** Whether all answers can be true. Such a difference of detail is shown but not counted as a disagreement. */
export const isDetail = ({ outcome }: Pick<Disagreement, "outcome">): boolean => outcome.kind === "compatible";

/** The schema of the records in each file, by the key that holds them. */
export const RECORD_FILES = {
  actors: actorSchema,
  places: placeSchema,
  sources: sourceSchema,
  events: eventSchema,
  disagreements: disagreementSchema,
} as const;
export type RecordKind = keyof typeof RECORD_FILES;
