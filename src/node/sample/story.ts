/** Makes the story of a sample dataset: three steps through events that its outline retells. */
import { eventOfClaim } from "../../model/address";
import type { Day } from "../../model/date";
import type { Disagreement, EventRecord } from "../../model/schema";
import type { Story } from "../../model/story";
import { yearText } from "./dates";

/** An event and its day. */
export interface SampledEvent {
  readonly event: EventRecord;
  readonly day: Day;
}

const HEADINGS = ["How it began", "How it went on", "How it ended"];
/** The number of events in each step. */
const A_STEP = 4;

/** @param sampled at least three events, in the order of their days */
export function storyOf(sampled: readonly SampledEvent[], disagreements: readonly Disagreement[]): Omit<Story, "id"> {
  const third = Math.floor(sampled.length / HEADINGS.length);
  const steps = HEADINGS.map((heading, at) => {
    const shown = sampled.slice(at * third, at * third + Math.min(A_STEP, third));
    const ids = shown.map(({ event }) => event.id);
    const asked = disagreements.filter(({ positions }) =>
      positions.some(({ claims }) => claims.some((claim) => ids.includes(eventOfClaim(claim)))),
    );
    return {
      heading,
      sentences: shown.map(({ event }) => ({ text: `${event.title}.`, claims: [event.claims[0]!.id] })),
      events: ids,
      window: `${yearText(shown[0]!.day)}/${yearText(shown.at(-1)!.day)}`,
      tracks: [...new Set(shown.flatMap(({ event }) => event.participants.map(({ actor }) => actor)))],
      disagreements: asked.map(({ id }) => id),
    };
  });
  return { title: "A made-up story in three steps", steps };
}
