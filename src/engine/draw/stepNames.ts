/** What the steps of the story are called in the band above the rows: each by its number, at the first event that it names. */
import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";

export interface StepName {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Per row of an event, the step that it stands for. */
export type StepNames = ReadonlyMap<number, StepName>;

/** Every step, by its heading: the way through the whole record. */
export const allStepNames = oncePer((index: Index): StepNames => {
  const names = new Map<number, StepName>();
  for (const [at, { heading, events }] of (index.story?.steps ?? []).entries()) {
    const event = mainOf(events, names);
    if (event !== undefined) names.set(event, { number: at + 1, text: heading });
  }
  return names;
});

/** One step: its number at the event that stands for it, which keeps its own name. */
export function stepNameOf(index: Index, number: number): StepNames {
  const step = index.story?.steps[number - 1];
  const event = step && mainOf(step.events, new Map());
  return event === undefined ? new Map() : new Map([[event, { number, text: eventsOf(index).short(event) }]]);
}

/** The first of a step's events: an editor knows which of them stands for it. None that stands for an earlier step. */
const mainOf = (events: readonly number[], taken: StepNames): number | undefined =>
  events.find((event) => !taken.has(event));
