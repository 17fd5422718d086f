/** All questions on which sources disagree, by what they are about. */
import type { ReactNode } from "react";
import { count, t } from "../../i18n/text";
import type { DisagreementsView } from "../../model/compiled/recordView";
import type { Labels } from "../../model/compiled/site";
import { Disagreement } from "./Disagreement";
import { Head } from "./RecordParts";

interface DisagreementsProps {
  readonly view: DisagreementsView;
  readonly labels: Labels;
  readonly actions?: ReactNode;
}

export function DisagreementsArticle({ view, labels, actions }: DisagreementsProps) {
  const names: Readonly<Record<string, string>> = t.disagreement.about;
  const kinds = Object.entries(names)
    .map(([about, name]) => ({ about, name, all: view.disagreements.filter((one) => one.about === about) }))
    .filter(({ all }) => all.length > 0);
  return (
    <article className="disagreements" aria-labelledby="part_record-title">
      <Head kicker={count(view.disagreements.length, "disagreement")} title={t.header.disagreements} actions={actions}>
        <p className="standfirst">{view.disagreements.length > 0 ? t.disagreement.intro : t.disagreement.none}</p>
      </Head>
      {kinds.length > 1 && (
        <nav className="question-kinds" aria-label={t.disagreement.kinds}>
          {kinds.map(({ about, name, all }) => (
            <a key={about} href={`#part_about-${about}`}>
              {name} <span className="quiet">{all.length}</span>
            </a>
          ))}
        </nav>
      )}
      {kinds.map(({ about, name, all }) => (
        <section key={about} className="question-kind" aria-labelledby={`part_about-${about}`}>
          <h3 id={`part_about-${about}`} tabIndex={-1}>
            {name} <span className="quiet">{count(all.length, "disagreement")}</span>
          </h3>
          {all.map((one) => (
            <Disagreement key={one.id} disagreement={one} labels={labels} />
          ))}
        </section>
      ))}
    </article>
  );
}
