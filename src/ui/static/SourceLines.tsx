/** The bibliographic details of a source: authors, publication, date, genre, how it was read, and links to it. */
import { dateInWords } from "../../i18n/dates";
import { fill, inRow, t } from "../../i18n/text";
import type { Labels } from "../../model/compiled/site";
import type { SourceEntry } from "../../model/compiled/sourceView";
import { linkHost } from "../../model/link";
import { DateWords } from "./DateWords";
import { langOf } from "./lang";
import { OutLink, type Robust } from "./OutLink";
import { PageLink } from "./root";

/** A whole day in EDTF, which Robust Links read. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A link to another site, with the host visible. */
function HostLink({
  url,
  robust,
  children,
}: {
  readonly url: string;
  readonly robust: Partial<Robust>;
  readonly children: string;
}) {
  const host = linkHost(url);
  // Addresses were checked at build time. They are checked again here, because a server could deliver other data.
  if (host === null) return <span>{children}</span>;
  return (
    <OutLink url={url} robust={robust}>
      {children} <span className="quiet">({host})</span>
    </OutLink>
  );
}

export function SourceDetails({ source, labels }: { readonly source: SourceEntry; readonly labels: Labels }) {
  const { copy, archive, URL: original } = source;
  const versiondate = source.accessed && DAY.test(source.accessed.edtf) ? source.accessed.edtf : undefined;
  const ofCopy = { "data-originalurl": original, "data-versiondate": versiondate };
  return (
    <>
      <p className="source-where">
        {source.authors.length > 0 && <bdi>{inRow(source.authors)}. </bdi>}
        {inRow(
          [source.container, source.publisher !== source.container && source.publisher, ...source.details].filter(
            (part) => typeof part === "string",
          ),
        )}
        {(source.container || source.publisher) && ". "}
        {source.date ? <DateWords date={source.date} /> : <span className="quiet">{t.source.undated}</span>}.
      </p>
      <p className="source-how">
        <span className={`genre genre-${source.genre}`}>{labels.genres[source.genre] ?? source.genre}</span>
        <span>{t.source.accesses[source.access]}</span>
        {source.URL ? (
          <HostLink url={source.URL} robust={{ "data-versionurl": archive, "data-versiondate": versiondate }}>
            {t.source.original}
          </HostLink>
        ) : (
          <span className="quiet">{t.source.noAddress}</span>
        )}
        {copy?.URL && (
          <HostLink url={copy.URL} robust={ofCopy}>
            {fill(t.source.copy, { host: copy.host })}
          </HostLink>
        )}
        {copy && !copy.URL && <span>{fill(t.source.copy, { host: copy.host })}</span>}
        {archive && (
          <HostLink url={archive} robust={ofCopy}>
            {t.source.archive}
          </HostLink>
        )}
        {!archive && (source.URL ?? copy?.URL) && <span className="quiet">{t.source.noArchive}</span>}
        <span className="quiet">
          {source.accessed ? fill(t.source.accessed, { date: dateInWords(source.accessed) }) : t.source.notAccessed}
        </span>
      </p>
      {source.derivedFrom.length > 0 && (
        <p className="claim-note">
          {t.source.derived}{" "}
          {source.derivedFrom.map((origin, at) => (
            <span key={at}>
              {at > 0 && "; "}
              {origin.id ? (
                <PageLink kind="source" id={origin.id}>
                  {origin.name}
                </PageLink>
              ) : (
                origin.name
              )}
            </span>
          ))}
        </p>
      )}
      {source.note && (
        <p className="claim-note" dir="auto">
          {source.note}
        </p>
      )}
    </>
  );
}

export function SourceItem({ source, labels }: { readonly source: SourceEntry; readonly labels: Labels }) {
  return (
    <li className="source">
      <p className="source-title" lang={langOf(source.language)} dir="auto">
        <PageLink kind="source" id={source.id}>
          {source.title}
        </PageLink>
      </p>
      <SourceDetails source={source} labels={labels} />
    </li>
  );
}
