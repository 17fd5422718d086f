/** The page of an actor: names, facts, affiliations, events, disagreements, and the actors it appears with. */
import type { ReactNode } from "react";
import { count, fill, t } from "../../i18n/text";
import type { ActorView } from "../../model/compiled/actorView";
import type { Labels } from "../../model/compiled/site";
import { CitationLine } from "./Claims";
import { DateWords } from "./DateWords";
import { DisputeFlag } from "./DisputeFlag";
import { Head, Refs } from "./RecordParts";
import { PageLink, useHref } from "./root";

interface ActorProps {
  readonly view: ActorView;
  readonly labels: Labels;
  /** The actor's track, shown on a phone. */
  readonly track?: ReactNode;
}

export function ActorArticle({ view, labels, track }: ActorProps) {
  const home = useHref("home");
  const kinds: Record<string, string> = t.actor.kinds;
  return (
    <article className="actor" aria-labelledby="part_record-title">
      <Head kicker={kinds[view.actorKind] ?? view.actorKind} title={view.name}>
        {view.names.length > 0 && (
          <p className="names">
            {view.names.map(({ lang, name }) => (
              <bdi key={lang} lang={lang}>
                {name}
              </bdi>
            ))}
          </p>
        )}
      </Head>
      <p className="description">
        {view.description ?? <span className="quiet">{t.actor.noDescription}</span>}
        {view.descriptionCitations.length > 0 && (
          <span className="description-sources">
            {view.descriptionCitations.map((citation) => (
              <CitationLine key={`${citation.source.id} ${citation.locator}`} citation={citation} labels={labels} />
            ))}
          </span>
        )}
      </p>
      {track}
      <p className="on-timeline">
        <a href={`${home}?actor=${view.id}`}>{fill(t.actor.onTimeline, { name: view.name })}</a>
      </p>
      <dl className="facts">
        <dt>{t.actor.group}</dt>
        <dd>{view.group.label}</dd>
        {view.parent && (
          <>
            <dt>{t.actor.parent}</dt>
            <dd>
              <PageLink kind="actor" id={view.parent.id}>
                {view.parent.name}
              </PageLink>
            </dd>
          </>
        )}
        {view.born && (
          <>
            <dt>{view.actorKind === "person" || view.actorKind === "persons" ? t.actor.born : t.actor.founded}</dt>
            <dd>
              <DateWords date={view.born} />
            </dd>
          </>
        )}
        {view.died && (
          <>
            <dt>{t.actor.died}</dt>
            <dd>
              <DateWords date={view.died} />
            </dd>
          </>
        )}
        {view.aliases.length > 0 && (
          <>
            <dt>{t.actor.aliases}</dt>
            <dd>
              {view.aliases.map((alias, at) => (
                <span key={alias}>
                  {at > 0 && "; "}
                  <bdi>{alias}</bdi>
                </span>
              ))}
            </dd>
          </>
        )}
        {view.parts.length > 0 && (
          <>
            <dt>{t.actor.parts}</dt>
            <dd>
              <Refs refs={view.parts} kind="actor" />
            </dd>
          </>
        )}
      </dl>
      {view.note && <p className="claim-note">{view.note}</p>}
      {view.members.length > 0 && (
        <section className="block" aria-labelledby="part_members-title">
          <h3 id="part_members-title">{t.actor.members}</h3>
          <ul className="refs">
            {view.members.map((member) => (
              <li key={member.name}>
                {member.name}
                {member.note && <span className="quiet"> ({member.note})</span>}
                {member.citations.map((citation) => (
                  <span key={citation.source.id} className="quiet">
                    {" · "}
                    <CitationLine citation={citation} labels={labels} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.affiliations.length > 0 && (
        <section className="block" aria-labelledby="part_affiliations-title">
          <h3 id="part_affiliations-title">{t.actor.affiliations}</h3>
          <ul className="affiliations">
            {view.affiliations.map((one) => (
              <li key={`${one.actor.id} ${one.role}`}>
                <PageLink kind="actor" id={one.actor.id}>
                  {one.actor.name}
                </PageLink>
                : {one.role}
                {one.date && (
                  <>
                    , <DateWords date={one.date} />
                  </>
                )}
                <p className="claim-source">
                  {one.citations.map((citation) => (
                    <CitationLine key={citation.source.id} citation={citation} labels={labels} />
                  ))}
                </p>
                {one.note && <p className="claim-note">{one.note}</p>}
                {one.disagreements.length > 0 && <Questions questions={one.disagreements} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="block" aria-labelledby="part_events-title">
        <h3 id="part_events-title">
          {t.actor.events} <span className="quiet">{count(view.events.length, "event")}</span>
        </h3>
        <ol className="event-lines">
          {view.events.map((event) => (
            <li key={event.id}>
              <span className="line-date">
                <DateWords date={event.date} />
              </span>{" "}
              <PageLink kind="event" id={event.id}>
                {event.title}
              </PageLink>{" "}
              <span className="role">
                {event.through
                  ? fill(t.actor.through, { name: event.through.name })
                  : (labels.roles[event.role ?? ""] ?? event.role)}
                {event.basis && event.basis !== "agreed" && <em className="hedge"> · {labels.bases[event.basis]}</em>}
              </span>
            </li>
          ))}
        </ol>
      </section>
      {view.disagreements.length > 0 && (
        <section className="block" aria-labelledby="part_disagree-title">
          <h3 id="part_disagree-title">
            {t.event.disagree} <span className="quiet">{count(view.disagreements.length, "disagreement")}</span>
          </h3>
          <ul className="refs">
            {view.disagreements.map(({ id, name }) => (
              <li key={id}>
                <PageLink kind="disagreements" hash={id}>
                  {name}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.coActors.length > 0 && (
        <section className="block" aria-labelledby="part_with-title">
          <h3 id="part_with-title">{t.actor.together}</h3>
          <ul className="refs co-actors">
            {view.coActors.map((other) => (
              <li key={other.id}>
                <PageLink kind="actor" id={other.id}>
                  {other.name}
                </PageLink>{" "}
                <span className="quiet">{count(other.events, "event")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** The disagreements about one affiliation. */
function Questions({ questions }: { readonly questions: ActorView["disagreements"] }) {
  return (
    <p className="affiliation-questions">
      <DisputeFlag dispute={questions.every(({ settled }) => settled) ? "settled" : "open"} />{" "}
      {questions.map(({ id, name }) => (
        <PageLink key={id} kind="disagreements" hash={id}>
          {name}
        </PageLink>
      ))}
    </p>
  );
}
