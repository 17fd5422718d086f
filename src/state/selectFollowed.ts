/**
 * Selects the followed source and the events that its highlighted paragraph names. Also finds the first sentence in
 * which a source mentions an event.
 */
import { eventsOf } from "../engine/events/events";
import type { Index } from "../model/compiled/eventIndex";
import type { Ref } from "../model/compiled/parts";
import type { Site } from "../model/compiled/site";
import type { SourceView } from "../model/compiled/sourceView";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";
import type { Look } from "./view";

/** The source to follow: the one in the address, else the first with an outline; null if none is followed. */
export function selectFollowed({ outlines }: Site, { view, followed }: Look): Ref | null {
  if (view !== "source") return null;
  return outlines.find(({ id }) => id === followed) ?? outlines[0] ?? null;
}

const NONE: ReadonlySet<number> = new Set();

const highlightedFrom = lastOf((index: Index, source: SourceView, paragraph: number): ReadonlySet<number> => {
  const events = source.outline?.[paragraph]?.sentences.flatMap((sentence) => sentence.events) ?? [];
  return new Set(events.flatMap(({ id }) => eventsOf(index).numberOf(id) ?? []));
});

/** Numbers of the events that the highlighted paragraph names. */
export function selectHighlighted(
  index: Index,
  { remote, pointer, look }: Pick<AppState, "remote" | "pointer" | "look">,
): ReadonlySet<number> {
  const source = remote.followed.value;
  const { highlightedParagraph } = pointer;
  return source && highlightedParagraph !== null && look.view === "source"
    ? highlightedFrom(index, source, highlightedParagraph)
    : NONE;
}

/** The first place where a source mentions an event, as indexes of paragraph and sentence; null if it does not. */
export function sentenceOf(source: SourceView, event: string): readonly [paragraph: number, sentence: number] | null {
  for (const [paragraph, { sentences }] of (source.outline ?? []).entries())
    for (const [at, { events }] of sentences.entries())
      if (events.some(({ id }) => id === event)) return [paragraph, at];
  return null;
}
