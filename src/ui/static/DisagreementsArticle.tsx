/** The page of all disagreements: one line for each question, the most important first. A question unfolds into a table
 * of who says what. */
import { memo, useMemo, useState } from "react";
import { type IsKept, type Matrix, matrixOf } from "../../engine/evidence/matrix";
import { count, fill, t } from "../../i18n/text";
import type { DisagreementView } from "../../model/compiled/disagreementView";
import type { DisagreementsView } from "../../model/compiled/recordView";
import type { Labels } from "../../model/compiled/site";
import { MatrixTable } from "./MatrixTable";
import { MovedParts } from "./MovedParts";
import { Head } from "./RecordParts";
import { PageLink } from "./root";
import { Verdict } from "./Verdict";
import { isOpen } from "./verdictOf";

interface DisagreementsProps {
  readonly view: DisagreementsView;
  readonly labels: Labels;
  readonly isKept: IsKept | null;
  /** The id of the disagreement that the address names. It stays visible whatever kind is chosen. */
  readonly asked?: string;
  readonly unfolding?: Unfolding | undefined;
}

/** The unfolded questions, kept for a reader who follows a link and comes back. */
export interface Unfolding {
  readonly unfolded: readonly string[];
  readonly onToggle: (id: string, isOpen: boolean) => void;
}

export function DisagreementsArticle(props: DisagreementsProps) {
  const { view, labels, isKept, asked = "", unfolding } = props;
  const { disagreements, details, moved } = view;
  const [about, setAbout] = useState<string | null>(null);
  const open = disagreements.filter(isOpen);
  const matrices = useMemo(
    () => new Map([...disagreements, ...details].map((one) => [one, matrixOf(one, isKept)])),
    [disagreements, details, isKept],
  );
  const ties = open.filter((one) => matrices.get(one)?.isTie).length;
  const unfoldingOf = (id: string) =>
    unfolding && { isOpen: unfolding.unfolded.includes(id), onToggle: unfolding.onToggle };
  const sums = { open: open.length, settled: disagreements.length - open.length, ties };
  return (
    <article className="disagreements" aria-labelledby="part_record-title">
      <Head kicker={count(disagreements.length, "disagreement")} title={t.header.disagreements}>
        <p className="standfirst">{disagreements.length > 0 ? t.disagreement.intro : t.disagreement.none}</p>
        {disagreements.length > 0 && <p className="question-sums">{fill(t.disagreement.sums, sums)}</p>}
      </Head>
      {unfolding && <Kinds all={disagreements} about={about} onChoose={setAbout} />}
      {/* Headings of the columns, for the eye only: each line says the same in words. */}
      {disagreements.length > 0 && (
        <>
          <p className="question-columns" aria-hidden="true">
            {t.disagreement.columns.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </p>
          <ol className="questions">
            {disagreements.map((one) => (
              <li key={one.id} hidden={about !== null && about !== one.about && one.id !== asked}>
                <Line question={one} labels={labels} matrix={matrices.get(one)!} {...unfoldingOf(one.id)} />
              </li>
            ))}
          </ol>
        </>
      )}
      {details.length > 0 && (
        <section className="block details" aria-labelledby="part_details-title">
          <h3 id="part_details-title" tabIndex={-1}>
            {t.disagreement.details} <span className="quiet">{details.length}</span>
          </h3>
          <p className="quiet">{t.disagreement.detailsIntro}</p>
          <ol className="questions">
            {details.map((one) => (
              <li key={one.id}>
                <Line question={one} labels={labels} matrix={matrices.get(one)!} {...unfoldingOf(one.id)} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <MovedParts parts={moved} />
    </article>
  );
}

interface KindsProps {
  readonly all: readonly DisagreementView[];
  readonly about: string | null;
  readonly onChoose: (about: string | null) => void;
}

/** Buttons that limit the page to questions of one kind. */
function Kinds({ all, about, onChoose }: KindsProps) {
  const kinds = Object.entries(t.disagreement.about)
    .map(([kind, name]) => ({ kind, name, n: all.filter((one) => one.about === kind).length }))
    .filter(({ n }) => n > 0);
  if (kinds.length < 2) return null;
  const choices = [{ kind: null, name: t.disagreement.all, n: all.length }, ...kinds];
  return (
    <fieldset className="question-kinds">
      <legend className="visually-hidden">{t.disagreement.kinds}</legend>
      {choices.map(({ kind, name, n }) => (
        <button key={name} type="button" aria-pressed={about === kind} onClick={() => onChoose(kind)}>
          <span>{name}</span> <span className="quiet">{n}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface LineProps {
  readonly question: DisagreementView;
  readonly labels: Labels;
  readonly matrix: Matrix;
  readonly isOpen?: boolean;
  readonly onToggle?: Unfolding["onToggle"];
}

/** A question in one line; unfolded, a table of its answers by origin. Memoized, because there are many. */
const Line = memo(function Line({ question, labels, matrix, isOpen: isUnfolded = false, onToggle }: LineProps) {
  const { id, outcome, events, about } = question;
  const state = isOpen(question) && matrix.isTie ? t.disagreement.openTie : (t.disagreement.states[outcome] ?? outcome);
  return (
    <details
      className="question"
      id={id}
      tabIndex={-1}
      open={isUnfolded}
      onToggle={({ currentTarget }) => onToggle?.(id, currentTarget.open)}
    >
      <summary>
        <h3 id={`part_question-${id}`} dir="auto">
          {question.question}
        </h3>{" "}
        <span className="question-about">
          {t.disagreement.kindOf[about as keyof typeof t.disagreement.kindOf] ?? about}
        </span>{" "}
        <span className={isOpen(question) ? "question-state is-open" : "question-state"}>{state}</span>{" "}
        <span className="question-tally">
          <span className="visually-hidden">{t.disagreement.tally} </span>
          <span>{matrix.answers.map(({ origins }) => origins).join(" : ")}</span>
        </span>
      </summary>
      <MatrixTable question={question} matrix={matrix} labels={labels} />
      <Verdict question={question} matrix={matrix} />
      <p className="question-more">
        {events.map((event) => (
          <PageLink key={event.id} kind="event" id={event.id}>
            {event.name}
          </PageLink>
        ))}
      </p>
    </details>
  );
});
