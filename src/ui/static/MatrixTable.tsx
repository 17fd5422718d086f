/** The table of a disagreement: a row for each answer, a column for each origin, and in the cells who says so. In a
 * narrow container, each answer becomes a block (matrix.css). */
import type { AnswerRow, Matrix, Voice } from "../../engine/evidence/matrix";
import { count, fill, inRow, t } from "../../i18n/text";
import type { AnswerOrigin, DisagreementView } from "../../model/compiled/disagreementView";
import type { Labels } from "../../model/compiled/site";
import { Stand } from "./Answers";
import { PageLink } from "./root";

interface MatrixProps {
  readonly question: DisagreementView;
  readonly matrix: Matrix;
  readonly labels: Labels;
}

/** The most columns that fit beside each other in the widest layout. */
const ROOM = 6;

export function MatrixTable({ question, matrix, labels }: MatrixProps) {
  const { columns, answers, hasWithoutOrigin } = matrix;
  const origins = columns.map((at) => question.origins[at]!);
  const label = `part_question-${question.id}`;
  return (
    <div className={origins.length > ROOM ? "matrix-frame is-long" : "matrix-frame"}>
      {origins.length > ROOM && (
        <p className="matrix-hint">{fill(t.disagreement.scrolls, { origins: count(origins.length, "origin") })}</p>
      )}
      <table className="matrix" aria-labelledby={label}>
        <thead>
          <tr>
            <th scope="col">{t.disagreement.answer}</th>
            {origins.map((origin, at) => (
              <th key={columns[at]} scope="col">
                <OriginName origin={origin} />
                {origin.when && <span className="origin-when">{origin.when}</span>}
              </th>
            ))}
            {hasWithoutOrigin && (
              <th scope="col" className="without-origin">
                {t.disagreement.withoutOrigin}
                <span className="origin-when">{t.disagreement.addsNone}</span>
              </th>
            )}
            <th scope="col" className="origin-total">
              {t.disagreement.origins}
            </th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.position.id} className={answer.position.preferred ? "is-preferred" : undefined}>
              <th scope="row">
                <bdi>{answer.position.answer}</bdi>
                <Stand question={question} matrix={matrix} answer={answer} />
                {answer.position.note && <span className="answer-note">{answer.position.note}</span>}
              </th>
              {answer.cells.map((cell, at) => (
                <Cell key={columns[at]} cell={cell} origin={origins[at]!.name} labels={labels} />
              ))}
              {hasWithoutOrigin && (
                <Cell
                  cell={answer.withoutOrigin}
                  origin={t.disagreement.withoutOrigin}
                  labels={labels}
                  isWithoutOrigin
                />
              )}
              <Total answer={answer} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OriginName({ origin: { id, name } }: { readonly origin: AnswerOrigin }) {
  if (id === undefined) return <bdi>{name}</bdi>;
  return (
    <PageLink kind="source" id={id}>
      {name}
    </PageLink>
  );
}

interface CellProps {
  readonly cell: readonly Voice[];
  /** The name of the origin, for the narrow layout without column headings. */
  readonly origin: string;
  readonly labels: Labels;
  readonly isWithoutOrigin?: boolean;
}

function Cell({ cell, origin, labels, isWithoutOrigin = false }: CellProps) {
  const kind = isWithoutOrigin ? "without-origin" : undefined;
  if (cell.length === 0) {
    return (
      <td className={kind ? `${kind} says-nothing` : "says-nothing"}>
        <span className="visually-hidden">{t.disagreement.saysNothing}</span>
      </td>
    );
  }
  return (
    <td className={kind} data-origin={origin}>
      <ul>
        {cell.map((voice) => (
          <li key={voice.claim.id} className="word">
            <PageLink kind="event" id={voice.claim.event} hash={voice.claim.id}>
              {whoAndWhere(voice)}
            </PageLink>
            <span className="word-status">{labels.statuses[voice.claim.status] ?? voice.claim.status}</span>
          </li>
        ))}
      </ul>
    </td>
  );
}

function whoAndWhere({ claim, citation: { locator, approximate } }: Voice): string {
  const who = inRow(claim.speakers);
  if (!locator) return who;
  return `${who}, ${fill(approximate ? t.claim.approximate : t.claim.locator, { locator })}`;
}

function Total({ answer }: { readonly answer: AnswerRow }) {
  return (
    <td className="origin-total" data-origin={t.disagreement.origins}>
      {answer.origins}
    </td>
  );
}
