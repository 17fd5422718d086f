/** What changed with a release: each change with what it said, what it says now, and why. */
import { Fragment } from "react";
import { fill, inRow, t } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import type { ClaimView } from "../../model/compiled/claimView";
import type { ChangeView, ReleaseView } from "../../model/compiled/correctionsView";
import type { PageKind } from "../../model/compiled/recordView";
import type { PublishedKind } from "../../model/publishedKinds";
import { DateWords } from "./DateWords";
import { PageLink } from "./root";

/** Where a changed record is read: at its own page, or as a part of another. Places have no page. */
const PAGES: Readonly<Record<PublishedKind, PageKind | null>> = {
  events: "event",
  claims: "event",
  actors: "actor",
  sources: "source",
  disagreements: "disagreements",
  places: null,
};

/** The name of a changed record, as a link to it. Old ids keep an address, so that the link holds for all. */
export function ChangedRecord({ change }: { readonly change: ChangeView }) {
  const { kind, id, name } = change;
  const page = PAGES[kind];
  const words = kind === "claims" ? fill(t.corrections.claimOf, { event: name }) : name;
  if (!page) return <span dir="auto">{words}</span>;
  const isPart = kind === "claims" || kind === "disagreements";
  return (
    <PageLink
      kind={page}
      id={kind === "claims" ? eventOfClaim(id) : isPart ? "" : id}
      {...(isPart && change.what !== "removed" ? { hash: id } : {})}
    >
      {words}
    </PageLink>
  );
}

/** What happened to a record, in a word or two, for changes that are not of one field. */
function whatInWords({ what, field = "", to = [] }: ChangeView): string {
  switch (what) {
    case "added":
      return t.corrections.addedOne;
    case "removed":
      return t.corrections.removed;
    case "renamed":
      return t.corrections.renamed;
    case "merged":
      return fill(t.corrections.merged, { name: inRow(to) });
    default:
      return t.corrections.fields[field] ?? field;
  }
}

/** One change: its field, and what it said and says. */
export function ChangeBody({ change }: { readonly change: ChangeView }) {
  const { what, from, to, why } = change;
  const hasValues = what === "changed" || what === "renamed";
  return (
    <div className="change">
      <p className="change-field">{whatInWords(change)}</p>
      {(hasValues || why !== undefined) && (
        <dl>
          {hasValues && <Values term={t.corrections.from} values={from} />}
          {hasValues && <Values term={t.corrections.to} values={to} />}
          {why !== undefined && <Values term={t.corrections.why} values={[why]} />}
        </dl>
      )}
    </div>
  );
}

function Values({ term, values }: { readonly term: string; readonly values: readonly string[] | undefined }) {
  return (
    <div>
      <dt>{term}</dt>
      {(values ?? [t.corrections.nothingBefore]).map((value) => (
        <dd key={value} className={values ? undefined : "quiet"} dir="auto">
          {value}
        </dd>
      ))}
    </div>
  );
}

interface HistoryProps {
  readonly releases: readonly ReleaseView[];
  /** The claims of the event. */
  readonly claims: readonly Pick<ClaimView, "id">[];
}

/** What changed on the page of an event, release by release. */
export function History({ releases, claims }: HistoryProps) {
  return (
    <section className="block" aria-labelledby="part_history-title">
      <h3 id="part_history-title">{t.corrections.history}</h3>
      {releases.map(({ version, date, changes }) => (
        <Fragment key={version}>
          <h4>
            <DateWords date={date} />
          </h4>
          <ul className="changes">
            {changes.map((change) => (
              <li key={`${change.id} ${change.what} ${change.field ?? ""}`}>
                {change.kind === "claims" && (
                  <h5>
                    <ClaimNumber at={claims.findIndex(({ id }) => id === change.id)} id={change.id} />
                  </h5>
                )}
                <ChangeBody change={change} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

/** The number of a claim on this page, as a link to it. A claim that is gone has none. */
function ClaimNumber({ at, id }: { readonly at: number; readonly id: string }) {
  if (at < 0) return <span>{t.corrections.oneClaim}</span>;
  return <a href={`#${id}`}>{fill(t.event.claimLink, { n: at + 1 })}</a>;
}
