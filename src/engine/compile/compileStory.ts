/** Compiles the guided story: its page, its part of the index, and what every page says of it. A dataset has one or none. */
import type { IndexStory, SiteStory, StoryClaim, StoryStepView, StoryView } from "../../model/compiled/storyView";
import type { Story, StoryStep } from "../../model/story";
import { type Lookup, lineOf, requireDate, settledFlag } from "./lookup";

const storyOf = ({ dataset }: Lookup): Story | undefined => dataset.stories[0];

/** The story's page, or null where there is none. */
export function compileStory(lookup: Lookup): StoryView | null {
  const story = storyOf(lookup);
  if (!story) return null;
  return { kind: "story", id: "", title: story.title, steps: story.steps.map((step) => stepView(lookup, step)) };
}

function stepView(lookup: Lookup, step: StoryStep): StoryStepView {
  const { disagreements } = lookup.dataset;
  return {
    heading: step.heading,
    sentences: step.sentences.map(({ text, claims }) => ({
      text,
      claims: once(claims).flatMap((id) => claimOf(lookup, id)),
    })),
    events: eventsOf(lookup, step)
      .sort((a, b) => a - b)
      .map((event) => lineOf(lookup.events[event]!)),
    window: windowOf(lookup, step),
    tracks: step.tracks,
    disagreements: once(step.disagreements ?? [])
      .flatMap((id) => disagreements.find((one) => one.id === id) ?? [])
      .map((one) => ({ id: one.id, question: one.question, ...settledFlag(one) })),
  };
}

const once = (ids: readonly string[]): string[] => [...new Set(ids)];

function claimOf(lookup: Lookup, id: string): StoryClaim[] {
  const found = lookup.claims.get(id);
  if (!found) return [];
  const { claim, event } = found;
  return [{ id, event: event.id, title: event.title, number: event.claims.indexOf(claim) + 1 }];
}

/** Rows of the events in focus, in the order in which the step names them. */
const eventsOf = ({ numberOf }: Lookup, { events }: StoryStep): number[] =>
  once(events).flatMap((id) => numberOf.get(id) ?? []);

const windowOf = (lookup: Lookup, { window }: StoryStep) => requireDate(lookup, window, "span");

/** The story as the drawing needs it; undefined where there is none. */
export function compileIndexStory(lookup: Lookup): IndexStory | undefined {
  const story = storyOf(lookup);
  return (
    story && {
      title: story.title,
      steps: story.steps.map((step) => {
        const { earliest, latest } = windowOf(lookup, step);
        // The check has seen to it that both ends are there.
        if (earliest === null || latest === null) throw new Error(`unchecked window: ${step.window}`);
        return {
          heading: step.heading,
          events: eventsOf(lookup, step),
          from: earliest,
          to: latest,
          tracks: step.tracks,
        };
      }),
    }
  );
}

/** Words that are read in a minute. */
const WORDS_A_MINUTE = 200;

/** The story as every page tells of it; undefined where there is none. */
export function compileSiteStory(lookup: Lookup): SiteStory | undefined {
  const story = storyOf(lookup);
  if (!story) return undefined;
  const texts = story.steps.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const wordCount = texts.join(" ").split(/\s+/).filter(Boolean).length;
  return { title: story.title, steps: story.steps.length, minutes: Math.max(1, Math.ceil(wordCount / WORDS_A_MINUTE)) };
}
