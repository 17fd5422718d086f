/** One event, whole: the same markup on its own page and beside the tracks. */
import type { ReactNode } from "react";
import type { ViewStanding } from "../../engine/evidence/lens";
import { dateInWords } from "../../i18n/dates";
import { t } from "../../i18n/text";
import type { EventView } from "../../model/compiled/eventView";
import type { EventLine } from "../../model/compiled/parts";
import type { Labels } from "../../model/compiled/site";
import { ClaimBody, ClaimMarks } from "./Claims";
import { DateOrAnswers, DateWords } from "./DateWords";
import { Disagreement } from "./Disagreement";
import { Origins } from "./Origins";
import { PageLink } from "./root";
import { SourceItem } from "./SourceLines";

interface EventArticleProps {
  readonly view: EventView;
  readonly labels: Labels;
  /** Buttons that need script: copy the link, close. */
  readonly actions?: ReactNode;
  /** What still stands where the reader leaves sources out. */
  readonly standing?: ViewStanding | null;
}

/** A class for what no claim carries any more. */
const fadedIf = (isGone: boolean) => (isGone ? "is-fallen" : undefined);
/** Why it is gone, in words. */
const whyGone = ({ why }: ViewStanding) =>
  why === "later" ? t.evidence.later : why === "left-out" ? t.evidence.faded : t.evidence.gone;
/** The same to the ear. */
const FadedWords = ({ standing }: { readonly standing: ViewStanding }) => (
  <span className="visually-hidden">({whyGone(standing)}) </span>
);

export function EventArticle({ view, labels, actions, standing }: EventArticleProps) {
  return (
    <article className="event" aria-labelledby="part_record-title">
      <header className="record-head">
        <p className="kicker">{labels.categories[view.category] ?? view.category}</p>
        <h2 id="part_record-title" tabIndex={-1} dir="auto">
          {view.title}
        </h2>
        <p className="record-date">
          <span className={fadedIf(standing?.date === "none")}>
            <DateOrAnswers date={view.date} answers={view.answers} />
            {standing?.date === "none" && <FadedWords standing={standing} />}
          </span>
          {view.answers.length > 1 && <span className="disputed-flag">{t.event.disagreeOnDate}</span>}
          {view.answers.length < 2 && view.disagreements.length > 0 && (
            <span className="disputed-flag">{t.event.disagree}</span>
          )}
        </p>
        {/* The room is there before the buttons are, so that nothing moves when they come. */}
        <div className="actions">{actions}</div>
      </header>
      <section aria-label={t.event.summary} className="summary">
        {view.summary.length === 0 && <p className="quiet">{t.event.noSummary}</p>}
        <p>
          {view.summary.map((sentence, at) => (
            <span key={sentence.text} className={fadedIf(standing?.summary[at] === "none")}>
              <span dir="auto">{sentence.text}</span>
              <ClaimMarks ids={sentence.claims} view={view} />{" "}
              {standing?.summary[at] === "none" && <FadedWords standing={standing} />}
            </span>
          ))}
        </p>
      </section>
      <dl className="facts">
        <dt>{t.event.when}</dt>
        <dd>
          <When view={view} />
        </dd>
        <dt>{t.event.where}</dt>
        <dd>
          {view.place.length > 0 ? (
            <bdi>{view.place.map((place) => place.name).join(", ")}</bdi>
          ) : (
            <span className="quiet">{t.event.notKnown}</span>
          )}
          {view.placeNote && <span className="quiet"> ({view.placeNote})</span>}
        </dd>
        <dt>{t.event.who}</dt>
        <dd>
          <Participants view={view} labels={labels} />
        </dd>
      </dl>
      {view.disagreements.length > 0 && (
        <section className="block" aria-labelledby="part_disagree-title">
          <h3 id="part_disagree-title">{t.event.disagree}</h3>
          {view.disagreements.map((one) => (
            <Disagreement key={one.id} disagreement={one} labels={labels} on={view.id} />
          ))}
        </section>
      )}
      <section className="block" aria-labelledby="part_claims-title">
        <h3 id="part_claims-title">{t.event.claims}</h3>
        {view.claims.length === 0 && <p className="quiet">{t.event.noClaims}</p>}
        <ol className="claims">
          {view.claims.map((claim) => (
            <li
              key={claim.id}
              id={claim.id}
              className={standing?.fallen.has(claim.id) ? "claim is-fallen" : "claim"}
              tabIndex={-1}
            >
              {standing?.fallen.has(claim.id) && <p className="fallen-note">{whyGone(standing)}</p>}
              <ClaimBody claim={claim} labels={labels} />
            </li>
          ))}
        </ol>
      </section>
      <Origins view={view} />
      <section className="block" aria-labelledby="part_sources-title">
        <h3 id="part_sources-title">{t.event.sources}</h3>
        <ol className="sources">
          {view.sources.map((source) => (
            <SourceItem key={source.id} source={source} labels={labels} />
          ))}
        </ol>
      </section>
      {view.related.length > 0 && (
        <section className="block" aria-labelledby="part_related-title">
          <h3 id="part_related-title">{t.event.related}</h3>
          <ul className="related">
            {view.related.map(({ event, relation, claims }) => (
              <li key={`${relation} ${event.id}`}>
                <span className="quiet">{t.relations[relation as keyof typeof t.relations] ?? relation}</span>{" "}
                <PageLink kind="event" id={event.id}>
                  {event.title}
                </PageLink>
                , <DateWords date={event.date} />
                <ClaimMarks ids={claims} view={view} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.note && <p className="claim-note">{view.note}</p>}
      <nav className="neighbours" aria-label={`${t.event.previous}, ${t.event.next}`}>
        {view.previous && <Neighbour line={view.previous} rel="prev" label={t.event.previous} />}
        {view.next && <Neighbour line={view.next} rel="next" label={t.event.next} />}
      </nav>
    </article>
  );
}

function When({ view }: { readonly view: EventView }) {
  const { dateBasis: basis } = view;
  return (
    <>
      <DateWords date={view.date} />
      {view.answers.length > 1 && <span className="quiet"> ({view.answers.map(dateInWords).join("; ")})</span>}
      {basis?.words && (
        <span className="basis">
          {t.event.sourcesSay}: {basis.words}
        </span>
      )}
      {basis?.rule && (
        <span className="basis">
          {t.event.rule}: {basis.rule}
        </span>
      )}
      {basis && basis.claims.length > 0 && (
        <span className="basis">
          {t.event.resting} <ClaimMarks ids={basis.claims} view={view} />
        </span>
      )}
      {view.dateNote && <span className="basis">{view.dateNote}</span>}
    </>
  );
}

function Participants({ view, labels }: { readonly view: EventView; readonly labels: Labels }) {
  if (view.participants.length === 0) return <span className="quiet">{t.event.noPeople}</span>;
  return (
    <ul className="participants">
      {view.participants.map(({ actor, role, basis, claims }) => (
        <li key={actor.id}>
          <PageLink kind="actor" id={actor.id}>
            {actor.name}
          </PageLink>{" "}
          <span className="role">
            {labels.roles[role] ?? role}
            {basis !== "agreed" && <em className="hedge"> · {labels.bases[basis] ?? basis}</em>}
          </span>
          {claims.length > 0 && <ClaimMarks ids={claims} view={view} />}
        </li>
      ))}
    </ul>
  );
}

function Neighbour({
  line,
  rel,
  label,
}: {
  readonly line: EventLine;
  readonly rel: "prev" | "next";
  readonly label: string;
}) {
  return (
    <PageLink kind="event" id={line.id} className={`neighbour ${rel}`} rel={rel}>
      <span className="neighbour-label">{label}</span>
      <span className="neighbour-title">{line.title}</span>
      <span className="quiet">{dateInWords(line.date)}</span>
    </PageLink>
  );
}
