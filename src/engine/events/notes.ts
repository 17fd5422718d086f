/** Numbered notes for a printed list: the sources of its events, in the order in which the list first cites them. */
import type { Index, IndexSource } from "../../model/compiled/eventIndex";
import { membershipOf } from "./membership";

export interface Notes {
  /** The numbers of each event's notes, ascending. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
  /** The first is note 1. */
  readonly sources: readonly IndexSource[];
}

/** @param events the events of the list, in its order */
export function notesOf(index: Index, events: readonly number[]): Notes {
  const { sourcesOfEvent } = membershipOf(index);
  /** Number of the note by number of the source. */
  const noteOf = new Map<number, number>();
  const numbers = new Map(
    events.map((event) => {
      const cited = [...new Set(sourcesOfEvent[event])].filter((source) => index.sources[source]);
      for (const source of cited) if (!noteOf.has(source)) noteOf.set(source, noteOf.size + 1);
      return [event, cited.map((source) => noteOf.get(source)!).sort((a, b) => a - b)] as const;
    }),
  );
  return { numbers, sources: [...noteOf.keys()].map((source) => index.sources[source]!) };
}

/** Pairs of the first and the last number of each run: 1, 2, 3, 7 are [1, 3] and [7, 7]. */
export function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
