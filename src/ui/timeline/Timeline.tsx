/** The timeline section: toolbar, tracks, legend. The drawing itself is loaded after the first paint. */
import { useEffect, useState } from "react";
import { t } from "../../i18n/text";
import { later, useLater } from "../later";
import { TracksPlaceholder } from "../static/TracksPlaceholder";
import { useApp } from "../useApp";

/** Calls once the tracks' place is in sight or nearly: on a phone it stands behind a button. Answers what ends the wait. */
function whenInSight(then: () => void): () => void {
  const section = document.getElementById("part_timeline");
  if (!section) return () => {};
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && then(), { rootMargin: "300px" });
  observer.observe(section);
  return () => observer.disconnect();
}

const tracks = later(async () => {
  const loaded = await import("./Tracks");
  return loaded.Tracks;
});

/** Begins to load the tracks before the page is alive, so that they are there when it is. */
export function loadTracksAhead(): void {
  const stop = whenInSight(() => {
    stop();
    // Where they do not come, the timeline says so.
    tracks.load().catch(() => {});
  });
}

export function Timeline({ onDrawn }: { readonly onDrawn: () => void }) {
  const index = useApp((state) => state.remote.index.value);
  // Where they have been loaded ahead, they were in sight.
  const [isInSight, setInSight] = useState(() => tracks.now() !== null);
  useEffect(() => (isInSight ? undefined : whenInSight(() => setInSight(true))), [isInSight]);
  const Tracks = useLater(tracks, isInSight);
  if (Tracks === "failed") {
    return (
      <TracksPlaceholder isFailure>
        {t.timeline.failed}{" "}
        <button
          type="button"
          className="button"
          // A browser may keep a module that failed to load; the whole view is in the address, so nothing is lost.
          onClick={() => void import("../../state/load").then(({ reloadPage }) => reloadPage())}
        >
          {t.timeline.retry}
        </button>
      </TracksPlaceholder>
    );
  }
  if (!Tracks || !index) return <TracksPlaceholder>{t.timeline.loading}</TracksPlaceholder>;
  return <Tracks index={index} onDrawn={onDrawn} />;
}
