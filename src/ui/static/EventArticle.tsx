/** The page of an event, the same beside the tracks as on its own page. It shows in order: what happened, how solid the
 * evidence is, the disagreements, all claims, the sources, and the remaining facts. */

import type { IsKept } from "../../engine/evidence/matrix";
import type { ViewSupport } from "../../engine/evidence/viewSupport";
import { dateInWords } from "../../i18n/dates";
import { count, fill, inRow, t } from "../../i18n/text";
import type { EventView } from "../../model/compiled/eventView";
import type { EventLine } from "../../model/compiled/parts";
import type { Labels } from "../../model/compiled/site";
import { NEAR_DAYS, writeNear } from "../../model/relation";
import { Answers } from "./Answers";
import { History } from "./Changes";
import { ClaimBody, ClaimMarks, type GivenAnswer } from "./Claims";
import { WhenWords } from "./DateWords";
import { DisputeFlag } from "./DisputeFlag";
import { EventFacts } from "./EventFacts";
import { MovedParts } from "./MovedParts";
import { Origins } from "./Origins";
import { PageLink, useHref } from "./root";
import { SourceItem } from "./SourceLines";
import { isOpen } from "./verdictOf";

interface EventArticleProps {
  readonly view: EventView;
  readonly labels: Labels;
  /** What the event still rests on under a source exclusion or an as-of date. */
  readonly support?: ViewSupport | null;
  /** Tells which citations of answers still count. Null if all do. */
  readonly isKept?: IsKept | null;
}

/** The class of a part that no claim supports any more. */
const fadedIf = (isGone: boolean) => (isGone ? "is-fallen" : undefined);
/** Why the part is no longer supported, in words. */
const whyGone = ({ why }: ViewSupport) =>
  why === "later" ? t.evidence.later : why === "excluded" ? t.evidence.faded : t.evidence.gone;
/** The same for screen readers. */
const FadedWords = ({ support }: { readonly support: ViewSupport }) => (
  <span className="visually-hidden">({whyGone(support)}) </span>
);

export function EventArticle({ view, labels, support, isKept = null }: EventArticleProps) {
  const home = useHref("home");
  return (
    <article className="event" aria-labelledby="part_record-title">
      <header className="record-head">
        <p className="kicker">{labels.categories[view.category] ?? view.category}</p>
        <h2 id="part_record-title" tabIndex={-1} dir="auto">
          {view.title}
        </h2>
        <p className="record-date">
          <span className={fadedIf(support?.date === "none")}>
            <WhenWords date={view.date} answers={view.answers} />
            {support?.date === "none" && <FadedWords support={support} />}
          </span>
          {view.place.length > 0 && (
            <span className="record-place" dir="auto">
              {inRow(view.place.map((place) => place.name))}
            </span>
          )}
        </p>
      </header>
      <Lede view={view} support={support} />
      <div className="evidence-bar">
        <Evidence view={view} support={support} />
      </div>
      <p className="nearby">
        <a href={`${home}?near=${writeNear({ event: view.id, days: NEAR_DAYS })}`}>
          {fill(t.relation.nearby, { days: count(NEAR_DAYS, "day") })}
        </a>
      </p>
      <Questions view={view} isKept={isKept} />
      <Claims view={view} labels={labels} support={support} />
      <section className="block" aria-labelledby="part_sources-title">
        <h3 id="part_sources-title">{t.event.sources}</h3>
        <ol className="sources">
          {view.sources.map((source) => (
            <SourceItem key={source.id} source={source} labels={labels} />
          ))}
        </ol>
      </section>
      <EventFacts view={view} labels={labels} />
      <Origins view={view} />
      <History view={view} />
      <MovedParts parts={view.moved} />
      <nav className="neighbours" aria-label={`${t.event.previous}, ${t.event.next}`}>
        {view.previous && <Neighbour line={view.previous} rel="prev" label={t.event.previous} />}
        {view.next && <Neighbour line={view.next} rel="next" label={t.event.next} />}
      </nav>
    </article>
  );
}

interface PartProps {
  readonly view: EventView;
  readonly support: ViewSupport | null | undefined;
}

/** The summary, sentence by sentence, each with links to the claims behind it. */
function Lede({ view, support }: PartProps) {
  return (
    <section aria-label={t.event.summary} className="summary">
      {view.summary.length === 0 && <p className="quiet">{t.event.noSummary}</p>}
      <p>
        {view.summary.map((sentence, at) => (
          <span key={sentence.text} className={fadedIf(support?.summary[at] === "none")}>
            <span dir="auto">{sentence.text}</span>
            <ClaimMarks ids={sentence.claims} view={view} fallen={support?.excludedClaims} />{" "}
            {support?.summary[at] === "none" && <FadedWords support={support} />}
          </span>
        ))}
      </p>
    </section>
  );
}

/** The evidence in one line: "11 sources, 9 origins · 5 open questions". */
function Evidence({ view: { sources, origins, disagreements }, support }: PartProps) {
  const open = disagreements.filter(isOpen).length;
  const settled = disagreements.length - open;
  return (
    <p className="evidence-line-of-record">
      <span>
        {fill(t.event.tally, {
          sources:
            support && support.sources < sources.length
              ? fill(t.evidence.remaining, { remaining: support.sources, sources: count(sources.length, "source") })
              : count(sources.length, "source"),
          origins: count(support?.origins ?? origins.length, "origin"),
        })}
      </span>{" "}
      {open > 0 && <DisputeFlag dispute="open">{count(open, "openQuestion")}</DisputeFlag>}{" "}
      {settled > 0 && <DisputeFlag dispute="settled">{count(settled, "settledQuestion")}</DisputeFlag>}
    </p>
  );
}

function Questions({ view, isKept }: { readonly view: EventView; readonly isKept: IsKept | null }) {
  const { disagreements, details } = view;
  if (disagreements.length + details.length === 0) return null;
  return (
    <section className="block" aria-labelledby="part_disagree-title">
      <h3 id="part_disagree-title">{disagreements.length > 0 ? t.header.disagreements : t.disagreement.details}</h3>
      {disagreements.map((one) => (
        <Answers key={one.id} question={one} on={view.id} isKept={isKept} />
      ))}
      {details.length > 0 && (
        <div className="detail-questions">
          {disagreements.length > 0 && <h4>{t.disagreement.details}</h4>}
          <ul>
            {details.map(({ id, question, note }) => (
              <li key={id}>
                <PageLink kind="disagreements" hash={id}>
                  {question}
                </PageLink>{" "}
                <span dir="auto">{note ?? t.disagreement.outcomes.compatible}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Claims({ view, labels, support }: PartProps & { readonly labels: Labels }) {
  const answers = answersByClaim(view);
  return (
    <section className="block" aria-labelledby="part_claims-title">
      <h3 id="part_claims-title">{t.event.claims}</h3>
      {view.claims.length === 0 && <p className="quiet">{t.event.noClaims}</p>}
      <ol className="claims">
        {view.claims.map((claim) => (
          <li
            key={claim.id}
            id={claim.id}
            className={support?.excludedClaims.has(claim.id) ? "claim is-fallen" : "claim"}
            tabIndex={-1}
          >
            {support?.excludedClaims.has(claim.id) && <p className="fallen-note">{whyGone(support)}</p>}
            <ClaimBody claim={claim} labels={labels} answers={answers.get(claim.id) ?? []} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The answers that each claim gives in disagreements, by claim id. */
function answersByClaim({ disagreements }: EventView): Map<string, GivenAnswer[]> {
  const found = new Map<string, GivenAnswer[]>();
  for (const question of disagreements) {
    for (const { answer, claims } of question.positions) {
      const given = { question: question.question, answer, isOpen: isOpen(question) };
      for (const { id } of claims) found.set(id, [...(found.get(id) ?? []), given]);
    }
  }
  return found;
}

interface NeighbourProps {
  readonly line: EventLine;
  readonly rel: "prev" | "next";
  readonly label: string;
}

function Neighbour({ line, rel, label }: NeighbourProps) {
  return (
    <PageLink kind="event" id={line.id} className={`neighbour ${rel}`} rel={rel}>
      <span className="neighbour-label">{label}</span>
      <span className="neighbour-title">{line.title}</span>
      <span className="quiet">{dateInWords(line.date)}</span>
    </PageLink>
  );
}
