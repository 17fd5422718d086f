/** The timeline section: toolbar, tracks, legend. The drawing itself is loaded after the first paint. */
import { type ComponentType, useEffect, useState } from "react";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { reloadPage } from "../../state/load";
import { TracksPlaceholder } from "../static/Page";
import { useApp } from "../useApp";

/** Calls once the tracks' place is in sight or nearly: on a record's own page it lies below the record, on a phone behind a button.
 *  Answers what ends the wait. */
function whenInSight(then: () => void): () => void {
  const section = document.getElementById("part_timeline");
  if (!section) return () => {};
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && then(), { rootMargin: "300px" });
  observer.observe(section);
  return () => observer.disconnect();
}

/** Begins to load the tracks while the rest of the page goes live. */
export function useTracksAhead(): void {
  useEffect(
    () =>
      whenInSight(() => {
        // Where they do not come, the timeline says so.
        import("./Tracks").catch(() => {});
      }),
    [],
  );
}

type TracksComponent = ComponentType<{ readonly index: Index }>;

interface TimelineProps {
  /** Pixels kept free for the rows until they are drawn. */
  readonly rowsHeight: number;
}

export function Timeline({ rowsHeight }: TimelineProps) {
  const index = useApp((state) => state.remote.index.value);
  const [Tracks, setTracks] = useState<{ component: TracksComponent } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [isInSight, setInSight] = useState(false);
  useEffect(() => whenInSight(() => setInSight(true)), []);
  useEffect(() => {
    if (!isInSight) return;
    let isGone = false;
    // Awaited, not chained: what is chained to an import may become part of the import, and styles that fail to come would not be met.
    const load = async () => {
      try {
        const loaded = await import("./Tracks");
        if (!isGone) setTracks({ component: loaded.Tracks });
      } catch {
        if (!isGone) setFailed(true);
      }
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [isInSight]);
  if (hasFailed) {
    return (
      <TracksPlaceholder rowsHeight={rowsHeight}>
        {t.timeline.failed}{" "}
        <button
          type="button"
          className="button"
          // A browser may keep a module that failed to load; the whole view is in the address, so nothing is lost.
          onClick={reloadPage}
        >
          {t.timeline.retry}
        </button>
      </TracksPlaceholder>
    );
  }
  if (!Tracks || !index) return <TracksPlaceholder rowsHeight={rowsHeight}>{t.timeline.loading}</TracksPlaceholder>;
  return <Tracks.component index={index} />;
}
