/** The answers to a question against the independent origins they come from. Made from a page's own data, so that it can be drawn without
 *  script, and anew when the reader leaves sources out or looks back to a day. */
import type { AnswerClaim, DisagreementView, PositionView } from "../../model/compiled/disagreementView";

/** Is a citation of a claim left? `at` is its number in the claim, from 0. */
export type IsKept = (claim: Pick<AnswerClaim, "event" | "number">, at: number) => boolean;

/** A claim that gives an answer, with the citation by which it goes back to an origin. */
export interface Voice {
  readonly claim: AnswerClaim;
  readonly citation: AnswerClaim["citations"][number];
  /** Number of the citation in the claim, from 0. */
  readonly at: number;
}

export interface AnswerRow {
  readonly position: PositionView;
  /** What each column's origin says for this answer. */
  readonly cells: readonly (readonly Voice[])[];
  /** What comes from whose origin is unknown. */
  readonly withoutOrigin: readonly Voice[];
  /** Distinct origins. */
  readonly origins: number;
  /** True for each answer with the most origins, unless no answer has one. */
  readonly leads: boolean;
}

export interface Matrix {
  /** Numbers in the origins of the question, of those that still say something. */
  readonly columns: readonly number[];
  readonly answers: readonly AnswerRow[];
  /** Is there anything from whose origin is unknown? */
  readonly hasWithoutOrigin: boolean;
  /** Do two answers or more lead with the same number of origins? */
  readonly isTie: boolean;
  /** Is something left out of it, so that what was said of the whole need not hold? */
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

/** Of two copies of one text that a claim cites, the first. */
const oncePerClaim = (voices: readonly Voice[]): Voice[] =>
  voices.filter(({ claim }, nth) => voices.findIndex((one) => one.claim.id === claim.id) === nth);
