/** The result of a disagreement in one line, with the editor's note, as shown wherever the question appears. */
import type { Matrix } from "../../engine/evidence/matrix";
import { t } from "../../i18n/text";
import type { DisagreementView } from "../../model/compiled/disagreementView";
import { verdictOf } from "./verdictOf";

interface VerdictProps {
  readonly question: DisagreementView;
  readonly matrix: Matrix;
}

export function Verdict({ question, matrix }: VerdictProps) {
  const { lead, rest } = verdictOf(question, matrix);
  const { note = "" } = question;
  return (
    <p className="verdict">
      <strong>{lead}</strong> <span>{rest}</span>{" "}
      <span>{note && matrix.isPartial ? t.disagreement.noteWhole : ""}</span> <span dir="auto">{note}</span>
    </p>
  );
}
