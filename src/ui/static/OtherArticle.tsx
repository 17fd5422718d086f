/** The page of any record but an event: chooses the article by the kind of record. It also holds the article of a
 * period. */
import { count, t } from "../../i18n/text";
import type { PeriodView } from "../../model/compiled/recordView";
import { AboutArticle } from "./AboutArticle";
import { ActorArticle } from "./ActorArticle";
import { ActorsArticle } from "./ActorsArticle";
import { CorrectionsArticle } from "./CorrectionsArticle";
import { DateWords } from "./DateWords";
import { DisagreementsArticle } from "./DisagreementsArticle";
import type { OtherArticleProps } from "./RecordArticle";
import { EventLines, Head } from "./RecordParts";
import { useHref } from "./root";
import { SourceArticle } from "./SourceArticle";
import { StoryArticle } from "./StoryArticle";

export function OtherArticle({
  view,
  labels,
  site,
  isKept = null,
  asked = "",
  unfolding,
  drawings,
}: OtherArticleProps) {
  switch (view.kind) {
    case "actor":
      return <ActorArticle view={view} labels={labels} track={drawings?.[0]} />;
    case "source":
      return <SourceArticle view={view} labels={labels} site={site} />;
    case "period":
      return <PeriodArticle view={view} />;
    case "corrections":
      return <CorrectionsArticle view={view} hasFeeds={site.singleFile === undefined} />;
    case "story":
      return <StoryArticle view={view} drawings={drawings} />;
    case "actors":
      return <ActorsArticle view={view} site={site} />;
    case "disagreements":
      return <DisagreementsArticle {...{ view, labels, isKept, asked, unfolding }} />;
    case "about":
      return <AboutArticle view={view} labels={labels} site={site} />;
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
