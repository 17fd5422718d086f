/** The door for compiled files at run time: whatever a server hands out, a row that does not hold hides only itself. What is handed on is
 *  the file as it came, so that what a later version adds to it is kept. */
import * as v from "valibot";
import { CELLS, type Index, type IndexColumns, indexFile, type SearchText, searchText } from "./eventIndex";
import { type RecordView, recordView } from "./recordView";
import type { SetAside } from "./site";
import type { IndexStory } from "./storyView";

/**
 * Reads `data/index.json`. Rows with a broken cell are left out and told; null when the file is not an index at all.
 */
export function readIndex(value: unknown, file: string): Index | null {
  if (!v.is(indexFile, value)) return null;
  const index = value as unknown as Index;
  if (index.speakers.some((who) => typeof who === "number" && index.actors[who] === undefined)) return null;
  const columns = Object.keys(CELLS) as (keyof IndexColumns)[];
  if (columns.some((name) => !Array.isArray(index.events[name]))) return null;
  const count = index.events.id.length;
  // A column that lost a cell would give events each other's titles.
  if (columns.some((name) => index.events[name].length !== count)) return null;
  const broken = new Map<number, SetAside>();
  for (const name of columns) {
    for (let event = 0; event < count; event++) {
      const cell = v.safeParse(CELLS[name], index.events[name][event]);
      const reason = cell.success ? misnumbered(index, name, event) : cell.issues[0].message;
      if (reason === null || broken.has(event)) continue;
      const id = index.events.id[event];
      const record = `event ${typeof id === "string" ? id : `number ${event + 1}`}`;
      broken.set(event, { kind: "events", record, file, pointer: `/events/${name}/${event}`, reason });
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

/** The story over the rows that are left: a row that is not there is none of its events, and the others move up. */
function withEvents(story: IndexStory, count: number, broken: ReadonlyMap<number, unknown>): IndexStory {
  const gone = [...broken.keys()];
  const isThere = (event: number) => event < count && !broken.has(event);
  const now = (event: number) => event - gone.filter((one) => one < event).length;
  return { ...story, steps: story.steps.map((step) => ({ ...step, events: step.events.filter(isThere).map(now) })) };
}

/** References by number must point at something. */
function misnumbered(index: Index, name: keyof IndexColumns, event: number): string | null {
  if (
    name === "participants" &&
    index.events.participants[event]!.some(([actor]) => index.actors[actor] === undefined)
  ) {
    return "names an actor that is not there";
  }
  if (name === "disputes" && index.events.disputes[event]!.some((at) => index.disagreements[at] === undefined)) {
    return "names a disagreement that is not there";
  }
  if (name === "speakers" && index.events.speakers[event]!.some((at) => index.speakers[at] === undefined)) {
    return "names a speaker that is not there";
  }
  if (name === "claims") {
    const sourceCount = index.sources.length + index.named.length;
    for (const [status, ...citations] of index.events.claims[event]!) {
      if (index.statuses[status] === undefined) return "names a status that is not there";
      if (
        citations.some(
          ([, source, ...via]) => index.sources[source] === undefined || via.some((at) => at >= sourceCount),
        )
      )
        return "names a source that is not there";
    }
  }
  const place = name === "place" ? index.events.place[event] : null;
  if (place !== null && place !== undefined && index.places[place] === undefined) {
    return "names a place that is not there";
  }
  return null;
}

/** Reads a record's `index.json`; null when it is not one. */
export function readView(value: unknown): RecordView | null {
  return v.is(recordView, value) ? value : null;
}

/** Reads `data/search.json`; null when it is not one, or not the one of this index. */
export function readSearch(value: unknown, index: Index): SearchText | null {
  const read = v.safeParse(searchText, value);
  if (!read.success) return null;
  const { events, words, eventsOfWord, names } = read.output;
  const isOfIndex = events === index.events.id.length && names.length === index.actors.length;
  const isInOrder = words.every((word, at) => at === 0 || words[at - 1]! < word);
  return isOfIndex && isInOrder && eventsOfWord.length === words.length ? read.output : null;
}
