/** The timeline section: toolbar, tracks, legend. The drawing itself is loaded after the first paint. */
import { type ComponentType, useEffect, useState } from "react";
import { openingHeight } from "../../engine/scene";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { TracksPlaceholder } from "../static/Page";
import { useApp } from "../useApp";

type TracksComponent = ComponentType<{ readonly index: Index }>;

export function Timeline() {
  const index = useApp((state) => state.index);
  const [Tracks, setTracks] = useState<{ component: TracksComponent } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const recordFirst = useApp((state) => state.recordFirst);
  const [isInSight, setInSight] = useState(false);
  useEffect(() => {
    const section = document.getElementById("timeline");
    if (!section) return;
    // On a record's own page the tracks wait until the reader comes near them.
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setInSight(true), {
      rootMargin: "300px",
    });
    observer.observe(section);
    return () => observer.disconnect();
  }, []);
  const isWanted = !recordFirst || isInSight;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try runs the effect again
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    import("./Tracks").then(
      (loaded) => !isGone && setTracks({ component: loaded.Tracks }),
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [tries, isWanted]);
  const height = index && !recordFirst ? openingHeight(index) : 0;
  if (hasFailed) {
    return (
      <TracksPlaceholder height={height}>
        {t.timeline.failed}{" "}
        <button
          type="button"
          className="button"
          onClick={() => {
            setFailed(false);
            setTries(tries + 1);
          }}
        >
          {t.timeline.retry}
        </button>
      </TracksPlaceholder>
    );
  }
  if (!Tracks || !index) return <TracksPlaceholder height={height}>{t.timeline.loading}</TracksPlaceholder>;
  return <Tracks.component index={index} />;
}
