/** What the compiler hands to the browser: the index (one column per field, one row per event) and one view per record page.
 *  Rows are in the order of events: earliest day, latest day, id. */
import type { CompiledDate, Day } from "./date";
import type { SetAside } from "./problem";
import type { Basis, Genre, Says, Status } from "./schema";
import type { SourceView } from "./sourceView";

export interface IndexActor {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly parent?: string;
  /** Number of events in which it or any sub-unit takes part. */
  readonly events: number;
}

export interface IndexPlace {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}

/** An actor's part in an event: number of the actor in `Index.actors`, role, basis. */
export type IndexParticipant = readonly [actor: number, role: string, basis: Basis];

/**
 * A source, as far as its claims can be weighed by it. Sources are numbered as in `Index.sources`; numbers from its length on are
 * those of `Index.named`: what somebody relayed or copied and that has no record.
 */
export interface IndexSource {
  readonly id: string;
  /** "Josh Rogin, The Washington Post, 30 August 2018". */
  readonly name: string;
  readonly genre: string;
  readonly access: "full" | "excerpt" | "cited";
  /** First and last day on which it can have been published, null where an end is open; and whether the date is only "about" or uncertain. */
  readonly published?: readonly [earliest: Day | null, latest: Day | null, doubt?: "about" | "uncertain"];
  /** Numbers of what it derives from. */
  readonly from?: readonly number[];
  readonly origin?: "own" | "unknown";
}

/** Whether it says where in the source, the source, and who relayed it, nearest first: numbers of sources and names. */
export type IndexCitation = readonly [located: number, source: number, ...via: number[]];
/** Number of its status in `Index.statuses`, and its citations. */
export type IndexClaim = readonly [status: number, ...citations: IndexCitation[]];

export interface IndexColumns {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly date: readonly CompiledDate[];
  readonly category: readonly string[];
  /** Number of the place in `Index.places`, or null where none is known. */
  readonly place: readonly (number | null)[];
  readonly importance: readonly number[];
  readonly participants: readonly (readonly IndexParticipant[])[];
  /** In the order of the event's page: the third here is the third there. */
  readonly claims: readonly (readonly IndexClaim[])[];
  /** Numbers of the disagreements the event has a part in. */
  readonly disputes: readonly (readonly number[])[];
  /** The answers, where sources disagree on the date: two or more, or none. */
  readonly answers: readonly (readonly CompiledDate[])[];
}

export interface Counts {
  readonly events: number;
  readonly actors: number;
  readonly sources: number;
  readonly claims: number;
  readonly disagreements: number;
}

/** What every page knows of the dataset. */
export interface Site {
  readonly id: string;
  readonly title: string;
  readonly standfirst: string;
  readonly language: string;
  readonly publisher: string;
  readonly contact?: string;
  readonly homepage?: string;
  readonly licence: { readonly name: string; readonly URL: string };
  /** Hash of the data this was built from. */
  readonly version: string;
  readonly counts: Counts;
  readonly years: readonly [from: number, to: number];
  readonly setAside: readonly SetAside[];
  /** Sources that can be followed sentence by sentence beside the tracks. */
  readonly outlines: readonly Ref[];
}

export interface Labels {
  readonly categories: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly genres: Readonly<Record<string, string>>;
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly short?: string;
}

export interface Period {
  readonly id: string;
  readonly label: string;
  /** For a button, where the label is long. */
  readonly short?: string;
  readonly date: CompiledDate;
}

/** What search looks through; fetched when first wanted. */
export interface SearchText {
  /** One folded line per event, in the order of rows. */
  readonly rows: readonly string[];
  /** Folded spellings of each actor, in the order of `Index.actors`. */
  readonly names: readonly (readonly string[])[];
}

export interface Index {
  readonly format: 1;
  readonly site: Site;
  readonly labels: Labels;
  readonly actors: readonly IndexActor[];
  readonly groups: readonly Group[];
  readonly places: readonly IndexPlace[];
  readonly sources: readonly IndexSource[];
  /** What has no record and yet is relayed or copied: "Associated Press". */
  readonly named: readonly string[];
  /** Statuses of claims that occur. */
  readonly statuses: readonly string[];
  readonly periods: readonly Period[];
  readonly tracks: readonly string[];
  readonly opening: CompiledDate;
  readonly disagreements: readonly { readonly id: string; readonly question: string }[];
  readonly aliases: Readonly<Record<string, string>>;
  /** Ids that were removed, with the reason. */
  readonly removed: Readonly<Record<string, string>>;
  readonly events: IndexColumns;
}

/** A name that is also a link when it has a page. */
export interface Ref {
  readonly id: string;
  readonly name: string;
}
export type SpeakerView = { readonly actor: Ref } | { readonly name: string };

export interface CitationView {
  readonly source: Ref;
  /** "Josh Rogin, The Washington Post, 30 August 2018". */
  readonly short: string;
  readonly genre: Genre;
  readonly locator?: string;
  readonly approximate?: true;
  /** Who relayed it, nearest first; `id` where there is a page. */
  readonly via: readonly { readonly id?: string; readonly name: string }[];
  /** What the last of these, or the source itself, copies as a whole: the rest of the way to the origin. */
  readonly beyond?: readonly { readonly id?: string; readonly name: string }[];
  /** There where no origin can be told, so that none is counted. */
  readonly noOrigin?: true;
  readonly quote?: string;
}

export interface ClaimView {
  readonly id: string;
  readonly text: string;
  readonly speakers: readonly SpeakerView[];
  readonly status: Status;
  readonly citations: readonly CitationView[];
  readonly says?: Says;
  readonly slip?: string;
  readonly note?: string;
}

export interface PositionView {
  readonly id: string;
  readonly answer: string;
  readonly note?: string;
  readonly preferred: boolean;
  readonly claims: readonly (ClaimView & { readonly event: Ref })[];
}

export interface DisagreementView {
  readonly id: string;
  readonly question: string;
  readonly about: string;
  readonly outcome: "open" | "preferred" | "different-acts" | "superseded";
  readonly note?: string;
  readonly positions: readonly PositionView[];
  readonly events: readonly Ref[];
}

export interface SourceEntry {
  readonly id: string;
  readonly title: string;
  readonly titleNote?: string;
  readonly authors: readonly string[];
  readonly container?: string;
  readonly publisher?: string;
  readonly details: readonly string[];
  readonly date?: CompiledDate;
  readonly genre: Genre;
  readonly access: "full" | "excerpt" | "cited";
  readonly language?: string;
  readonly URL?: string;
  readonly copy?: { readonly URL?: string; readonly host: string };
  readonly archive?: string;
  /** When it was read. */
  readonly accessed?: CompiledDate;
  readonly derivedFrom: readonly { readonly id?: string; readonly name: string }[];
  readonly note?: string;
}

/** A source or a name that a claim came through; `id` where there is a page. */
export interface Relay {
  readonly id?: string;
  readonly name: string;
}

/** How claims came from an origin: from the source that is cited back to it, the origin left out; none where it is cited itself. */
export interface OriginWay {
  readonly steps: readonly Relay[];
  readonly claims: readonly string[];
}

export interface OriginView extends Relay {
  readonly ways: readonly OriginWay[];
}

export interface EventLine {
  readonly id: string;
  readonly title: string;
  readonly date: CompiledDate;
}

export interface EventView {
  readonly kind: "event";
  readonly id: string;
  readonly title: string;
  readonly date: CompiledDate;
  readonly answers: readonly CompiledDate[];
  readonly dateBasis?: { readonly words?: string; readonly rule?: string; readonly claims: readonly string[] };
  readonly dateNote?: string;
  /** From the most exact place outwards. */
  readonly place: readonly Ref[];
  readonly placeNote?: string;
  readonly category: string;
  readonly importance: number;
  readonly summary: readonly { readonly text: string; readonly claims: readonly string[] }[];
  readonly participants: readonly {
    readonly actor: Ref;
    readonly role: string;
    readonly basis: Basis;
    readonly claims: readonly string[];
  }[];
  readonly claims: readonly ClaimView[];
  readonly disagreements: readonly DisagreementView[];
  readonly sources: readonly SourceEntry[];
  /** What its claims go back to, copies and relays folded. */
  readonly origins: readonly OriginView[];
  /** Ways at the end of which no origin can be told, so that none is counted. */
  readonly untold: readonly OriginWay[];
  readonly related: readonly {
    readonly event: EventLine;
    readonly relation: string;
    readonly claims: readonly string[];
  }[];
  readonly note?: string;
  /** Claims of other events this one rests on: their number there, and the event. */
  readonly elsewhere: Readonly<Record<string, { readonly number: number; readonly event: string }>>;
  readonly previous?: EventLine;
  readonly next?: EventLine;
}

export interface ActorView {
  readonly kind: "actor";
  readonly id: string;
  readonly name: string;
  readonly names: readonly { readonly lang: string; readonly name: string }[];
  readonly aliases: readonly string[];
  readonly actorKind: string;
  readonly group: Group;
  readonly parent?: Ref;
  readonly parts: readonly Ref[];
  readonly description?: string;
  readonly descriptionCitations: readonly CitationView[];
  readonly born?: CompiledDate;
  readonly died?: CompiledDate;
  readonly note?: string;
  readonly members: readonly {
    readonly name: string;
    readonly note?: string;
    readonly citations: readonly CitationView[];
  }[];
  readonly affiliations: readonly {
    readonly actor: Ref;
    readonly role: string;
    readonly date?: CompiledDate;
    readonly note?: string;
    readonly citations: readonly CitationView[];
    /** Questions about it that sources answer differently. */
    readonly disagreements: readonly Ref[];
  }[];
  /** Questions on which sources disagree about its events. */
  readonly disagreements: readonly Ref[];
  /** In order of time; an event of a sub-unit has no role but says through whom. */
  readonly events: readonly (EventLine & { readonly role?: string; readonly basis?: Basis; readonly through?: Ref })[];
  readonly coActors: readonly (Ref & { readonly events: number })[];
}

export interface PeriodView {
  readonly kind: "period";
  readonly id: string;
  readonly label: string;
  readonly date: CompiledDate;
  readonly events: readonly EventLine[];
}

export interface DisagreementsView {
  readonly kind: "disagreements";
  readonly id: "";
  readonly disagreements: readonly DisagreementView[];
}

export interface ActorLine extends Ref {
  readonly names: readonly { readonly lang: string; readonly name: string }[];
  readonly actorKind: string;
  /** Number of events in which it or any sub-unit takes part. */
  readonly events: number;
  /** First and last year in which any of them may lie; none without events. */
  readonly years?: readonly [from: number, to: number];
  /** How many of them are listed under each year that has any. */
  readonly perYear: readonly (readonly [year: number, events: number])[];
}

/** Every actor, by family. */
export interface ActorsView {
  readonly kind: "actors";
  readonly id: "";
  readonly groups: readonly (Group & { readonly actors: readonly ActorLine[] })[];
}

/** How solid a record is, counted from the data (engine/trust.ts). */
export interface TrustView {
  readonly events: {
    readonly all: number;
    readonly several: number;
    readonly one: number;
    readonly none: number;
    readonly disputed: number;
  };
  readonly claims: { readonly all: number; readonly located: number };
  readonly undated: number;
  readonly oldest?: Ref;
  readonly newest?: Ref;
}

export interface AboutView {
  readonly kind: "about";
  readonly id: "";
  readonly paragraphs: readonly string[];
  readonly genres: readonly { readonly genre: Genre; readonly sources: number }[];
  readonly access: Readonly<Record<"full" | "excerpt" | "cited", number>>;
  readonly trust: TrustView;
  readonly periods: readonly Period[];
  readonly sources: readonly (Ref & { readonly short: string })[];
}

export type RecordView = EventView | ActorView | SourceView | PeriodView | ActorsView | DisagreementsView | AboutView;
/** Which record a page shows; "home" shows none. */
export type PageKind = RecordView["kind"] | "home";
