/** The page of a source: its bibliographic details, the events that rest on it and what they would lose without it, its
 * outline if there is one, and its claims. */
import { count, fill, t } from "../../i18n/text";
import type { Labels, Site } from "../../model/compiled/site";
import type { RestingEvent, SourceView } from "../../model/compiled/sourceView";
import { ClaimBody } from "./Claims";
import { DateWords } from "./DateWords";
import { Outline } from "./Outline";
import { Head, Refs } from "./RecordParts";
import { PageLink, useHref } from "./root";
import { SourceDetails } from "./SourceLines";

interface SourceProps {
  readonly view: SourceView;
  readonly labels: Labels;
  readonly site: Site;
}

export function SourceArticle({ view, labels, site }: SourceProps) {
  const { source, outline } = view;
  const home = useHref("home");
  const followed = site.outlines[0]?.id === view.id ? "source" : `source:${view.id}`;
  return (
    <article className="source-page" aria-labelledby="part_record-title">
      <Head kicker={labels.genres[source.genre] ?? source.genre} title={source.title} lang={source.language}>
        {source.titleNote && <p className="quiet">{source.titleNote}</p>}
      </Head>
      {view.claims.length > 0 && (
        <p className="on-timeline">
          {outline && (
            <>
              <a href={`${home}?view=${followed}`}>{t.outline.beside}</a> ·{" "}
            </>
          )}
          <a href={`${home}?without=${view.id}`}>{t.evidence.seeWithout}</a> ·{" "}
          <a href={`${home}?only=${view.id}`}>{t.evidence.seeOnly}</a>
        </p>
      )}
      <SourceDetails source={source} labels={labels} />
      {view.citation && (
        <details className="cite-plain">
          <summary>{t.source.cite}</summary>
          <p dir="auto">{view.citation}</p>
        </details>
      )}
      {view.derived.length > 0 && (
        <section className="block" aria-labelledby="part_derived-title">
          <h3 id="part_derived-title">{t.source.derivedBy}</h3>
          <Refs refs={view.derived} kind="source" />
        </section>
      )}
      {view.claims.length > 0 && <Without events={view.restingEvents} />}
      {outline && (
        <section className="block" aria-labelledby="part_outline-title">
          <h3 id="part_outline-title">{t.outline.section}</h3>
          <p className="quiet">{t.outline.lead}</p>
          <Outline paragraphs={outline} level={4} hasAddresses />
        </section>
      )}
      <section className="block" aria-labelledby="part_claims-title">
        <h3 id="part_claims-title">
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
              <ClaimBody claim={claim} labels={labels} ownSource={view.id} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

/** What excluding this source would do: the events that would lose all claims, and those that would lose some. */
function Without({ events }: { readonly events: readonly RestingEvent[] }) {
  const falling = events.filter(({ remaining }) => remaining === 0);
  const losing = events.filter(({ remaining }) => remaining > 0);
  return (
    <section className="block" aria-labelledby="part_without-title">
      <h3 id="part_without-title">{t.source.without}</h3>
      <p className="quiet">
        {events.length === 0
          ? t.source.withoutNone
          : fill(t.source.withoutLead, {
              falls: count(falling.length, "event"),
              loses: count(losing.length, "event"),
            })}
      </p>
      {falling.length > 0 && (
        <>
          <h4>{t.source.fallTitle}</h4>
          <Resting events={falling} />
        </>
      )}
      {losing.length > 0 && (
        <details className="losing" open={losing.length <= FEW}>
          <summary>
            {t.source.loseTitle} <span className="quiet">{count(losing.length, "event")}</span>
          </summary>
          <Resting events={losing} />
        </details>
      )}
    </section>
  );
}

/** A longer list starts folded. */
const FEW = 6;

function Resting({ events }: { readonly events: readonly RestingEvent[] }) {
  return (
    <ul className="resting">
      {events.map(({ id, title, date, remaining, claims }) => (
        <li key={id}>
          <span className="line-date">
            <DateWords date={date} />
          </span>{" "}
          <PageLink kind="event" id={id}>
            {title}
          </PageLink>{" "}
          <span className="resting-count">{fill(t.source.loses, { remaining, claims: count(claims, "claim") })}</span>
        </li>
      ))}
    </ul>
  );
}
