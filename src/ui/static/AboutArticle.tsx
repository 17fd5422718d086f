/** The record as a whole: scope, method, counts, periods, all sources. */
import type { ReactNode } from "react";
import { count, fill, t } from "../../i18n/text";
import type { AboutView, Labels, Site } from "../../model/compiled";
import { DateWords } from "./DateWords";
import { Head } from "./RecordParts";
import { PageLink } from "./root";

interface AboutProps {
  readonly view: AboutView;
  readonly labels: Labels;
  readonly site: Site;
  readonly actions?: ReactNode;
}

export function AboutArticle({ view, labels, site, actions }: AboutProps) {
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
        {site.contact ? <Contact contact={site.contact} /> : <span className="quiet">{t.about.noContact}</span>}
      </p>
      <p>
        {fill(t.about.licence, { licence: site.licence.name, publisher: site.publisher })}{" "}
        <a href={site.licence.URL} rel="license noopener noreferrer">
          {site.licence.name}
        </a>
        . {fill(t.about.version, { version: site.version })}.
      </p>
      <h3>{t.about.periods}</h3>
      <ul className="refs">
        {view.periods.map((period) => (
          <li key={period.id}>
            <PageLink kind="period" id={period.id}>
              {period.label}
            </PageLink>{" "}
            <span className="quiet">
              <DateWords date={period.date} />
            </span>
          </li>
        ))}
      </ul>
      <h3>{t.about.actors}</h3>
      <p>
        <PageLink kind="actors">{t.about.allActors}</PageLink>
      </p>
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

/** Whatever the publisher gave: a mail address, a web address, or words. */
function Contact({ contact }: { readonly contact: string }) {
  if (/^https?:\/\//.test(contact)) return <a href={contact}>{contact}</a>;
  return contact.includes("@") ? <a href={`mailto:${contact}`}>{contact}</a> : <span>{contact}</span>;
}
