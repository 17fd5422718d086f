/**
 * Checks compiled files that the browser fetches. In the index, a broken cell hides only its own event. The readers
 * return the file as it came, so that what a later version adds to it is kept.
 */
import * as v from "valibot";
import { CELLS, type Index, type IndexColumns, indexFile, type SearchText, searchText } from "./eventIndex";
import { type SearchPassages, searchPassages } from "./passages";
import { type RecordView, recordView } from "./recordView";
import type { SetAside } from "./site";
import type { IndexStory } from "./storyView";

/**
 * Reads `data/index.json`. Events with a broken cell are left out and listed in `site.setAside`. Null if the file is
 * not an index at all.
 */
export function readIndex(value: unknown, file: string): Index | null {
  if (!v.is(indexFile, value)) return null;
  const index = value as unknown as Index;
  if (index.speakers.some((who) => typeof who === "number" && index.actors[who] === undefined)) return null;
  const columns = Object.keys(CELLS) as (keyof IndexColumns)[];
  if (columns.some((name) => !Array.isArray(index.events[name]))) return null;
  const count = index.events.id.length;
  // If a column had lost a cell, events would get each other's titles.
  if (columns.some((name) => index.events[name].length !== count)) return null;
  const broken = new Map<number, SetAside>();
  for (const name of columns) {
    for (let event = 0; event < count; event++) {
      const cell = v.safeParse(CELLS[name], index.events[name][event]);
      if (broken.has(event) || (cell.success && !isMisnumbered(index, name, event))) continue;
      const id = index.events.id[event];
      const record = typeof id === "string" ? id : String(event + 1);
      broken.set(event, { kind: "events", record, file, pointer: `/events/${name}/${event}`, reason: "" });
    }
  }
  const story = index.story && withEvents(index.story, count, broken);
  if (broken.size === 0) return story ? { ...index, story } : index;
  const keep = <T>(column: readonly T[]): T[] => column.filter((_, event) => !broken.has(event));
  const events = Object.fromEntries(
    columns.map((name) => [name, keep<unknown>(index.events[name])]),
  ) as unknown as IndexColumns;
  const counts = { ...index.site.counts, events: index.site.counts.events - broken.size };
  return {
    ...index,
    ...(story ? { story } : {}),
    events,
    site: { ...index.site, counts, setAside: [...index.site.setAside, ...broken.values()] },
  };
}

/** Renumbers the events of the story's steps after broken events are left out, and drops events that are not there. */
function withEvents(story: IndexStory, count: number, broken: ReadonlyMap<number, unknown>): IndexStory {
  const gone = [...broken.keys()];
  const isThere = (event: number) => event < count && !broken.has(event);
  const now = (event: number) => event - gone.filter((one) => one < event).length;
  return { ...story, steps: story.steps.map((step) => ({ ...step, events: step.events.filter(isThere).map(now) })) };
}

/** Says whether a cell of an event refers by number to something that does not exist. */
function isMisnumbered({ events, ...index }: Index, name: keyof IndexColumns, event: number): boolean {
  const isLost = (list: readonly unknown[], at: number) => list[at] === undefined;
  const sourceCount = index.sources.length + index.named.length;
  switch (name) {
    case "participants":
      return events.participants[event]!.some(([actor]) => isLost(index.actors, actor));
    case "disputes":
      return events.disputes[event]!.some((at) => isLost(index.disagreements, at));
    case "speakers":
      return events.speakers[event]!.some((at) => isLost(index.speakers, at));
    case "claims":
      return events.claims[event]!.some(
        ([status, ...citations]) =>
          isLost(index.statuses, status) ||
          citations.some(([, source, ...via]) => isLost(index.sources, source) || via.some((at) => at >= sourceCount)),
      );
    case "place": {
      const place = events.place[event];
      return place !== null && place !== undefined && isLost(index.places, place);
    }
    default:
      return false;
  }
}

/** Reads a record's `index.json`; null if it is not one. */
export function readView(value: unknown): RecordView | null {
  return v.is(recordView, value) ? value : null;
}

/** Reads `data/passages.json`; null if it is not one. */
export function readPassages(value: unknown): SearchPassages | null {
  return v.is(searchPassages, value) ? value : null;
}

/** Reads `data/search.json`; null if it is not one, or not the one of this index. */
export function readSearch(value: unknown, index: Index): SearchText | null {
  const read = v.safeParse(searchText, value);
  if (!read.success) return null;
  const { events, words, eventsOfWord, names, places, questions } = read.output;
  const isOfIndex =
    events === index.events.id.length &&
    names.length === index.actors.length &&
    places.length === index.places.length &&
    questions.every((one) => one.events.every((event) => event < events));
  const isInOrder = words.every((word, at) => at === 0 || words[at - 1]! < word);
  return isOfIndex && isInOrder && eventsOfWord.length === words.length ? read.output : null;
}
