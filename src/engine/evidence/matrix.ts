/** The answers to a question against the independent origins they come from. Made from a page's own data, so that it can be drawn without
 *  script, and anew when the reader leaves sources out or looks back to a day. */
import type { AnswerClaim, DisagreementView, PositionView } from "../../model/compiled/disagreementView";

/** Is a citation of a claim left? `at` is its number in the claim, from 0. */
export type IsKept = (claim: Pick<AnswerClaim, "event" | "number">, at: number) => boolean;

/** A claim as one origin has it, with the citation that leads there. */
export interface Word {
  readonly claim: AnswerClaim;
  readonly citation: AnswerClaim["citations"][number];
}

export interface AnswerRow {
  readonly position: PositionView;
  /** What each column's origin says for this answer. */
  readonly cells: readonly (readonly Word[])[];
  /** What comes from where no origin can be told. */
  readonly untold: readonly Word[];
  /** Distinct origins. */
  readonly origins: number;
  /** Has it as many origins as any other answer, and at least one? */
  readonly leads: boolean;
}

export interface Matrix {
  /** Numbers in the origins of the question, of those that still say something. */
  readonly columns: readonly number[];
  readonly rows: readonly AnswerRow[];
  /** Is there anything from where no origin can be told? */
  readonly hasUntold: boolean;
  /** Do two answers or more lead with the same number of origins? */
  readonly isTie: boolean;
  /** Is something left out of it, so that what was said of the whole need not hold? */
  readonly isPartial: boolean;
}

export function matrixOf({ origins, positions }: DisagreementView, isKept: IsKept | null = null): Matrix {
  const said = positions.map((position) => wordsOf(position, isKept));
  const columns = origins.map((_, at) => at).filter((at) => said.some((words) => words.some(comesFrom(at))));
  const rows = positions.map((position, nth) => {
    const words = said[nth] ?? [];
    const cells = columns.map((at) => oncePerClaim(words.filter(comesFrom(at))));
    const untold = oncePerClaim(words.filter(comesFrom(undefined)));
    return { position, cells, untold, origins: cells.filter((cell) => cell.length > 0).length };
  });
  const most = Math.max(0, ...rows.map((row) => row.origins));
  const leading = rows.filter((row) => most > 0 && row.origins === most);
  return {
    columns,
    rows: rows.map((row) => ({ ...row, leads: leading.includes(row) })),
    hasUntold: rows.some(({ untold }) => untold.length > 0),
    isTie: leading.length > 1,
    isPartial: said.some((words, at) => words.length < wordsOf(positions[at]!, null).length),
  };
}

const comesFrom =
  (origin: number | undefined) =>
  ({ citation }: Word): boolean =>
    citation.origin === origin;

const wordsOf = ({ claims }: PositionView, isKept: IsKept | null): Word[] =>
  claims.flatMap((claim) =>
    claim.citations.flatMap((citation, at) => (isKept === null || isKept(claim, at) ? [{ claim, citation }] : [])),
  );

/** Two copies of one text are one word of their origin. */
const oncePerClaim = (words: readonly Word[]): Word[] =>
  words.filter(({ claim }, at) => words.findIndex((one) => one.claim.id === claim.id) === at);
