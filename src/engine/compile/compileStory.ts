/**
 * Compiles the guided story into three parts: its page, its part of the index, and its summary on every page. A dataset
 * has at most one story.
 */
import type { IndexStory, SiteStory, StoryClaim, StoryStepView, StoryView } from "../../model/compiled/storyView";
import type { Story, StoryStep } from "../../model/story";
import { type Lookup, lineOf, requireDate, settledFlag } from "./lookup";

const storyOf = ({ dataset }: Lookup): Story | undefined => dataset.stories[0];

/** The story's page; null if the dataset has no story. */
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

/** Numbers of the step's events, in the order in which the step names them. */
const eventsOf = ({ numberOf }: Lookup, { events }: StoryStep): number[] =>
  once(events).flatMap((id) => numberOf.get(id) ?? []);

const windowOf = (lookup: Lookup, { window }: StoryStep) => requireDate(lookup, window, "span");

/** The part of the story that the tracks need; undefined if there is none. */
export function compileIndexStory(lookup: Lookup): IndexStory | undefined {
  const story = storyOf(lookup);
  return (
    story && {
      title: story.title,
      steps: story.steps.map((step) => {
        const { earliest, latest } = windowOf(lookup, step);
        // The check guarantees both ends.
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

/** Reading speed, in words per minute. */
const WORDS_A_MINUTE = 200;

/** The story's summary on every page; undefined if there is none. */
export function compileSiteStory(lookup: Lookup): SiteStory | undefined {
  const story = storyOf(lookup);
  if (!story) return undefined;
  const texts = story.steps.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const wordCount = texts.join(" ").split(/\s+/).filter(Boolean).length;
  return { title: story.title, steps: story.steps.length, minutes: Math.max(1, Math.ceil(wordCount / WORDS_A_MINUTE)) };
}
