/** Compiles everything that a build compiles, for tests that must cover all compiled pages. */
import { compileIndex } from "../engine/compile/compileIndex";
import { compileSource } from "../engine/compile/compileSource";
import { compileStory } from "../engine/compile/compileStory";
import {
  compileAbout,
  compileActor,
  compileActors,
  compileDisagreements,
  compileEvent,
  compilePeriod,
} from "../engine/compile/compileViews";
import type { Lookup } from "../engine/compile/lookup";

/** Compiles the index, the pages that every dataset has, and every `stride`th event, actor and source.
 * @param turn the remainder that picks which events, actors and sources are compiled
 * @param stride 1 compiles all of them */
export function compileAll(lookup: Lookup, turn = 0, stride = 1): void {
  const { dataset } = lookup;
  const index = compileIndex(lookup, "test");
  const mine = <T>(list: readonly T[]) => list.filter((_, at) => at % stride === turn % stride);
  for (const event of mine([...lookup.events.keys()])) compileEvent(lookup, event);
  for (const { id } of mine(dataset.actors)) compileActor(lookup, id);
  for (const { id } of mine(dataset.sources)) compileSource(lookup, id);
  for (const { id } of dataset.info.periods) compilePeriod(lookup, id);
  compileActors(lookup);
  compileDisagreements(lookup);
  compileAbout(lookup, index);
  compileStory(lookup);
}
