/** The facts of an event: participants and their roles, the basis of the date, the place, related events, and a
 * note. */
import { dateInWords } from "../../i18n/dates";
import { inRow, t } from "../../i18n/text";
import type { EventView } from "../../model/compiled/eventView";
import type { Labels } from "../../model/compiled/site";
import { ClaimMarks } from "./Claims";
import { DateWords } from "./DateWords";
import { PageLink } from "./root";

interface FactsProps {
  readonly view: EventView;
  readonly labels: Labels;
}

export function EventFacts({ view, labels }: FactsProps) {
  return (
    <section className="block" aria-labelledby="part_about-title">
      <h3 id="part_about-title">{t.event.about}</h3>
      <dl className="facts">
        <dt>{t.event.who}</dt>
        <dd>
          <Participants view={view} labels={labels} />
        </dd>
        <dt>{t.event.basis}</dt>
        <dd>
          <When view={view} />
        </dd>
        <dt>{t.event.where}</dt>
        <dd>
          {view.place.length > 0 ? (
            <bdi>{inRow(view.place.map((place) => place.name))}</bdi>
          ) : (
            <span className="quiet">{t.event.notKnown}</span>
          )}
          {view.placeNote && <span className="quiet"> ({view.placeNote})</span>}
        </dd>
        {view.related.length > 0 && (
          <>
            <dt>{t.event.related}</dt>
            <dd>
              <Related view={view} />
            </dd>
          </>
        )}
        {view.note && (
          <>
            <dt>{t.event.note}</dt>
            <dd dir="auto">{view.note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Participants({ view, labels }: FactsProps) {
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

function When({ view }: Pick<FactsProps, "view">) {
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
      {view.laterThan.map(({ id, name }) => (
        <span key={id} className="basis">
          {t.event.laterThan}{" "}
          <PageLink kind="source" id={id}>
            {name}
          </PageLink>
        </span>
      ))}
    </>
  );
}

function Related({ view }: Pick<FactsProps, "view">) {
  return (
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
  );
}
