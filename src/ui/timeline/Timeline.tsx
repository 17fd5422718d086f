/** The timeline section: toolbar, tracks, legend. The drawing itself is loaded after the first paint. */
import { useEffect, useState } from "react";
import { t } from "../../i18n/text";
import { reloadPage } from "../../state/load";
import { TracksPlaceholder } from "../static/Page";
import { useApp } from "../useApp";
import { usePart } from "../usePart";

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
        loadTracks().catch(() => {});
      }),
    [],
  );
}

const loadTracks = async () => {
  const loaded = await import("./Tracks");
  return loaded.Tracks;
};

interface TimelineProps {
  /** Pixels kept free for the rows until they are drawn. */
  readonly rowsHeight: number;
}

export function Timeline({ rowsHeight }: TimelineProps) {
  const index = useApp((state) => state.remote.index.value);
  const [isInSight, setInSight] = useState(false);
  useEffect(() => whenInSight(() => setInSight(true)), []);
  const Tracks = usePart(loadTracks, isInSight);
  if (Tracks === "failed") {
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
  return <Tracks index={index} />;
}
