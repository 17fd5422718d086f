/** What the steps of the story are called in the band above the rows: each by its number, at its most important event. */
import type { Index } from "../../model/compiled/eventIndex";
import { oncePer } from "../oncePer";
import { eventsOf } from "../rows/events";

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
    const event = mainOf(index, events, names);
    if (event !== undefined) names.set(event, { number: at + 1, text: heading });
  }
  return names;
});

/** One step: its number at the event that stands for it, which keeps its own name. */
export function stepNameOf(index: Index, number: number): StepNames {
  const step = index.story?.steps[number - 1];
  const event = step && mainOf(index, step.events, new Map());
  return event === undefined ? new Map() : new Map([[event, { number, text: eventsOf(index).short(event) }]]);
}

/** The most important of some events, the first of several; none that stands for an earlier step. */
function mainOf(index: Index, events: readonly number[], taken: StepNames): number | undefined {
  const { importance } = eventsOf(index);
  return [...events].filter((event) => !taken.has(event)).sort((a, b) => importance(b) - importance(a) || a - b)[0];
}
