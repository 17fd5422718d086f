/** The followed source in the column, in place of the list: its outline paragraph by paragraph, in sync with the tracks
 * in both directions. */

import { useEffect, useRef } from "react";
import { eventsOf } from "../../engine/events/events";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { SourceView } from "../../model/compiled/sourceView";
import { selectFollowed, sentenceOf } from "../../state/selectFollowed";
import { RetryNotice } from "../RetryNotice";
import { Outline } from "../static/Outline";
import { PageLink } from "../static/root";
import { useApp, useAppStore } from "../useApp";
import { useSourceSync } from "./useSourceSync";

export function FollowedSource({ index }: { readonly index: Index }) {
  const wanted = useApp((state) => selectFollowed(state.site, state.look));
  const source = useApp(({ remote }) => (remote.followed.value?.id === wanted?.id ? remote.followed.value : null));
  const hasFailed = useApp(({ remote: { followed } }) => followed.status === "failed" && followed.asked === wanted?.id);
  const retry = useApp((state) => state.retry);
  if (!wanted) return <p className="quiet">{t.outline.none}</p>;
  return (
    <div className="follow">
      <Choice chosen={wanted.id} />
      {source && <Paragraphs key={source.id} index={index} source={source} name={wanted.name} />}
      {!source && hasFailed && <RetryNotice text={t.outline.failed} onRetry={() => retry("followed")} />}
      {!source && !hasFailed && <p className="quiet">{t.outline.loading}</p>}
    </div>
  );
}

/** The choice of the source, where several have outlines. It is shown even if the outline fails to load. */
function Choice({ chosen }: { readonly chosen: string }) {
  const outlines = useApp((state) => state.site.outlines);
  const setLook = useApp((state) => state.setLook);
  if (outlines.length < 2) return null;
  return (
    <label className="follow-which">
      {t.outline.which}{" "}
      <select
        value={chosen}
        onChange={({ target: { value } }) => setLook({ followed: value === outlines[0]?.id ? null : value })}
      >
        {outlines.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ParagraphsProps {
  readonly index: Index;
  readonly source: SourceView;
  /** The name of the source, such as "Josh Rogin, The Washington Post, 30 August 2018". Its title is on the source's
   * page. */
  readonly name: string;
}

function Paragraphs({ index, source, name }: ParagraphsProps) {
  const labels = useApp((state) => state.labels);
  const { highlightParagraph } = useAppStore().getState();
  const highlightedParagraph = useApp((state) => state.pointer.highlightedParagraph);
  const current = useApp((state) => state.pointer.current);
  const place = useRef<HTMLDivElement>(null);
  useSourceSync(index, source, place);
  // Another source starts without a highlighted paragraph.
  useEffect(() => () => highlightParagraph(null), [highlightParagraph]);
  const { genre } = source.source;
  const event = eventsOf(index).numberOf(current);
  const isMissing = event !== undefined && current !== null && sentenceOf(source, current) === null;
  return (
    <div ref={place}>
      <p className="follow-title" dir="auto">
        <PageLink kind="source" id={source.id}>
          {name}
        </PageLink>{" "}
        <span className="genre">{labels.genres[genre] ?? genre}</span>
      </p>
      <p className="follow-lead">{t.outline.lead}</p>
      <p className="follow-missing">{isMissing && fill(t.outline.notIn, { event: eventsOf(index).title(event) })}</p>
      <Outline paragraphs={source.outline ?? []} level={3} highlighted={highlightedParagraph} current={current} />
    </div>
  );
}
