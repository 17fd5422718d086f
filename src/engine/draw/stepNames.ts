/**
 * Names the steps of the story in the band above the rows: each step by its number, at the event that stands for it.
 */
import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";

export interface StepName {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** The step that an event stands for, by event number. */
export type StepNames = ReadonlyMap<number, StepName>;

/** All steps, each named by its heading, for the view of the whole record. */
export const allStepNames = oncePer((index: Index): StepNames => {
  const names = new Map<number, StepName>();
  for (const [at, { heading, events }] of (index.story?.steps ?? []).entries()) {
    const event = mainOf(events, names);
    if (event !== undefined) names.set(event, { number: at + 1, text: heading });
  }
  return names;
});

/** Names one step by its number and by the short title of the event that stands for it. */
export function stepNameOf(index: Index, number: number): StepNames {
  const step = index.story?.steps[number - 1];
  const event = step && mainOf(step.events, new Map());
  return event === undefined ? new Map() : new Map([[event, { number, text: eventsOf(index).short(event) }]]);
}

/**
 * The event that stands for a step: the first one the editor lists (docs/format.md) that does not stand for an earlier
 * step.
 */
const mainOf = (events: readonly number[], taken: StepNames): number | undefined =>
  events.find((event) => !taken.has(event));
