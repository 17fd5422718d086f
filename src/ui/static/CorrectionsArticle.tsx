/** The page of corrections: every release, the latest first, with what it changed and why, and what it added. */
import { useContext } from "react";
import { groupBy } from "../../engine/groupBy";
import { dateInWords } from "../../i18n/dates";
import { fill, t } from "../../i18n/text";
import type { ChangeView, CorrectionsView, ReleaseView } from "../../model/compiled/correctionsView";
import { PUBLISHED_KINDS } from "../../model/publishedKinds";
import { ChangeBody, ChangedRecord } from "./Changes";
import { Head } from "./RecordParts";
import { RootContext } from "./root";

interface CorrectionsProps {
  readonly view: CorrectionsView;
  /** Whether there are feeds beside the page. */
  readonly hasFeeds: boolean;
}

export function CorrectionsArticle({ view, hasFeeds }: CorrectionsProps) {
  const root = useContext(RootContext);
  const oldest = view.releases.at(-1);
  return (
    <article className="corrections" aria-labelledby="part_record-title">
      <Head kicker={t.about.title} title={t.corrections.title} />
      <p>{t.corrections.intro}</p>
      {hasFeeds && (
        <p>
          <span>{t.corrections.feeds}</span> <a href={`${root}corrections/feed.xml`}>{t.corrections.atom}</a>
          {" · "}
          <a href={`${root}corrections/feed.json`}>{t.corrections.jsonFeed}</a>
        </p>
      )}
      {view.releases.map((release) => (
        <ReleaseSection key={release.number} release={release} isFirst={release === oldest} />
      ))}
    </article>
  );
}

function ReleaseSection({ release, isFirst }: { readonly release: ReleaseView; readonly isFirst: boolean }) {
  const { number, version, date, changes } = release;
  const id = `part_release-${number}`;
  const added = changes.filter(({ what }) => what === "added");
  const others = groupBy(
    changes.filter(({ what }) => what !== "added"),
    ({ kind, id: record }) => `${kind} ${record}`,
  );
  return (
    <section className="block" aria-labelledby={id}>
      <h3 id={id}>{fill(t.corrections.release, { date: dateInWords(date), version })}</h3>
      {changes.length === 0 && <p className="quiet">{isFirst ? t.corrections.first : t.corrections.nothing}</p>}
      {others.size > 0 && (
        <ul className="changes">
          {[...others].map(([key, ofRecord]) => (
            <li key={key}>
              <h4>
                <ChangedRecord change={ofRecord[0]!} />
              </h4>
              {ofRecord.map((change) => (
                <ChangeBody key={`${change.what} ${change.field ?? ""}`} change={change} />
              ))}
            </li>
          ))}
        </ul>
      )}
      {added.length > 0 && <Added changes={added} />}
    </section>
  );
}

/** What is new, by kind. */
function Added({ changes }: { readonly changes: readonly ChangeView[] }) {
  return (
    <>
      <h4>{t.corrections.added}</h4>
      <dl className="added">
        {PUBLISHED_KINDS.map((kind) => {
          const own = changes.filter((change) => change.kind === kind);
          if (own.length === 0) return null;
          return (
            <div key={kind}>
              <dt>{t.corrections.kinds[kind]}</dt>
              {own.map((change) => (
                <dd key={change.id}>
                  <ChangedRecord change={change} />
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </>
  );
}
