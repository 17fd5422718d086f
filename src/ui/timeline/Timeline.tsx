/** The timeline section of the page. It loads the tracks once the section is in view, or nearly, and shows a
 * placeholder until then. */
import { useEffect, useState } from "react";
import { t } from "../../i18n/text";
import { reloadPage } from "../../state/load";
import { later, useLater } from "../later";
import { TracksPlaceholder } from "../static/TracksPlaceholder";
import { useApp } from "../useApp";

/** Calls back once the timeline section is within 300 pixels of the screen; on a phone it is behind a button.
 * @returns a function that stops waiting */
function whenInSight(then: () => void): () => void {
  const section = document.getElementById("part_timeline");
  if (!section) return () => {};
  if (!("IntersectionObserver" in window)) {
    const asked = setTimeout(then);
    return () => clearTimeout(asked);
  }
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && then(), { rootMargin: "300px" });
  observer.observe(section);
  return () => observer.disconnect();
}

const tracks = later(async () => {
  const loaded = await import("./Tracks");
  return loaded.Tracks;
});

/** Starts to load the tracks before the page is live, so that they are ready when it is. */
export function loadTracksAhead(): void {
  const stop = whenInSight(() => {
    stop();
    // If they fail to load, `Timeline` says so.
    tracks.load().catch(() => {});
  });
}

export function Timeline({ onDrawn }: { readonly onDrawn: () => void }) {
  const index = useApp((state) => state.remote.index.value);
  // If the tracks have been loaded ahead, the section was in view.
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
          // A browser may cache the failure of a module, so the page is reloaded. The address holds the whole view, so
          // nothing is lost.
          onClick={() => reloadPage()}
        >
          {t.timeline.retry}
        </button>
      </TracksPlaceholder>
    );
  }
  if (!Tracks || !index) return <TracksPlaceholder>{t.timeline.loading}</TracksPlaceholder>;
  return <Tracks index={index} onDrawn={onDrawn} />;
}
