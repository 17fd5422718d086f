/** A disagreement on the page of an event: a small table of its answers, each with its number of origins and the
 * speakers who give it. */
import { type IsKept, type Matrix, matrixOf, type Voice } from "../../engine/evidence/matrix";
import { fill, inRow, t } from "../../i18n/text";
import type { DisagreementView } from "../../model/compiled/disagreementView";
import { PageLink } from "./root";
import { Verdict } from "./Verdict";
import { standOf } from "./verdictOf";

interface AnswersProps {
  readonly question: DisagreementView;
  /** The id of the event whose page this is. */
  readonly on: string;
  readonly isKept: IsKept | null;
}

export function Answers({ question, on, isKept }: AnswersProps) {
  const { id } = question;
  const matrix = matrixOf(question, isKept);
  return (
    <section className="question" aria-labelledby={`part_question-${id}`}>
      <h4 id={`part_question-${id}`} tabIndex={-1} dir="auto">
        {question.question}
      </h4>
      <table className="answers" aria-labelledby={`part_question-${id}`}>
        <thead>
          <tr>
            <th scope="col">{t.disagreement.answer}</th>
            <th scope="col">{t.disagreement.origins}</th>
            <th scope="col">{t.disagreement.whose}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.answers.map((answer) => (
            <tr key={answer.position.id} className={matrix.isPartial && isEmpty(answer) ? "is-fallen" : undefined}>
              <th scope="row">
                <bdi>{answer.position.answer}</bdi>
                <Stand question={question} matrix={matrix} answer={answer} />
              </th>
              <td className="origin-count">
                <Dots n={answer.origins} />
                <span>{answer.origins}</span>
              </td>
              <td>
                <Whose answer={answer} nobody={matrix.isPartial ? t.disagreement.noWord : t.claim.noSource} />
                {answer.position.note && <p className="answer-note">{answer.position.note}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Verdict question={question} matrix={matrix} />
      <p className="question-more">
        {question.events
          .filter((event) => event.id !== on)
          .map((event) => (
            <PageLink key={event.id} kind="event" id={event.id}>
              {event.name}
            </PageLink>
          ))}
        <PageLink kind="disagreements" hash={id}>
          {t.disagreement.allOrigins}
        </PageLink>
      </p>
    </section>
  );
}

interface RowProps {
  readonly answer: Matrix["answers"][number];
}

interface StandProps extends RowProps {
  readonly question: DisagreementView;
  readonly matrix: Matrix;
}

/** The result for one answer, such as "better supported" or "tie", shown below the answer. */
export function Stand({ question, matrix, answer }: StandProps) {
  const stand = standOf(question, matrix, answer);
  return stand === "" ? null : <span className="answer-stand">{stand}</span>;
}

/** The most dots that fit into a cell. */
const MOST_DOTS = 6;

/** One dot for each origin, hidden from assistive technology because the number beside them says the same. */
function Dots({ n }: { readonly n: number }) {
  return (
    <svg className="dots" width={Math.min(n, MOST_DOTS) * 10} height="8" aria-hidden="true">
      <path d={Array.from({ length: Math.min(n, MOST_DOTS) }, (_, at) => `M${4 + at * 10} 4h0`).join("")} />
    </svg>
  );
}

interface WhoseProps extends RowProps {
  /** The text for an answer that nobody gives. */
  readonly nobody: string;
}

/** Who gives the answer: "Sami al-Askari, in Reuters; Associated Press". What each of them says is among the claims. */
function Whose({ answer, nobody }: WhoseProps) {
  if (isEmpty(answer)) return <span className="quiet">{nobody}</span>;
  const counted = answer.cells.flat().map(speakerOf);
  const others = answer.withoutOrigin.map((voice) => fill(t.disagreement.notCounted, { name: speakerOf(voice) }));
  const said = new Set([...counted, ...others]);
  return (
    <ul className="whose">
      {[...said].map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

const isEmpty = ({ origins, withoutOrigin }: RowProps["answer"]): boolean => origins + withoutOrigin.length === 0;

/** An outlet that is itself the speaker is named once. */
function speakerOf({ claim, citation: { outlet } }: Voice): string {
  const who = inRow(claim.speakers);
  return outlet === who ? outlet : fill(t.disagreement.saidIn, { who, outlet });
}
