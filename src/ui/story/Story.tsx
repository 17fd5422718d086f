/** The story in the column, in sync with the tracks: each step shows its visible window and lights its events. The
 * reader moves through it by buttons, arrow keys, swiping or scrolling. */
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { StoryView } from "../../model/compiled/storyView";
import { keyOf } from "../keys";
import { RetryNotice } from "../RetryNotice";
import { StoryStart } from "../static/StoryArticle";
import { useApp, useAppStore } from "../useApp";
import { useStoryColumn } from "./useStoryColumn";
import { useSwipe } from "./useSwipe";

export function Story({ index }: { readonly index: Index }) {
  const story = useApp(({ remote }) => remote.story.value);
  const hasFailed = useApp(({ remote }) => remote.story.status === "failed");
  const retry = useApp((state) => state.retry);
  if (!index.story) return <p className="quiet">{t.story.none}</p>;
  if (story) return <Steps story={story} />;
  if (!hasFailed) return <p className="quiet">{t.story.loading}</p>;
  return <RetryNotice text={t.story.failed} onRetry={() => retry("story")} />;
}

function Steps({ story }: { readonly story: StoryView }) {
  const store = useAppStore();
  const { steps } = story;
  // The address can name a step that does not exist; the story is then shown at its start.
  const step = useApp(({ look }) => (look.step !== null && look.step <= steps.length ? look.step : null));
  const place = useRef<HTMLDivElement>(null);
  useStoryColumn(place);
  /** Goes to a step and announces it. Step 0 is the start of the story; a number beyond the last step is ignored. */
  const go = (next: number) => {
    const heading = steps[next - 1]?.heading;
    if (next < 0 || next > steps.length) return;
    store.getState().toStep(next === 0 ? null : next);
    store.getState().say(heading ? fill(t.story.said, { at: next, n: steps.length, heading }) : story.title);
  };
  const by = (way: 1 | -1) => go((step ?? 0) + way);
  useSwipe(place, by);
  useLeaving();
  const onKeyDown = (domEvent: KeyboardEvent) => {
    if (domEvent.altKey || domEvent.ctrlKey || domEvent.metaKey) return;
    const key = keyOf(domEvent);
    if (key === "ArrowRight") by(1);
    else if (key === "ArrowLeft") by(-1);
    else if (key === "Home") go(1);
    else if (key === "End") go(steps.length);
    else return;
    domEvent.preventDefault();
  };
  const next = steps[step ?? 0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons below
    <div className="story-column" ref={place} onKeyDown={onKeyDown}>
      <StoryStart story={story} current={step} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups steps */}
      <div className="story-foot" role="group" aria-label={t.story.steps}>
        <button type="button" className="button" disabled={step === null} onClick={() => by(-1)}>
          <ChevronLeft className="turns" aria-hidden="true" size={18} />
          <span>{t.story.previous}</span>
        </button>
        <p className="story-at">
          {step === null ? count(steps.length, "step") : fill(t.story.at, { at: step, n: steps.length })}
        </p>
        <button type="button" className="button is-main" disabled={!next} onClick={() => by(1)}>
          <span>{step === null ? t.story.start : t.story.next}</span>
          <ChevronRight className="turns" aria-hidden="true" size={18} />
        </button>
      </div>
    </div>
  );
}

/** Escape leaves the story and keeps the view that its step shows. */
function useLeaving(): void {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (domEvent: globalThis.KeyboardEvent) => {
      const { page, look, panels, leaveStory } = store.getState();
      const isBusy = domEvent.defaultPrevented || page.kind !== "home" || panels.filters || panels.dialog !== null;
      if (keyOf(domEvent) === "Escape" && !isBusy && look.step !== null) leaveStory();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
}
