/**
 * Compiles the speakers of all claims into one list: actors by number, other speakers by name. Names that fold to the
 * same text are one speaker.
 */
import { fold } from "../../i18n/fold";
import type { Index } from "../../model/compiled/eventIndex";
import type { Speaker } from "../../model/schema";
import type { Lookup } from "./lookup";

export interface Speakers extends Pick<Index, "speakers"> {
  /** Per event: numbers in `speakers`, each once. */
  readonly ofEvents: Index["events"]["speakers"];
}

export function compileSpeakers({ dataset, events }: Lookup): Speakers {
  const numberOf = new Map(dataset.actors.map(({ id }, at) => [id, at]));
  const speakers: (number | string)[] = [];
  const numbers = new Map<number | string, number>();
  /** The number of a speaker; empty if nothing remains of the name after folding. */
  const speakerNumber = (speaker: Speaker): number[] => {
    const who = "actor" in speaker ? numberOf.get(speaker.actor) : speaker.name;
    const key = typeof who === "string" ? fold(who) : who;
    if (who === undefined || key === undefined || key === "") return [];
    const at = numbers.get(key);
    if (at !== undefined) return [at];
    numbers.set(key, speakers.length);
    speakers.push(who);
    return [speakers.length - 1];
  };
  const ofEvents = events.map(({ event }) => [
    ...new Set(event.claims.flatMap((claim) => claim.speakers.flatMap(speakerNumber))),
  ]);
  return { speakers, ofEvents };
}
