/** Sums up a disagreement in one line: which answer is better supported, that there is a tie, or that it is left
 * open. */
import type { Matrix } from "../../engine/evidence/matrix";
import { count, fill, list, t } from "../../i18n/text";
import type { DisagreementView } from "../../model/compiled/disagreementView";

export interface Verdict {
  /** The verdict itself: "Better supported: 3 January." */
  readonly lead: string;
  /** What the verdict rests on: "3 of 5 origins give it." */
  readonly rest: string;
}

/** The answer without its final full stop. The stop of an abbreviation such as "6 p.m." stays. */
const bare = (answer: string): string => answer.replace(/(?<=\p{L}{3})\.$/u, "");

const quoted = (answer: string): string => fill(t.disagreement.quoted, { answer: bare(answer) });

export function verdictOf({ outcome }: Pick<DisagreementView, "outcome">, matrix: Matrix): Verdict {
  const { columns, answers, hasWithoutOrigin, isTie, isPartial } = matrix;
  if (columns.length === 0 && !hasWithoutOrigin) return { lead: t.disagreement.noneRemaining, rest: "" };
  const preferred = answers.find(({ position }) => position.preferred);
  if (outcome === "preferred" && preferred) {
    const { position, origins } = preferred;
    return {
      lead: fill(isPartial ? t.disagreement.preferredWhole : t.disagreement.preferred, {
        answer: bare(position.answer),
      }).replace(/\.\.$/, "."),
      rest: fill(isPartial ? t.disagreement.shareRemaining : t.disagreement.share, {
        n: origins,
        all: count(columns.length, "origin"),
      }),
    };
  }
  if (outcome === "superseded") {
    const rest = preferred ? fill(t.disagreement.stands, { answer: quoted(preferred.position.answer) }) : "";
    return { lead: t.disagreement.superseded, rest };
  }
  if (outcome === "different-acts" || outcome === "compatible")
    return { lead: t.disagreement.outcomes[outcome], rest: "" };
  // An outcome of a later version, whose meaning is not known here.
  if (!isOpen({ outcome })) return { lead: "", rest: "" };
  if (columns.length === 0) return { lead: t.disagreement.leftOpen, rest: t.disagreement.noOrigin };
  const leading = answers.filter(({ leads }) => leads);
  const [first] = leading;
  if (isTie) {
    const answers = leading.map(({ position }) => quoted(position.answer));
    const each = count(first?.origins ?? 0, "origin");
    return {
      lead: fill(t.disagreement.tieOf, { origins: each, answers: list(answers) }),
      rest: t.disagreement.leftOpen,
    };
  }
  const most = {
    n: first?.origins ?? 0,
    all: count(columns.length, "origin"),
    answer: quoted(first?.position.answer ?? ""),
  };
  return { lead: t.disagreement.leftOpen, rest: fill(t.disagreement.most, most) };
}

/** True if the question is left open. Settled questions are shown in grey. */
export const isOpen = ({ outcome }: Pick<DisagreementView, "outcome">): boolean => outcome === "open";

/** The result for one answer: "better supported", "stands" or "tie". Empty if there is none. */
export function standOf(
  question: Pick<DisagreementView, "outcome">,
  { isTie, isPartial }: Matrix,
  answer: Matrix["answers"][number],
): string {
  if (answer.position.preferred && question.outcome === "superseded") return t.disagreement.standing;
  if (answer.position.preferred) return isPartial ? t.disagreement.betterWhole : t.disagreement.better;
  return isOpen(question) && isTie && answer.leads ? t.disagreement.tie : "";
}
