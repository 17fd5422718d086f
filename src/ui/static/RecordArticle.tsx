/** Pages of actors, sources, periods, disagreements and the record as a whole. */
import type { ReactNode } from "react";
import { count, fill, t } from "../../i18n/text";
import type {
  AboutView,
  ActorView,
  DisagreementsView,
  EventLine,
  Labels,
  PeriodView,
  RecordView,
  Ref,
  Site,
  SourceView,
} from "../../model/compiled";
import { CitationLine, ClaimBody, Disagreement } from "./Claims";
import { DateWords } from "./DateWords";
import { EventArticle } from "./EventArticle";
import { PageLink, useHref } from "./root";
import { SourceDetails } from "./SourceLines";

interface RecordArticleProps {
  readonly view: RecordView;
  readonly labels: Labels;
  readonly site: Site;
  readonly actions?: ReactNode;
}

export function RecordArticle({ view, labels, site, actions }: RecordArticleProps) {
  switch (view.kind) {
    case "event":
      return <EventArticle view={view} labels={labels} actions={actions} />;
    case "actor":
      return <ActorArticle view={view} labels={labels} actions={actions} />;
    case "source":
      return <SourceArticle view={view} labels={labels} actions={actions} />;
    case "period":
      return <PeriodArticle view={view} actions={actions} />;
    case "disagreements":
      return <DisagreementsArticle view={view} labels={labels} actions={actions} />;
    case "about":
      return <AboutArticle view={view} labels={labels} site={site} actions={actions} />;
  }
}

interface HeadProps {
  readonly kicker: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

function Head({ kicker, title, lang, actions, children }: HeadProps) {
  return (
    <header className="record-head">
      <p className="kicker">{kicker}</p>
      <h2 id="record-title" tabIndex={-1} lang={lang === "en" ? undefined : lang} dir="auto">
        {title}
      </h2>
      {children}
      {actions && <div className="actions">{actions}</div>}
    </header>
  );
}

function EventLines({ events }: { readonly events: readonly EventLine[] }) {
  return (
    <ol className="event-lines">
      {events.map((event) => (
        <li key={event.id}>
          <span className="line-date">
            <DateWords date={event.date} />
          </span>{" "}
          <PageLink kind="event" id={event.id}>
            {event.title}
          </PageLink>
        </li>
      ))}
    </ol>
  );
}

function Refs({ refs, kind }: { readonly refs: readonly Ref[]; readonly kind: "actor" | "source" }) {
  return (
    <ul className="refs">
      {refs.map((ref) => (
        <li key={ref.id}>
          <PageLink kind={kind} id={ref.id}>
            {ref.name}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

interface ActorProps {
  readonly view: ActorView;
  readonly labels: Labels;
  readonly actions?: ReactNode;
}

function ActorArticle({ view, labels, actions }: ActorProps) {
  const home = useHref("home");
  const kinds: Record<string, string> = t.actor.kinds;
  return (
    <article className="actor" aria-labelledby="record-title">
      <Head kicker={kinds[view.actorKind] ?? view.actorKind} title={view.name} actions={actions}>
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
      <p>
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
        <section className="block" aria-labelledby="members-title">
          <h3 id="members-title">{t.actor.members}</h3>
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
        <section className="block" aria-labelledby="affiliations-title">
          <h3 id="affiliations-title">{t.actor.affiliations}</h3>
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
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="block" aria-labelledby="events-title">
        <h3 id="events-title">
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
      {view.coActors.length > 0 && (
        <section className="block" aria-labelledby="with-title">
          <h3 id="with-title">{t.actor.with}</h3>
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

interface SourceProps {
  readonly view: SourceView;
  readonly labels: Labels;
  readonly actions?: ReactNode;
}

function SourceArticle({ view, labels, actions }: SourceProps) {
  const { source } = view;
  return (
    <article className="source-page" aria-labelledby="record-title">
      <Head
        kicker={labels.genres[source.genre] ?? source.genre}
        title={source.title}
        lang={source.language}
        actions={actions}
      >
        {source.titleNote && <p className="quiet">{source.titleNote}</p>}
      </Head>
      <SourceDetails source={source} labels={labels} />
      {view.derived.length > 0 && (
        <section className="block" aria-labelledby="derived-title">
          <h3 id="derived-title">{t.source.derivedBy}</h3>
          <Refs refs={view.derived} kind="source" />
        </section>
      )}
      <section className="block" aria-labelledby="claims-title">
        <h3 id="claims-title">
          {t.source.claims} <span className="quiet">{count(view.claims.length, "claim")}</span>
        </h3>
        {view.claims.length === 0 && <p className="quiet">{t.source.noClaims}</p>}
        <ul className="claims">
          {view.claims.map((claim) => (
            <li key={claim.id} className="claim">
              <p className="claim-event">
                <PageLink kind="event" id={claim.event.id} hash={claim.id}>
                  {claim.event.title}
                </PageLink>
                , <DateWords date={claim.event.date} />
              </p>
              <ClaimBody claim={claim} labels={labels} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function PeriodArticle({ view, actions }: { readonly view: PeriodView; readonly actions?: ReactNode }) {
  const home = useHref("home");
  const { earliest, latest, edtf } = view.date;
  return (
    <article className="period" aria-labelledby="record-title">
      <Head kicker={count(view.events.length, "event")} title={view.label} actions={actions}>
        <p className="record-date">
          <DateWords date={view.date} />
        </p>
      </Head>
      {earliest !== null && latest !== null && (
        <p>
          <a href={`${home}?range=${edtf.replaceAll("~", "")}`}>{t.period.onTimeline}</a>
        </p>
      )}
      <section className="block" aria-labelledby="events-title">
        <h3 id="events-title">{t.period.events}</h3>
        <EventLines events={view.events} />
      </section>
    </article>
  );
}

interface DisagreementsProps {
  readonly view: DisagreementsView;
  readonly labels: Labels;
  readonly actions?: ReactNode;
}

function DisagreementsArticle({ view, labels, actions }: DisagreementsProps) {
  return (
    <article className="disagreements" aria-labelledby="record-title">
      <Head kicker={count(view.disagreements.length, "disagreement")} title={t.header.disagreements} actions={actions}>
        <p className="standfirst">{view.disagreements.length > 0 ? t.disagreement.intro : t.disagreement.none}</p>
      </Head>
      <ul className="question-index">
        {view.disagreements.map((one) => (
          <li key={one.id}>
            <a href={`#${one.id}`}>{one.question}</a>
          </li>
        ))}
      </ul>
      {view.disagreements.map((one) => (
        <Disagreement key={one.id} disagreement={one} labels={labels} level={3} />
      ))}
    </article>
  );
}

interface AboutProps {
  readonly view: AboutView;
  readonly labels: Labels;
  readonly site: Site;
  readonly actions?: ReactNode;
}

function AboutArticle({ view, labels, site, actions }: AboutProps) {
  const { counts } = site;
  return (
    <article className="about" aria-labelledby="record-title">
      <Head kicker={site.title} title={t.about.title} actions={actions} />
      {view.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{t.about.counts}</h3>
      <ul className="refs">
        <li>{count(counts.events, "event")}</li>
        <li>{count(counts.claims, "claim")}</li>
        <li>{count(counts.sources, "source")}</li>
        <li>{count(counts.actors, "actor")}</li>
        <li>{count(counts.disagreements, "disagreement")}</li>
      </ul>
      <h3>{t.about.howRead}</h3>
      <ul className="refs">
        {(["full", "excerpt", "cited"] as const).map((access) => (
          <li key={access}>
            {count(view.access[access], "source")}: {t.source[access]}
          </li>
        ))}
      </ul>
      <h3>{t.about.kinds}</h3>
      <ul className="refs">
        {view.genres.map(({ genre, sources }) => (
          <li key={genre}>
            {labels.genres[genre] ?? genre}: {sources}
          </li>
        ))}
      </ul>
      <h3>{t.about.report}</h3>
      <p>
        {t.about.reportText}{" "}
        {site.contact ? (
          <a href={`mailto:${site.contact}`}>{site.contact}</a>
        ) : (
          <span className="quiet">{t.about.noContact}</span>
        )}
      </p>
      <p>
        {fill(t.about.licence, { licence: site.licence.name, publisher: site.publisher })}{" "}
        <a href={site.licence.URL} rel="license noopener noreferrer">
          {site.licence.name}
        </a>
        . {fill(t.about.version, { version: site.version })}.
      </p>
      <h3>{t.about.actors}</h3>
      {view.groups.map((group) => (
        <section key={group.id} aria-label={group.label}>
          <h4>{group.label}</h4>
          <Refs refs={group.actors} kind="actor" />
        </section>
      ))}
      <h3>{t.about.sources}</h3>
      <ul className="refs source-index">
        {view.sources.map((source) => (
          <li key={source.id}>
            <PageLink kind="source" id={source.id}>
              {source.name}
            </PageLink>{" "}
            <span className="quiet">{source.short}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
