/** The "about" page of the dataset: scope, method, counts, how solid the evidence is, licence and contact, periods, and
 * all sources. */
import { useContext } from "react";
import { count, fill, t } from "../../i18n/text";
import type { AboutView } from "../../model/compiled/aboutView";
import type { Labels, Site } from "../../model/compiled/site";
import { contactOf } from "../../model/contact";
import { DateWords } from "./DateWords";
import { OutLink } from "./OutLink";
import { Head } from "./RecordParts";
import { PageLink, RootContext } from "./root";

/** Figures on the evidence, computed at build time and left to the reader to judge. */
function Trust({ view }: { readonly view: AboutView }) {
  const { events, claims, undated, oldest, newest } = view.trust;
  const of = (n: number, all: number) => fill(t.trust.of, { n, all });
  const counts: readonly (readonly [string, string])[] = [
    [t.trust.several, of(events.several, events.all)],
    [t.trust.one, of(events.one, events.all)],
    [t.trust.none, of(events.none, events.all)],
    [t.trust.disputed, of(events.disputed, events.all)],
    [t.trust.located, of(claims.located, claims.all)],
    [t.trust.undated, of(undated, view.sources.length)],
  ];
  return (
    <dl className="trust">
      {counts.map(([term, figure]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
      {[[t.trust.oldest, oldest] as const, [t.trust.newest, newest] as const].map(
        ([term, source]) =>
          source && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <PageLink kind="source" id={source.id}>
                  {source.name}
                </PageLink>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface AboutProps {
  readonly view: AboutView;
  readonly labels: Labels;
  readonly site: Site;
}

export function AboutArticle({ view, labels, site }: AboutProps) {
  const { counts } = site;
  const root = useContext(RootContext);
  return (
    <article className="about" aria-labelledby="part_record-title">
      <Head kicker={site.title} title={t.about.title} />
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
      <h3>{t.trust.title}</h3>
      <Trust view={view} />
      <h3>{t.about.howRead}</h3>
      <ul className="refs">
        {(["full", "excerpt", "cited"] as const).map((access) => (
          <li key={access}>
            {count(view.access[access], "source")}: {t.source.accesses[access]}
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
        <Terms site={site} /> {fill(t.about.version, { version: site.version })}.
      </p>
      {site.singleFile?.publishedAt && (
        <p>
          {t.about.publishedAt} <OutLink url={site.singleFile.publishedAt}>{site.singleFile.publishedAt}</OutLink>
        </p>
      )}
      <p>{site.singleFile ? t.about.softwareInFile : <a href={`${root}licences.txt`}>{t.about.software}</a>}</p>
      {view.periods.length > 0 && (
        <>
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
        </>
      )}
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

/** Who published the data and under which licence, as far as it is known. */
function Terms({ site: { licence, publisher } }: { readonly site: Site }) {
  if (!licence) return publisher ? fill(t.about.publisher, { publisher }) : t.about.noLicence;
  const words = publisher
    ? fill(t.about.licence, { licence: licence.name, publisher })
    : fill(t.about.licenceAlone, { licence: licence.name });
  return (
    <>
      {words}{" "}
      <a href={licence.URL} target="_top" rel="license noopener noreferrer">
        {licence.name}
      </a>
      .
    </>
  );
}

/** The publisher's contact: a mail address, a web address, or words. */
function Contact({ contact }: { readonly contact: string }) {
  const found = contactOf({ contact });
  if (found.kind === "mail") return <a href={`mailto:${found.address}`}>{found.address}</a>;
  if (found.kind !== "page") return <span>{contact}</span>;
  return <OutLink url={found.address}>{found.address}</OutLink>;
}
