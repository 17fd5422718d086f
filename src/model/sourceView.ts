/** A source's page as the compiler hands it over: how it is cited, what rests on it, and its outline. */
import type { ClaimView, DisagreementView, EventLine, Ref, SourceEntry } from "./compiled";

/** A source, cited in each style and format; as CSL-JSON it is an item of `data/sources.csl.json`. */
export interface SourceCitations {
  readonly apa: string;
  /** Author and date. */
  readonly chicago: string;
  readonly mla: string;
  readonly bibtex: string;
  readonly ris: string;
}

/** A question on which this source and others differ. */
export interface OutlineDispute {
  readonly id: string;
  readonly question: string;
  readonly outcome: DisagreementView["outcome"];
  /** What this source answers here. */
  readonly own: readonly string[];
  /** The other answers, and the sources that give them. */
  readonly others: readonly { readonly answer: string; readonly sources: readonly Ref[] }[];
}

/** A sentence of a source in our words, never in its own. */
export interface OutlineSentence {
  readonly gist: string;
  /** What became of it in this record. */
  readonly treatment: string;
  readonly events: readonly (EventLine & {
    /** Claim of the event that this sentence makes. */
    readonly claim?: { readonly id: string; readonly number: number };
    readonly disputed?: true;
  })[];
  readonly differs: readonly OutlineDispute[];
}

export interface OutlineParagraph {
  /** "p6", "headline". */
  readonly locator: string;
  readonly sentences: readonly OutlineSentence[];
}

/** An event that rests on a source alone, or would lose some of what it rests on. */
export interface RestingEvent extends EventLine {
  /** Claims that would be left, and all. */
  readonly left: number;
  readonly claims: number;
}

export interface SourceView {
  readonly kind: "source";
  readonly id: string;
  readonly source: SourceEntry;
  readonly citations?: SourceCitations;
  readonly derived: readonly Ref[];
  readonly claims: readonly (ClaimView & { readonly event: EventLine })[];
  /** Events that lose a claim without it, those that lose all of them first. */
  readonly without: readonly RestingEvent[];
  readonly outline?: readonly OutlineParagraph[];
}
