/**
 * Builds the table of a disagreement: one row per answer, one column per independent origin. It needs only the page's
 * own data, so the build can draw it, and the app can draw it again when the reader excludes sources or sets an as-of
 * date.
 */
import type { AnswerClaim, DisagreementView, PositionView } from "../../model/compiled/disagreementView";

/** Does a citation of a claim still count? `at` is its index in the claim, from 0. */
export type IsKept = (claim: Pick<AnswerClaim, "event" | "number">, at: number) => boolean;

/** A claim that gives an answer, with one of its citations. The citation leads to an origin. */
export interface Voice {
  readonly claim: AnswerClaim;
  readonly citation: AnswerClaim["citations"][number];
  /** Index of the citation in the claim, from 0. */
  readonly at: number;
}

export interface AnswerRow {
  readonly position: PositionView;
  /** For each column, what its origin says for this answer. */
  readonly cells: readonly (readonly Voice[])[];
  /** Claims and citations whose origin is unknown. */
  readonly withoutOrigin: readonly Voice[];
  /** Number of distinct origins. */
  readonly origins: number;
  /** True for each answer with the most origins, unless no answer has one. */
  readonly leads: boolean;
}

export interface Matrix {
  /** Indexes into the question's `origins` of those that still say something. */
  readonly columns: readonly number[];
  readonly answers: readonly AnswerRow[];
  /** Does any answer have a claim whose origin is unknown? */
  readonly hasWithoutOrigin: boolean;
  /** Do two or more answers lead with the same number of origins? */
  readonly isTie: boolean;
  /** Is any citation left out? Then statements about the whole question may no longer hold. */
  readonly isPartial: boolean;
}

export function matrixOf({ origins, positions }: DisagreementView, isKept: IsKept | null = null): Matrix {
  const all = positions.map(voicesOf);
  const remaining = all.map((voices) => voices.filter(({ claim, at }) => isKept === null || isKept(claim, at)));
  const columns = origins.map((_, at) => at).filter((at) => remaining.some((voices) => voices.some(comesFrom(at))));
  const counted = positions.map((position, nth) => {
    const voices = remaining[nth]!;
    const cells = columns.map((at) => oncePerClaim(voices.filter(comesFrom(at))));
    const withoutOrigin = oncePerClaim(voices.filter(comesFrom(undefined)));
    return { position, cells, withoutOrigin, origins: cells.filter((cell) => cell.length > 0).length };
  });
  const most = Math.max(0, ...counted.map((answer) => answer.origins));
  const hasLead = (answer: { readonly origins: number }) => most > 0 && answer.origins === most;
  return {
    columns,
    answers: counted.map((answer) => ({ ...answer, leads: hasLead(answer) })),
    hasWithoutOrigin: counted.some(({ withoutOrigin }) => withoutOrigin.length > 0),
    isTie: counted.filter(hasLead).length > 1,
    isPartial: remaining.some((voices, nth) => voices.length < all[nth]!.length),
  };
}

const comesFrom =
  (origin: number | undefined) =>
  ({ citation }: Voice): boolean =>
    citation.origin === origin;

const voicesOf = ({ claims }: PositionView): Voice[] =>
  claims.flatMap((claim) => claim.citations.map((citation, at) => ({ claim, citation, at })));

/** Keeps the first citation of each claim, so that a claim citing two copies of one text counts once. */
const oncePerClaim = (voices: readonly Voice[]): Voice[] =>
  voices.filter(({ claim }, nth) => voices.findIndex((one) => one.claim.id === claim.id) === nth);
