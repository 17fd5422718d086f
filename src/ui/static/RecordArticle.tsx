/** The page of any record; periods are drawn here. */

import type { IsKept } from "../../engine/evidence/matrix";
import type { ViewStanding } from "../../engine/evidence/viewStanding";
import { count, t } from "../../i18n/text";
import type { PeriodView, RecordView } from "../../model/compiled/recordView";
import type { Labels, Site } from "../../model/compiled/site";
import { AboutArticle } from "./AboutArticle";
import { ActorArticle } from "./ActorArticle";
import { ActorsArticle } from "./ActorsArticle";
import { DateWords } from "./DateWords";
import { DisagreementsArticle, type Unfolding } from "./DisagreementsArticle";
import { EventArticle } from "./EventArticle";
import { EventLines, Head } from "./RecordParts";
import { useHref } from "./root";
import { SourceArticle } from "./SourceArticle";
import { StoryArticle } from "./StoryArticle";

interface RecordArticleProps {
  readonly view: RecordView;
  readonly labels: Labels;
  readonly site: Site;
  /** What of an event still stands where the reader leaves sources out. */
  readonly standing?: ViewStanding | null;
  /** Which citations of answers are left then; null where all are. */
  readonly isKept?: IsKept | null;
  /** The part of the page that the address names. */
  readonly asked?: string;
  readonly unfolding?: Unfolding | undefined;
}

export function RecordArticle(props: RecordArticleProps) {
  const { view, labels, site, standing = null, isKept = null, asked = "", unfolding } = props;
  switch (view.kind) {
    case "event":
      return <EventArticle view={view} labels={labels} standing={standing} isKept={isKept} />;
    case "actor":
      return <ActorArticle view={view} labels={labels} />;
    case "source":
      return <SourceArticle view={view} labels={labels} site={site} />;
    case "period":
      return <PeriodArticle view={view} />;
    case "actors":
      return <ActorsArticle view={view} site={site} />;
    case "disagreements":
      return <DisagreementsArticle {...{ view, labels, isKept, asked, unfolding }} />;
    case "about":
      return <AboutArticle view={view} labels={labels} site={site} />;
    case "story":
      return <StoryArticle view={view} />;
  }
}

function PeriodArticle({ view }: { readonly view: PeriodView }) {
  const home = useHref("home");
  const { earliest, latest, edtf } = view.date;
  return (
    <article className="period" aria-labelledby="part_record-title">
      <Head kicker={count(view.events.length, "event")} title={view.label}>
        <p className="record-date">
          <DateWords date={view.date} />
        </p>
      </Head>
      {earliest !== null && latest !== null && (
        <p className="on-timeline">
          <a href={`${home}?range=${edtf.replaceAll("~", "")}`}>{t.period.onTimeline}</a>
        </p>
      )}
      <section className="block" aria-labelledby="part_events-title">
        <h3 id="part_events-title">{t.period.events}</h3>
        <EventLines events={view.events} />
      </section>
    </article>
  );
}
